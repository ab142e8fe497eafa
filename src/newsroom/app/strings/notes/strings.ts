/** The words of notes, assignments and notifications. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const notesStrings = { en, tr, ar };
