/** Drawing every page of a paper: processor time a page with and without compression, and a great archive against the clock. */
import { openPaper } from "../../src/cli/compose.ts";
import { pressAll } from "../../src/cli/press-all.ts";
import type { Benchmark } from "../benchmark.ts";
import { median } from "../figure.ts";
import { runCommand } from "../support/program.ts";

const SITE = "http://127.0.0.1:8080";
const ROUNDS = 3;

export const drawingEverything: Benchmark = {
	key: "draw",
	title: "Drawing every page",
	async run(bench) {
		const small = await bench.papers.of(10_000);
		for (const compress of [false, true]) {
			const taken: number[] = [];
			let pages = 0;
			for (let round = 0; round < ROUNDS; round++) {
				const one = await processorMsOfAll(small.data, compress);
				taken.push(one.ms / one.pages);
				pages = one.pages;
			}
			const how = `press --all of 10,000 stories and their lists (${pages} pages), ${ROUNDS} times; processor time of all threads, user and system, divided by pages; files are written`;
			bench.add({
				name: compress ? "drawing a page, with br and gzip" : "drawing a page, without compression",
				unit: "ms",
				how,
				n: ROUNDS,
				value: median(taken),
				target: { atMost: compress ? 1.1 : 0.4 },
			});
		}
		const great = await bench.papers.of(100_000);
		const { ms, peakMiB } = await runCommand(["press", "--all", "--data", great.data, "--workers", "2"]);
		const how =
			"broadsheet press --all --workers 2 of 100,000 stories with all their lists and feeds, from its start to its end";
		bench.add({
			name: "drawing 100,000 stories on two cores",
			unit: "s",
			how,
			n: 1,
			value: ms / 1000,
			target: { atMost: 60 },
		});
		bench.add({
			name: "its peak of memory",
			unit: "MiB",
			how: "most resident memory of the same process",
			n: 1,
			value: peakMiB,
			target: { atMost: 600 },
		});
	},
};

async function processorMsOfAll(data: string, compress: boolean): Promise<{ ms: number; pages: number }> {
	const paper = await openPaper(data);
	try {
		const before = process.cpuUsage();
		const { pages } = await pressAll(paper, { site: SITE, workers: 2, compress });
		const { user, system } = process.cpuUsage(before);
		return { ms: (user + system) / 1000, pages };
	} finally {
		await paper.close();
	}
}
