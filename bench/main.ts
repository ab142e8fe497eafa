/** The benchmarks: every promise about speed and size, measured side by side in one run, over loopback only. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Bench, Benchmark } from "./benchmark.ts";
import { drawingEverything } from "./benchmarks/drawing-everything.ts";
import { fromPublishCallToVisible } from "./benchmarks/from-publish-call-to-visible.ts";
import { fromStartToFirstPage } from "./benchmarks/from-start-to-first-page.ts";
import { importingAnArchive } from "./benchmarks/importing-an-archive.ts";
import { memoryWhileServing } from "./benchmarks/memory-while-serving.ts";
import { servingAStoryPage } from "./benchmarks/serving-a-story-page.ts";
import { theDesk } from "./benchmarks/the-desk.ts";
import { theShippedNginxConfiguration } from "./benchmarks/the-shipped-nginx-configuration.ts";
import { writingAStory } from "./benchmarks/writing-a-story.ts";
import { type Figure, reached, type Skipped } from "./figure.ts";
import { SeededPapers } from "./support/seeded-papers.ts";
import { stopEverything } from "./support/started.ts";
import { table } from "./table.ts";

const BENCHMARKS: readonly Benchmark[] = [
	fromPublishCallToVisible,
	servingAStoryPage,
	theShippedNginxConfiguration,
	memoryWhileServing,
	fromStartToFirstPage,
	drawingEverything,
	importingAnArchive,
	writingAStory,
	theDesk,
];

const HELP = `Usage: npm run bench -- [options]

  --json FILE   also writes every figure, with how it was taken, as JSON
  --only NAME   runs one benchmark; may be repeated
  --large       takes the biggest sizes too: 1,000,000 stories, a file of 1 GB
  --help        says this

Benchmarks:
${BENCHMARKS.map(({ key, title }) => `  ${key.padEnd(10)}${title}`).join("\n")}
`;

const { values } = parseArgs({
	options: {
		json: { type: "string" },
		only: { type: "string", multiple: true },
		large: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});

function chosen(): readonly Benchmark[] {
	const only = values.only ?? [];
	const unknown = only.find((name) => !BENCHMARKS.some((one) => one.key === name));
	if (unknown !== undefined)
		throw new Error(`There is no benchmark "${unknown}"; there are: ${BENCHMARKS.map((one) => one.key).join(", ")}.`);
	return only.length === 0 ? BENCHMARKS : BENCHMARKS.filter((one) => only.includes(one.key));
}

async function main(): Promise<void> {
	if (values.help) {
		process.stdout.write(HELP);
		return;
	}
	const benchmarks = chosen();
	const root = mkdtempSync(join(tmpdir(), "broadsheet-bench-"));
	const figures: Figure[] = [];
	const skipped: Skipped[] = [];
	const say = (text: string) => void process.stderr.write(`${text}\n`);
	let folders = 0;
	const folder = (name: string) => {
		const path = join(root, `${++folders}-${name}`);
		mkdirSync(path);
		return path;
	};
	const bench: Bench = {
		large: values.large,
		papers: new SeededPapers(folder, say),
		folder,
		add: (figure) => void figures.push(figure),
		skip: (name, reason) => void skipped.push({ name, reason }),
		say,
	};
	const tell = () => {
		process.stdout.write(table(figures, skipped));
		if (values.json !== undefined)
			writeFileSync(resolve(values.json), `${JSON.stringify(report(figures, skipped), null, "\t")}\n`);
	};
	const cleanUp = () => {
		stopEverything();
		rmSync(root, { recursive: true, force: true });
	};
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => {
			// What was measured until then is worth having.
			tell();
			cleanUp();
			process.exit(130);
		});
	try {
		for (const benchmark of benchmarks) {
			say(`${benchmark.title} ...`);
			await benchmark.run(bench).catch((error: unknown) => {
				process.exitCode = 1;
				bench.skip(benchmark.title, `it ended in a fault: ${error instanceof Error ? error.stack : error}`);
			});
			stopEverything();
		}
	} finally {
		cleanUp();
	}
	tell();
	if (figures.some((figure) => reached(figure) === false)) process.exitCode = 1;
}

function report(figures: readonly Figure[], skipped: readonly Skipped[]): object {
	return {
		taken: new Date().toISOString(),
		node: process.versions.node,
		processors: availableParallelism(),
		processor: cpus()[0]?.model ?? "",
		figures: figures.map((figure) => ({ ...figure, reached: reached(figure) ?? null })),
		skipped,
	};
}

await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 1;
});
