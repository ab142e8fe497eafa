/** Five editors on one stored front, on copies of any age, sending again what was answered already: the record and the draft agree. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation } from "../../src/core/fronts/operation.ts";
import { must } from "../../src/core/result.ts";
import type { Actor } from "../../src/desk/actor.ts";
import { editFront, undoLast } from "../../src/desk/fronts/edit-draft.ts";
import { frontAtTime } from "../../src/desk/fronts/front-at.ts";
import { frontNow } from "../../src/desk/fronts/front-now.ts";
import { openPaper } from "./paper-for-tests.ts";

const HERE = { edition: "en", section: "" };
const step = fc.record({
	who: fc.nat(4),
	kind: fc.nat(5),
	a: fc.nat(9),
	b: fc.nat(9),
	/** How many revisions old the copy is. */
	old: fc.nat(6),
	again: fc.boolean(),
});

test("what was done is on record once, in order, and makes the draft", async () => {
	const paper = await openPaper();
	const stories = [await paper.draft(), await paper.draft(), await paper.draft()];
	let number = 0;
	const run = async ({ who, kind, a, b, old, again }: typeof step extends fc.Arbitrary<infer T> ? T : never) => {
		const actor: Actor = { name: `editor ${who}`, role: "editor" };
		paper.time += 7;
		const { draft, revision } = must(await frontNow(paper.store, "en", "")).state;
		const base = Math.max(0, revision - old);
		const id = `o${++number}`;
		const box = draft.containers[a % draft.containers.length];
		const pins = draft.containers.flatMap((one) => one.pins);
		const pin = pins[b % Math.max(1, pins.length)];
		if (box === undefined) return;
		const place = { after: box.pins[b]?.id ?? null, before: null };
		const details = { from: null, until: null, headline: "", kicker: "", picture: null };
		const all: (Operation | null)[] = [
			{ do: "pin", id, container: box.id, pin: { id: `p${id}`, story: stories[b % 3] ?? 1, ...details }, place },
			pin ? { do: "move", id, pin: pin.id, container: box.id, place } : null,
			pin ? { do: "unpin", id, pin: pin.id } : null,
			{ do: "setContainer", id, container: box.id, set: { title: id } },
			{ do: "removeContainer", id, container: box.id, holding: box.pins.map((one) => one.id).slice(0, b) },
		];
		if (kind === 5) {
			await undoLast(paper, actor, HERE, id);
			return;
		}
		const operation = all[kind];
		if (!operation) return;
		const batch = { screen: `screen ${who}`, operations: [{ base, operation }] };
		const first = must(await editFront(paper, actor, HERE, batch));
		if (!again || first.effects[0]?.outcome !== "done") return;
		const second = must(await editFront(paper, actor, HERE, batch));
		expect(second.front.state).toEqual(first.front.state);
		expect(second.effects[0]).toMatchObject({ outcome: "done", revision: first.effects[0].revision });
	};
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
			for (const one of steps) await run(one);
			const { state, begun } = must(await frontNow(paper.store, "en", ""));
			if (!begun) return;
			const changes = await paper.store.fronts.changes("en", 0, 100_000);
			expect(changes.map((one) => one.revision)).toEqual(changes.map((_, index) => index + 1));
			expect(changes.at(-1)?.revision).toBe(state.revision);
			// Made again from what is on record it is the same.
			expect((await frontAtTime(paper.store, "en", paper.time)).draft).toEqual(state.draft);
		}),
		{ numRuns: 30 },
	);
	await paper.close();
});
