/** Pictures: each planned rendition is made when first asked for and may be kept for ever. */
import { createReadStream } from "node:fs";
import type { Asset } from "../core/asset.ts";
import { RENDITION_TYPES } from "../core/pictures/picture-sources.ts";
import type { RenditionPlan } from "../core/pictures/plan-renditions.ts";
import {
	parseRenditionAddress,
	planFor,
	renditionVersion,
	writeRenditionAddress,
} from "../core/pictures/rendition-address.ts";
import type { Result } from "../core/result.ts";
import { sendRedirect, sendText } from "./plain-response.ts";
import type { Route } from "./reader-handler.ts";

export interface MediaParts {
	readonly asset: (id: number) => Promise<Asset | null>;
	readonly rendition: (
		asset: Asset,
		plan: RenditionPlan,
	) => Promise<Result<{ readonly path: string; readonly bytes: number }>>;
}

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
		const asset = address && (await parts.asset(address.assetId));
		if (!address || !asset) return missing();
		const plan = planFor(asset, address);
		if (plan === null) {
			// An address of before the picture or its crop changed leads to what it is now.
			const current = { ...address, version: renditionVersion(asset) };
			if (current.version === address.version || planFor(asset, current) === null) return missing();
			sendRedirect(response, 301, writeRenditionAddress(current));
			return true;
		}
		const etag = `"${address.version}-${plan.shape}-${plan.width}-${plan.format}"`;
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
