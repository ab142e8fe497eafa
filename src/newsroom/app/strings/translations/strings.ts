/** Words of the translations. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const translationsStrings = { en, tr, ar };
