/** PUT /assets/:id: changes what a picture says of itself, on every page that shows it. */

import { z } from "zod";
import { changeAsset } from "../../../../desk/change-asset.ts";
import { afterPress } from "../../after-press.ts";
import { AssetInput, AssetView, assetView } from "../../asset-view.ts";
import { NoQuery, PressView, StoryParams } from "../../common-schemas.ts";
import { answer, nothingHere, route } from "../../route.ts";

export const changeAssetRoute = route({
	name: "changeAsset",
	method: "put",
	path: "/assets/:id",
	summary:
		"Changes what a picture says of itself, its focal point, boxes and rights; fields left out stay as they are.",
	access: "asset.write",
	params: StoryParams,
	query: NoQuery,
	body: AssetInput,
	answers: {
		200: { description: "Changed on every page.", schema: z.object({ ...AssetView.shape, ...PressView.shape }) },
	},
	async work({ parts, caller, params, body, began }) {
		const words = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
		const changed = await changeAsset(parts.desk, caller.actor, params.id, words);
		if (!changed.ok) return changed.problem.code === "assetNotFound" ? nothingHere(changed.problem.detail) : changed;
		const pressed = await afterPress(parts, changed.value.entry, began);
		return pressed.ok ? answer({ ...assetView(changed.value.asset), ...pressed.value }) : pressed;
	},
});
