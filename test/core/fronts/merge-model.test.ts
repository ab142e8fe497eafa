/**
 * Up to five editors make up one front on copies that are old, over a line that loses and repeats: everybody ends with the same
 * front, and every operation is done as it was meant, or was answered as impossible, or gave way to a later one whose author knew.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyOperation, findContainer, findPin } from "../../../src/core/fronts/apply.ts";
import type { DraftContainer, FrontDraft } from "../../../src/core/fronts/draft.ts";
import { FrontRule } from "../../../src/core/fronts/draft.ts";
import { type Act, Operation } from "../../../src/core/fronts/operation.ts";
import type { Batch, FrontChange, FrontEffect, FrontState } from "../../../src/core/fronts/submit.ts";
import { submit, undoOf } from "../../../src/core/fronts/submit.ts";
import { overlap } from "../../../src/core/fronts/touches.ts";
import type { WorkingCopy } from "../../../src/core/fronts/working-copy.ts";
import { shownDraft, withOperation, withState } from "../../../src/core/fronts/working-copy.ts";

const container = (id: string, pins: readonly string[] = []): DraftContainer => ({
	id,
	title: id,
	look: "row",
	slots: 6,
	rule: FrontRule.parse({}),
	pins: pins.map((pin, n) => ({
		id: pin,
		story: n + 1,
		from: null,
		until: null,
		headline: "",
		kicker: "",
		picture: null,
	})),
});
const FIRST: FrontDraft = { containers: [container("a", ["p1", "p2", "p3"]), container("b", ["p4"]), container("c")] };

interface Editor {
	readonly name: string;
	copy: WorkingCopy;
	/** Requests on their way, and answers on theirs. */
	readonly out: Batch[];
	readonly back: { readonly state: FrontState; readonly effects: readonly FrontEffect[] }[];
	readonly answers: Map<string, FrontEffect>;
	readonly did: Map<string, number>;
}

class Room {
	state: FrontState = { revision: 0, draft: FIRST };
	readonly changes: FrontChange[] = [];
	readonly effects = new Map<string, FrontEffect>();
	readonly bases = new Map<string, { base: number; screen: string }>();
	readonly editors: Editor[];
	#next = 0;

	constructor(count: number) {
		this.editors = Array.from({ length: count }, (_, n) => ({
			name: `editor ${n}`,
			copy: { confirmed: this.state, pending: [] },
			out: [],
			back: [],
			answers: new Map(),
			did: new Map(),
		}));
	}

	act(editor: Editor, make: (draft: FrontDraft, fresh: string) => Act | null): void {
		const id = `o${++this.#next}`;
		const act = make(shownDraft(editor.copy), id);
		if (act === null) return;
		const operation = Operation.parse({ ...act, id });
		editor.did.set(id, editor.copy.confirmed.revision);
		this.bases.set(id, { base: editor.copy.confirmed.revision, screen: editor.name });
		editor.copy = withOperation(editor.copy, operation);
	}

	send(editor: Editor): void {
		if (editor.copy.pending.length > 0) editor.out.push({ screen: editor.name, operations: editor.copy.pending });
	}

	/** The server takes in the editor's oldest request. */
	arrive(editor: Editor, answerIsLost: boolean): void {
		const batch = editor.out.shift();
		if (batch === undefined) return;
		const ids = new Set(batch.operations.map(({ operation }) => operation.id));
		const known = new Map(
			this.changes.filter((one) => ids.has(one.operation.id)).map((one) => [one.operation.id, one] as const),
		);
		const from = Math.min(...batch.operations.map((one) => one.base));
		const since = this.changes.filter((one) => one.revision > from);
		const before = this.state.draft;
		const done = submit(this.state, since, known, batch, editor.name, this.changes.length);
		this.#checkSteps(before, done.changes);
		this.state = done.state;
		this.changes.push(...done.changes);
		for (const effect of done.effects)
			if (effect.outcome === "done" || !this.effects.has(effect.operation)) this.effects.set(effect.operation, effect);
		if (!answerIsLost) editor.back.push({ state: this.state, effects: done.effects });
	}

	hear(editor: Editor): void {
		const answer = editor.back.shift();
		if (answer === undefined) return;
		for (const effect of answer.effects)
			if (!editor.answers.has(effect.operation)) editor.answers.set(effect.operation, effect);
		const before = editor.copy.confirmed.revision;
		editor.copy = withState(editor.copy, answer.state, answer.effects);
		expect(editor.copy.confirmed.revision).toBeGreaterThanOrEqual(before);
	}

	push(editor: Editor): void {
		editor.copy = withState(editor.copy, this.state);
	}

