/** GET and PUT /workflow: what a story needs before it is approved and published, for the paper and for each edition. */
import { USUAL_WORKFLOW, Workflow } from "../../../../core/workflow.ts";
import { changeWorkflow } from "../../../../desk/change-workflow.ts";
import { NoQuery } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

export const getWorkflowRoute = route({
	name: "getWorkflow",
	method: "get",
	path: "/workflow",
	summary: "The rules for publication. An edition that is not named has the paper's.",
	access: "story.read",
	query: NoQuery,
	answers: { 200: { description: "The rules.", schema: Workflow } },
	async work({ parts }) {
		return answer((await parts.desk.store.publishing.workflow()) ?? USUAL_WORKFLOW);
	},
});

export const putWorkflowRoute = route({
	name: "putWorkflow",
	method: "put",
	path: "/workflow",
	summary: "Replaces the rules for publication. What was before stands in the audit trail.",
	access: "paper.write",
	query: NoQuery,
	body: Workflow,
	answers: { 200: { description: "The rules.", schema: Workflow } },
	async work({ parts, caller, body }) {
		const changed = await changeWorkflow(parts.desk, caller.actor, body);
		return changed.ok ? answer(changed.value) : changed;
	},
});
