/** The letters of the Cyrillic alphabets: one base table and what each language changes in it. */

import type { LetterTable } from "./alphabet.ts";

export interface CyrillicRules {
	/** Laid over the base table. */
	readonly letters?: LetterTable;
	/** Other forms of a letter that begins a word. */
	readonly atStart?: LetterTable;
	/** Whole-word patterns, tried before the letters. */
	readonly first?: ReadonlyArray<readonly [RegExp, string]>;
	/** Whether е becomes ye at the start of a word and after vowels and signs. */
	readonly ye?: boolean;
}

/** Follows English newspaper practice for Russian; letters of other languages are here too, for names in foreign text. */
// biome-ignore format: an alphabet is read in rows
export const baseLetters: LetterTable = {
	а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "yo", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m",
	н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch",
	ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
	і: "i", ї: "yi", є: "ye", ґ: "g", ў: "u", ѣ: "e", ѳ: "f", ѵ: "i",
	ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz", ѓ: "gj", ќ: "kj", ѕ: "dz",
	ә: "a", ғ: "gh", қ: "q", ң: "ng", ө: "o", ұ: "u", ү: "u", һ: "h", ҳ: "h", ҷ: "j", ӣ: "i", ӯ: "u",
	җ: "j", ҙ: "z", ҫ: "s", ҡ: "q", ҝ: "g", ҹ: "j", ҥ: "ng", ҕ: "gh", ӈ: "n", ӷ: "g", ӄ: "q", ӏ: "",
};

/** What an unknown language gets: the Russian reading. */
export const plainBase: CyrillicRules = {
	ye: true,
	first: [
		// Gorbachev, Khrushchev: after a hushing consonant English papers write ё as e.
		[/(?<=[жчшщ])ё/gu, "e"],
		// Zelensky, Grozny: the adjective endings lose their last letter in print.
		[/(?<=к)ий$/u, "y"],
		[/ый$/u, "y"],
	],
};

const uzbek: LetterTable = { ў: "o", ғ: "g", ж: "j", х: "x" };

export const cyrillicLanguages: Readonly<Record<string, CyrillicRules>> = {
	/** Cabinet of Ministers resolution 55 of 2010, the spelling of passports and road signs. */
	uk: {
		letters: { г: "h", и: "y", й: "i", ї: "i", є: "ie", ю: "iu", я: "ia", зг: "zgh" },
		atStart: { й: "y", ї: "yi", є: "ye", ю: "yu", я: "ya" },
	},
	be: { letters: { г: "h", ў: "u" }, ye: true },
	/** Transliteration Act of 2009, with its rule for a final ия. */
	bg: { letters: { х: "h", щ: "sht", ъ: "a", ь: "y" }, first: [[/ия$/u, "ia"]] },
	/** Serbian's own Latin alphabet without its accents. */
	sr: { letters: { ж: "z", х: "h", ц: "c", ч: "c", ш: "s" } },
	cnr: { letters: { ж: "z", х: "h", ц: "c", ч: "c", ш: "s" } },
	bs: { letters: { ж: "z", х: "h", ц: "c", ч: "c", ш: "s" } },
	mk: { letters: { х: "h", ц: "c", џ: "dzh" } },
	kk: { letters: { ё: "yo" } },
	ky: { letters: { ж: "j" } },
	tt: { letters: { ң: "n", ж: "j" } },
	uz: { letters: uzbek, ye: true },
	tg: { letters: {}, ye: true },
	mn: { letters: { ж: "j", е: "ye" } },
	/** The Latin letters that Azerbaijani itself uses today, without their marks. */
	az: { letters: { ә: "e", г: "q", ғ: "g", ж: "j", й: "y", ј: "y", х: "x", ч: "c", ш: "s", ы: "i", ҹ: "c" } },
};
