/** The words of the desk. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const deskStrings = { en, tr, ar };
