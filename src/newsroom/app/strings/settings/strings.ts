/** Words of the settings. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const settingsStrings = { en, tr, ar };
