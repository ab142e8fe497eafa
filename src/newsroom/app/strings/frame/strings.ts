/** Words of the frame. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const frameStrings = { en, tr, ar };