	undo(editor: Editor): void {
		const taken = new Set(this.changes.map((one) => one.undoes));
		const target = this.changes.findLast(
			(one) => one.screen === editor.name && one.undoes === "" && !taken.has(one.operation.id),
		);
		if (target === undefined) return;
		const later = this.changes.filter(
			(one) => one.revision > target.revision && one.undoes === "" && !taken.has(one.operation.id),
		);
		const undo = undoOf(target, later);
		if (!undo.possible) return;
		const operation = Operation.parse({ ...undo.act, id: `u${++this.#next}` });
		const batch = { screen: "", operations: [{ base: this.state.revision, operation }], undoes: target.operation.id };
		const before = this.state.draft;
		const done = submit(this.state, [], new Map(), batch, editor.name, 0);
		this.#checkSteps(before, done.changes);
		this.state = done.state;
		this.changes.push(...done.changes);
	}

	/** Each change does what it was meant to, and nothing else moves. */
	#checkSteps(first: FrontDraft, changes: readonly FrontChange[]): void {
		let draft = first;
		for (const { operation, adjusted } of changes) {
			const applied = applyOperation(draft, operation);
			expect(applied.done).toBe(true);
			if (!applied.done) return;
			const after = applied.draft;
			expect(holds(operation, after), JSON.stringify(operation)).toBe(true);
			if (!adjusted) expect(besideItsNeighbours(operation, after), JSON.stringify(operation)).toBe(true);
			expect(orderWithout(after, operation)).toEqual(orderWithout(draft, operation));
			expect(applyOperation(after, applied.inverse)).toMatchObject({ done: true, draft });
			draft = after;
		}
	}

	settle(): void {
		for (let round = 0; round < 4; round++)
			for (const editor of this.editors) {
				this.send(editor);
				while (editor.out.length > 0) this.arrive(editor, false);
				while (editor.back.length > 0) this.hear(editor);
				this.push(editor);
			}
	}
}

