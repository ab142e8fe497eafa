/** A small paper with a desk whose clock the test sets. */
import { Concept, Edition, Section } from "../../src/core/paper.ts";
import type { Problem, Result } from "../../src/core/result.ts";
import { must } from "../../src/core/result.ts";
import { StoryFields } from "../../src/core/story.ts";
import type { Actor } from "../../src/desk/actor.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeConcept, changeEdition, changeSection } from "../../src/desk/change-paper.ts";
import type { DeskContext } from "../../src/desk/context.ts";
import { createStory } from "../../src/desk/save-story.ts";
import { Body } from "../../src/elements/body.ts";
import type { StoryContent } from "../../src/store/store.ts";
import { openInFolder } from "../store/sqlite-folder.ts";

export const EDITOR: Actor = { name: "ed", role: "editor" };
export const REPORTER: Actor = { name: "rep", role: "reporter" };
export const READER: Actor = { name: "guest", role: "reader" };

export interface TestPaper extends DeskContext {
	/** Sets what the clock says, in milliseconds UTC. */
	time: number;
	close(): Promise<void>;
	/** A new draft; gives its id. */
	draft(fields?: Record<string, unknown>, text?: string): Promise<number>;
	ledgerLength(): Promise<number>;
}

export function content(fields: Record<string, unknown> = {}, text = "Words of a story."): StoryContent {
	return {
		fields: StoryFields.parse({ edition: "en", section: "world", headline: "Pier saved", ...fields }),
		body: Body.parse(text === "" ? [] : [{ type: "paragraph", text }]),
	};
}

export async function openPaper(): Promise<TestPaper> {
	const { store, close } = await openInFolder();
	const paper: TestPaper = {
		store,
		time: 1_000_000_000_000,
		clock: () => paper.time,
		close,
		draft: async (fields, text) => must(await createStory(paper, REPORTER, content(fields, text))).story.id,
		ledgerLength: async () => (await store.ledgerHead()).seq,
	};
	for (const key of ["en", "tr"]) {
		const edition = { key, name: key, locale: key, zone: "Europe/Istanbul", base: `/${key}` };
		must(await changeEdition(paper, SYSTEM, Edition.parse(edition)));
		for (const path of ["world", "world/caucasus", "sport"])
			must(await changeSection(paper, SYSTEM, Section.parse({ edition: key, path, name: path })));
	}
	for (const [key, kind] of [
		["ana", "person"],
		["peace", "subject"],
	])
		must(await changeConcept(paper, SYSTEM, Concept.parse({ key, kind, names: { "": key } })));
	return paper;
}

/** The problem of a result that must have failed. */
export function problem(result: Result<unknown>): Problem {
	if (result.ok) throw new Error("this should have been refused");
	return result.problem;
}
