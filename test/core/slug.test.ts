/** Slugs: tables per language, and what holds for every text. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugFrom } from "../../src/core/slug.ts";

const tables: Record<string, ReadonlyArray<readonly [string, string]>> = {
	en: [
		["Karabakh at Putin’s table", "karabakh-at-putins-table"],
		["Rock 'n' roll -- 3½ hours, £5", "rock-n-roll-3-1-2-hours-5"],
		["Café Ångström & Œuvre", "cafe-angstrom-oeuvre"],
		["Москва says no; Ελλάδα too", "moskva-says-no-ellada-too"],
		["soft\u00adhyphen \u202eand\u202c joiner", "softhyphen-and-joiner"],
		["!!!", ""],
		["", ""],
	],
	tr: [
		["İstanbul'da ısı", "istanbulda-isi"],
		["“Kâğıt” krizi: çözüm yakın mı?", "kagit-krizi-cozum-yakin-mi"],
		["ŞANLIURFA’NIN ÖĞRETMENİ", "sanliurfanin-ogretmeni"],
	],
	az: [
		["Gəncədə ığdır ağacı", "gencede-igdir-agaci"],
		["Һүгуг вә шәһәр", "huquq-ve-seher"],
	],
	de: [
		["Straße & Größe in Übersee", "strasse-groesse-in-uebersee"],
		["Käsesoßenrührlöffel", "kaesesossenruehrloeffel"],
	],
	fr: [["L’été à Nîmes", "lete-a-nimes"]],
	da: [["Køge og Åbenrå", "koege-og-aabenraa"]],
	vi: [["Việt Nam: đổi mới", "viet-nam-doi-moi"]],
	uz: [["O‘zbekiston", "ozbekiston"]],
	ru: [
		["Встреча в Москве: Карабах", "vstrecha-v-moskve-karabakh"],
		["Екатеринбург, Менделеев, подъезд", "yekaterinburg-mendeleyev-podyezd"],
		["Горбачёв и Королёв", "gorbachev-i-korolyov"],
		["Жёлтый щавель, юный вождь", "zhelty-shchavel-yuny-vozhd"],
		["Русский цирк", "russky-tsirk"],
	],
	uk: [
		["Київ, Згорани, сім'я, Юлія", "kyiv-zghorany-simia-yuliia"],
		["Харків і Ґалаґан", "kharkiv-i-galagan"],
	],
	be: [["Беларусь: ўсё ехаць", "belarus-usyo-yekhats"]],
	bg: [["България и София: щастие", "balgaria-i-sofia-shtastie"]],
	sr: [["Ђаци читају: љубав, њива, џеп", "djaci-citaju-ljubav-njiva-dzep"]],
	mk: [["Ќе биде ѓердан", "kje-bide-gjerdan"]],
	kk: [["Қазақстан Республикасы", "qazaqstan-respublikasy"]],
	hy: [
		["Երևանի լուրեր", "yerevani-lurer"],
		["Երեւան քաղաք", "yerevan-kaghak"],
		["Ղարաբաղ և Մոսկվա", "gharabagh-yev-moskva"],
		["Ո՞վ է որոշում", "ov-e-voroshum"],
	],
	el: [
		["Ευρώπη, αυτοκίνητο, ευθύνη", "evropi-aftokinito-efthyni"],
		["Ούτε άυλος μπορεί", "oute-aylos-borei"],
		["Συγχαρητήρια στους άγγελους", "syncharitiria-stous-angelous"],
	],
	ka: [["საქართველოს პრეზიდენტი", "sakartvelos-prezidenti"]],
	ar: [
		["الرئيس في موسكو", "al-rais-fi-musku"],
		["مُحَمَّد", "mhmd"],
		["محـــمد", "mhmd"],
		["وقف إطلاق النار ١٠ نوفمبر ٢٠٢٠", "wqf-itlaq-al-nar-10-nufmbr-2020"],
		["الله", "allah"],
	],
	fa: [
		["اخبار روز", "akhbar-ruz"],
		["می‌رود به خانه", "mirud-bh-khaneh"],
		["الهام ۱۲۳", "alham-123"],
	],
	ur: [["پاکستان کی خبریں", "pakstan-ki-khbrin"]],
	he: [
		["שלום מתל אביב", "shlom-mtl-aviv"],
		["צה״ל וג׳ורג׳", "tshl-vjorj"],
		["שָׁלוֹם", "shlom"],
	],
	hi: [["हिन्दी में ज़मीन", "hindi-men-zamin"]],
	ja: [["東京オリンピック、開幕！ＴＥＳＴ", "東京オリンピック-開幕-test"]],
	ko: [["대한민국 뉴스", "대한민국-뉴스"]],
	th: [["ประเทศไทย", "ประเทศไทย"]],
};

describe.each(Object.entries(tables))("%s", (locale, rows) => {
	test.each(rows)("%s", (text, slug) => expect(slugFrom(text, locale)).toBe(slug));
});

test("a composed and a decomposed text have one slug", () => {
	for (const [locale, rows] of Object.entries(tables))
		for (const [text, slug] of rows) expect(slugFrom(text.normalize("NFD"), locale)).toBe(slug);
});

describe("length", () => {
	test("cut between words", () => expect(slugFrom("one two three", "en", { maxLength: 9 })).toBe("one-two"));
	test("exact fit", () => expect(slugFrom("one two three", "en", { maxLength: 7 })).toBe("one-two"));
	test("a long first word is cut", () => expect(slugFrom("abcdefgh ij", "en", { maxLength: 3 })).toBe("abc"));
	test("other letters count their bytes", () => expect(slugFrom("日".repeat(50), "ja")).toBe("日".repeat(24)));
});

const anyLocale = fc.constantFrom(...Object.keys(tables), "und", "pt-BR", "sr-Latn");
/** Words of real alphabets in any order, with everything else of Unicode between. */
const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.string({ unit: "grapheme", maxLength: 60 }),
	fc
		.array(fc.constantFrom(...Object.values(tables).flatMap((rows) => rows.map(([text]) => text))), { maxLength: 4 })
		.map((texts) => texts.join(" ")),
);

