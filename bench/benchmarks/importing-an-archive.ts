/** Importing a great file of ninjs stories: how many a second, and whether memory stays flat. */

import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { join } from "node:path";
import { openPaper } from "../../src/cli/compose.ts";
import type { Benchmark } from "../benchmark.ts";
import { edition, publishedAt, SECTIONS, story } from "../support/invented-paper.ts";
import { runCommand } from "../support/program.ts";
import { foundPaper } from "../support/seed.ts";
import { toHtml } from "../support/story-as-html.ts";

const MB = 1_000_000;

export const importingAnArchive: Benchmark = {
	key: "import",
	title: "Importing a file of ninjs stories",
	async run(bench) {
		const size = bench.large ? 1000 * MB : 100 * MB;
		const folder = bench.folder("import");
		const file = join(folder, "archive.ninjs.jsonl");
		const stories = await writeNinjs(file, size);
		const data = join(folder, "paper");
		const paper = await openPaper(data);
		await foundPaper(paper);
		await paper.close();
		const ran = await runCommand(["import", file, "--format", "ninjs", "--data", data]);
		const megabytes = Math.round(statSync(file).size / MB);
		const how = `broadsheet import of one file of ${megabytes} MB, ${stories} ninjs documents, one a line, all published`;
		bench.add({
			name: "import of ninjs",
			unit: "stories/s",
			how: `${how}; by the clock, from the start of the command to its end`,
			n: stories,
			value: (stories * 1000) / ran.ms,
		});
		bench.add({
			name: "import of ninjs on one core",
			unit: "stories/s",
			how: `${how}; stories for each second of processor time, all threads together`,
			n: stories,
			value: (stories * 1000) / ran.processorMs,
			target: { atLeast: 2000 },
		});
		bench.add({
			name: `peak of memory while ${megabytes} MB are imported`,
			unit: "MiB",
			how,
			n: 1,
			value: ran.peakMiB,
			target: { atMost: 300 },
		});
	},
};

async function writeNinjs(file: string, bytes: number): Promise<number> {
	const out = createWriteStream(file);
	const now = Date.now();
	let written = 0;
	let n = 0;
	for (; written < bytes; n++) {
		const { fields, body } = story(n, publishedAt(n, 500_000, now));
		const line = `${JSON.stringify({
			uri: `urn:measure:${n}`,
			type: "text",
			version: "1",
			language: edition.locale,
			versioncreated: new Date(fields.publishedAt ?? now).toISOString(),
			headline: fields.headline,
			description_text: fields.standfirst,
			byline: "Reporter of the Measure",
			subject: fields.topics.map((code) => ({ name: code, code })),
			genre: [],
			service: [{ name: SECTIONS[n % SECTIONS.length], code: SECTIONS[n % SECTIONS.length] }],
			body_html: toHtml(body),
		})}\n`;
		written += Buffer.byteLength(line);
		if (!out.write(line)) await once(out, "drain");
	}
	out.end();
	await once(out, "finish");
	return n;
}
