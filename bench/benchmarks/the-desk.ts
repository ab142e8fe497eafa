/** The desk over a great archive: a page of the list with its counts, by filters alone and together, over HTTP. */
import { openPaper } from "../../src/cli/compose.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { createStoryIn } from "../../src/desk/save-story.ts";
import type { Bench, Benchmark } from "../benchmark.ts";
import { percentile } from "../figure.ts";
import { Connection } from "../support/connection.ts";
import { PEOPLE, personKey, SECTIONS, story, TOPICS, topicKey } from "../support/invented-paper.ts";
import { startProgram } from "../support/program.ts";
import { must, type Seeded } from "../support/seed.ts";

const STORIES = 200_000;
const ASKED = 300;
const WARMING = 30;
/** Drafts beside the live stories, as many as a large newsroom has in hand. */
const DRAFTS = 500;

interface Question {
	readonly name: string;
	/** The query of the n-th request: none is asked twice in a row. */
	query(n: number): string;
}

const section = (n: number) => encodeURIComponent(SECTIONS[n % SECTIONS.length] ?? "world");
const author = (n: number) => personKey(n % PEOPLE);
const topic = (n: number) => topicKey(n % TOPICS);
/** Beginnings of words: of many stories, of some, of few. */
const TYPED = ["a", "re", "the", "report", "mi", "s", "con", "an"];

const QUESTIONS: readonly Question[] = [
	{ name: "all stories", query: (n) => `limit=50&sort=${["updated", "published", "due", "time"][n % 4]}` },
	{ name: "one state", query: (n) => `state=${["draft", "live", "changed"][n % 3]}` },
	{ name: "a section", query: (n) => `state=live&edition=en&section=${section(n)}` },
	{ name: "an author", query: (n) => `author=${author(n)}` },
	{ name: "a topic", query: (n) => `topic=${topic(n)}` },
	{ name: "one word begun", query: (n) => `q=${TYPED[n % TYPED.length]}` },
	{
		name: "words, section, author, topic and time",
		query: (n) =>
			`state=live&edition=en&section=${section(n)}&author=${author(n)}&topic=${topic(n)}&q=${TYPED[n % TYPED.length]}&since=${Date.now() - 86_400_000}`,
	},
];

export const theDesk: Benchmark = {
	key: "desk",
	title: "Lists and counts of the desk over 200,000 stories",
	async run(bench) {
		const paper = await bench.papers.of(STORIES);
		await addDrafts(paper);
		await measure(paper, bench);
	},
};

async function addDrafts({ data }: Seeded): Promise<void> {
	const paper = await openPaper(data);
	const now = Date.now();
	await paper.desk.store.write(async (tx) => {
		for (let n = 0; n < DRAFTS; n++) must(await createStoryIn(tx, SYSTEM, story(20_000_000 + n, null), now));
	});
	await paper.close();
}

async function measure(paper: Seeded, bench: Bench): Promise<void> {
	const program = await startProgram(paper.data);
	const connection = new Connection(program.port);
	const headers = { Authorization: `Bearer ${paper.token}` };
	const ask = async (query: string): Promise<number> => {
		const began = performance.now();
		const { status, text } = await connection.send("GET", `/api/v1/desk?${query}`, headers);
		if (status !== 200) throw new Error(`GET /desk?${query} answered ${status}: ${text}`);
		return performance.now() - began;
	};
	try {
		bench.add({
			name: "first list of the desk after a start",
			unit: "ms",
			how: `the first GET /desk of a program that has just started, over ${STORIES + DRAFTS} stories`,
			n: 1,
			value: await ask("limit=50"),
		});
		for (const { name, query } of QUESTIONS) {
			const taken: number[] = [];
			for (let n = 0; n < WARMING + ASKED; n++) {
				const ms = await ask(query(n));
				if (n >= WARMING) taken.push(ms);
			}
			bench.add({
				name: `desk, list and counts by ${name}: 95th percentile`,
				unit: "ms",
				how: `GET /desk over HTTP, 50 rows and the counts of all states, ${STORIES + DRAFTS} stories, ${ASKED} requests after ${WARMING} to warm up`,
				n: taken.length,
				value: percentile(taken, 0.95),
				target: { atMost: 30 },
			});
		}
	} finally {
		connection.close();
		await program.stop();
	}
}
