/** Every alphabet that has a table; Latin comes last, so that it also tidies what the others leave. */

import type { Alphabet } from "./alphabet.ts";
import { arabicScript } from "./arabic-script.ts";
import { armenian } from "./armenian.ts";
import { cyrillic } from "./cyrillic.ts";
import { devanagari } from "./devanagari.ts";
import { georgian } from "./georgian.ts";
import { greek } from "./greek.ts";
import { hebrew } from "./hebrew.ts";
import { latin } from "./latin.ts";

export const alphabets: readonly Alphabet[] = [
	cyrillic,
	arabicScript,
	armenian,
	greek,
	georgian,
	hebrew,
	devanagari,
	latin,
];
