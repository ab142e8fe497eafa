/** The words of the palette in the languages of the interface. */
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { tr } from "./tr.ts";

export const paletteStrings = { en, tr, ar };
