/** `broadsheet verify`: are the ledger and the audit trail whole. */
import { resolve } from "node:path";
import type { Problem } from "../../core/result.ts";
import { verifyAudit } from "../../store/verify-audit.ts";
import { verifyLedger } from "../../store/verify-ledger.ts";
import type { Outcome } from "../outcome.ts";
import { done } from "../outcome.ts";
import type { Call } from "../program.ts";
import { withPaper } from "../with-paper.ts";

export function verify({ config }: Call): Promise<Outcome> {
	const data = resolve(config.data);
	return withPaper(data, { readOnly: true }, async ({ store }) => {
		const ledger = await verifyLedger(store);
		if (!ledger.ok) return broken(data, "ledger", ledger.problem, "stop publishing, keep");
		const audit = await verifyAudit(store);
		if (!audit.ok) return broken(data, "audit trail", audit.problem, "find out who can write to the database, keep");
		return done(
			{ ok: true, data, ...ledger.value, audit: audit.value },
			[told("ledger", ledger.value), told("audit trail", audit.value)].join("\n"),
		);
	});
}

const told = (what: string, { entries, head }: { readonly entries: number; readonly head: string }) =>
	`All is well: ${entries} entries of the ${what} fit together. Head: ${head}`;

function broken(data: string, what: string, { detail, at }: Problem, first: string): Outcome {
	return done(
		{ ok: false, data, problem: detail, at: at ?? null },
		[
			`The ${what} of ${data} does not fit together.`,
			`  ${detail}`,
			`  What to do: ${first} a copy of this folder, and restore the last backup that verifies.`,
		].join("\n"),
		1,
	);
}
