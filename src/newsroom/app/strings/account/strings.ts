/** Words of one's own account. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const accountStrings = { en, tr, ar };
