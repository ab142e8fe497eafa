/** GET /assets/:id: a picture's words and addresses. */

import { AssetView, assetView } from "../asset-view.ts";
import { NoQuery, StoryParams } from "../common-schemas.ts";
import { answer, nothingHere, route } from "../route.ts";

export const getAssetRoute = route({
	name: "getAsset",
	method: "get",
	path: "/assets/:id",
	summary: "An asset with the addresses of its renditions.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "The asset.", schema: AssetView } },
	async work({ parts, params }) {
		const asset = await parts.desk.store.asset(params.id);
		return asset ? answer(assetView(asset)) : nothingHere(`There is no asset ${params.id}.`);
	},
});
