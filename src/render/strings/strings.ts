/** The interface of the reader's pages in the language of an edition. */

import { languageOf } from "../../core/language-tag.ts";
import { arabic } from "./arabic.ts";
import { armenian } from "./armenian.ts";
import type { AnyCatalogue, Entry, ParamName, Params } from "./catalogue.ts";
import { type Direction, directionOf } from "./direction.ts";
import { english } from "./english.ts";
import type { Key } from "./keys.ts";
import { russian } from "./russian.ts";
import { turkish } from "./turkish.ts";

export { type Direction, directionOf, type ScriptGroup, scriptOf } from "./direction.ts";

/** Every language there is, by its primary subtag. */
export const catalogues: Readonly<Record<string, AnyCatalogue>> = {
	en: english,
	tr: turkish,
	ar: arabic,
	ru: russian,
	hy: armenian,
};

/** A piece of a text: words, or the place of a parameter. */
export type Piece<K extends Key> = string | { readonly param: ParamName<K> };

export interface Strings {
	/** The locale asked for; numbers and plurals follow it. */
	readonly locale: string;
	/** The language that the texts are in: the locale's own, or `en` where there is none. For `lang` where they differ. */
	readonly language: string;
	/** The text of a key as plain text (not HTML), its parameters put in. Parameters of the other direction are isolated. */
	t<K extends Key>(key: K, ...params: [ParamName<K>] extends [never] ? [] : [Params<K>]): string;
	/** The text in pieces, for parameters that are markup, such as a linked name. `n` chooses the plural form (default 1). */
	pieces<K extends Key>(key: K, n?: number): readonly Piece<K>[];
	/** A number as the locale writes it. */
	number(value: number): string;
}

const made = new Map<string, Strings>();

/** The texts for a locale such as `tr` or `ar-EG`; a language that is missing gets English. Throws RangeError for an ill-formed tag. */
export function stringsFor(locale: string): Strings {
	let strings = made.get(locale);
	if (strings === undefined) {
		strings = make(locale);
		made.set(locale, strings);
	}
	return strings;
}

function make(locale: string): Strings {
	const own = languageOf(locale);
	const language = Object.hasOwn(catalogues, own) ? own : "en";
	const catalogue: AnyCatalogue = catalogues[language] ?? english;
	const spoken = language === own ? locale : "en";
	const rules = new Intl.PluralRules(spoken);
	const format = new Intl.NumberFormat(locale);
	const direction = directionOf(spoken);
	const split = new Map<string, readonly string[]>();

	/** Words at even places, parameter names at odd ones. */
	function read(key: Key, n: number): readonly string[] {
		const text = formOf(catalogue[key], n, rules);
		let parts = split.get(text);
		if (parts === undefined) {
			parts = text.split(/\{(\w+)\}/);
			split.set(text, parts);
		}
		return parts;
	}

	return {
		locale,
		language,
		t(key, ...rest) {
			const params = (rest[0] ?? {}) as Readonly<Record<string, string | number>>;
			const count = params.n;
			let text = "";
			read(key, typeof count === "number" ? count : 1).forEach((part, index) => {
				if (index % 2 === 0) text += part;
				else {
					const value = params[part] ?? "";
					text += typeof value === "number" ? format.format(value) : isolated(value, direction);
				}
			});
			return text;
		},
		pieces<K extends Key>(key: K, n = 1) {
			const parts = read(key, n).map(
				(part, index): Piece<K> => (index % 2 === 0 ? part : { param: part as ParamName<K> }),
			);
			return parts.filter((part) => part !== "");
		},
		number: (value) => format.format(value),
	};
}

function formOf(entry: Entry, n: number, rules: Intl.PluralRules): string {
	return typeof entry === "string" ? entry : (entry[rules.select(n)] ?? entry.other);
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u;
const leftToRight =
	/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hangul}]/u;

/** First strong isolate around a name that runs the other way, so that it cannot reorder the words beside it (UAX #9). */
function isolated(value: string, direction: Direction): string {
	const other = direction === "rtl" ? leftToRight : rightToLeft;
	return other.test(value) ? `\u2068${value}\u2069` : value;
}
