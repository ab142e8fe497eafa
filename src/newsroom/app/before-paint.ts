/**
 * What is done before the first paint: colours, language and direction are set as the person chose them; and what the
 * screens that one opens most will ask for is begun, so that it comes beside their scripts and not after them.
 */
import { begin } from "./begun.ts";
import { applyTheme, readTheme } from "./frame/theme.ts";
import { applyLanguage, readLanguage } from "./strings/language.ts";

applyTheme(readTheme());
applyLanguage(readLanguage());

const { pathname, search } = location;
const story = /^\/newsroom\/stories\/(\d+)$/u.exec(pathname)?.[1];
if (story !== undefined) begin(["/me", `/stories/${story}`, "/editions"], [Number(story)]);
else if (pathname === "/newsroom/") begin(search === "" ? ["/me", "/desk?sort=updated&limit=50"] : ["/me"], []);
