/** Words of people, roles and the audit trail. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const peopleStrings = { en, tr, ar };
