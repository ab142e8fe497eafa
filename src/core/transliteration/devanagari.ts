/** Devanagari words in Latin letters: a consonant carries an a unless a vowel sign or a virama follows. */

import { type Alphabet, type LetterTable, replacer } from "./alphabet.ts";

// biome-ignore format: an alphabet is read in rows
const consonants: LetterTable = {
	क: "k", ख: "kh", ग: "g", घ: "gh", ङ: "n", च: "ch", छ: "chh", ज: "j", झ: "jh", ञ: "n", ट: "t", ठ: "th", ड: "d",
	ढ: "dh", ण: "n", त: "t", थ: "th", द: "d", ध: "dh", न: "n", प: "p", फ: "ph", ब: "b", भ: "bh", म: "m", य: "y",
	र: "r", ल: "l", ळ: "l", व: "v", श: "sh", ष: "sh", स: "s", ह: "h",
};

/** The same letters with a dot beneath, for sounds from Persian and Arabic, and the two flapped ones. */
const dotted: LetterTable = {
	क: "q",
	ख: "kh",
	ग: "gh",
	ज: "z",
	ड: "r",
	ढ: "rh",
	फ: "f",
	य: "y",
	न: "n",
	र: "r",
	ळ: "l",
};

// biome-ignore format: an alphabet is read in rows
const signs: LetterTable = {
	"ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o", "ौ": "au", "ॅ": "e", "ॉ": "o", "्": "",
};

// biome-ignore format: an alphabet is read in rows
const rest = replacer({
	अ: "a", आ: "a", इ: "i", ई: "i", उ: "u", ऊ: "u", ऋ: "ri", ए: "e", ऐ: "ai", ओ: "o", औ: "au", ऑ: "o", ऍ: "e",
	"ं": "n", "ँ": "n", "ः": "h", "ॐ": "om",
});

/** Languages that still say the last a of a word. */
const keepsFinalA = new Set(["sa", "pi"]);

const syllable = /([क-ह])(़?)([ा-ौॅॉ्]?)/gu;

export const devanagari: Alphabet = {
	run: /\p{Script=Devanagari}[\p{Script=Devanagari}\p{M}']*/gu,
	toLatin(run, language) {
		const word = run.normalize("NFD");
		const spoken = word.replace(syllable, (whole, letter: string, dot: string, sign: string, at: number) => {
			const sound = (dot ? dotted[letter] : undefined) ?? consonants[letter] ?? "";
			if (sign !== "") return sound + (signs[sign] ?? "");
			const isLast = at > 0 && at + whole.length === word.length;
			return isLast && !keepsFinalA.has(language) ? sound : `${sound}a`;
		});
		return rest(spoken).replace(/\p{M}+/gu, "");
	},
};
