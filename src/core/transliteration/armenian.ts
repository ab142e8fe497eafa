/** Armenian words in Latin letters, close to the BGN/PCGN romanisation without its apostrophes. */

import { type Alphabet, replacer } from "./alphabet.ts";

// biome-ignore format: an alphabet is read in rows
const letters = replacer({
	ա: "a", բ: "b", գ: "g", դ: "d", ե: "e", զ: "z", է: "e", ը: "y", թ: "t", ժ: "zh", ի: "i", լ: "l", խ: "kh", ծ: "ts",
	կ: "k", հ: "h", ձ: "dz", ղ: "gh", ճ: "ch", մ: "m", յ: "y", ն: "n", շ: "sh", ո: "o", չ: "ch", պ: "p", ջ: "j",
	ռ: "r", ս: "s", վ: "v", տ: "t", ր: "r", ց: "ts", ւ: "v", փ: "p", ք: "k", օ: "o", ֆ: "f",
	ու: "u",
});

export const armenian: Alphabet = {
	run: /\p{Script=Armenian}[\p{Script=Armenian}\p{M}']*/gu,
	toLatin(run) {
		const word = run
			// The ligature և is ե with ւ; normal form KC has taken it apart, a caller may not have.
			.replace(/և/gu, "եւ")
			// Exclamation, question and stress marks are written inside the word and are not letters.
			.replace(/[\u0559\u055b-\u055f']/gu, "");
		const sounded = word
			// ե is ye where a word begins and after a vowel: Yerevan; before ւ inside a word it is ev.
			.replace(/(?<=^|[աէըիոօ]|ու)ե/gu, "yե")
			// ո is vo where a word begins, but not in ու, and not before վ (ով is ov).
			.replace(/^ո(?![ւվ])/u, "vո");
		return letters(sounded);
	},
};
