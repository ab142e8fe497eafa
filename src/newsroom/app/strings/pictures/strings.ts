/** The words of the pictures' screens. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const picturesStrings = { en, tr, ar };
