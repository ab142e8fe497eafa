/** What programs and crawlers get of a running paper: feeds that parse, conditional requests, maps, and no link that leads nowhere. */
import { parseFeed } from "feedsmith";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { everyPageKind } from "../support/every-page-kind.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";

let paper: RunningPaper;
let editions: readonly { readonly base: string; readonly locale: string }[];
/** Every page that the crawler found, by path. */
const crawled = new Map<string, string>();

beforeAll(async () => {
	paper = await startDemo();
	({ editions } = await paper.api<{ editions: typeof editions }>("GET", "/editions"));
});
afterAll(() => paper?.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
	fetch(new URL(path, paper.url), { redirect: "manual", headers });
const decoded = (text: string): string =>
	text
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
const attributes = (html: string, name: string): string[] =>
	[...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "gu"))].map(([, value = ""]) => decoded(value));
const locations = (xml: string): string[] =>
	[...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url = ""]) => decoded(url));

/** Does the work for every item, four at a time. */
async function each<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
	const left = items[Symbol.iterator]();
	const turn = async () => {
		for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
	};
	await Promise.all([turn(), turn(), turn(), turn()]);
}

test("feeds of every edition parse, in every format alike, and name stories that stand", async () => {
	for (const { base, locale } of editions) {
		const told: string[][] = [];
		for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
			const response = await get(`${base}/${file}`);
			expect(response.status).toBe(200);
			const parsed = parseFeed(await response.text());
			const [urls, title] = itemsOf(parsed);
			expect(title, `${base}/${file}`).not.toBe("");
			expect(urls.length, `${base}/${file}`).toBeGreaterThan(9);
			told.push(urls);
		}
		expect(told[1]).toEqual(told[0]);
		expect(told[2]).toEqual(told[0]);
		await each(told[0] ?? [], async (url) => {
			const response = await get(url);
			expect(response.status, url).toBe(200);
			expect(await response.text(), url).toContain(`<html lang="${locale}"`);
		});
	}
});

function itemsOf({ format, feed }: ReturnType<typeof parseFeed<string>>): [urls: string[], title: string] {
	if (format === "rss") return [(feed.items ?? []).map((item) => item.link ?? ""), feed.title ?? ""];
	if (format === "json") return [(feed.items ?? []).map((item) => item.url ?? ""), feed.title ?? ""];
	if (format === "atom") {
		const page = (links: readonly { rel?: string; href?: string }[] = []) =>
			links.find(({ rel = "alternate" }) => rel === "alternate")?.href ?? "";
		const title = feed.title as unknown;
		return [
			(feed.entries ?? []).map((entry) => page(entry.links)),
			typeof title === "string" ? title : String((title as { value?: string })?.value ?? ""),
		];
	}
	throw new Error(`a feed of the form ${format}`);
}

test("what did not change is not sent again, in any coding", async () => {
	for (const path of ["/en", "/en/rss.xml", "/en/feed.json", "/sitemap.xml", "/en/archive", "/robots.txt"]) {
		for (const coding of ["br", "gzip", "identity"]) {
			const first = await get(path, { "accept-encoding": coding });
			const tag = first.headers.get("etag") ?? "";
			expect(first.status, path).toBe(200);
			expect(first.headers.get("content-encoding"), `${path} ${coding}`).toBe(coding === "identity" ? null : coding);
			await first.arrayBuffer();
			const again = await get(path, { "accept-encoding": coding, "if-none-match": tag });
			expect([again.status, await again.text()], `${path} ${coding}`).toEqual([304, ""]);
		}
	}
});

test("every address of every map answers at exactly that address", async () => {
	const maps = locations(await (await get("/sitemap.xml")).text());
	expect(maps.length).toBeGreaterThanOrEqual(editions.length * 2);
	const urls = new Set<string>();
	for (const map of maps) {
		const response = await get(map);
		expect(response.status, map).toBe(200);
		for (const url of locations(await response.text())) urls.add(url);
	}
	expect(urls.size).toBeGreaterThan(90);
	await each(urls, async (url) => {
		const response = await get(url, { "accept-encoding": "identity" });
		expect(response.status, url).toBe(200);
		expect(await response.text(), url).toContain(`<link rel="canonical" href="${url}">`);
	});
});

