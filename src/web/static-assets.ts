/** Scripts, style sheets and fonts of the theme: named by content, so they may be kept for ever. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { negotiate } from "./page-response.ts";
import { sendText } from "./plain-response.ts";
import type { Route } from "./reader-handler.ts";

const TYPES: Readonly<Record<string, string>> = {
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".woff2": "font/woff2",
	".svg": "image/svg+xml",
	".png": "image/png",
	".ico": "image/x-icon",
};
const IMMUTABLE = "public, max-age=31536000, immutable";

interface Kept {
	readonly type: string;
	readonly identity: Buffer;
	readonly br: Buffer | null;
	readonly gzip: Buffer | null;
}

/** Serves the files of a folder under `/assets/`; they are read once. */
export function staticAssets(folder: string): Route {
	const files = new Map<string, Kept>();
	for (const name of readdirSync(folder)) {
		const type = TYPES[extname(name)];
		if (type === undefined) continue;
		const identity = readFileSync(join(folder, name));
		const text = type.includes("charset");
		const br = text
			? brotliCompressSync(identity, {
					params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
				})
			: null;
		files.set(`/assets/${name}`, { type, identity, br, gzip: text ? gzipSync(identity, { level: 9 }) : null });
	}
	return (request, response, path) => {
		const file = files.get(path);
		if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) {
			sendText(
				response,
				file === undefined ? 404 : 405,
				file === undefined ? "There is no such asset.\n" : "This address can only be read.\n",
			);
			return true;
		}
		const coding = negotiate(request.headers["accept-encoding"]);
		const bytes = file[coding] ?? file.identity;
		const headers = [
			"Content-Type",
			file.type,
			"Content-Length",
			String(bytes.length),
			"Cache-Control",
			IMMUTABLE,
			"X-Content-Type-Options",
			"nosniff",
			"Cross-Origin-Resource-Policy",
			"same-origin",
			"Vary",
			"Accept-Encoding",
		];
		if (bytes !== file.identity) headers.push("Content-Encoding", coding);
		response.writeHead(200, headers);
		response.end(request.method === "HEAD" ? undefined : bytes);
		return true;
	};
}
