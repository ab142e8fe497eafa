/** Working on a front's draft: operations are taken in, in the order in which they come; the last of one's own is taken back. */
import type { Impossible, Operation } from "../../core/fronts/operation.ts";
import { type Batch, type FrontChange, type FrontEffect, submit, undoOf } from "../../core/fronts/submit.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Writes } from "../../store/store.ts";
import type { Actor, Where } from "../actor.ts";
import { allow } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { type FrontNow, frontNow } from "./front-now.ts";

/** After so many changes the whole draft is kept, so that an earlier minute is near one. */
const KEEP_EVERY = 25;
/** Changes that an old copy may lack; one that is older begins anew. */
const MOST_BEHIND = 2000;
/** Changes looked through for one's own last. */
const UNDO_REACH = 500;

export interface Edited {
	readonly front: FrontNow;
	readonly effects: readonly FrontEffect[];
	/** What happened since the copy that the operations were made on, these included; oldest first. */
	readonly changes: readonly FrontChange[];
}

export function editFront(desk: DeskContext, actor: Actor, where: Where, batch: Batch): Promise<Result<Edited>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "front.write", where);
		if (!allowed.ok) return allowed;
		const now = await frontNow(tx, where.edition, where.section);
		return now.ok ? take(tx, now.value, batch, actor, desk.clock()) : now;
	});
}

async function take(tx: Writes, front: FrontNow, batch: Batch, actor: Actor, at: number): Promise<Result<Edited>> {
	const { key, state } = front;
	const base = Math.min(state.revision, ...batch.operations.map((one) => one.base));
	if (batch.operations.some((one) => one.base > state.revision))
		return fail(
			"invalidField",
			`The front ${key} has revision ${state.revision}; an operation was made on a later one, which does not exist.`,
			"operations",
		);
	if (state.revision - base > MOST_BEHIND)
		return fail(
			"revisionConflict",
			`${state.revision - base} changes lie between this copy and the front; load it anew.`,
		);
	const since = await tx.fronts.changes(key, base, MOST_BEHIND);
	const known = new Map<string, FrontChange>();
	for (const { operation } of batch.operations) {
		const before = await tx.fronts.change(key, operation.id);
		if (before) known.set(operation.id, before);
	}
	const refuse = await unknownThings(
		tx,
		batch.operations.map((one) => one.operation),
	);
	const done = submit(state, since, known, batch, actor.name, at, refuse);
	await keep(tx, front, done.state, done.changes, at);
	return ok({
		front: (await frontNowAgain(tx, front)) ?? front,
		effects: done.effects,
		changes: [...since, ...done.changes],
	});
}

const frontNowAgain = async (tx: Writes, { edition, section }: FrontNow): Promise<FrontNow | null> => {
	const again = await frontNow(tx, edition, section);
	return again.ok ? again.value : null;
};

async function keep(
	tx: Writes,
	{ key, begun, state }: FrontNow,
	after: FrontNow["state"],
	changes: readonly FrontChange[],
	at: number,
): Promise<void> {
	if (changes.length === 0) return;
	// The state before the first change: without it no earlier minute could be made again.
	if (!begun) await tx.fronts.keepState(key, state, at);
	for (const change of changes) await tx.fronts.addChange(key, change);
	await tx.fronts.putDraft(key, after);
	if (Math.floor(after.revision / KEEP_EVERY) > Math.floor(state.revision / KEEP_EVERY))
		await tx.fronts.keepState(key, after, at);
}

/** Stories and pictures that the operations name and the paper does not have. */
async function unknownThings(
	tx: Writes,
	operations: readonly Operation[],
): Promise<(operation: Operation) => Impossible | null> {
	const stories = new Set<number>();
	const pictures = new Set<number>();
	for (const operation of operations)
		for (const { story, picture } of named(operation)) {
			if (story !== undefined && (await tx.story(story)) === null) stories.add(story);
			if (picture !== undefined && picture !== null && (await tx.asset(picture)) === null) pictures.add(picture);
		}
	return (operation) => {
		const all = named(operation);
		if (all.some(({ story }) => story !== undefined && stories.has(story))) return "unknownStory";
		return all.some(({ picture }) => picture && pictures.has(picture)) ? "unknownPicture" : null;
	};
}

function named(
	operation: Operation,
): readonly { readonly story?: number | undefined; readonly picture?: number | null | undefined }[] {
	switch (operation.do) {
		case "pin":
			return [operation.pin];
		case "setPin":
			return [operation.set];
		case "addContainer":
			return operation.container.pins;
		case "replace":
			return operation.containers.flatMap((one) => one.pins);
		default:
			return [];
	}
}

/** Takes back the actor's last operation that was not taken back yet. `id` names the new operation, so that asking twice does it once. */
export function undoLast(
	desk: DeskContext,
	actor: Actor,
	where: Where,
	id: string,
): Promise<Result<Edited & { readonly undone: FrontChange | null }>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "front.write", where);
		if (!allowed.ok) return allowed;
		const now = await frontNow(tx, where.edition, where.section);
		if (!now.ok) return now;
		const front = now.value;
		const before = await tx.fronts.change(front.key, id);
		if (before)
			return ok({ front, effects: [], changes: [before], undone: await tx.fronts.change(front.key, before.undoes) });
		const recent = await tx.fronts.changesBefore(front.key, Number.MAX_SAFE_INTEGER, UNDO_REACH);
		const taken = new Set(recent.map((one) => one.undoes));
		const standing = recent.filter((one) => one.undoes === "" && !taken.has(one.operation.id));
		const target = standing.find((one) => one.by === actor.name);
		if (target === undefined)
			return fail(
				"nothingToUndo",
				`${actor.name} has changed nothing on the front ${front.key} that could be taken back.`,
			);
		const later = standing.filter((one) => one.revision > target.revision);
		const undo = undoOf(target, later);
		if (!undo.possible)
			return fail(
				"nothingToUndo",
				`${undo.by} has changed the same since; it is not taken back over that.`,
				undefined,
				{
					operation: target.operation,
					by: undo.by,
				},
			);
		const operation = { ...undo.act, id } as Operation;
		const batch: Batch = {
			screen: "",
			operations: [{ base: front.state.revision, operation }],
			undoes: target.operation.id,
		};
		const done = await take(tx, front, batch, actor, desk.clock());
		if (!done.ok) return done;
		const effect = done.value.effects[0];
		if (effect?.outcome !== "done")
			return fail(
				"nothingToUndo",
				`What it was made of has gone: ${effect?.why ?? "nothing is left of it"}.`,
				undefined,
				{
					operation: target.operation,
					why: effect?.why,
				},
			);
		return ok({ ...done.value, undone: target });
	});
}

/** The draft goes with the live front when it was the same as that before: somebody launched from elsewhere. */
export async function followLive(
	tx: Writes,
	before: FrontNow,
	containers: Extract<Operation, { do: "replace" }>["containers"],
	revision: number,
	actor: Actor,
	at: number,
): Promise<void> {
	const operation: Operation = { do: "replace", id: `live-${revision}`, containers };
	const batch = { screen: "", operations: [{ base: before.state.revision, operation }] };
	const done = submit(before.state, [], new Map(), batch, actor.name, at);
	await keep(tx, before, done.state, done.changes, at);
}
