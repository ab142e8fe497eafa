/** The letters written in Arabic script: one base table and what each language reads otherwise. */

import type { LetterTable } from "./alphabet.ts";

// biome-ignore format: an alphabet is read in rows
export const arabicLetters: LetterTable = {
	ا: "a", آ: "a", أ: "a", إ: "i", ٱ: "a", ى: "a", ء: "", ؤ: "u", ئ: "i",
	ب: "b", ت: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s",
	ض: "d", ط: "t", ظ: "z", ع: "a", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", ة: "a",
	و: "w", ي: "y",
	// Before a long vowel that has been read already: رئيس is rais.
	ئi: "ai",
	// Persian and Urdu
	پ: "p", چ: "ch", ژ: "zh", ک: "k", گ: "g", ی: "y", ۀ: "eh", ہ: "h", ھ: "h", ۂ: "h", ۃ: "a", ے: "e", ۓ: "e",
	ٹ: "t", ڈ: "d", ڑ: "r", ں: "n",
	// Pashto
	ټ: "t", ډ: "d", ړ: "r", ڼ: "n", ږ: "zh", ښ: "sh", ځ: "dz", څ: "ts", ې: "e", ۍ: "ai", ګ: "g", ڪ: "k",
	// Kurdish and Uyghur
	ێ: "e", ۆ: "o", ە: "e", ڕ: "r", ڵ: "l", ڤ: "v", ۇ: "u", ۈ: "u", ۋ: "w", ڭ: "ng", ڨ: "g", ڥ: "v", ڢ: "f",
	// Sindhi
	ٻ: "b", ڀ: "bh", ٺ: "th", ٽ: "t", ٿ: "th", ڃ: "ny", ڄ: "j", ڇ: "chh", ڊ: "d", ڌ: "dh", ڏ: "d", ڍ: "dh",
	ڙ: "r", ڦ: "ph", ڳ: "g", ڱ: "ng", ڻ: "n",
};

/** Sounds that Arabic tells apart and these languages do not. */
const persianSounds: LetterTable = { ث: "s", ذ: "z", ض: "z", و: "v", ى: "i" };

export const arabicLanguages: Readonly<Record<string, LetterTable>> = {
	fa: persianSounds,
	prs: { ...persianSounds, و: "w" },
	ur: { ...persianSounds, و: "w" },
	ps: { ...persianSounds, و: "w", ئ: "ai" },
	sd: { ...persianSounds, و: "w" },
	/** A written vowel needs a carrier at the start of a word, which has no sound of its own. */
	ckb: { ئ: "", وو: "u", و: "w", ح: "h", ع: "" },
	ku: { ئ: "", وو: "u", و: "w", ح: "h", ع: "" },
	ug: { ئ: "", ى: "i", و: "o", خ: "x", ژ: "j", ج: "j", ې: "e" },
	az: { ...persianSounds, ق: "q", خ: "x", ج: "c", چ: "c", ش: "s", ی: "y", ژ: "j", ۆ: "u" },
};
