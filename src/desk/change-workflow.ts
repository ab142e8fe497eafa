/** The rules for publication: changed by whoever may change the paper, with what was before and after in the audit trail. */
import { canonicalJson } from "../core/ledger.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { USUAL_WORKFLOW, type Workflow } from "../core/workflow.ts";
import { type Actor, allow, EVERYWHERE } from "./actor.ts";
import type { DeskContext } from "./context.ts";

export function changeWorkflow(desk: DeskContext, actor: Actor, workflow: Workflow): Promise<Result<Workflow>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "paper.write", EVERYWHERE);
		if (!allowed.ok) return allowed;
		const editions = (await tx.editions()).map(({ key }) => key);
		const unknown = Object.keys(workflow.editions).find((key) => !editions.includes(key));
		if (unknown !== undefined)
			return fail("editionNotFound", `There is no edition "${unknown}"; there are: ${editions.join(", ") || "none"}.`);
		const before = (await tx.publishing.workflow()) ?? USUAL_WORKFLOW;
		if (canonicalJson(before) === canonicalJson(workflow)) return ok(workflow);
		await tx.publishing.putWorkflow(workflow);
		await tx.audit.append({
			at: desk.clock(),
			actor: actor.name,
			person: Number(/^person:(\d+)/u.exec(actor.name)?.[1] ?? 0) || null,
			action: "changeWorkflow",
			subject: "workflow",
			outcome: 200,
			detail: { before, after: workflow },
			address: "",
		});
		return ok(workflow);
	});
}
