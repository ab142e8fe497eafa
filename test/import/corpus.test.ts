/** Real exports of WordPress and real ninjs of agencies, each into an empty paper, twice. */
import { describe, expect, test } from "vitest";
import { ImportRun } from "../../src/import/import-run.ts";
import { readNinjs } from "../../src/wire/formats/ninjs/read-ninjs.ts";
import { readWxr } from "../../src/wire/formats/wxr/read-wxr.ts";
import type { Reader } from "../../src/wire/incoming.ts";
import { openPaper, type TestPaper } from "../desk/paper-for-tests.ts";
import { corpusBytes, corpusFiles, expectations, streamOf } from "../wire/corpus.ts";

async function importFile(paper: TestPaper, file: string, read: Reader) {
	const bytes = corpusBytes(file);
	const open = () => streamOf(bytes, 65_536);
	const run = new ImportRun(paper, { edition: "en" });
	const ended = await run.take(read(open(), { name: file, again: open }));
	return { ...run.report.stories, broken: ended.broken };
}

/** Everything that is known of the paper's stories. */
async function standing(paper: TestPaper) {
	const { seq } = await paper.store.ledgerHead();
	const ids = await paper.store.storyIds(1_000_000, 1_000_000);
	return { seq, stories: await Promise.all(ids.map((id) => paper.store.story(id))) };
}

async function twice(file: string, read: Reader) {
	const paper = await openPaper();
	try {
		const first = await importFile(paper, file, read);
		const before = await standing(paper);
		const second = await importFile(paper, file, read);
		expect(second).toMatchObject({ created: 0, updated: 0, withdrawn: 0 });
		expect(await standing(paper)).toEqual(before);
		return first;
	} finally {
		await paper.close();
	}
}

interface Expected {
	readonly well_formed?: boolean;
	readonly post_types?: Readonly<Record<string, number>>;
}

const exports = corpusFiles("wxr").filter((file) => /\.xml(?:\.gz)?$/u.test(file));
describe.skipIf(exports.length === 0)("WordPress exports", () => {
	const expected = expectations("wxr") as Map<string, Expected>;
	test.each(exports)(
		"%s",
		async (file) => {
			const first = await twice(file, readWxr);
			const { post_types = {}, well_formed = true } = expected.get(file) ?? {};
			const stories = (post_types.post ?? 0) + (post_types.page ?? 0);
			const taken = first.created + first.leftOut;
			if (well_formed && first.broken === null) expect(taken + first.refused).toBe(stories);
			else expect(taken).toBeLessThanOrEqual(stories);
		},
		60_000,
	);
});

const items = corpusFiles("news/ninjs").filter((file) => file.endsWith(".json"));
test.skipIf(items.length === 0)(
	"ninjs of agencies: each is a story, a picture, or a reason, and once is enough",
	async () => {
		const paper = await openPaper();
		const all = async () => {
			const run = new ImportRun(paper, { edition: "en" });
			let count = 0;
			for (const file of items) {
				const ended = await run.take(readNinjs(streamOf(corpusBytes(file), 65_536), { name: file }));
				if (ended.broken !== null) run.report.refuse(ended.broken, file);
				count += ended.items;
			}
			return { count, report: run.report };
		};
		try {
			const { report, count } = await all();
			const { created, updated, unchanged, withdrawn, leftOut, refused } = report.stories;
			expect(created).toBeGreaterThan(50);
			expect(created + updated + unchanged + withdrawn + leftOut + refused).toBeLessThanOrEqual(count);
			const before = await standing(paper);
			expect((await all()).report.stories).toMatchObject({ created: 0, updated: 0, withdrawn: 0, refused });
			expect(await standing(paper)).toEqual(before);
		} finally {
			await paper.close();
		}
	},
	60_000,
);
