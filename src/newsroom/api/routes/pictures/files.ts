/** The files of a picture: the present one and those before it, another in its place, and the originals as they came in. */
import { z } from "zod";
import { bringFileBack, type Replaced, replaceAsset } from "../../../../desk/replace-asset.ts";
import { afterPress } from "../../after-press.ts";
import { AssetView, assetView } from "../../asset-view.ts";
import { Id, NoQuery, PressView, StoryParams } from "../../common-schemas.ts";
import type { ApiParts } from "../../parts.ts";
import { readUpload } from "../../read-upload.ts";
import { type Answered, answer, nothingHere, route } from "../../route.ts";

const FileView = z.object({
	type: z.string(),
	width: z.int(),
	height: z.int(),
	bytes: z.int(),
	fileName: z.string(),
});

const ReplacedView = z.object({
	...AssetView.shape,
	...PressView.shape,
	/** The new file has other proportions, so the boxes that were cut by hand are gone. */
	cropsGone: z.boolean(),
});

const note = z.string().max(500).default("");

export const listFilesRoute = route({
	name: "listFilesOfAsset",
	method: "get",
	path: "/assets/:id/files",
	summary: "The files that a picture had before its present one, newest first.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: {
		200: {
			description: "at, by, note: when and by whom another took its place, and why.",
			schema: z.object({
				earlier: z.array(
					z.object({ ...FileView.shape, number: z.int(), at: z.int(), by: z.string(), note: z.string() }),
				),
			}),
		},
	},
	async work({ parts, params }) {
		const { store } = parts.desk;
		if ((await store.asset(params.id)) === null) return nothingHere(`There is no asset ${params.id}.`);
		const earlier = await store.pictures.earlierFiles(params.id);
		return answer({
			earlier: earlier.map(({ file, number, at, by, note: why }) => {
				const { type, width, height, bytes, fileName } = file;
				return { type, width, height, bytes, fileName, number, at, by: by.slice(by.indexOf(" ") + 1), note: why };
			}),
		});
	},
});

export const replaceFileRoute = route({
	name: "replaceFileOfAsset",
	method: "put",
	path: "/assets/:id/file",
	summary:
		"Another file for the same picture: every page shows it at once, under new addresses to which the old ones lead.",
	access: "asset.write",
	params: StoryParams,
	query: z.strictObject({ fileName: z.string().max(200).default(""), note }),
	reads: ["image/*", "application/octet-stream"],
	answers: { 200: { description: "Replaced on every page.", schema: ReplacedView } },
	async work({ parts, request, caller, params, query, began }) {
		if ((await parts.desk.store.asset(params.id)) === null) return nothingHere(`There is no asset ${params.id}.`);
		const upload = await readUpload(request, query.fileName, parts.limits.assetBytes);
		if (!upload.ok) return upload;
		const taken = await parts.media.takeIn(upload.value.bytes, upload.value.fileName);
		if (!taken.ok) return taken;
		const { sha256, type, width, height, bytes, fileName, thumbhash, colour, metadata } = taken.value;
		const file = { sha256, type, width, height, bytes, fileName, thumbhash, colour, metadata };
		const replaced = await replaceAsset(parts.desk, caller.actor, params.id, file, query.note);
		return replaced.ok ? answerReplaced(parts, replaced.value, began) : replaced;
	},
});

export const bringFileBackRoute = route({
	name: "bringFileBack",
	method: "post",
	path: "/assets/:id/files/:number/restore",
	summary: "Brings an earlier file of the picture back; the present one is kept as an earlier one.",
	access: "asset.write",
	params: z.object({ id: Id, number: Id }),
	body: z.strictObject({ note }),
	bodyOptional: true,
	query: NoQuery,
	answers: { 200: { description: "Replaced on every page.", schema: ReplacedView } },
	async work({ parts, caller, params, body, began }) {
		const back = await bringFileBack(parts.desk, caller.actor, params.id, params.number, body.note);
		if (!back.ok) return back.problem.code === "assetNotFound" ? nothingHere(back.problem.detail) : back;
		return answerReplaced(parts, back.value, began);
	},
});

async function answerReplaced(parts: ApiParts, replaced: Replaced, began: number): Promise<Answered> {
	const { asset, entry, cropsGone, oldAddresses } = replaced;
	const pressed = await afterPress(parts, entry, began);
	if (!pressed.ok) return pressed;
	// Only now, when every page names the new addresses, are the old ones taken from whoever keeps them.
	await parts.media.forget(oldAddresses);
	return answer({ ...assetView(asset), ...pressed.value, cropsGone });
}

export const originalRoute = route({
	name: "getOriginal",
	method: "get",
	path: "/assets/:id/original",
	summary: "The file as it came in, byte for byte, with all that it says of itself; an earlier one by its number.",
	access: "asset.write",
	params: StoryParams,
	query: z.strictObject({ number: z.coerce.number().int().min(0).max(999_999).default(0) }),
	answers: { 200: { description: "The bytes, as a download." } },
	async work({ parts, params, query }) {
		const { store } = parts.desk;
		const asset = await store.asset(params.id);
		if (asset === null) return nothingHere(`There is no asset ${params.id}.`);
		const earlier = query.number === 0 ? [] : await store.pictures.earlierFiles(params.id);
		const file = query.number === 0 ? asset : earlier.find(({ number }) => number === query.number)?.file;
		if (file === undefined) return nothingHere(`The asset ${params.id} has no earlier file ${query.number}.`);
		const bytes = await parts.media.original(file.sha256);
		if (!bytes.ok) return bytes;
		return new Response(bytes.value as Uint8Array<ArrayBuffer>, {
			headers: {
				"content-type": file.type,
				"content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName || `picture-${asset.id}`)}`,
				"content-security-policy": "default-src 'none'; sandbox",
			},
		});
	},
});
