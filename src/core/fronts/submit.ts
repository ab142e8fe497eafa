/** Taking in what an editor did, perhaps on an old copy: each operation is done now, or it is said why not; nothing is lost in silence. */
import { applyOperation, findPin } from "./apply.ts";
import type { FrontDraft } from "./draft.ts";
import type { Act, Impossible, Operation } from "./operation.ts";
import { overlap } from "./touches.ts";

/** An operation that was done: one revision of the draft. */
export interface FrontChange {
	readonly revision: number;
	/** Milliseconds UTC. */
	readonly at: number;
	readonly by: string;
	/** The screen on which it was done, a name by chance; empty for what was done without one. */
	readonly screen: string;
	readonly operation: Operation;
	/** It stands beside other neighbours than the editor named, because those have gone. */
	readonly adjusted: boolean;
	readonly inverse: Act;
	/** Id of the operation that this one takes back; empty for all others. */
	readonly undoes: string;
}

export type FrontEffect =
	| {
			readonly operation: string;
			readonly outcome: "done";
			readonly revision: number;
			readonly adjusted: boolean;
			/** Operations of others that the editor had not seen and whose decision this one replaced. */
			readonly over: readonly { readonly revision: number; readonly by: string; readonly operation: string }[];
			/** Container in which the same story is pinned already; empty when there is none. The page shows it once, at its first place. */
			readonly twice: string;
	  }
	| { readonly operation: string; readonly outcome: "impossible"; readonly why: Impossible };

export interface FrontState {
	readonly revision: number;
	readonly draft: FrontDraft;
}

/** What was done on one screen since it last got an answer, oldest first. */
export interface Batch {
	readonly screen: string;
	/** `base`: the confirmed revision that the editor had before them when they did it. */
	readonly operations: readonly { readonly base: number; readonly operation: Operation }[];
	readonly undoes?: string;
}

/**
 * `since`: the changes after the batch's oldest base. `known`: earlier answers to operations of this batch that were done before, because the
 * first answer did not arrive. `refuse`: what an operation names and the paper does not have. Returns the new state and the changes to keep, one for each operation done now.
 */
export function submit(
	state: FrontState,
	since: readonly FrontChange[],
	known: ReadonlyMap<string, FrontChange>,
	batch: Batch,
	by: string,
	at: number,
	refuse: (operation: Operation) => Impossible | null = () => null,
): { readonly state: FrontState; readonly changes: readonly FrontChange[]; readonly effects: readonly FrontEffect[] } {
	let { revision, draft } = state;
	const changes: FrontChange[] = [];
	const effects: FrontEffect[] = [];
	const done = new Map(known);
	for (const { base, operation } of batch.operations) {
		const unseen = since.filter((one) => one.revision > base && (one.screen === "" || one.screen !== batch.screen));
		const before = done.get(operation.id);
		if (before) {
			const over = unseen.filter((one) => one.revision < before.revision);
			effects.push(effectOf(before, over, draft));
			continue;
		}
		const refused = refuse(operation) ?? (operation.do === "replace" && unseen.length > 0 ? "othersWorked" : null);
		const applied = refused === null ? applyOperation(draft, operation) : ({ done: false, why: refused } as const);
		if (!applied.done) {
			effects.push({ operation: operation.id, outcome: "impossible", why: applied.why });
			continue;
		}
		({ draft } = applied);
		revision++;
		const { adjusted, inverse } = applied;
		const { screen, undoes = "" } = batch;
		const change = { revision, at, by, screen, operation, adjusted, inverse, undoes };
		changes.push(change);
		done.set(operation.id, change);
		effects.push(effectOf(change, unseen, draft));
	}
	return { state: { revision, draft }, changes, effects };
}

function effectOf(change: FrontChange, unseen: readonly FrontChange[], draft: FrontDraft): FrontEffect {
	const { operation } = change;
	return {
		operation: operation.id,
		outcome: "done",
		revision: change.revision,
		adjusted: change.adjusted,
		over: unseen
			.filter((one) => overlap(operation, one.operation))
			.map((one) => ({ revision: one.revision, by: one.by, operation: one.operation.id })),
		twice: operation.do === "pin" ? otherPlace(draft, operation.pin.id, operation.pin.story) : "",
	};
}

function otherPlace(draft: FrontDraft, pin: string, story: number): string {
	if (findPin(draft, pin) === null) return "";
	for (const container of draft.containers)
		if (container.pins.some((one) => one.story === story && one.id !== pin)) return container.id;
	return "";
}

/**
 * The operation that takes `target` back, or why it can not be: what it decided was decided anew by another since.
 * `later`: the changes after it, those that were taken back again already left out.
 */
export function undoOf(
	target: FrontChange,
	later: readonly FrontChange[],
):
	| { readonly possible: true; readonly act: Act }
	| { readonly possible: false; readonly why: Impossible; readonly by: string } {
	const other = later.find((one) => overlap(target.operation, one.operation));
	return other ? { possible: false, why: "changedSince", by: other.by } : { possible: true, act: target.inverse };
}
