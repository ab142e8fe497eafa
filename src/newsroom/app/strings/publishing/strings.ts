/** The words around publication. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const publishingStrings = { en, tr, ar };
