/** Text made even for comparing: case, accents and forms of letters, as readers of a language would take them for the same. */
import { languageOf } from "./language-tag.ts";

export interface Folding {
	/** BCP 47 tag: Turkish and Azerbaijani fold I and İ in their own way. */
	readonly locale: string;
	/** Keep capital and small letters apart. */
	readonly cases?: boolean;
	/** Keep accents, vowel signs and the forms of Arabic letters apart. */
	readonly marks?: boolean;
}

/** Folded text, and for each of its UTF-16 units (and for its end) the place in the original that it came from. */
export interface Folded {
	readonly text: string;
	readonly places: readonly number[];
}

/** Letters that carry their mark without a combining character. */
const PLAIN: Readonly<Record<string, string>> = {
	ı: "i",
	ø: "o",
	đ: "d",
	ł: "l",
	ħ: "h",
	ŧ: "t",
	æ: "ae",
	œ: "oe",
	ß: "ss",
	ς: "σ",
	և: "եվ",
	// Arabic letters that are written one for the other, and Persian forms of two of them.
	أ: "ا",
	إ: "ا",
	آ: "ا",
	ٱ: "ا",
	ى: "ي",
	ی: "ي",
	ة: "ه",
	ک: "ك",
	ؤ: "و",
	ئ: "ي",
};
/** Signs that are written in two ways in every language. */
const EVEN: Readonly<Record<string, string>> = {
	"‘": "'",
	"’": "'",
	ʼ: "'",
	"“": '"',
	"”": '"',
	"„": '"',
	"\u00a0": " ",
	"\u202f": " ",
	"\u2009": " ",
	"\n": " ",
	"‑": "-",
};
/** Seen by nobody: joiners, direction marks, soft hyphens, Arabic lengthening, which may carry a vowel sign. */
const INVISIBLE = /^[\p{Cf}\u0640](?=\p{M}*$)/u;
const MARK = /\p{M}/gu;
const PLAIN_ASCII = /^[ -~]*$/;

export function fold(text: string, how: Folding): Folded {
	if (how.cases !== true && PLAIN_ASCII.test(text) && !isTurkic(how.locale)) {
		return { text: text.toLowerCase(), places: Array.from({ length: text.length + 1 }, (_, i) => i) };
	}
	let out = "";
	const places: number[] = [];
	let at = 0;
	// A letter is folded with the accents after it, so that both ways of writing it give the same.
	for (const letter of text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
		const even = foldLetter(letter, how);
		for (let i = 0; i < even.length; i++) places.push(at);
		out += even;
		at += letter.length;
	}
	places.push(at);
	return { text: out, places };
}

/** The folded text alone. */
export const foldText = (text: string, how: Folding): string => fold(text, how).text;

const LETTERS_TO_MAKE_PLAIN = new RegExp(`[${Object.keys(PLAIN).join("")}ʼ]`, "gu");
const NOT_SEEN = /[\p{M}\p{Cf}\u0640]/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text as one looks for them, folded as in no language: the dotless i is an i there. The same as the
 * words of its folded text (in NFC: parts of a Korean syllable are one), but made ten times as fast, for whole archives.
 */
export function foldedWords(text: string): readonly string[] {
	const plain = PLAIN_ASCII.test(text)
		? text.toLowerCase()
		: text
				.normalize("NFD")
				.replace(NOT_SEEN, "")
				.toLowerCase()
				.normalize("NFC")
				.replace(LETTERS_TO_MAKE_PLAIN, (letter) => PLAIN[letter] ?? " ");
	return plain.match(WORD) ?? [];
}

const isTurkic = (locale: string) => /^(?:tr|az)$/u.test(languageOf(locale));

function foldLetter(letter: string, { locale, cases = false, marks = false }: Folding): string {
	const seen = letter.replace(INVISIBLE, "");
	if (seen === "") return "";
	let even = EVEN[seen] ?? seen.normalize("NFC");
	if (!cases) even = isTurkic(locale) ? even.toLocaleLowerCase("tr") : even.toLowerCase().replace("i\u0307", "i");
	if (marks) return even;
	even = PLAIN[even] ?? even;
	const bare = even.normalize("NFD").replace(MARK, "");
	return (PLAIN[bare] ?? EVEN[bare] ?? bare).normalize("NFC");
}