/** Whether what the operation wanted is so. */
function holds(act: Act, draft: FrontDraft): boolean {
	switch (act.do) {
		case "addContainer":
			return findContainer(draft, act.container.id) !== null;
		case "moveContainer":
			return findContainer(draft, act.container) !== null;
		case "removeContainer":
			return findContainer(draft, act.container) === null;
		case "setContainer": {
			const found = findContainer(draft, act.container);
			return found !== null && Object.entries(act.set).every(([name, value]) => same(found[name as never], value));
		}
		case "pin": {
			const found = findPin(draft, act.pin.id);
			return found?.container.id === act.container && same(found.pin, act.pin);
		}
		case "move":
			return findPin(draft, act.pin)?.container.id === act.container;
		case "unpin":
			return findPin(draft, act.pin) === null;
		case "setPin": {
			const found = findPin(draft, act.pin);
			return found !== null && Object.entries(act.set).every(([name, value]) => same(found.pin[name as never], value));
		}
		case "replace":
			return same(draft.containers, act.containers);
	}
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function besideItsNeighbours(act: Act, draft: FrontDraft): boolean {
	if (!("place" in act)) return true;
	const { after, before } = act.place;
	const isPin = act.do === "pin" || act.do === "move";
	const id =
		act.do === "pin"
			? act.pin.id
			: act.do === "move"
				? act.pin
				: act.do === "addContainer"
					? act.container.id
					: act.container;
	const row = isPin ? (findPin(draft, id)?.container.pins ?? []) : draft.containers;
	const at = row.findIndex((one) => one.id === id);
	return (
		(after === null && before === null) ||
		(after !== null && row[at - 1]?.id === after) ||
		(before !== null && row[at + 1]?.id === before)
	);
}

/** The order of everything that the operation does not name. */
function orderWithout(draft: FrontDraft, act: Act): unknown {
	if (act.do === "replace") return null;
	const named = new Set<string>();
	if ("container" in act && act.do !== "pin" && act.do !== "move")
		named.add(typeof act.container === "string" ? act.container : act.container.id);
	if ("pin" in act) named.add(typeof act.pin === "string" ? act.pin : act.pin.id);
	const whole = act.do === "addContainer" || act.do === "removeContainer" || act.do === "moveContainer";
	return draft.containers
		.filter((one) => !whole || !named.has(one.id))
		.map((one) => [one.id, one.pins.map((pin) => pin.id).filter((id) => !named.has(id))]);
}

const at = <T>(things: readonly T[], pick: number): T | undefined => things[pick % Math.max(1, things.length)];
const allPins = (draft: FrontDraft) => draft.containers.flatMap((one) => one.pins);

/** Place number `pick` among things, as an editor who sees them names it. */
function placeAmong(things: readonly { readonly id: string }[], pick: number, moving = "") {
	const others = things.filter((one) => one.id !== moving);
	const index = pick % (others.length + 1);
	return { after: others[index - 1]?.id ?? null, before: others[index]?.id ?? null };
}

function acted(kind: number, x: number, y: number, z: number) {
	return (draft: FrontDraft, fresh: string): Act | null => {
		const box = at(draft.containers, x);
		const thing = at(allPins(draft), y);
		if (box === undefined) return null;
		switch (kind) {
			case 0:
				return { do: "addContainer", container: container(`n${fresh}`), place: placeAmong(draft.containers, z) };
			case 1:
				return { do: "moveContainer", container: box.id, place: placeAmong(draft.containers, z, box.id) };
			case 2:
				return { do: "removeContainer", container: box.id, holding: box.pins.map((pin) => pin.id) };
			case 3:
				return {
					do: "setContainer",
					container: box.id,
					set: z % 2 ? { title: fresh } : { look: "list", slots: (z % 9) + 1 },
				};
			case 4:
				return {
					do: "pin",
					container: box.id,
					pin: {
						id: `s${fresh}`,
						story: z + 1,
						from: null,
						until: z % 3 ? null : 5,
						headline: "",
						kicker: "",
						picture: null,
					},
					place: placeAmong(box.pins, z),
				};
			case 5:
				return thing ? { do: "unpin", pin: thing.id } : null;
			case 6:
				return thing
					? { do: "setPin", pin: thing.id, set: z % 2 ? { headline: fresh } : { kicker: fresh, from: z } }
					: null;
			case 7:
				return z === 0 ? { do: "replace", containers: [container(`r${fresh}`, [`t${fresh}`])] } : null;
			default:
				return thing
					? { do: "move", pin: thing.id, container: box.id, place: placeAmong(box.pins, z, thing.id) }
					: null;
		}
	};
}

const number = fc.nat({ max: 11 });
const step = fc.oneof(
	{ weight: 6, arbitrary: fc.tuple(fc.constant("act" as const), number, fc.nat({ max: 11 }), number, number, number) },
	{
		weight: 6,
		arbitrary: fc.tuple(
			fc.constantFrom(
				"send" as const,
				"arrive" as const,
				"lose" as const,
				"hear" as const,
				"push" as const,
				"undo" as const,
			),
			number,
		),
	},
);

test("five editors on old copies lose no move and end with one front", () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 5 }), fc.array(step, { maxLength: 70 }), (count, steps) => {
			const room = new Room(count);
			for (const [what, who, ...rest] of steps) {
				const editor = room.editors[who % count] as Editor;
				if (what === "act") room.act(editor, acted(...(rest as [number, number, number, number])));
				else if (what === "send") room.send(editor);
				else if (what === "arrive") room.arrive(editor, false);
				else if (what === "lose") room.arrive(editor, true);
				else if (what === "hear") room.hear(editor);
				else if (what === "push") room.push(editor);
				else room.undo(editor);
			}
			room.settle();
			const { draft } = room.state;
			const ids = room.changes.map((one) => one.operation.id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const editor of room.editors) {
				expect(editor.copy.pending).toEqual([]);
				expect(shownDraft(editor.copy)).toEqual(draft);
				for (const [id, base] of editor.did) {
					const answer = editor.answers.get(id);
					expect(answer, `${id} was never answered`).toBeDefined();
					const change = room.changes.find((one) => one.operation.id === id);
					if (answer?.outcome === "impossible" && change === undefined) continue;
					expect(change, `${id} was answered as done and is not`).toBeDefined();
					if (change === undefined || holds(change.operation, draft)) continue;
					// It gave way: to a later one of the same thing whose author had seen it, or was told of it.
					const later = room.changes.filter(
						(one) => one.revision > change.revision && overlap(one.operation, change.operation),
					);
					expect(later.length, `${id} (from revision ${base}) was lost in silence`).toBeGreaterThan(0);
					for (const one of later) expect(knew(one, change, room), `${one.operation.id} over ${id}`).toBe(true);
				}
			}
		}),
		{ numRuns: 400 },
	);
});

function knew(later: FrontChange, earlier: FrontChange, room: Room): boolean {
	if (later.screen === earlier.screen || later.undoes !== "") return true;
	const seen = room.bases.get(later.operation.id);
	if (seen !== undefined && seen.base >= earlier.revision) return true;
	// The whole is never replaced over what its author has not seen.
	if (later.operation.do === "replace") return false;
	const effect = room.effects.get(later.operation.id);
	return effect?.outcome === "done" && effect.over.some((one) => one.operation === earlier.operation.id);
}
