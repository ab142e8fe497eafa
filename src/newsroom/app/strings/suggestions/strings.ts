/** Words of suggested changes. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const suggestionsStrings = { en, tr, ar };
