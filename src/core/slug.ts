/** A slug: the readable part of a story's address, made from its headline. */

import { languageOf } from "./language-tag.ts";
import { alphabets } from "./transliteration/alphabets.ts";

export interface SlugOptions {
	/**
	 * The longest slug, in bytes of UTF-8: a letter of a to z counts one, a Chinese one three (nine once percent-encoded).
	 * With the default every slug also fits a file name when percent-encoded.
	 */
	readonly maxLength?: number;
}

/**
 * The slug of a text in the language of `locale`: the same text always gives the same slug, and a slug is its own slug.
 *
 * Where the script has a table the answer is `[a-z0-9-]`; letters of other scripts (Chinese, Japanese, Korean, Thai ...)
 * are kept in lower case and normal form C, and whoever builds an address percent-encodes them. Apostrophes join
 * (`Putin's` gives `putins`), everything else that is no letter or digit separates. Never a hyphen at an end or two together.
 *
 * Empty when the text has neither letter nor digit; the caller decides what then stands in the address.
 */
export function slugFrom(text: string, locale: string, options: SlugOptions = {}): string {
	const words = wordsOf(text, languageOf(locale));
	return cut(words, options.maxLength ?? 72);
}

const apostrophes = /['\u2018\u2019\u201b\u2032\u00b4`\u02b9\u02bb-\u02bf\u02c8\u05f3\u055a\ua78b\ua78c]/gu;
/** Characters that only steer display: joiners, direction marks, soft hyphens, Arabic lengthening, variation selectors. */
const invisible = /\p{Cf}|\u034f|\u0640|\u07fa|[\u{fe00}-\u{fe0f}]|[\u{e0100}-\u{e01ef}]/gu;
/** An Armenian tone mark or a Hebrew abbreviation mark stands inside its word. */
const insideWord =
	/(?<=\p{Script=Armenian})[\u055b-\u055e]|(?<=\p{Script=Hebrew})["\u05f4\u201d](?=\p{Script=Hebrew})/gu;
/** A digit with a fraction behind it, which normal form KC would write as one number. */
const fraction = /(?<=\p{Nd})(?=[¼-¾⅐-⅞])/gu;
const word = /[\p{L}\p{Nd}\p{Nl}][\p{L}\p{M}\p{Nd}\p{Nl}']*/gu;
const plain = /^[a-z0-9]*$/;

function wordsOf(text: string, language: string): string[] {
	// Apostrophes first: normal form KC takes some of them apart into a space and a mark.
	const even = fold(
		text.replace(invisible, "").replace(apostrophes, "'").replace(insideWord, "").replace(fraction, " "),
	);
	const words: string[] = [];
	for (const found of even.match(word) ?? []) {
		for (const part of latinised(found, language).split("-")) if (part !== "") words.push(part);
	}
	return words;
}

/** Lower case in normal form KC; lower-casing can undo the form, so it is taken again. */
function fold(text: string): string {
	return text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(invisible, "").replace(apostrophes, "'");
}

function latinised(found: string, language: string): string {
	if (plain.test(found)) return found;
	let text = found.replace(/\p{Nd}/gu, asciiDigit);
	for (const alphabet of alphabets) text = text.replace(alphabet.run, (run) => tidy(alphabet.toLatin(run, language)));
	return text.replace(/'/g, "").normalize("NFC");
}

/** A table may leave a letter so rare that it has no entry; it is dropped rather than mixed with a to z. */
function tidy(latin: string): string {
	return latin.replace(/[^a-z0-9-]/g, "");
}

/** Unicode keeps the ten digits of every script side by side, so the distance to the first is the value. */
function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	if (code < 128) return digit;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
	return String(value);
}

/** As many whole words as fit; a first word that is too long by itself is cut between characters. */
function cut(words: readonly string[], maxLength: number): string {
	let slug = "";
	let length = 0;
	for (const next of words) {
		const width = bytes(next) + (slug === "" ? 0 : 1);
		if (length + width > maxLength) break;
		slug = slug === "" ? next : `${slug}-${next}`;
		length += width;
	}
	const first = words[0];
	return slug === "" && first !== undefined ? cutWord(first, maxLength) : slug;
}

function cutWord(text: string, maxLength: number): string {
	let kept = "";
	let length = 0;
	for (const character of text) {
		length += bytes(character);
		if (length > maxLength) break;
		kept += character;
	}
	return kept;
}

function bytes(text: string): number {
	let count = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	}
	return count;
}
