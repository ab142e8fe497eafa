/** Words of the way in: signing in, invitations, the first start. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const signInStrings = { en, tr, ar };
