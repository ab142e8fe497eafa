/** The quotation marks of each language, as its newspapers set them. */

import { languageOf } from "./language-tag.ts";

export interface QuoteMarks {
	readonly open: string;
	readonly close: string;
	/** For a quotation inside a quotation. */
	readonly innerOpen: string;
	readonly innerClose: string;
}

function marks(open: string, close: string, innerOpen: string, innerClose: string): QuoteMarks {
	return { open, close, innerOpen, innerClose };
}

/** French puts a narrow space that does not break inside its marks. */
const narrow = "\u202f";

const english = marks("“", "”", "‘", "’");
const british = marks("‘", "’", "“", "”");
const angled = marks("«", "»", "“", "”");
const russian = marks("«", "»", "„", "“");
const german = marks("„", "“", "‚", "‘");
const polish = marks("„", "”", "«", "»");
const swedish = marks("”", "”", "’", "’");
const swiss = marks("«", "»", "‹", "›");
const french = marks(`«${narrow}`, `${narrow}»`, "“", "”");
const japanese = marks("「", "」", "『", "』");

const byLocale: Readonly<Record<string, QuoteMarks>> = {
	am: angled,
	ar: angled,
	az: english,
	be: russian,
	bg: german,
	bn: english,
	bs: polish,
	ca: angled,
	cs: german,
	cy: british,
	da: marks("»", "«", "›", "‹"),
	de: german,
	"de-ch": swiss,
	"de-li": swiss,
	el: angled,
	en: english,
	es: angled,
	"es-mx": english,
	"es-us": english,
	et: german,
	eu: angled,
	fa: angled,
	fi: swedish,
	fr: french,
	"fr-ca": french,
	"fr-ch": swiss,
	gl: angled,
	he: marks("”", "”", "’", "’"),
	hr: marks("„", "”", "‚", "’"),
	hu: marks("„", "”", "»", "«"),
	hy: angled,
	is: german,
	it: angled,
	"it-ch": swiss,
	ja: japanese,
	ka: german,
	kk: russian,
	ku: angled,
	ckb: angled,
	ky: russian,
	lt: german,
	lv: angled,
	mk: german,
	mn: russian,
	nb: marks("«", "»", "‘", "’"),
	nl: marks("‘", "’", "“", "”"),
	nn: marks("«", "»", "‘", "’"),
	no: marks("«", "»", "‘", "’"),
	pl: polish,
	ps: angled,
	pt: angled,
	"pt-br": english,
	ro: polish,
	ru: russian,
	sk: german,
	sl: german,
	sq: angled,
	sr: marks("„", "“", "’", "’"),
	sv: swedish,
	tg: russian,
	tk: english,
	tr: english,
	tt: russian,
	ug: angled,
	uk: russian,
	ur: english,
	uz: marks("“", "”", "‘", "’"),
	"zh-tw": japanese,
	"zh-hk": japanese,
	"zh-hant": japanese,
};

/** The marks of a locale: of its region where that differs (de-CH), else of its language, else the English ones. */
export function quoteMarks(locale: string): QuoteMarks {
	const language = languageOf(locale);
	const subtags = locale.toLowerCase().split(/[-_]/).slice(1);
	for (const subtag of subtags) {
		const regional = byLocale[`${language}-${subtag}`];
		if (regional) return regional;
	}
	return byLocale[language] ?? english;
}
