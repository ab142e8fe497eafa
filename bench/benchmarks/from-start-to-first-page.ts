/** From the start of the process to the first 200 of the front, with a great archive whose pages stand. */
import type { Benchmark } from "../benchmark.ts";
import { percentile, spread } from "../figure.ts";
import { startProgram } from "../support/program.ts";

const TIMES = 9;

export const fromStartToFirstPage: Benchmark = {
	key: "start",
	title: "From start to the first page with 200,000 stories",
	async run(bench) {
		const paper = await bench.papers.of(200_000);
		// The first start of all makes the page tree.
		const first = await startProgram(paper.data, "/en");
		await first.stop();
		const taken: number[] = [];
		for (let n = 0; n < TIMES; n++) {
			const program = await startProgram(paper.data, "/en");
			taken.push(program.startMs);
			await program.stop();
		}
		const how = `from the start of the process to the first 200 of the front, ${TIMES} starts; asked every 2 ms`;
		bench.add({
			name: "start to first page, 200,000 stories",
			unit: "ms",
			how,
			...spread(taken),
			p99: percentile(taken, 1),
			target: { atMost: 1000 },
		});
		bench.add({
			name: "the very first start, which draws the first pages",
			unit: "ms",
			how: "the same, with no page tree yet (or one made by the benchmarks before)",
			n: 1,
			value: first.startMs,
		});
	},
};
