/** Sets colours, language and direction as the person chose them, before the first paint. */
import { applyTheme, readTheme } from "./frame/theme.ts";
import { applyLanguage, readLanguage } from "./strings/language.ts";

applyTheme(readTheme());
applyLanguage(readLanguage());
