/** An editor's own copy of a front: what the server confirmed, with what was done since on top, shown at once. */
import { applyOperation } from "./apply.ts";
import type { FrontDraft } from "./draft.ts";
import type { Operation } from "./operation.ts";
import type { Batch, FrontEffect, FrontState } from "./submit.ts";

export interface WorkingCopy {
	readonly confirmed: FrontState;
	/** Done here and not answered yet, oldest first, each with the revision that was confirmed then. */
	readonly pending: Batch["operations"];
}

/** What the editor sees. */
export function shownDraft({ confirmed, pending }: WorkingCopy): FrontDraft {
	let { draft } = confirmed;
	for (const { operation } of pending) {
		const applied = applyOperation(draft, operation);
		// What has become impossible meanwhile is shown as it will be answered: not done.
		if (applied.done) ({ draft } = applied);
	}
	return draft;
}

export function withOperation(copy: WorkingCopy, operation: Operation): WorkingCopy {
	return { ...copy, pending: [...copy.pending, { base: copy.confirmed.revision, operation }] };
}

/** After the server's state came, with or without an answer to what was sent; an older state than the one here changes nothing. */
export function withState(copy: WorkingCopy, state: FrontState, answered: readonly FrontEffect[] = []): WorkingCopy {
	const ids = new Set(answered.map((one) => one.operation));
	return {
		confirmed: state.revision > copy.confirmed.revision ? state : copy.confirmed,
		pending: copy.pending.filter(({ operation }) => !ids.has(operation.id)),
	};
}
