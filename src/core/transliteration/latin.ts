/** Latin letters with accents and special forms written with a to z, as the language's own readers do when they have no others. */

import { type Alphabet, type LetterTable, perLanguage, replacer, withoutMarks } from "./alphabet.ts";

/** Letters that do not come apart into a plain letter and an accent. */
const special: LetterTable = {
	æ: "ae",
	œ: "oe",
	ø: "o",
	ß: "ss",
	þ: "th",
	ð: "d",
	đ: "d",
	ɖ: "d",
	ł: "l",
	ı: "i",
	ȷ: "j",
	ə: "e",
	ǝ: "e",
	ɛ: "e",
	ɔ: "o",
	ŋ: "ng",
	ħ: "h",
	ŧ: "t",
	ĸ: "k",
	ɓ: "b",
	ɗ: "d",
	ɣ: "g",
	ƙ: "k",
	ƴ: "y",
	ʋ: "v",
	ƒ: "f",
	ɨ: "i",
	ʉ: "u",
	ƶ: "z",
	ƣ: "gh",
	ꞑ: "n",
};

/** Where one language's habit differs: German writes ö as oe, Turkish as o. */
const byLanguage: Readonly<Record<string, LetterTable>> = {
	de: { ä: "ae", ö: "oe", ü: "ue" },
	gsw: { ä: "ae", ö: "oe", ü: "ue" },
	lb: { ä: "ae", ö: "oe", ü: "ue" },
	da: { ø: "oe", å: "aa" },
	fo: { ø: "oe" },
	is: { ö: "o" },
	hr: { đ: "dj" },
	bs: { đ: "dj" },
	sr: { đ: "dj" },
	cnr: { đ: "dj" },
	ca: { l·l: "ll" },
};

const lettersFor = perLanguage((language) => replacer({ ...special, ...byLanguage[language] }));

export const latin: Alphabet = {
	run: /\p{Script=Latin}[\p{Script=Latin}\p{M}']*/gu,
	toLatin: (run, language) => withoutMarks(lettersFor(language)(run)),
};