function expectSound(slug: string): void {
	expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{Nl}0-9]+(?:-[\p{L}\p{M}\p{Nl}0-9]+)*)?$/u);
	expect(slug).toBe(slug.normalize("NFC"));
	expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(72);
}

describe("for every text", () => {
	test("a slug has only letters, digits and single hyphens within, and fits", () => {
		fc.assert(fc.property(anyText, anyLocale, (text, locale) => expectSound(slugFrom(text, locale))));
	});
	test("a slug is its own slug", () => {
		fc.assert(
			fc.property(anyText, anyLocale, (text, locale) => {
				const slug = slugFrom(text, locale);
				expect(slugFrom(slug, locale)).toBe(slug);
			}),
			{ numRuns: 500 },
		);
	});
	test("letters of a script with a table give a to z only", () => {
		const letters = fc.string({ unit: fc.constantFrom(..."aßəğчїќայևαώქלאعپहि"), maxLength: 30 });
		fc.assert(
			fc.property(letters, anyLocale, (text, locale) => {
				expect(slugFrom(text, locale)).toMatch(/^[a-z0-9-]*$/);
			}),
		);
	});
});

const corpus = new URL("../../../shared/corpus/", import.meta.url);
const missing = !existsSync(corpus);
if (missing) console.warn("slug: the corpus ../shared/corpus is missing, its tests are skipped");

function lines(file: string): string[] {
	return readFileSync(new URL(file, corpus), "utf8").split("\n");
}

describe.skipIf(missing)("with the corpus", () => {
	test("hostile strings give sound slugs", () => {
		const strings: string[] = JSON.parse(readFileSync(new URL("security/blns.json", corpus), "utf8"));
		for (const file of readdirSync(new URL("security/paths/", corpus)))
			strings.push(...lines(`security/paths/${file}`));
		for (const text of strings) expectSound(slugFrom(text, "en"));
	});
	test("Turkic and other slugs", () => {
		const { slug } = JSON.parse(lines("i18n/turkic-and-folding.json").join("\n")) as {
			slug: { lang: string; title: string; slug: string }[];
		};
		for (const row of slug.filter((each) => !each.slug.startsWith("any")))
			expect(row.slug.split(" | ")).toContain(slugFrom(row.title, row.lang));
	});
	// Our schemes differ from the geographers' in a few letters on purpose; most words must agree all the same.
	test.each([
		["hy", "hy-Latn-t-hy-m0-bgn.txt", 0.9],
		["ka", "ka-Latn-t-ka-m0-bgn-2009.txt", 0.99],
		["ru", "ru-Latn-t-ru-m0-bgn.txt", 0.7],
		["bg", "bg-Latn-t-bg-m0-bgn.txt", 0.6],
		["kk", "kk-Latn-t-kk-m0-bgn.txt", 0.9],
		["sr", "sr-Latn-t-sr-m0-bgn.txt", 0.99],
		["mk", "mk-Latn-t-mk-m0-bgn.txt", 0.6],
		["az", "az-t-az-cyrl-m0-bgn.txt", 0.9],
		["de", "de-t-de-d0-ascii.txt", 1],
	])("%s agrees with the transliteration of %s", (locale, file, share) => {
		const pairs = lines(`i18n/translit/${file}`)
			.map((line) => line.split("\t"))
			.filter((pair) => pair.length === 2);
		const differ = pairs.filter(
			([from = "", to = ""]) => slugFrom(from, locale) !== slugFrom(to.replace(/[ʹʺ·]/g, ""), `${locale}-Latn`),
		);
		expect(1 - differ.length / pairs.length, JSON.stringify(differ.slice(0, 20))).toBeGreaterThanOrEqual(share);
	});
});
