/** Pictures: each planned rendition is made when first asked for and may be kept for ever. */
import { createReadStream } from "node:fs";
import type { Asset } from "../core/asset.ts";
import { type Cut, WHOLE } from "../core/pictures/crops.ts";
import { RENDITION_TYPES } from "../core/pictures/picture-sources.ts";
import { plannedSizes, type RenditionPlan } from "../core/pictures/plan-renditions.ts";
import {
	addressParts,
	cutName,
	type PictureAsset,
	parseRenditionAddress,
	planFor,
	writeRenditionAddress,
} from "../core/pictures/rendition-address.ts";
import type { Result } from "../core/result.ts";
import { sendRedirect, sendText } from "./plain-response.ts";
import type { Route } from "./reader-handler.ts";

export interface MediaParts {
	readonly asset: (id: number) => Promise<Asset | null>;
	/** The look of a picture that some story has it in, by the name in the address. */
	readonly cut: (asset: number, name: string) => Promise<Cut | null>;
	/** Whether there was such a picture and it was deleted. */
	readonly isDeleted: (id: number) => Promise<boolean>;
	readonly rendition: (
		asset: PictureAsset,
		plan: RenditionPlan,
	) => Promise<Result<{ readonly path: string; readonly bytes: number }>>;
}

/** Every picture can be had uncut: it is what people cut from. */
const UNCUT = cutName(WHOLE);
const IMMUTABLE = "public, max-age=31536000, immutable";

export function mediaRoute(parts: MediaParts): Route {
	return async (request, response, path) => {
		const missing = () => {
			sendText(response, 404, "There is no such picture.\n");
			return true;
		};
		if (request.method !== "GET" && request.method !== "HEAD") {
			sendText(response, 405, "This address can only be read.\n", ["Allow", "GET, HEAD"]);
			return true;
		}
		const address = parseRenditionAddress(path);
		if (!address) return missing();
		const found = await parts.asset(address.assetId);
		if (!found) {
			if (!(await parts.isDeleted(address.assetId))) return missing();
			sendText(response, 410, "This picture was taken out of the paper.\n");
			return true;
		}
		const cut = address.cut === null ? null : address.cut === UNCUT ? WHOLE : await parts.cut(found.id, address.cut);
		const asset: PictureAsset = cut === null ? found : { ...found, cut };
		const plan = planFor(asset, address);
		if (plan === null) {
			// An address of before the picture or its crop changed leads to what it is now, in the same width or the nearest below.
			const sizes = plannedSizes(asset, address.shape);
			const width = (sizes.findLast((size) => size.width <= address.width) ?? sizes[0])?.width;
			const now = addressParts(asset, address.shape);
			const isOld = now.version !== address.version || now.cut !== address.cut;
			if (!isOld || width === undefined) return missing();
			sendRedirect(response, 301, writeRenditionAddress({ ...address, ...now, width }));
			return true;
		}
		const etag = `"${address.version}${address.cut ? `.${address.cut}` : ""}-${plan.shape}-${plan.width}-${plan.format}"`;
		const headers = [
			"Content-Type",
			RENDITION_TYPES[plan.format],
			"Cache-Control",
			IMMUTABLE,
			"ETag",
			etag,
			"X-Content-Type-Options",
			"nosniff",
			"Cross-Origin-Resource-Policy",
			"cross-origin",
		];
		if (request.headers["if-none-match"] === etag) {
			response.writeHead(304, headers);
			response.end();
			return true;
		}
		const made = await parts.rendition(asset, plan);
		if (!made.ok) {
			sendText(response, 503, "This picture can not be made just now.\n", ["Retry-After", "30"]);
			return true;
		}
		response.writeHead(200, [...headers, "Content-Length", String(made.value.bytes)]);
		if (request.method === "HEAD") response.end();
		else
			createReadStream(made.value.path)
				.on("error", () => response.destroy())
				.pipe(response);
		return true;
	};
}