test("no link of any page is dead or leads on to another address", async () => {
	for (const { path } of await everyPageKind(paper.api)) crawled.set(path, "");
	for (const { base } of editions) crawled.set(base, "");
	const faults: string[] = [];
	const files = new Map<string, number>();
	// The map grows while it is walked.
	for (let seen = 0; seen < crawled.size; ) {
		const some = [...crawled.keys()].slice(seen);
		seen += some.length;
		await each(some, async (path) => {
			const html = await (await get(path)).text();
			crawled.set(path, html);
			const marks = new Set(attributes(html, "id"));
			const links = [...attributes(html, "href"), ...attributes(html, "src"), ...addressesIn(html)];
			for (const link of new Set(links)) {
				const url = new URL(link, paper.url + path);
				if (link.startsWith("#")) {
					if (!marks.has(link.slice(1))) faults.push(`${path}: nothing on the page is called ${link}`);
					continue;
				}
				// Pictures are made when asked for; the test below looks at some of them.
				if (url.origin !== paper.url || url.pathname.startsWith("/media/") || crawled.has(url.pathname)) continue;
				let status = files.get(url.pathname);
				if (status === undefined) {
					const response = await get(url.pathname + url.search);
					await response.arrayBuffer();
					status = response.status;
					files.set(url.pathname, status);
					if (status === 200 && response.headers.get("content-type")?.startsWith("text/html"))
						crawled.set(url.pathname, "");
				}
				if (status !== 200) faults.push(`${path}: ${link} answers ${status}`);
			}
		});
	}
	expect(faults).toEqual([]);
	expect(crawled.size).toBeGreaterThan(250);
});

/** Addresses in the paper's structured data and sharing elements. */
function addressesIn(html: string): string[] {
	const named = [...html.matchAll(/"(?:url|item|mainEntityOfPage)":"(http[^"]+)"/gu)].map(([, url = ""]) => url);
	const shared = [...html.matchAll(/<meta property="og:url" content="([^"]+)"/gu)].map(([, url = ""]) => decoded(url));
	return [...named, ...shared];
}

test("pages that name each other as the same in other languages do so mutually", () => {
	const others = new Map<string, Map<string, string>>();
	for (const [path, html] of crawled) {
		const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/gu)];
		if (links.length > 0)
			others.set(path, new Map(links.map(([, language = "", url = ""]) => [language, new URL(decoded(url)).pathname])));
	}
	expect(others.size).toBeGreaterThan(40);
	const faults: string[] = [];
	for (const [path, named] of others) {
		if (![...named.values()].includes(path)) faults.push(`${path} does not name itself`);
		for (const [language, other] of named) {
			const back = others.get(other);
			if (back === undefined) faults.push(`${path} names ${other} (${language}), which names nothing`);
			else if (JSON.stringify([...back].sort()) !== JSON.stringify([...named].sort()))
				faults.push(`${path} and ${other} do not name the same pages`);
		}
	}
	expect(faults).toEqual([]);
});

const TYPES: Record<string, string> = { avif: "heif", webp: "webp", jpg: "jpeg" };

test("pictures answer in the form and the width that the page promises", async () => {
	const withGallery = [...crawled].find(([, html]) => html.includes('class="strip"'))?.[0] ?? "/en";
	const promised = new Map<string, number>();
	for (const path of [withGallery, "/ar"]) {
		const html = crawled.get(path) ?? "";
		for (const picture of html.match(/<picture>.*?<\/picture>/gsu)?.slice(0, 2) ?? []) {
			const [src = ""] = attributes(picture, "src");
			const width = Number(attributes(picture, "width")[0]);
			const height = Number(attributes(picture, "height")[0]);
			promised.set(src, 0);
			const all = attributes(picture, "srcset").flatMap((set) => set.split(", "));
			for (const one of all) promised.set(one.split(" ")[0] ?? "", Number.parseInt(one.split(" ")[1] ?? "", 10));
			const drawn = await sharp(Buffer.from(await (await get(src)).arrayBuffer())).metadata();
			expect(Math.abs(drawn.width / drawn.height - width / height), `the shape of ${src}`).toBeLessThan(0.02);
		}
	}
	expect(promised.size).toBeGreaterThan(12);
	await each(promised, async ([url, width]) => {
		const response = await get(url);
		expect(response.status, url).toBe(200);
		const { format, width: drawn } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
		const ending = url.split(".").at(-1) ?? "";
		expect(format, url).toBe(TYPES[ending]);
		expect(response.headers.get("content-type"), url).toBe(`image/${ending === "jpg" ? "jpeg" : ending}`);
		expect(response.headers.get("cache-control"), url).toContain("immutable");
		if (width > 0) expect(drawn, url).toBe(width);
	});
});
