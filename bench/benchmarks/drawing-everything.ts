/** Drawing every page of a paper: processor time a page with and without compression, and a great archive against the clock. */
import { openPaper } from "../../src/cli/compose.ts";
import { pressAll } from "../../src/cli/press-all.ts";
import type { Benchmark } from "../benchmark.ts";
import { runCommand } from "../support/program.ts";

const SITE = "http://127.0.0.1:8080";
const STORIES = 100_000;

export const drawingEverything: Benchmark = {
	key: "draw",
	title: "Drawing every page",
	async run(bench) {
		const small = await bench.papers.of(10_000);
		const plain = await withoutCompression(small.data);
		bench.add({
			name: "drawing a page, without compression",
			unit: "ms",
			how: "press of 10,000 stories and their lists; processor time of all threads, user and system, divided by pages; files are written",
			n: plain.pages,
			value: plain.processorMs / plain.pages,
			target: { atMost: 0.4 },
		});
		const great = await bench.papers.of(STORIES);
		const ran = await runCommand(["press", "--all", "--json", "--data", great.data, "--workers", "2"]);
		const { pages } = JSON.parse(ran.output) as { pages: number };
		const how = `broadsheet press --all --workers 2 of ${STORIES} stories with all their lists and feeds: ${pages} pages, each also as br and gzip`;
		bench.add({
			name: "drawing a page, with br and gzip",
			unit: "ms",
			how: `${how}; processor time of all threads, user and system, divided by pages`,
			n: pages,
			value: ran.processorMs / pages,
			target: { atMost: 1.1 },
		});
		bench.add({
			name: `drawing ${STORIES.toLocaleString("en-GB")} stories on two cores`,
			unit: "s",
			how: `${how}; from the start of the command to its end`,
			n: 1,
			value: ran.ms / 1000,
			target: { atMost: 60 },
		});
		bench.add({
			name: "its peak of memory",
			unit: "MiB",
			how: "most resident memory of the same process",
			n: 1,
			value: ran.peakMiB,
			target: { atMost: 600 },
		});
	},
};

async function withoutCompression(data: string): Promise<{ processorMs: number; pages: number }> {
	const paper = await openPaper(data);
	try {
		const before = process.cpuUsage();
		const { pages } = await pressAll(paper, { site: SITE, workers: 2, compress: false });
		const { user, system } = process.cpuUsage(before);
		return { processorMs: (user + system) / 1000, pages };
	} finally {
		await paper.close();
	}
}
