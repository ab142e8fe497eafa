/** Names of the sections that most papers have, so that a new paper need not be told them. */

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	news: { en: "News", tr: "Haberler", ar: "أخبار", ru: "Новости", hy: "Լուրեր" },
	world: { en: "World", tr: "Dünya", ar: "العالم", ru: "Мир", hy: "Աշխարհ" },
	politics: { en: "Politics", tr: "Politika", ar: "السياسة", ru: "Политика", hy: "Քաղաքականություն" },
	economy: { en: "Economy", tr: "Ekonomi", ar: "الاقتصاد", ru: "Экономика", hy: "Տնտեսություն" },
	business: { en: "Business", tr: "İş dünyası", ar: "أعمال", ru: "Бизнес", hy: "Բիզնես" },
	society: { en: "Society", tr: "Toplum", ar: "المجتمع", ru: "Общество", hy: "Հասարակություն" },
	culture: { en: "Culture", tr: "Kültür", ar: "الثقافة", ru: "Культура", hy: "Մշակույթ" },
	science: { en: "Science", tr: "Bilim", ar: "العلوم", ru: "Наука", hy: "Գիտություն" },
	sport: { en: "Sport", tr: "Spor", ar: "الرياضة", ru: "Спорт", hy: "Սպորտ" },
	opinion: { en: "Opinion", tr: "Görüş", ar: "الرأي", ru: "Мнения", hy: "Կարծիք" },
};

/** The name of a section by the last key of its path; in words of the key when it is not known. */
export function sectionName(path: string, language: string): string {
	const key = path.split("/").at(-1) ?? path;
	const words = key.replaceAll("-", " ");
	const known = Object.hasOwn(NAMES, key) ? NAMES[key]?.[language] : undefined;
	return known ?? words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
