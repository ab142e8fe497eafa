/** What an alphabet must offer so that its words can be written with the letters a to z. */

export interface Alphabet {
	/** One unbroken stretch of this alphabet inside a word: starts with a letter of it; carries the `g` and `u` flags. */
	readonly run: RegExp;
	/**
	 * Writes one run with `[a-z0-9-]`; anything else left in the answer is dropped by the caller.
	 * `run` is lower case in Unicode normal form KC, apostrophes in it are `'`. `language` is a primary language subtag.
	 */
	toLatin(run: string, language: string): string;
}

/** Letters to letters; a key may have several letters, the longest key that fits is taken. */
export type LetterTable = Readonly<Record<string, string>>;

/** A function that replaces every key of the table, longest first, and leaves the rest alone. */
export function replacer(table: LetterTable): (text: string) => string {
	const keys = Object.keys(table).sort((a, b) => b.length - a.length);
	const pattern = new RegExp(keys.join("|"), "gu");
	return (text) => text.replace(pattern, (key) => table[key] ?? key);
}

/** The text without accents and other marks that stand on a letter: `é` becomes `e`. */
export function withoutMarks(text: string): string {
	return text.normalize("NFD").replace(/\p{M}+/gu, "");
}

/** Keeps one made value per language, as tables are put together only when a language first needs them. */
export function perLanguage<T>(make: (language: string) => T): (language: string) => T {
	const made = new Map<string, T>();
	return (language) => {
		let value = made.get(language);
		if (value === undefined) {
			value = make(language);
			// A hostile caller could name endless languages; real papers have a handful.
			if (made.size < 200) made.set(language, value);
		}
		return value;
	};
}
