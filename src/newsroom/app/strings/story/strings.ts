/** Words of the story's screen. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const storyStrings = { en, tr, ar };
