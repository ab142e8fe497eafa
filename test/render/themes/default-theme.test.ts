/** The default theme keeps the contract, and its story page has everything that a story page must have. */
import { describe, expect, it } from "vitest";
import { mailAddress } from "../../../src/render/themes/default/pages/story-tools.tsx";
import { telephoneAddress } from "../../../src/render/themes/default/shell/imprint-facts.tsx";
import { defaultTheme } from "../../../src/render/themes/default/theme.ts";
import { AT, chromeOf, editions, factsOf, frontOf, paper, storyOf } from "./fixture-paper.ts";
import { elementsOf, textOf } from "./page-text.ts";
import { themeContract } from "./theme-contract.ts";

themeContract(defaultTheme);

const page = defaultTheme.story(storyOf("en"), chromeOf("en"));
const data = (markup: string) =>
	elementsOf(markup, "script").flatMap((each) =>
		each.attributes.type === "application/ld+json" ? [JSON.parse(each.text)] : [],
	);
const metas = (markup: string) =>
	Object.fromEntries(
		elementsOf(markup, "meta").map(({ attributes }) => [attributes.name ?? attributes.property, attributes.content]),
	);

describe("the page of a story", () => {
	it("has the headline as its only h1", () => {
		expect(elementsOf(page, "h1").map((each) => each.text)).toEqual(["Karabakh at Putin's table"]);
	});
	it("writes the time exactly as the edition does, with the offset for machines", () => {
		expect(elementsOf(page, "time")).toContainEqual({
			attributes: { datetime: "2021-01-12T14:00:00+03:00" },
			text: "12.1.2021 14:00",
		});
	});
	it("shows the time of the update and of the correction", () => {
		const times = elementsOf(page, "time").map((each) => each.text);
		expect(times).toContain("12.1.2021 15:00");
		expect(times).toContain("12.1.2021 16:00");
	});
	it("shows no update when there was none", () => {
		const view = storyOf("en", { facts: factsOf("en", { updatedAt: AT, corrections: [] }) });
		expect(defaultTheme.story(view, chromeOf("en"))).not.toContain("article:modified_time");
	});
	it("names the parts in its title, canonical address and alternates", () => {
		const links = elementsOf(page, "link").map((each) => each.attributes);
		expect(links).toContainEqual({ rel: "canonical", href: "https://meridian.example/en/world/caucasus/karabakh-41" });
		expect(links.filter((each) => each.hreflang).map((each) => each.hreflang)).toEqual([
			"en-GB",
			"tr-TR",
			"ar",
			"ru-RU",
			"hy-AM",
			"x-default",
		]);
		expect(links.filter((each) => each.type === "application/atom+xml")).toHaveLength(2);
	});
	it("tells machines the rights", () => {
		expect(metas(page)).toMatchObject({
			robots: "index, follow, max-image-preview:large, max-snippet:200",
			"tdm-reservation": "1",
			"tdm-policy": "https://meridian.example/tdm.json",
		});
		expect(data(page)[0]).toMatchObject({
			copyrightNotice: "© 2000-2026 Meridian Ltd",
			copyrightYear: 2021,
			usageInfo: "https://meridian.example/rights",
		});
		expect(data(page)[0].copyrightHolder.name).toBe("Meridian Ltd");
	});
	it("describes itself with facts that stand on the page", () => {
		const words = textOf(page);
		const [article, crumbs] = data(page);
		expect(article).toMatchObject({
			"@type": "NewsArticle",
			datePublished: "2021-01-12T14:00:00+03:00",
			inLanguage: "en-GB",
		});
		for (const fact of [
			article.headline,
			article.description,
			article.author[0].name,
			article.articleSection,
			article.locationCreated.name,
			article.correction[0].text,
		])
			expect(words).toContain(fact);
		expect(article).not.toHaveProperty("backstory");
		expect(crumbs.itemListElement.map((each: { name: string }) => each.name)).toEqual([
			"The Meridian",
			"World",
			"Caucasus",
		]);
	});
	it("keeps words whose story is gone and drops pictures whose file is missing", () => {
		expect(textOf(page)).toContain("gone");
		expect(page).toContain('<a href="/en/world/other-5">inside</a>');
		expect(textOf(page)).not.toContain("Its file is missing");
	});
	it("loads the first picture at once and all others when they are near", () => {
		const [first, ...others] = elementsOf(page, "img").map((each) => each.attributes);
		expect(first).toMatchObject({ fetchpriority: "high", width: "1280" });
		expect(first).not.toHaveProperty("loading");
		for (const other of others) expect(other).toMatchObject({ loading: "lazy" });
		for (const each of elementsOf(page, "img")) expect(Number(each.attributes.height)).toBeGreaterThan(0);
	});
	it("loads nothing of another site, and offers a button only where the paper allows the host", () => {
		expect(elementsOf(page, "outside-embed").map((each) => each.attributes["data-address"])).toEqual([
			"https://player.example.com/1",
		]);
		expect(page).toContain('href="https://elsewhere.example.org/1"');
		expect(page).not.toContain("<iframe");
	});
	it("prints the outside addresses as numbered notes", () => {
		expect(page).toContain('<sup class="note-mark" aria-hidden="true">1</sup>');
		expect(page).toContain('<li dir="ltr">https://example.org/a?b=c&amp;d</li>');
	});
	it("marks a passage in another language with its direction", () => {
		expect(page).toContain('<span lang="he" dir="rtl">שלום</span>');
	});
});

describe("parts of pages", () => {
	it("writes a mail address that mail programs read back whole", () => {
		const url = new URL(mailAddress("Çay & şeker 100%", "A summary?", "https://m.example/a-1"));
		expect(url.searchParams.get("subject")).toBe("Çay & şeker 100%");
		expect(url.searchParams.get("body")).toBe("A summary?\r\n\r\nhttps://m.example/a-1");
		expect(mailAddress("a b", "", "x")).toContain("subject=a%20b");
	});
	it("writes telephone numbers for telephones", () =>
		expect(telephoneAddress("+90 (212) 555-01 10")).toBe("tel:+902125550110"));
	it("leaves out what the imprint does not say", () => {
		const bare = defaultTheme.imprint({
			...chromeOf("en"),
			paper: { ...paper, imprint: { ...paper.imprint, fax: "" } },
		});
		expect(textOf(bare)).not.toContain("Fax");
	});
	it("makes the paper's name the h1 of its front", () => {
		for (const edition of editions) {
			const front = defaultTheme.front(frontOf(edition.key), chromeOf(edition.key));
			expect(elementsOf(front, "h1").map((each) => each.text)).toEqual([edition.name]);
		}
	});
	it("marks the section that the reader is in", () => {
		const [world] = chromeOf("en").sections;
		const front = defaultTheme.front(frontOf("en", { section: world ?? null }), chromeOf("en"));
		expect(
			elementsOf(front, "a")
				.filter((each) => each.attributes["aria-current"] === "page")
				.map((each) => each.text),
		).toEqual(["World"]);
	});
	it("does not let search engines list pages that are no address", () => {
		expect(metas(defaultTheme.notFound(chromeOf("en"))).robots).toBe("noindex, follow");
	});
	it("draws the same page twice the same", () => {
		expect(defaultTheme.story(storyOf("ar"), chromeOf("ar"))).toBe(defaultTheme.story(storyOf("ar"), chromeOf("ar")));
	});
});
