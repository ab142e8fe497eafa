/** Suggestions over HTTP: no revision and no page holds them, and who publishes is told that they are there. */

import type { Node } from "prosemirror-model";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateYFragment } from "y-prosemirror";
import * as Y from "yjs";
import { Body } from "../../../src/elements/body.ts";
import { bodyFragment, documentIn, fill } from "../../../src/newsroom/document/manuscript.ts";
import { suggest } from "../../../src/newsroom/document/suggesting/suggest.ts";
import { documentOf } from "../../../src/newsroom/document/to-document.ts";
import { openTestPaper, publishOne, read, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const paragraphs = (...texts: string[]) => documentOf(Body.parse(texts.map((text) => ({ type: "paragraph", text }))));

/** Keeps the manuscript of a story in which a person has suggested to write something else. */
async function suggested(story: number, wanted: Node): Promise<void> {
	const revision = await paper.store.revision((await paper.store.story(story))?.draft ?? 0);
	if (revision === null) throw new Error("the story has no draft");
	const doc = new Y.Doc();
	fill(doc, revision.content);
	const base = Y.encodeStateAsUpdate(doc);
	const before = Y.encodeStateVector(doc);
	const made = suggest(documentIn(doc), wanted, { id: "s1", person: 7, name: "Ben Kaya", time: 1 });
	if (made === null) throw new Error("the change can not be suggested");
	updateYFragment(doc, bodyFragment(doc), made, { mapping: new Map(), isOMark: new Map() });
	const part = { update: Y.encodeStateAsUpdate(doc, before), person: null };
	await paper.store.write(async (tx) => {
		await tx.manuscripts.begin({ story, generation: "g", revision: revision.id, base }, 1);
		expect(await tx.manuscripts.add(story, "g", part, 1)).toBe(true);
	});
}
const findings = async (story: number) =>
	(await read(await paper.ask("GET", `/stories/${story}/checks`))).findings.filter(
		(one: { check: string }) => one.check === "suggestions",
	);

test("words and blocks that are only suggested are counted, and are in nothing that goes out", async () => {
	const story = await publishOne(paper, { text: "It was denied.\n\nNothing else." });
	expect(await findings(story)).toEqual([]);
	await suggested(story, paragraphs("It was confirmed.", "Nothing else.", "A third."));
	expect(await findings(story)).toMatchObject([{ problem: "openSuggestions", severity: "warns", facts: { count: 1 } }]);
	const published = await paper.ask("POST", `/stories/${story}/publish`);
	expect(published.status).toBe(200);
	const standing = await paper.press.at((await paper.store.liveFacts(story))?.address ?? "");
	const html = standing !== null && "page" in standing ? Buffer.from(standing.page.body).toString() : "";
	expect(html).toContain("It was denied.");
	expect(html).not.toMatch(/confirmed|A third/u);
});
