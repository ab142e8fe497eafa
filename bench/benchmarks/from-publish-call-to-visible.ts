/** From the publish call until story, front, section and feed show the story to a reader, all over HTTP. */
import { setTimeout as pause } from "node:timers/promises";
import type { Bench, Benchmark } from "../benchmark.ts";
import { percentile, spread } from "../figure.ts";
import { Connection } from "../support/connection.ts";
import { PEOPLE, personKey, SECTIONS, story, topicKey } from "../support/invented-paper.ts";
import { startProgram } from "../support/program.ts";
import type { Seeded } from "../support/seed.ts";
import { toHtml } from "../support/story-as-html.ts";

const PUBLICATIONS = 200;
const WARMING = 30;
/** Milliseconds between two publications: a busy desk, not a load test. */
const BREATH = 15;

export const fromPublishCallToVisible: Benchmark = {
	key: "publish",
	title: "From the publish call to visible on story, front, section and feed",
	async run(bench) {
		const sizes = [1000, 10_000, 200_000, ...(bench.large ? [1_000_000] : [])];
		const taken = new Map<number, Taken>();
		for (const size of sizes) taken.set(size, await measure(await bench.papers.of(size), bench, size));
		const small = taken.get(10_000);
		const how = "ratio of the two medians above";
		for (const size of sizes.filter((one) => one > 10_000)) {
			const large = taken.get(size);
			if (small === undefined || large === undefined) continue;
			bench.add({
				name: `publish to visible: ${count(size)} stories against 10,000`,
				unit: "ratio",
				how,
				n: 1,
				value: large.median / small.median,
				target: { atMost: 1.3 },
			});
		}
		const few = taken.get(1000)?.pages ?? 0;
		const many = taken.get(200_000)?.pages ?? 0;
		bench.add({
			name: "pages drawn by one publication: 200,000 stories against 1,000",
			unit: "difference",
			how: "difference of the two numbers of pages above",
			n: 1,
			value: Math.abs(many - few),
			target: { atMost: 0 },
		});
	},
};

interface Taken {
	readonly median: number;
	readonly pages: number;
}

const count = (n: number) => n.toLocaleString("en-GB");

async function measure(paper: Seeded, bench: Bench, size: number): Promise<Taken> {
	const program = await startProgram(paper.data);
	const connection = new Connection(program.port);
	try {
		await visitEverythingRecent(connection);
		const visible: number[] = [];
		const answered: number[] = [];
		const pages: number[] = [];
		for (let n = 0; n < WARMING + PUBLICATIONS; n++) {
			const one = await publishOne(connection, paper.token, n);
			await pause(BREATH);
			if (n < WARMING) continue;
			visible.push(one.visibleMs);
			answered.push(one.answeredMs);
			pages.push(one.pages);
		}
		const how = `POST publish, then GET of the story, the front, the section's front and the section's feed over one connection until each shows the new headline; ${PUBLICATIONS} publications after ${WARMING} to warm up`;
		const target = size >= 10_000 ? { atMost: 20, p99AtMost: 60 } : undefined;
		const taken = spread(visible);
		bench.add({
			name: `publish to visible, ${count(size)} stories`,
			unit: "ms",
			how,
			...taken,
			...(target ? { target } : {}),
		});
		bench.add({
			name: `publish call alone, ${count(size)} stories`,
			unit: "ms",
			how: "the same publications, until the answer to POST publish",
			...spread(answered),
		});
		const drawn = percentile(pages, 1);
		bench.add({
			name: `pages drawn by one publication, ${count(size)} stories`,
			unit: "pages",
			how: "greatest number of pages in the answers to POST publish",
			n: pages.length,
			value: drawn,
		});
		return { median: taken.value, pages: drawn };
	} finally {
		connection.close();
		await program.stop();
	}
}

/** Pages stand once somebody has asked for them: so every list that a publication can touch is asked for. */
async function visitEverythingRecent(connection: Connection): Promise<void> {
	const paths = ["/en/archive", "/en/sitemap-news.xml"];
	for (const section of SECTIONS) paths.push(`/en/${section}`, `/en/${section}/rss.xml`);
	for (let n = 0; n < 300; n++) paths.push(`/en/topics/${topicKey(n)}`);
	for (let n = 0; n < PEOPLE; n++) paths.push(`/en/people/${personKey(n)}`);
	for (const path of paths) await connection.get(path);
}

async function publishOne(
	connection: Connection,
	token: string,
	n: number,
): Promise<{ visibleMs: number; answeredMs: number; pages: number }> {
	const headers = { Authorization: `Bearer ${token}` };
	const { fields, body } = story(10_000_000 + n, null);
	const section = SECTIONS[n % SECTIONS.length] ?? "world";
	const headline = `Measured publication ${n} ${fields.headline}`;
	const draft = {
		edition: "en",
		section,
		headline,
		kicker: fields.kicker,
		standfirst: fields.standfirst,
		byline: fields.byline,
		topics: fields.topics.slice(0, 1),
		html: toHtml(body),
	};
	const created = await connection.send("POST", "/api/v1/stories", headers, draft);
	if (created.status !== 201) throw new Error(`POST /stories answered ${created.status}: ${created.text}`);
	const { id } = JSON.parse(created.text) as { id: number };

	const began = performance.now();
	const published = await connection.send("POST", `/api/v1/stories/${id}/publish`, headers);
	const answeredMs = performance.now() - began;
	if (published.status !== 200) throw new Error(`POST publish answered ${published.status}: ${published.text}`);
	const { url, pages } = JSON.parse(published.text) as { url: string; pages: number };
	for (const path of [url, "/en", `/en/${section}`, `/en/${section}/rss.xml`]) await seen(connection, path, headline);
	return { visibleMs: performance.now() - began, answeredMs, pages };
}

async function seen(connection: Connection, path: string, headline: string): Promise<void> {
	for (let tries = 0; ; tries++) {
		const { status, text } = await connection.get(path);
		if (status === 200 && text.includes(headline)) return;
		if (tries === 1000) throw new Error(`${path} does not show "${headline}" (status ${status})`);
		await pause(1);
	}
}
