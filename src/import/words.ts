/** The few words that an import has to say to readers, by language. */

interface Words {
	/** Name of the section made when a paper has none. */
	readonly news: string;
	/** Reason of a withdrawal that came from the source. */
	readonly withdrawn: string;
}

const WORDS: Readonly<Record<string, Words>> = {
	en: { news: "News", withdrawn: "Withdrawn by its source." },
	tr: { news: "Haberler", withdrawn: "Kaynağı tarafından geri çekildi." },
	ar: { news: "أخبار", withdrawn: "سحبه المصدر." },
	ru: { news: "Новости", withdrawn: "Отозвано источником." },
	hy: { news: "Լուրեր", withdrawn: "Հետ է կանչվել աղբյուրի կողմից։" },
};

/** Those of the locale's language; English where we have none. */
export function wordsFor(locale: string): Words {
	return WORDS[locale.split("-")[0] ?? ""] ?? (WORDS.en as Words);
}
