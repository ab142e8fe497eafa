/** The few words that an import has to say to readers, by language. */

interface Words {
	/** Name of the section made when a paper has none. */
	readonly news: string;
	/** Name of the section of a blog's pages. */
	readonly pages: string;
	/** Reason of a withdrawal that came from the source. */
	readonly withdrawn: string;
}

const WORDS: Readonly<Record<string, Words>> = {
	en: { news: "News", pages: "Pages", withdrawn: "Withdrawn by its source." },
	tr: { news: "Haberler", pages: "Sayfalar", withdrawn: "Kaynağı tarafından geri çekildi." },
	ar: { news: "أخبار", pages: "صفحات", withdrawn: "سحبه المصدر." },
	ru: { news: "Новости", pages: "Страницы", withdrawn: "Отозвано источником." },
	hy: { news: "Լուրեր", pages: "Էջեր", withdrawn: "Հետ է կանչվել աղբյուրի կողմից։" },
};

/** Those of the locale's language; English where we have none. */
export function wordsFor(locale: string): Words {
	return WORDS[locale.split("-")[0] ?? ""] ?? (WORDS.en as Words);
}
