/** Who may only suggest, while a story is with the desk: whatever is sent, the text that stands without suggestions stays. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { updateYFragment } from "y-prosemirror";
import * as Y from "yjs";
import { bodyFragment, documentIn, putAsSuggestion } from "../../../src/newsroom/document/manuscript.ts";
import { REJECT_ALL, settle } from "../../../src/newsroom/document/suggesting/settle.ts";
import { suggest } from "../../../src/newsroom/document/suggesting/suggest.ts";
import { openTestPaper, read, STORY, type TestPaper } from "../api/paper.ts";
import { type SignedIn, signedInHere } from "../api/signed-in.ts";
import { edited, someEdit } from "../document/edits.ts";
import { type Served, serveTogether, Writer } from "./writers.ts";

let paper: TestPaper;
let served: Served;
let editor: SignedIn;
let reporter: SignedIn;
let story: number;
let revision: number;
let number = 0;
const open: Writer[] = [];

beforeAll(async () => {
	paper = await openTestPaper();
	served = await serveTogether(paper);
	editor = await signedInHere(paper, { name: "Ada" });
	reporter = await signedInHere(paper, { name: "Ben", role: "reporter" });
});
beforeEach(async () => {
	for (const writer of open.splice(0)) writer.close();
	({ id: story, revision } = await read(await paper.ask("POST", "/stories", { json: STORY })));
	expect((await editor.ask("POST", `/stories/${story}/submit`)).status).toBe(200);
});
afterAll(async () => {
	for (const writer of open.splice(0)) writer.close();
	await served.stop();
	expect(served.faults).toEqual([]);
	await paper.close();
});

async function writer(who: SignedIn, more: ConstructorParameters<typeof Writer>[3] = {}): Promise<Writer> {
	const made = new Writer(served.url, story, who.secret, more);
	open.push(made);
	await made.here();
	return made;
}
const by = ({ person: { id, name } }: SignedIn) => ({ id: `s${++number}`, person: id, name, time: 1000 + number });
const rejected = (doc: Y.Doc) => String(settle(documentIn(doc), REJECT_ALL));
const put = (doc: Y.Doc, wanted: ReturnType<typeof documentIn>) =>
	void updateYFragment(doc, bodyFragment(doc), wanted, { mapping: new Map(), isOMark: new Map() });
/** Writes into the first paragraph as somebody who suggests. */
function suggestIn(one: Writer, who: SignedIn, words: string): void {
	const before = documentIn(one.doc);
	const typed = edited(before, { from: 0.2, to: 0, does: "type", words });
	const made = suggest(before, typed, by(who));
	if (made === null) throw new Error("can not be suggested");
	put(one.doc, made);
}
const refused = ({ link }: Writer) => link.state.ended === "onlySuggests";

describe("who may only suggest", () => {
	test("is told so when they come, and when the story is handed in or sent back", async () => {
		const [b, a] = [await writer(reporter), await writer(editor)];
		expect([b.link.state.onlySuggests, a.link.state.onlySuggests]).toEqual([true, false]);
		await editor.ask("POST", `/stories/${story}/send-back`);
		await b.until(({ link }) => !link.state.onlySuggests);
		b.type(0, 0, "Mine again. ");
		await b.safe();
		await editor.ask("POST", `/stories/${story}/submit`);
		await b.until(({ link }) => link.state.onlySuggests);
		b.type(0, 0, "Too late. ");
		await b.until(refused);
		await a.until(({ text }) => text.startsWith("Mine again. First"));
	});

	test("suggests and takes it back; what they write, or strike out, or accept themselves is refused", async () => {
		const a = await writer(editor);
		const b = await writer(reporter);
		suggestIn(b, reporter, "really ");
		await b.safe();
		await a.until(({ text }) => text.includes("really"));
		const stands = rejected(a.doc);
		const suggested = Y.encodeStateAsUpdate(b.doc);
		put(b.doc, settle(documentIn(b.doc), REJECT_ALL));
		await b.safe();
		await a.until(({ text }) => !text.includes("really"));

		const attempts: ((doc: Y.Doc) => void)[] = [
			(doc) => put(doc, edited(documentIn(doc), { from: 0.2, to: 0, does: "type", words: "false " })),
			(doc) => bodyFragment(doc).delete(0, 1),
			// Suggested, but under somebody else's name.
			(doc) => put(doc, suggestedAs(doc, editor)),
			(doc) => {
				Y.applyUpdate(doc, suggested);
				put(doc, suggestedAs(doc, reporter));
				put(
					doc,
					settle(documentIn(doc), () => "accept"),
				);
			},
		];
		for (const attempt of attempts) {
			const one = await writer(reporter);
			attempt(one.doc);
			await one.until(refused);
			one.close();
		}
		expect(rejected(a.doc)).toBe(stands);
		const { state, revision: newest } = await read(await paper.ask("GET", `/stories/${story}`));
		expect([state, newest]).toEqual(["inReview", revision]);
	});

	test("puts nothing in that stands on something not yet sent", async () => {
		const b = await writer(reporter);
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(b.doc));
		const before = Y.encodeStateVector(other);
		put(other, edited(documentIn(other), { from: 0.2, to: 0, does: "type", words: "x" }));
		const first = Y.encodeStateVector(other);
		put(other, edited(documentIn(other), { from: 0.3, to: 0, does: "type", words: "y" }));
		expect(before).not.toEqual(first);
		Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(other, first));
		b.doc.emit("update", [Y.encodeStateAsUpdate(other, first), null, b.doc, {} as never]);
		await b.until(refused);
	});

	test("writes the lines above the text as ever, and may accept once the desk is theirs", async () => {
		const b = await writer(reporter);
		b.doc.getText("line:headline").insert(0, "Late: ");
		await b.safe();
		expect(await b.link.save()).toMatchObject({ ok: true });
		expect(await read(await paper.ask("GET", `/stories/${story}`))).toMatchObject({
			headline: `Late: ${STORY.headline}`,
		});
	});

	test("loses nothing of what was refused: it becomes a suggestion", async () => {
		const a = await writer(editor);
		const b = await writer(reporter);
		const stands = rejected(b.doc);
		b.link.lose();
		b.type(0, 0, "Away: ");
		b.doc.getText("line:headline").insert(0, "New: ");
		await b.until(refused);
		a.type(1, 0, "Desk: ");
		await a.safe();
		const again = await writer(reporter);
		expect(putAsSuggestion(again.doc, Y.encodeStateAsUpdate(b.doc), by(reporter))).toBe(true);
		await again.safe();
		await a.until(({ text }) => text === "Away: First paragraph.\nDesk: Second paragraph.");
		expect(rejected(a.doc)).toBe(stands.replace("Second", "Desk: Second"));
		expect(a.doc.getText("line:headline").toString()).toMatch(/^New: /u);
	});
});

