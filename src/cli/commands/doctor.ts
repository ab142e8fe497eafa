/** `broadsheet doctor`: looks for anything that is wrong with the paper or the machine. */
import { resolve } from "node:path";
import type { Check } from "../doctor/check.ts";
import { machineChecks } from "../doctor/machine-checks.ts";
import { paperChecks } from "../doctor/paper-checks.ts";
import type { Outcome } from "../outcome.ts";
import { done } from "../outcome.ts";
import type { Call } from "../program.ts";
import { columns } from "../terminal.ts";
import { withPaper } from "../with-paper.ts";

export async function doctor({ config, flags }: Call): Promise<Outcome> {
	const data = resolve(config.data);
	return withPaper(data, { readOnly: true }, async (paper) => {
		const checks: Check[] = [...(await machineChecks(paper)), ...(await paperChecks(paper, flags.deep === true))];
		const ok = checks.every((check) => check.ok);
		const rows = checks.map((check) => [check.ok ? "well " : "WRONG", check.name, check.found]);
		const todo = checks.flatMap((check) => (check.ok || check.todo === "" ? [] : [`  ${check.name}: ${check.todo}`]));
		const text = [
			columns(rows),
			ok ? "All is well." : "Something is wrong.",
			...(todo.length === 0 ? [] : ["What to do:", ...todo]),
		];
		return done({ ok, data, checks }, text.join("\n"), ok ? 0 : 1);
	});
}
