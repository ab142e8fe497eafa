/** Georgian words in Latin letters after the national system of 2002, without its apostrophes. */

import { type Alphabet, replacer } from "./alphabet.ts";

// biome-ignore format: an alphabet is read in rows
const letters = replacer({
	ა: "a", ბ: "b", გ: "g", დ: "d", ე: "e", ვ: "v", ზ: "z", თ: "t", ი: "i", კ: "k", ლ: "l", მ: "m", ნ: "n", ო: "o",
	პ: "p", ჟ: "zh", რ: "r", ს: "s", ტ: "t", უ: "u", ფ: "p", ქ: "k", ღ: "gh", ყ: "q", შ: "sh", ჩ: "ch", ც: "ts",
	ძ: "dz", წ: "ts", ჭ: "ch", ხ: "kh", ჯ: "j", ჰ: "h", ჱ: "ey", ჲ: "y", ჳ: "w", ჴ: "q", ჵ: "o", ჶ: "f",
});

export const georgian: Alphabet = {
	run: /\p{Script=Georgian}[\p{Script=Georgian}\p{M}']*/gu,
	toLatin: (run) => letters(run),
};
