/** Making up a front at the desk: drafts, launches, undo, an earlier minute, and pins that begin and end by time. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Front } from "../../src/core/front.ts";
import type { Act, Operation } from "../../src/core/fronts/operation.ts";
import { frontAt } from "../../src/core/fronts/pins.ts";
import { must } from "../../src/core/result.ts";
import type { Actor } from "../../src/desk/actor.ts";
import { editFront, undoLast } from "../../src/desk/fronts/edit-draft.ts";
import { frontAtTime } from "../../src/desk/fronts/front-at.ts";
import { FrontClock, turnFront } from "../../src/desk/fronts/front-clock.ts";
import { frontNow } from "../../src/desk/fronts/front-now.ts";
import { changeFront, launchAgain, launchDraft } from "../../src/desk/fronts/launch-front.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { EDITOR, openPaper, problem, REPORTER, type TestPaper } from "./paper-for-tests.ts";

const HERE = { edition: "en", section: "" };
const SECOND: Actor = { name: "eve", role: "editor" };
const END = { after: null, before: null };

let paper: TestPaper;
let count: number;
beforeEach(async () => {
	paper = await openPaper();
	count = 0;
});
afterEach(() => paper.close());

const now = async () => must(await frontNow(paper.store, "en", ""));
const boxes = async () => (await now()).state.draft.containers;

async function does(actor: Actor, act: Act, base?: number) {
	const operation = { ...act, id: `o${++count}` } as Operation;
	paper.time += 1000;
	const batch = { screen: actor.name, operations: [{ base: base ?? (await now()).state.revision, operation }] };
	return must(await editFront(paper, actor, HERE, batch));
}
const pin = (story: number, over: object = {}) => ({
	id: `s${story}`,
	story,
	from: null,
	until: null,
	headline: "",
	kicker: "",
	picture: null,
	...over,
});
const pins = (container: string, story: number, over: object = {}): Act => ({
	do: "pin",
	container,
	pin: pin(story, over),
	place: END,
});
async function live(headline = "A story"): Promise<number> {
	const id = await paper.draft({ headline });
	must(await publishStory(paper, EDITOR, id));
	return id;
}

describe("a draft", () => {
	test("begins as what readers see, and readers see nothing of it before the launch", async () => {
		const first = await now();
		expect(first).toMatchObject({ begun: false, differs: false, state: { revision: 0 }, live: { revision: 0 } });
		const lead = first.state.draft.containers[0]?.id ?? "";
		const story = await live();
		const before = await paper.ledgerLength();
		const { effects, front } = await does(EDITOR, pins(lead, story));
		expect(effects).toMatchObject([{ outcome: "done", revision: 1, over: [], twice: "" }]);
		expect(front).toMatchObject({ begun: true, differs: true });
		expect(await paper.ledgerLength()).toBe(before);
		expect(await paper.store.front("en")).toBeNull();
	});

	test("takes what is sent twice once, and what can not be as said", async () => {
		const lead = (await boxes())[0]?.id ?? "";
		const story = await live();
		const operation = { ...pins(lead, story), id: "same" } as Operation;
		const batch = { screen: "a", operations: [{ base: 0, operation }] };
		const first = must(await editFront(paper, EDITOR, HERE, batch));
		const again = must(await editFront(paper, EDITOR, HERE, batch));
		expect(again.effects).toEqual(first.effects);
		expect(again.front.state).toEqual(first.front.state);
		expect((await does(EDITOR, pins(lead, 9999))).effects).toMatchObject([
			{ outcome: "impossible", why: "unknownStory" },
		]);
		expect((await does(EDITOR, pins("nowhere", story, { id: "x" }))).effects).toMatchObject([
			{ outcome: "impossible", why: "containerGone" },
		]);
	});

	test("is for those who may", async () => {
		const batch = { screen: "", operations: [] };
		expect(problem(await editFront(paper, REPORTER, HERE, batch)).code).toBe("forbidden");
		expect(problem(await launchDraft(paper, REPORTER, HERE, 0)).code).toBe("forbidden");
		expect(problem(await undoLast(paper, REPORTER, HERE, "u")).code).toBe("forbidden");
		expect(problem(await editFront(paper, EDITOR, { edition: "en", section: "no" }, batch)).code).toBe(
			"sectionNotFound",
		);
	});

	test("gives back one's own last step, unless another has changed the same since", async () => {
		const [lead, row] = (await boxes()).map((one) => one.id);
		const [a, b] = [await live("A"), await live("B")];
		await does(EDITOR, pins(lead ?? "", a));
		await does(SECOND, pins(row ?? "", b));
		await does(EDITOR, { do: "setPin", pin: `s${a}`, set: { headline: "Mine" } });
		const undone = must(await undoLast(paper, EDITOR, HERE, "u1"));
		expect(undone.undone?.operation).toMatchObject({ do: "setPin" });
		// An answer that was lost: the same request takes back nothing more.
		must(await undoLast(paper, EDITOR, HERE, "u1"));
		expect((await boxes())[0]?.pins).toMatchObject([{ story: a, headline: "" }]);
		await does(SECOND, { do: "setPin", pin: `s${a}`, set: { kicker: "Hers" } });
		expect(problem(await undoLast(paper, EDITOR, HERE, "u2"))).toMatchObject({
			code: "nothingToUndo",
			data: { by: "eve" },
		});
		expect((await boxes())[0]?.pins).toMatchObject([{ story: a, kicker: "Hers" }]);
		must(await undoLast(paper, SECOND, HERE, "u3"));
		must(await undoLast(paper, EDITOR, HERE, "u4"));
		expect((await boxes())[0]?.pins).toEqual([]);
	});

	test("can be read as it was at every minute", async () => {
		const lead = (await boxes())[0]?.id ?? "";
		const seen: { at: number; draft: unknown }[] = [];
		for (let n = 0; n < 60; n++) {
			await does(EDITOR, { do: "setContainer", container: lead, set: { title: `Title ${n}` } });
			seen.push({ at: paper.time, draft: (await now()).state.draft });
		}
		for (const { at, draft } of seen) {
			expect((await frontAtTime(paper.store, "en", at)).draft).toEqual(draft);
			expect((await frontAtTime(paper.store, "en", at + 999)).draft).toEqual(draft);
		}
		expect(await frontAtTime(paper.store, "en", 5)).toEqual({ draft: null, revision: null, live: null });
	});
});

describe("a launch", () => {
	test("puts the draft before readers with one entry, and only as it was seen", async () => {
		const lead = (await boxes())[0]?.id ?? "";
		const story = await live();
		await does(EDITOR, pins(lead, story, { headline: "For the front" }));
		await does(SECOND, { do: "setContainer", container: lead, set: { title: "Now" } });
		expect(problem(await launchDraft(paper, EDITOR, HERE, 1))).toMatchObject({
			code: "revisionConflict",
			data: { revision: 2, changes: [{ by: "eve" }] },
		});
		const before = await paper.ledgerLength();
		const launched = must(await launchDraft(paper, EDITOR, HERE, 2));
		expect(launched).toMatchObject({ revision: 1, entry: { kind: "front", subject: "front:en", actor: "ed" } });
		expect(await paper.ledgerLength()).toBe(before + 1);
		expect(await now()).toMatchObject({ differs: false, live: { revision: 1 } });
		expect(must(await launchDraft(paper, EDITOR, HERE, 2))).toMatchObject({ revision: 1, entry: null });
		expect((await paper.store.liveFacts(story))?.headline).toBe("A story");
		expect(await verifyLedger(paper.store)).toMatchObject({ ok: true });
	});

	test("is undone by launching the one before; the draft stays", async () => {
		const lead = (await boxes())[0]?.id ?? "";
		await does(EDITOR, { do: "setContainer", container: lead, set: { title: "First" } });
		must(await launchDraft(paper, EDITOR, HERE, 1));
		await does(EDITOR, { do: "setContainer", container: lead, set: { title: "Second" } });
		must(await launchDraft(paper, EDITOR, HERE, 2));
		expect(problem(await launchAgain(paper, EDITOR, HERE, 1, 1)).code).toBe("revisionConflict");
		must(await launchAgain(paper, EDITOR, HERE, 1, 2));
		expect((await paper.store.front("en"))?.front.containers[0]?.title).toBe("First");
		expect(await now()).toMatchObject({ differs: true, state: { revision: 2 } });
		expect(await paper.store.fronts.launches("en", 99, 9)).toMatchObject([
			{ number: 3, again: 1, draft: null },
			{ number: 2, again: null, draft: 2 },
			{ number: 1, again: null, draft: 1 },
		]);
		expect(problem(await launchAgain(paper, EDITOR, HERE, 7, 3)).code).toBe("notFound");
	});

	test("from outside takes a draft with it that was the same as the live front, and leaves one that was not", async () => {
		const front = (title: string): Front => ({
			...HERE,
			containers: [{ title, look: "row", pinned: [], section: "", topic: "", slots: 4 }],
		});
		const lead = (await boxes())[0]?.id ?? "";
		await does(EDITOR, { do: "setContainer", container: lead, set: { title: "Mine" } });
		must(await launchDraft(paper, EDITOR, HERE, 1));
		must(await changeFront(paper, SECOND, front("Theirs"), 1));
		expect(await now()).toMatchObject({ differs: false, state: { revision: 2 } });
		expect((await boxes()).map((one) => one.title)).toEqual(["Theirs"]);
		await does(EDITOR, { do: "setContainer", container: (await boxes())[0]?.id ?? "", set: { slots: 9 } });
		must(await changeFront(paper, SECOND, front("Theirs again"), 2));
		expect(await now()).toMatchObject({ differs: true });
		expect((await boxes())[0]).toMatchObject({ title: "Theirs", slots: 9 });
	});
});

describe("pins in time", () => {
	test("begin and end with an entry each, which holds what readers are shown", async () => {
		const story = await live();
		const lead = (await boxes())[0]?.id ?? "";
		const from = paper.time + 60_000;
		const until = from + 60_000;
		await does(EDITOR, pins(lead, story, { from, until }));
		must(await launchDraft(paper, EDITOR, HERE, 1));
		const shown = async () => {
			const stored = await paper.store.front("en");
			return stored && frontAt(stored.front, stored.shownAt).containers[0]?.pinned.length;
		};
		expect(await shown()).toBe(0);
		expect(await paper.store.fronts.turns(9)).toEqual([{ front: "en", at: from }]);
		paper.time = from;
		expect(await turnFront(paper, "en")).toMatchObject({ kind: "front", actor: "system", subject: "front:en" });
		expect(await shown()).toBe(1);
		expect(await turnFront(paper, "en")).toBeNull();
		paper.time = until;
		const entry = await turnFront(paper, "en");
		expect(entry?.after).toMatchObject({ containers: [{ pinned: [] }, {}, {}] });
		expect(await shown()).toBe(0);
		expect(await paper.store.fronts.turns(9)).toEqual([]);
	});

	test("that passed while nothing ran are turned at start, once", async () => {
		const story = await live();
		const lead = (await boxes())[0]?.id ?? "";
		await does(EDITOR, pins(lead, story, { from: paper.time + 60_000 }));
		must(await launchDraft(paper, EDITOR, HERE, 1));
		paper.time += 3_600_000;
		const turned: string[] = [];
		const clock = new FrontClock(paper, {
			turned: (front) => void turned.push(front),
			fault: (error) => {
				throw error;
			},
		});
		await clock.start();
		await clock.stop();
		expect(turned).toEqual(["en"]);
		expect((await paper.store.front("en"))?.shownAt).toBe(paper.time);
	});

	test("a rule about age makes an entry only when a story grew too old for it", async () => {
		const [lead] = await boxes();
		await live();
		await does(EDITOR, {
			do: "setContainer",
			container: lead?.id ?? "",
			set: { rule: { section: "", topic: "", author: "", kind: "", hours: 1 } },
		});
		must(await launchDraft(paper, EDITOR, HERE, 1));
		paper.time += 60_000;
		expect(await turnFront(paper, "en")).toBeNull();
		paper.time += 3_600_000;
		expect(await turnFront(paper, "en")).toMatchObject({ kind: "front" });
		paper.time += 60_000;
		expect(await turnFront(paper, "en")).toBeNull();
	});
});
