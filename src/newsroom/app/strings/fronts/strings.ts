/** Words of the fronts. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const frontsStrings = { en, tr, ar };
