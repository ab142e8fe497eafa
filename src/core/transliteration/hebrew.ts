/** Hebrew words in Latin letters, read as unpointed text: vowels that are not written are not guessed. */

import { type Alphabet, replacer } from "./alphabet.ts";

// biome-ignore format: an alphabet is read in rows
const letters = replacer({
	א: "a", ב: "v", ג: "g", ד: "d", ה: "h", ו: "v", ז: "z", ח: "h", ט: "t", י: "y", כ: "kh", ך: "kh", ל: "l",
	מ: "m", ם: "m", נ: "n", ן: "n", ס: "s", ע: "a", פ: "f", ף: "f", צ: "ts", ץ: "ts", ק: "k", ר: "r", ש: "sh", ת: "t",
	וו: "v", יי: "y", "ג'": "j", "ז'": "zh", "צ'": "ch", "ץ'": "ch", "ת'": "th",
	װ: "v", ױ: "oy", ײ: "y",
});

/** These three are hard where a word begins and soft later: Tel Aviv, but Beersheba. */
const hardAtStart: Readonly<Record<string, string>> = { ב: "b", כ: "k", פ: "p" };

export const hebrew: Alphabet = {
	run: /\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}']*/gu,
	toLatin(run) {
		const word = run.normalize("NFD").replace(/\p{M}+/gu, "");
		const sounded = word
			// Between two consonants ו and י are vowels.
			.replace(/(?<=[^אהוי])ו(?=[^אהוי'])/gu, "o")
			.replace(/(?<=[^אהוי])י(?=[^אהוי'])|(?<=[^אהויo])י$/gu, "i")
			.replace(/(?<=.{2})ה$/u, "a")
			.replace(/^[בכפ]/u, (letter) => hardAtStart[letter] ?? letter);
		return letters(sounded);
	},
};
