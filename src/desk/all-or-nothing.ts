/** Several commands in one transaction: when one of them is refused, none of them happened. */
import type { Problem, Result } from "../core/result.ts";
import type { Writes } from "../store/store.ts";
import type { DeskContext } from "./context.ts";

class Refused extends Error {
	readonly problem: Problem;
	constructor(problem: Problem) {
		super(problem.detail);
		this.problem = problem;
	}
}

export async function allOrNothing<T>(desk: DeskContext, work: (tx: Writes) => Promise<Result<T>>): Promise<Result<T>> {
	try {
		return await desk.store.write(async (tx) => {
			const result = await work(tx);
			// A transaction is only undone by a throw.
			if (!result.ok) throw new Refused(result.problem);
			return result;
		});
	} catch (error) {
		if (error instanceof Refused) return { ok: false, problem: error.problem };
		throw error;
	}
}
