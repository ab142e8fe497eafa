/** From an empty paper, by the commands and calls of the contract alone, to the page that everything started from; then it is corrected, moved and withdrawn. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { broadsheet, newPaperArguments } from "../support/program.ts";
import { openReader } from "../support/reading.ts";
import { emptyFolder, type Published, publish, type RunningPaper, startPaper } from "../support/running-paper.ts";
import { seedStory } from "../support/seed.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";

const seed = seedStory();
if (!seed.fromSeed)
	console.log("the seed is not beside this clone (../shared/seed): the story is told in words of our own");

const IMPRINT = {
	publisher: "Strait Publishing Group",
	address: "12 Pier Street, Istanbul",
	telephone: "+90 212 555 10 00",
	fax: "+90 212 555 10 01",
	email: "desk@daily.example",
	responsibleEditor: "Ada Demir",
	rightsNotice: "© 2000-{year} Strait Publishing Group. All rights reserved.",
	softwareCredit: "Software and support: Broadsheet",
};
const RIGHTS = {
	holder: "Strait Publishing Group",
	notice: "© {year} Strait Publishing Group",
	usageInfo: "https://daily.example/terms",
	usageTerms: "Can not be published without permission.",
	tdmReservation: true,
	tdmPolicy: "https://daily.example/tdm.json",
	refuseTraining: true,
	maxSnippet: 200,
};
const STORY = {
	edition: "en",
	section: "world",
	headline: seed.headline,
	kicker: seed.kicker,
	standfirst: seed.standfirst,
	byline: "Ada Demir",
	source: "Strait News Agency",
	topics: ["Karabakh"],
	publishedAt: "2021-01-12T14:00:00+03:00",
	text: seed.paragraphs.join("\n\n"),
};
const year = new Date().getUTCFullYear();

let paper: RunningPaper;
let browser: Browser;
let story: { id: number; revision: number; url: string };

beforeAll(async () => {
	const data = await emptyFolder();
	expect((await broadsheet(["new", data, ...newPaperArguments])).code).toBe(0);
	paper = await startPaper(data);
	const settings = await paper.api("GET", "/settings");
	await paper.api("PUT", "/settings", { ...settings, imprint: IMPRINT, rights: RIGHTS });
	await paper.api("PUT", "/sections", { edition: "en", path: "caucasus", name: "Caucasus" });
	story = await publish(paper.api, STORY);
	if (browserPath !== undefined) browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
	await paper?.stop();
});

const read = async (path: string): Promise<{ status: number; text: string; headers: Headers }> => {
	const response = await fetch(paper.url + path, { redirect: "manual" });
	return { status: response.status, text: await response.text(), headers: response.headers };
};
const MAPS = ["/en/sitemap-2021-01.xml", "/en/sitemap-news.xml"];
const FEEDS = ["/en", "/en/world", "/en/topics/karabakh"].flatMap((at) =>
	["rss.xml", "atom.xml", "feed.json"].map((file) => `${at}/${file}`),
);
const LISTS = ["/en", "/en/world", "/en/topics/karabakh", "/en/2021/01/12"];

describe.skipIf(browserPath === undefined)(
	`the page${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		it("has kicker, one headline, the time as the edition writes it, summary, byline, source and body", async () => {
			const { page, go, complaints, close } = await openReader(browser, paper.url);
			expect(await go(story.url)).toBe(200);
			expect(await page.locator("h1").allTextContents()).toEqual([seed.headline]);
			expect(await page.locator(".kicker").first().textContent()).toBe(seed.kicker);
			expect(await page.locator("article .standfirst").textContent()).toBe(seed.standfirst);
			expect(await page.locator(".authors").textContent()).toContain("Ada Demir");
			expect(await page.locator(".source").textContent()).toContain("Strait News Agency");
			expect(await page.locator(".body > p").allTextContents()).toEqual(expect.arrayContaining([...seed.paragraphs]));
			expect((await read(story.url)).text).toContain(
				'<time datetime="2021-01-12T14:00:00+03:00">12.1.2021 14:00</time>',
			);
			expect(complaints).toEqual([]);
			await close();
		});

		it("can be sent by mail: subject, summary and link", async () => {
			const { page, go, close } = await openReader(browser, paper.url);
			await go(story.url);
			const address = new URL((await page.getAttribute("[data-tool=email]", "href")) ?? "");
			expect(address.protocol).toBe("mailto:");
			// RFC 6068: a plus sign is a plus sign, so the query is no form.
			const fields = Object.fromEntries(
				address.search
					.slice(1)
					.split("&")
					.map((field) => field.split("=").map(decodeURIComponent)),
			);
			expect(fields).toEqual({ subject: seed.headline, body: `${seed.standfirst}\r\n\r\n${paper.url}${story.url}` });
			await close();
		});

		it("is sent by the browser's own share sheet where there is one", async () => {
			const { page, go, close } = await openReader(browser, paper.url);
			await page.addInitScript(() => {
				Object.defineProperty(navigator, "share", {
					value: async (what: object) => Object.assign(globalThis, { shared: what }),
				});
			});
			await go(story.url);
			await page.click("[data-tool=email]");
			expect(await page.evaluate(() => (globalThis as { shared?: unknown }).shared)).toEqual({
				title: seed.headline,
				url: paper.url + story.url,
			});
			await close();
		});

		it("is printed and read aloud at a press", async () => {
			const { page, go, close } = await openReader(browser, paper.url);
			await page.addInitScript(() => {
				const spoken: string[] = [];
				Object.assign(globalThis, { spoken, printed: 0, print: () => Object.assign(globalThis, { printed: 1 }) });
				speechSynthesis.speak = (speech) => void spoken.push(`${speech.lang}: ${speech.text}`);
			});
			await go(story.url);
			await page.click("[data-tool=print]");
			expect(await page.evaluate(() => (globalThis as { printed?: number }).printed)).toBe(1);
			await page.click("[data-tool=listen]");
			expect(await page.evaluate(() => (globalThis as { spoken?: string[] }).spoken)).toEqual(
				[seed.headline, seed.standfirst, ...seed.paragraphs].map((words) => `en-GB: ${words}`),
			);
			expect(await page.textContent("[data-tool=listen]")).toBe("Stop listening");
			await close();
		});

		it("gives its link to the clipboard", async () => {
			const { page, go, close } = await openReader(browser, paper.url, {
				permissions: ["clipboard-read", "clipboard-write"],
			});
			await go(story.url);
			await page.click("[data-tool=copy]");
			await page.waitForFunction(
				() => document.querySelector("story-tools [role=status]")?.textContent === "Link copied",
			);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paper.url + story.url);
			await close();
		});

		it("has five text sizes, by mouse and keyboard, said aloud, kept for the next page before it is painted", async () => {
			const { page, go, close } = await openReader(browser, paper.url);
			const size = () =>
				page.evaluate(() =>
					Number.parseFloat(getComputedStyle(document.querySelector(".body > p, h1") as Element).fontSize),
				);
			const said = () => page.textContent("story-tools [role=status]");
			await go(story.url);
			const sizes = [await size()];
			for (const tool of ["larger", "larger"]) {
				await page.click(`[data-tool=${tool}]`);
				sizes.push(await size());
			}
			expect(await said()).toBe("Text size: Largest");
			for (let step = 0; step < 4; step++) {
				await page.focus("[data-tool=smaller]");
				await page.keyboard.press(step % 2 === 0 ? "Enter" : "Space");
				sizes.push(await size());
			}
			expect(await said()).toBe("Text size: Smallest");
			expect(await page.getAttribute("[data-tool=smaller]", "aria-disabled")).toBe("true");
			const five = [...new Set(sizes)].sort((a, b) => a - b);
			expect(five).toHaveLength(5);
			expect(five[2]).toBe(sizes[0]);
			await page.addInitScript(() => {
				const shifts: number[] = [];
				Object.assign(globalThis, { shifts });
				new PerformanceObserver((list) =>
					shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
				).observe({ type: "layout-shift", buffered: true });
				// The first thing that the browser tells after the head: the choice stands already.
				new MutationObserver((_, observer) => {
					if (!document.body) return;
					Object.assign(globalThis, { atBody: document.documentElement.dataset.size });
					observer.disconnect();
				}).observe(document, { childList: true, subtree: true });
			});
			await go(story.url);
			expect(await size()).toBe(five[0]);
			expect(await page.evaluate(() => (globalThis as { atBody?: string }).atBody)).toBe("0");
			await page.waitForTimeout(200);
			expect(await page.evaluate(() => (globalThis as { shifts?: number[] }).shifts)).toEqual([]);
			await close();
		});

		it("keeps the choice of light or dark", async () => {
			const { page, go, close } = await openReader(browser, paper.url);
			const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			await go(story.url);
			const light = await ground();
			await page.locator("scheme-choice select:visible").first().selectOption("dark");
			const dark = await ground();
			expect(dark).not.toBe(light);
			await go("/en");
			expect(await ground()).toBe(dark);
			await page.locator("scheme-choice select:visible").first().selectOption("");
			expect(await ground()).toBe(light);
			await close();
		});

		it("reads and can be sent without scripts, and says how to print and enlarge", async () => {
			const { page, go, close } = await openReader(browser, paper.url, { javaScriptEnabled: false });
			await go(story.url);
			expect(await page.locator(".body > p").first().isVisible()).toBe(true);
			expect(await page.locator("[data-tool=email]").isVisible()).toBe(true);
			expect(await page.locator(".hint").isVisible()).toBe(true);
			expect(await page.locator("button:visible, select:visible").count()).toBe(0);
			await close();
		});
	},
);

describe("the paper around it", () => {
	it("names its publisher and its rights from the settings, with the present year", async () => {
		for (const path of [story.url, "/en", "/en/imprint"]) {
			const text = (await read(path)).text.replaceAll("&amp;", "&");
			for (const fact of Object.values(IMPRINT)) expect(text, path).toContain(fact.replace("{year}", String(year)));
		}
	});

	it("says its rights to machines, and a story may tighten them", async () => {
		const { text, headers } = await read(story.url);
		const data = structuredData(text, "NewsArticle");
		expect(data).toMatchObject({
			copyrightNotice: `© ${year} Strait Publishing Group`,
			copyrightHolder: { name: "Strait Publishing Group" },
			usageInfo: RIGHTS.usageInfo,
		});
		expect(text).toContain('<meta name="robots" content="index, follow, max-image-preview:large, max-snippet:200">');
		expect(headers.get("tdm-reservation")).toBe("1");
		expect(headers.get("tdm-policy")).toBe(RIGHTS.tdmPolicy);
		expect(JSON.parse((await read("/.well-known/tdmrep.json")).text)).toEqual([
			{ location: "/", "tdm-reservation": 1, "tdm-policy": RIGHTS.tdmPolicy },
		]);
		const robots = (await read("/robots.txt")).text;
		expect(robots).toMatch(/User-agent: GPTBot\n(?:User-agent: .+\n)*Disallow: \/\n/u);
		expect(robots).toContain(`Sitemap: ${paper.url}/sitemap.xml`);

		const rights = {
			license: "https://creativecommons.org/licenses/by-nd/4.0/",
			index: false,
			maxSnippet: 0,
			notice: "© {year} Ada Demir",
		};
		const tight = await publish(paper.api, { ...STORY, headline: "Kept closer", rights });
		const tightened = (await read(tight.url)).text;
		expect(tightened).toContain(
			'<meta name="robots" content="noindex, follow, max-image-preview:large, max-snippet:0">',
		);
		expect(structuredData(tightened, "NewsArticle")).toMatchObject({
			license: rights.license,
			copyrightNotice: `© ${year} Ada Demir`,
		});
		// What search engines are to leave out is not offered to them.
		for (const path of MAPS) expect((await read(path)).text, path).not.toContain(tight.url);
		await paper.api("POST", `/stories/${tight.id}/withdraw`, { reason: "Only tried." });
	});

	it("holds the story on its fronts, lists, feeds and maps", async () => {
		for (const path of [...LISTS, ...FEEDS, ...MAPS]) {
			const { status, text } = await read(path);
			expect(status, path).toBe(200);
			expect(text, path).toContain(story.url);
		}
		expect((await read("/sitemap.xml")).text).toContain(`${paper.url}/en/sitemap-2021-01.xml`);
	});
});

describe("afterwards", () => {
	it("corrects it with a note: on the story and among the corrections", async () => {
		const note = "An earlier version named the wrong hour & place.";
		const standfirst = `${seed.standfirst} Corrected.`;
		const { revision } = await paper.api<{ revision: number }>(
			"PUT",
			`/stories/${story.id}`,
			{ ...STORY, standfirst },
			{ "if-match": `"${story.revision}"` },
		);
		story = { ...story, revision };
		const { url } = await paper.api<Published>("POST", `/stories/${story.id}/publish`, { correction: note });
		expect(url).toBe(story.url);
		const written = note.replace("&", "&amp;");
		const { text } = await read(story.url);
		expect(text).toContain(written);
		expect(text).toContain('id="corrections"');
		expect(structuredData(text, "NewsArticle")).toMatchObject({
			correction: [{ "@type": "CorrectionComment", text: note }],
		});
		const record = (await read("/en/corrections")).text;
		expect(record).toContain(written);
		expect(record).toContain(story.url);
		expect((await read("/en/rss.xml")).text).toContain("Corrected.");
	});

	it("leads from every old address to the new one in one step", async () => {
		const old = story.url;
		const change = async (content: object) => {
			const { revision } = await paper.api<{ revision: number }>(
				"PUT",
				`/stories/${story.id}`,
				{ ...STORY, ...content },
				{ "if-match": `"${story.revision}"` },
			);
			const { url } = await paper.api<Published>("POST", `/stories/${story.id}/publish`, {});
			story = { ...story, revision, url };
		};
		await change({ slug: "the-first-meeting" });
		expect(story.url).toBe(`/en/world/the-first-meeting-${story.id}`);
		const between = story.url;
		await change({ slug: "the-first-meeting", section: "caucasus" });
		expect(story.url).toBe(`/en/caucasus/the-first-meeting-${story.id}`);
		for (const path of [old, between, `${old}/`, old.toUpperCase(), `/en/world/older-${story.id}`]) {
			const { status, headers } = await read(path);
			expect([status, headers.get("location")], path).toEqual([301, story.url]);
		}
		expect((await read(story.url)).status).toBe(200);
		expect((await read("/en/world")).text).not.toContain(`meeting-${story.id}`);
		expect((await read("/en/caucasus")).text).toContain(story.url);
		expect((await read("/en/sitemap-2021-01.xml")).text).toContain(story.url);
		expect((await read("/en/sitemap-2021-01.xml")).text).not.toContain(between);
	});

	it("withdraws it: a notice stays, and it leaves every front, list, feed and map", async () => {
		// Something else stays in the lists, so that they stand.
		await publish(paper.api, { ...STORY, headline: "Another story", section: "world" });
		const reason = "The agency has withdrawn its report.";
		const { url } = await paper.api<Published>("POST", `/stories/${story.id}/withdraw`, { reason });
		expect(url).toBe(story.url);
		const notice = await read(story.url);
		expect(notice.status).toBe(410);
		expect(notice.text).toContain(reason);
		expect(notice.text).toContain('<meta name="robots" content="noindex');
		for (const paragraph of seed.paragraphs) expect(notice.text).not.toContain(paragraph);
		for (const path of [...LISTS, "/en/caucasus", ...FEEDS, "/en/caucasus/rss.xml", ...MAPS]) {
			const { status, text } = await read(path);
			expect(status, path).toBe(200);
			expect(text, path).not.toContain(story.url);
		}
		expect((await read("/en/corrections")).text).toContain(reason);
	});

	it("has a ledger and pages that verify", async () => {
		expect((await broadsheet(["verify", "--data", paper.data, "--json"])).code).toBe(0);
		expect((await broadsheet(["press", "--verify", "--data", paper.data, "--json"])).code).toBe(0);
	});
});

/** The JSON-LD of one type on a page. */
function structuredData(html: string, type: string): Record<string, unknown> | undefined {
	const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
	return scripts
		.map(([, json = "{}"]) => JSON.parse(json) as Record<string, unknown>)
		.find((data) => data["@type"] === type);
}
