/** POST /front-drafts/:front/launch: the draft, or an earlier launch once more, goes out to readers. */
import { z } from "zod";
import { pageChanges } from "../../../../core/fronts/difference.ts";
import { draftOf, frontOf } from "../../../../core/fronts/draft.ts";
import { launchAgain, launchDraft } from "../../../../desk/fronts/launch-front.ts";
import { afterPress } from "../../after-press.ts";
import { NoQuery, PressView } from "../../common-schemas.ts";
import { PageChangeView, pageView, shownFront } from "../../fronts/front-page-view.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { answer, route } from "../../route.ts";

export const launchFrontRoute = route({
	name: "launchFront",
	method: "post",
	path: "/front-drafts/:front/launch",
	summary: "Launches the draft as you saw it, or an earlier launch once more, which is how a launch is undone.",
	access: "front.launch",
	params: FrontParams,
	query: NoQuery,
	body: z.union([
		z.strictObject({
			/** Revision of the draft that you saw. */
			draft: z.int().min(0),
		}),
		z.strictObject({
			/** Number of the earlier launch. */
			again: z.int().min(1),
			/** Revision of the live front that is to go. */
			live: z.int().min(0),
		}),
	]),
	answers: {
		200: {
			description: "changes: what readers see change by it. live: the revision of the live front.",
			schema: z.object({ live: z.int(), changes: z.array(PageChangeView), ...PressView.shape }),
		},
		412: { description: "The draft, or the live front, is another by now; data says what changed." },
	},
	async work({ parts, caller, params, body, began }) {
		const where = whereOf(params);
		const { desk, press } = parts;
		const launched =
			"draft" in body
				? await launchDraft(desk, caller.actor, where, body.draft)
				: await launchAgain(desk, caller.actor, where, body.again, body.live);
		if (!launched.ok) return launched;
		const { entry, before, after, revision } = launched.value;
		const pressed = await afterPress(parts, entry, began);
		if (!pressed.ok) return pressed;
		// The names that containers without one have in a draft that was made from the live front.
		const name = `live${entry === null ? revision : revision - 1}`;
		const page = async (front: typeof before) => {
			const named = frontOf(draftOf(front, name), where.edition, where.section, true);
			const preview = await press.previewFront(named, desk.clock());
			return shownFront(preview ? pageView(preview) : []);
		};
		const changes = pageChanges(await page(before), await page(after));
		parts.scheduler.wake();
		const key = entry?.subject.slice("front:".length);
		if (key !== undefined) parts.live.emit({ kind: "front", front: key });
		return answer({ live: revision, changes, ...pressed.value });
	},
});
