/** Fills a data folder with an invented paper of so many live stories, through the desk's own commands, many in one transaction. */
import { randomBytes } from "node:crypto";
import { type OpenPaper, openPaper } from "../../src/cli/compose.ts";
import type { Result } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeConceptIn, changeEdition, changeSection, changeSettings } from "../../src/desk/change-paper.ts";
import { publishStoryIn } from "../../src/desk/publish-story.ts";
import { createStoryIn } from "../../src/desk/save-story.ts";
import { createToken } from "../../src/desk/tokens.ts";
import { Memory } from "../../src/import/memory.ts";
import { remembering } from "../../src/import/remembering.ts";
import { concepts, edition, publishedAt, sections, settings, story } from "./invented-paper.ts";

export interface Seeded {
	readonly data: string;
	readonly stories: number;
	/** A bearer token that may publish. */
	readonly token: string;
}

/** Stories in one transaction. */
const BATCH = 1000;

export function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
	return result.value;
}

export async function seed(data: string, stories: number, say: (text: string) => void): Promise<Seeded> {
	const paper = await openPaper(data);
	try {
		await foundPaper(paper);
		const now = Date.now();
		const began = performance.now();
		const memory = new Memory();
		for (let from = 0; from < stories; from += BATCH) {
			await paper.desk.store.write(async (plain) => {
				await memory.refresh(plain);
				const tx = remembering(plain, memory);
				for (let n = from; n < Math.min(stories, from + BATCH); n++) {
					const saved = must(await createStoryIn(tx, SYSTEM, story(n, publishedAt(n, stories, now)), now));
					must(await publishStoryIn(tx, SYSTEM, saved.story.id, now));
				}
			});
		}
		if (stories > 10_000) say(`  ${stories} stories seeded in ${Math.round((performance.now() - began) / 1000)} s`);
		const token = must(
			await createToken(paper.desk, { name: "bench", role: "administrator", expiresAt: null }, randomBytes),
		);
		return { data, stories, token: token.secret };
	} finally {
		await paper.close();
	}
}

export async function foundPaper({ desk }: OpenPaper): Promise<void> {
	must(await changeSettings(desk, SYSTEM, settings));
	must(await changeEdition(desk, SYSTEM, edition));
	for (const section of sections()) must(await changeSection(desk, SYSTEM, section));
	await desk.store.write(async (tx) => {
		for (const concept of concepts()) await changeConceptIn(tx, SYSTEM, concept, desk.clock());
	});
}
