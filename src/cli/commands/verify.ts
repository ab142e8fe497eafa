/** `broadsheet verify`: is the ledger whole. */
import { resolve } from "node:path";
import { verifyLedger } from "../../store/verify-ledger.ts";
import type { Outcome } from "../outcome.ts";
import { done } from "../outcome.ts";
import type { Call } from "../program.ts";
import { withPaper } from "../with-paper.ts";

export function verify({ config }: Call): Promise<Outcome> {
	const data = resolve(config.data);
	return withPaper(data, { readOnly: true }, async ({ store }) => {
		const verified = await verifyLedger(store);
		if (verified.ok) {
			const { entries, head } = verified.value;
			return done({ ok: true, data, ...verified.value }, `All is well: ${entries} entries fit together. Head: ${head}`);
		}
		const { detail, at } = verified.problem;
		return done(
			{ ok: false, data, problem: detail, at: at ?? null },
			[
				`The ledger of ${data} does not fit together.`,
				`  ${detail}`,
				"  What to do: stop publishing, keep a copy of this folder, and restore the last backup that verifies.",
			].join("\n"),
			1,
		);
	});
}
