/** The words by which a picture is found, made even for every language at once. */
import type { Asset } from "../asset.ts";
import { foldText } from "../folding.ts";

/** Longest word that is kept, and most words of one picture. */
const LONGEST = 40;
const MOST = 400;
/** Most words of a search: each further one could only narrow what is found already. */
const MOST_SOUGHT = 8;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c]*/gu;
/** Scripts that part no words: a word may be looked for from any of its letters on. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** The Arabic article, alone or after what is written together with it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** Every word of the picture's texts, its file's name and its number, folded; each once. */
export function wordsOfPicture(asset: Asset): string[] {
	const { metadata } = asset;
	const words = new Set<string>([String(asset.id)]);
	const texts = [
		asset.caption,
		asset.alt,
		asset.credit,
		asset.copyright,
		asset.place,
		...(asset.keywords ?? []),
		asset.fileName,
		asset.takenOn,
		...["title", "headline", "city", "country", "source", "byline"].flatMap((name) => metadata[name]),
	];
	for (const text of texts) {
		if (typeof text !== "string") continue;
		for (const word of foldedWords(text)) {
			for (const form of formsOf(word)) {
				if (words.size >= MOST) return [...words];
				words.add(form);
			}
		}
	}
	return [...words];
}

/** The beginnings of words that a search asks for; a picture must have them all. */
export function soughtWords(text: string): string[] {
	return [...new Set(foldedWords(text.replace(/^#/u, "")))].slice(0, MOST_SOUGHT);
}

function foldedWords(text: string): string[] {
	const found = text.match(WORD) ?? [];
	return found.map((word) => even(word).slice(0, LONGEST).toWellFormed()).filter((word) => word !== "");
}

/** Without accents the Turkish and the other i are one letter, so no language has to be known. */
function even(word: string): string {
	// The Armenian ew is one letter in small print and two, in either spelling, in capitals.
	return foldText(word, { locale: "und" }).replace(/և|եւ/gu, "եվ");
}

function formsOf(word: string): string[] {
	if (UNPARTED.test(word)) return Array.from({ length: word.length }, (_, at) => word.slice(at));
	const bare = word.replace(ARTICLE, "");
	return bare === word ? [word] : [word, bare];
}
