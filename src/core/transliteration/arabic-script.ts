/** Words in Arabic script in Latin letters, for Arabic, Persian, Urdu, Pashto, Kurdish and Uyghur. */

import { type Alphabet, perLanguage, replacer } from "./alphabet.ts";
import { arabicLanguages, arabicLetters } from "./arabic-letters.ts";

const lettersFor = perLanguage((language) => replacer({ ...arabicLetters, ...arabicLanguages[language] }));

/** و and ي stand for a long vowel between consonants and for a consonant elsewhere; short vowels are not written. */
const long = /(?<=[^اآأإىوييۆۇە])([ويیێ])(?=[^اآأىويیة]|$)/gu;

export const arabicScript: Alphabet = {
	run: /\p{Script=Arabic}[\p{Script=Arabic}\p{M}']*/gu,
	toLatin(run, language) {
		// Vowel signs are written in one source and left out in the next: the same word must give the same slug.
		const word = run.normalize("NFC").replace(/[\p{M}ـ']/gu, "");
		if (word === "الله") return "allah";
		const [article, stem] = splitArticle(word, language);
		const sounded = stem.replace(long, (letter) => (letter === "و" ? "u" : "i"));
		const ending = language === "fa" || language === "prs" ? sounded.replace(/(?<=.{2})ه$/u, "eh") : sounded;
		return article + lettersFor(language)(ending);
	},
};

/** The Arabic article, when at least two letters follow; other languages have words that merely begin so. */
function splitArticle(word: string, language: string): [string, string] {
	if (arabicLanguages[language] || !word.startsWith("ال") || word.length < 4) return ["", word];
	return ["al-", word.slice(2)];
}
