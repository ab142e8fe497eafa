/** Cyrillic words in Latin letters: a readable base scheme, with the state or newspaper rules of each language laid over it. */

import { type Alphabet, perLanguage, replacer, withoutMarks } from "./alphabet.ts";
import { baseLetters, cyrillicLanguages, plainBase } from "./cyrillic-letters.ts";

const vowels = "аеёиоуыэюяіїєўәөүұ";

/** е sounds as ye at the start of a word and after a vowel or a sign (Yekaterinburg, Mendeleyev), else as e. */
const yePlace = new RegExp(`(^|[${vowels}ъь'])е`, "gu");

/** Twice, because in "ее" the second е is only seen once the first has been taken. */
function markYe(word: string): string {
	return word.replace(yePlace, "$1ye").replace(yePlace, "$1ye");
}

const schemeFor = perLanguage((language) => {
	const rules = cyrillicLanguages[language] ?? plainBase;
	const letters = replacer({ ...baseLetters, ...rules.letters });
	const first = rules.atStart;
	return (word: string): string => {
		let text = word;
		for (const [pattern, replacement] of rules.first ?? []) text = text.replace(pattern, replacement);
		if (rules.ye) text = markYe(text);
		if (first) text = text.replace(/^./u, (letter) => first[letter] ?? letter);
		// An unknown letter of a smaller language still gives its plain letter: ӑ is а with a mark.
		return letters(withoutMarks(letters(text)));
	};
});

export const cyrillic: Alphabet = {
	run: /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}']*/gu,
	toLatin: (run, language) => schemeFor(language)(run.replace(/\u0301/g, "").normalize("NFC")),
};
