/** DELETE /assets/:id and POST /assets/:id/restore: a picture that nothing uses is deleted, and brought back. */
import { z } from "zod";
import { bringAssetBack, deleteAsset } from "../../../../desk/delete-asset.ts";
import { afterPress } from "../../after-press.ts";
import { AssetView, assetView } from "../../asset-view.ts";
import { NoQuery, PressView, StoryParams } from "../../common-schemas.ts";
import { answer, nothingHere, route } from "../../route.ts";

export const deleteAssetRoute = route({
	name: "deleteAsset",
	method: "delete",
	path: "/assets/:id",
	summary: "Deletes a picture that nothing uses; it stays on record, and its addresses answer 410.",
	access: "asset.delete",
	params: StoryParams,
	query: z.strictObject({
		/** Why; kept with the record. */
		reason: z.string().max(500).default(""),
	}),
	answers: { 200: { description: "Deleted.", schema: PressView } },
	async work({ parts, caller, params, query, began }) {
		// What is being written just now counts too: it becomes a revision, which names what it shows.
		for (const story of await parts.desk.store.manuscripts.unsaved()) await parts.manuscripts?.save(story);
		const deleted = await deleteAsset(parts.desk, caller.actor, params.id, query.reason);
		if (!deleted.ok) return deleted.problem.code === "assetNotFound" ? nothingHere(deleted.problem.detail) : deleted;
		await parts.media.forget(deleted.value.oldAddresses);
		const pressed = await afterPress(parts, deleted.value.entry, began);
		return pressed.ok ? answer(pressed.value) : pressed;
	},
});

export const bringAssetBackRoute = route({
	name: "bringAssetBack",
	method: "post",
	path: "/assets/:id/restore",
	summary: "Takes the deletion of a picture back: it is in the library as it was, under the same id and addresses.",
	access: "asset.delete",
	params: StoryParams,
	query: NoQuery,
	answers: {
		200: { description: "The asset.", schema: z.object({ ...AssetView.shape, ...PressView.shape }) },
	},
	async work({ parts, caller, params, began }) {
		const back = await bringAssetBack(parts.desk, caller.actor, params.id);
		if (!back.ok) return back.problem.code === "assetNotFound" ? nothingHere(back.problem.detail) : back;
		const pressed = await afterPress(parts, back.value.entry, began);
		return pressed.ok ? answer({ ...assetView(back.value.asset), ...pressed.value }) : pressed;
	},
});
