/** GET /stories/:id/workflow: where a story stands on its way to readers, and what the caller may do with it. */
import { z } from "zod";
import type { Permission } from "../../../../core/permissions.ts";
import { afterTransition, WORKFLOW_STATES } from "../../../../core/story.ts";
import { WorkflowRules } from "../../../../core/workflow.ts";
import type { Actor } from "../../../../desk/actor.ts";
import { allowForStory } from "../../../../desk/story-place.ts";
import { type Standing, standingOf } from "../../../../desk/story-standing.ts";
import { REVIEW_STEPS } from "../../../../store/publishing.ts";
import type { Reads } from "../../../../store/store.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const ACTIONS = [
	"submit",
	"approve",
	"sendBack",
	"publish",
	"schedule",
	"unschedule",
	"withdraw",
	"reinstate",
	"override",
] as const;
type Action = (typeof ACTIONS)[number];

const NEEDS: Readonly<Record<Action, Permission>> = {
	submit: "story.write",
	approve: "story.approve",
	sendBack: "story.approve",
	publish: "story.publish",
	schedule: "story.publish",
	unschedule: "story.publish",
	withdraw: "story.withdraw",
	reinstate: "story.withdraw",
	override: "story.override",
};

export const storyWorkflowRoute = route({
	name: "getStoryWorkflow",
	method: "get",
	path: "/stories/:id/workflow",
	summary: "Where a story stands on its way to readers, and what the caller may do with it.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: {
		200: {
			description: "revision is the newest; live the one that readers see. can names what is possible now.",
			schema: z.object({
				id: z.int(),
				state: z.enum(WORKFLOW_STATES),
				revision: z.int(),
				live: z.object({ revision: z.int(), address: z.string() }).nullable(),
				/** The newest revision is not what readers see. */
				hasChanges: z.boolean(),
				isInReview: z.boolean(),
				edition: z.string(),
				/** Time zone and locale of the edition. */
				zone: z.string(),
				locale: z.string(),
				headline: z.string(),
				rules: WorkflowRules,
				approvals: z.array(z.object({ by: z.string(), at: z.int(), byAnother: z.boolean() })),
				reviews: z.array(
					z.object({
						revision: z.int(),
						step: z.enum(REVIEW_STEPS),
						by: z.string(),
						at: z.int(),
						note: z.string(),
					}),
				),
				embargo: z.object({ until: z.int(), of: z.enum(["revision", "draft", "original"]) }).nullable(),
				scheduled: z
					.object({ at: z.int(), revision: z.int(), by: z.string(), problem: z.string(), note: z.string() })
					.nullable(),
				withdrawn: z.object({ at: z.int(), reason: z.string(), address: z.string() }).nullable(),
				can: z.array(z.enum(ACTIONS)),
			}),
		},
	},
	async work({ parts, caller, params }) {
		const found = await standingOf(parts.desk.store, params.id);
		if (!found.ok) return found;
		const { story, revision, rules, approvals, reviews, isInReview, embargo, scheduled } = found.value;
		const { live, withdrawn } = story;
		const editions = await parts.desk.store.editions();
		const edition = editions.find((one) => one.key === revision.content.fields.edition);
		return answer({
			id: story.id,
			state: story.state,
			revision: revision.id,
			live: live && { revision: live.revision, address: live.address },
			hasChanges: live !== null && live.revision !== revision.id,
			isInReview,
			edition: revision.content.fields.edition,
			zone: edition?.zone ?? "UTC",
			locale: edition?.locale ?? "en",
			headline: revision.content.fields.headline,
			rules,
			approvals: [...approvals],
			reviews: reviews.map(({ revision: of, step, by, at, note }) => ({ revision: of, step, by, at, note })),
			embargo,
			scheduled: scheduled && {
				at: scheduled.at,
				revision: scheduled.revision,
				by: scheduled.by,
				problem: scheduled.problem,
				note: scheduled.note,
			},
			withdrawn: withdrawn && { at: withdrawn.at, reason: withdrawn.reason, address: withdrawn.facts.address },
			can: await possible(parts.desk.store, caller.actor, found.value),
		});
	},
});

async function possible(reads: Reads, actor: Actor, standing: Standing): Promise<Action[]> {
	const can: Action[] = [];
	for (const action of ACTIONS)
		if (isOpen(action, standing, actor.name) && (await allowForStory(reads, actor, NEEDS[action], standing.story)).ok)
			can.push(action);
	return can;
}

function isOpen(action: Action, standing: Standing, actor: string): boolean {
	const { story, revision, reviews, approvals, isInReview, scheduled, rules } = standing;
	// A second approval is another person's.
	if (action === "approve" && approvals.some(({ by }) => by === actor)) return false;
	if (action === "override") return rules.override;
	if (action === "unschedule") return scheduled !== null;
	if (story.state !== "live") return afterTransition(story.state, action) !== null;
	if (action === "withdraw" || action === "publish") return true;
	const hasChanges = story.live?.revision !== revision.id;
	if (!hasChanges || action === "reinstate") return false;
	if (action === "submit") return !isInReview;
	return action !== "sendBack" || reviews.some((one) => one.revision === revision.id && one.step !== "sendBack");
}
