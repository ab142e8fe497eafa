/** GET /assets/:id: a picture's words and addresses; of one that was deleted, by whom and why. */
import { AssetView, assetView } from "../../asset-view.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { answer, nothingHere, route } from "../../route.ts";

export const getAssetRoute = route({
	name: "getAsset",
	method: "get",
	path: "/assets/:id",
	summary: "An asset with the addresses of its renditions. Of a deleted one the refusal's data say when and by whom.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "The asset.", schema: AssetView } },
	async work({ parts, params }) {
		const { store } = parts.desk;
		const asset = await store.asset(params.id);
		if (asset) return answer(assetView(asset));
		const deleted = await store.pictures.deleted(params.id);
		if (deleted === null) return nothingHere(`There is no asset ${params.id}.`);
		const { at, by, reason } = deleted;
		const detail = `The asset ${params.id} was deleted by ${by}${reason === "" ? "" : `: ${reason}`}.`;
		const data = { deleted: { at, by: by.slice(by.indexOf(" ") + 1), reason } };
		return { ok: false, problem: { code: "notFound", detail, data }, status: 404 };
	},
});