function suggestedAs(doc: Y.Doc, who: SignedIn) {
	const before = documentIn(doc);
	const typed = edited(before, { from: 0.3, to: 0, does: "type", words: "so " });
	const made = suggest(before, typed, by(who));
	if (made === null || typed === before) throw new Error("can not be suggested");
	return made;
}

test("random edits of such a person, as suggestions or not, never change the text without them", async () => {
	let [taken, left] = [0, 0];
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(someEdit, fc.constantFrom("suggested", "plain", "accepted")), { minLength: 1, maxLength: 8 }),
			async (edits) => {
				({ id: story } = await read(await paper.ask("POST", "/stories", { json: STORY })));
				await editor.ask("POST", `/stories/${story}/submit`);
				const a = await writer(editor);
				const stands = rejected(a.doc);
				for (const [edit, how] of edits) {
					const b = await writer(reporter);
					const before = documentIn(b.doc);
					const now = how === "accepted" ? settle(before, () => "accept") : edited(before, edit);
					const made = how === "suggested" ? suggest(before, now, by(reporter)) : now;
					if (made !== null) put(b.doc, made);
					await b.until((one) => refused(one) || (one.link.state.connection === "open" && one.link.state.unsafe === 0));
					if (refused(b)) left++;
					else taken++;
					b.close();
				}
				await a.link.save();
				expect(rejected(a.doc)).toBe(stands);
				a.close();
			},
		),
		{ numRuns: 25, endOnFailure: true },
	);
	expect([taken > 20, left > 20]).toEqual([true, true]);
});

describe("over the API", () => {
	const { text: _, ...lines } = STORY;
	const save = (who: SignedIn, json: object, at: number) =>
		who.ask("PUT", `/stories/${story}`, { json: { ...lines, ...json }, headers: { "if-match": `"${at}"` } });

	test("another text is refused in words that say why and what to do; another headline is not", async () => {
		const answer = await save(reporter, { text: "Another text." }, revision);
		expect(answer.status).toBe(403);
		expect(await read(answer)).toMatchObject({
			type: expect.stringMatching(/onlySuggests$/u),
			at: "body",
			detail: expect.stringMatching(/is in review, so its text is the desk's: the role reporter .* only suggest/u),
		});
		const headline = await save(reporter, { text: STORY.text, headline: "Other" }, revision);
		expect(headline.status).toBe(200);
		const next = (await read(headline)).revision;
		expect((await save(editor, { text: "The desk's text." }, next)).status).toBe(200);
		const now = (await read(await paper.ask("GET", `/stories/${story}`))).revision;
		// An earlier text is another text, too.
		const back = await reporter.ask("POST", `/stories/${story}/revisions/${revision}/restore`, {
			headers: { "if-match": `"${now}"` },
		});
		expect(await read(back)).toMatchObject({ status: 403, type: expect.stringMatching(/onlySuggests$/u) });
		await editor.ask("POST", `/stories/${story}/send-back`);
		expect((await save(reporter, { text: "Mine again." }, now)).status).toBe(200);
	});
});
