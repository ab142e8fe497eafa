/** POST /assets: takes a picture in; the same bytes twice are one asset. */
import { z } from "zod";
import { addAsset } from "../../../../desk/change-asset.ts";
import { AssetView, assetView } from "../../asset-view.ts";
import { readUpload } from "../../read-upload.ts";
import { answer, route } from "../../route.ts";

export const uploadAssetRoute = route({
	name: "uploadAsset",
	method: "post",
	path: "/assets",
	summary:
		"Takes a picture in. Caption, credit, keywords, place, day and rights are read from the file where the form does not say them.",
	access: "asset.write",
	query: z.strictObject({ fileName: z.string().max(200).default("") }),
	reads: ["image/*", "application/octet-stream", "multipart/form-data"],
	answers: {
		200: { description: "The paper had the same bytes already; the asset was left as it was.", schema: AssetView },
		201: { description: "Taken in.", schema: AssetView },
	},
	async work({ parts, request, caller, query }) {
		const upload = await readUpload(request, query.fileName, parts.limits.assetBytes);
		if (!upload.ok) return upload;
		const { bytes, fileName, words } = upload.value;
		const taken = await parts.media.takeIn(bytes, fileName);
		if (!taken.ok) return taken;
		const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== ""));
		const added = await addAsset(parts.desk, caller.actor, {
			alt: "",
			focal: { x: 0.5, y: 0.5 },
			...taken.value,
			...said,
		});
		if (!added.ok) return added;
		const { asset, isNew } = added.value;
		return isNew ? answer(assetView(asset), 201, { location: `/api/v1/assets/${asset.id}` }) : answer(assetView(asset));
	},
});
