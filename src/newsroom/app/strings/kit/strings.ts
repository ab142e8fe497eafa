/** Words of the kit. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const kitStrings = { en, tr, ar };
