/** GET /stories/:id/plan: what publishing the story, or withdrawing it, will do where; nothing is done. */
import { z } from "zod";
import type { PublicChange } from "../../../../core/story.ts";
import { Instant } from "../../../../core/story.ts";
import { checkStory } from "../../../../desk/story-standing.ts";
import { Id, StoryParams } from "../../common-schemas.ts";
import { FindingView } from "../../finding-view.ts";
import { answer, nothingHere, route } from "../../route.ts";

const Place = z.object({ container: z.string(), place: z.int() }).nullable();

export const planPublicationRoute = route({
	name: "planPublication",
	method: "get",
	path: "/stories/:id/plan",
	summary: "What publishing the story now or at a time, or withdrawing it, will do where. Nothing is done.",
	access: "story.read",
	params: StoryParams,
	query: z.strictObject({
		for: z.enum(["publish", "withdraw"]).default("publish"),
		revision: Id.optional(),
		at: z.union([z.coerce.number().int(), z.string()]).pipe(Instant).optional(),
		change: z.enum(["fix", "update", "correction"]).default("update"),
	}),
	answers: {
		200: {
			description:
				"fronts: on which it stands now, and afterwards; place counts from 1. lists: what it belongs to, with the feeds that will show it. findings: what the checks say of it.",
			schema: z.object({
				revision: z.int(),
				at: z.int(),
				edition: z.string(),
				zone: z.string(),
				locale: z.string(),
				headline: z.string(),
				address: z.string(),
				movesFrom: z.string(),
				fronts: z.array(
					z.object({
						edition: z.string(),
						section: z.string(),
						name: z.string(),
						path: z.string(),
						before: Place,
						after: Place,
					}),
				),
				lists: z.array(
					z.object({
						kind: z.enum(["edition", "section", "topic", "author"]),
						name: z.string(),
						path: z.string(),
						feeds: z.array(z.string()),
					}),
				),
				findings: z.array(FindingView),
			}),
		},
	},
	async work({ parts, params, query }) {
		const at = Math.max(query.at ?? 0, parts.desk.clock());
		const isWithdrawal = query.for === "withdraw";
		const checked = await checkStory(parts.desk.store, params.id, {
			...(query.revision === undefined ? {} : { revision: query.revision }),
			at,
			purpose: "publish",
		});
		if (!checked.ok) return checked;
		const { revision, findings } = checked.value;
		const plan = await parts.press.plan({
			story: params.id,
			revision: isWithdrawal ? null : revision.id,
			at,
			change: CHANGES[query.change],
		});
		if (plan === null)
			return nothingHere(
				isWithdrawal ? `Story ${params.id} is not live; there is nothing to withdraw.` : "Its edition is gone.",
			);
		return answer({
			revision: revision.id,
			at,
			...plan,
			fronts: [...plan.fronts],
			lists: plan.lists.map((list) => ({ ...list, feeds: [...list.feeds] })),
			findings: isWithdrawal ? [] : [...findings],
		});
	},
});

/** Words do not matter to where a story stands; whether its time moves does. */
const CHANGES: Readonly<Record<PublicChange["kind"], PublicChange>> = {
	fix: { kind: "fix" },
	update: { kind: "update", label: "", showDifference: false },
	correction: { kind: "correction", note: "…", showDifference: false },
};
