/** A browser application: a page for every address below a prefix, and its files, named by content. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { matches, negotiate } from "./page-response.ts";
import { sendRedirect, sendText } from "./plain-response.ts";
import type { Route } from "./reader-handler.ts";

const TYPES: Readonly<Record<string, string>> = {
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".woff2": "font/woff2",
	".svg": "image/svg+xml",
	".wasm": "application/wasm",
};
const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/**
 * Everything from this origin and nothing from another. Components place what floats (menus, tooltips) by style
 * attributes; style sheets and scripts come from files alone.
 */
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"media-src 'self' blob:",
	"font-src 'self'",
	"connect-src 'self'",
	"frame-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
].join("; ");

const SAFE = ["X-Content-Type-Options", "nosniff", "Cross-Origin-Resource-Policy", "same-origin"];
const PAGE_HEADERS = [
	"Content-Type",
	"text/html; charset=utf-8",
	// Kept but asked for anew each time: it names the files of this build.
	"Cache-Control",
	"no-cache",
	"Vary",
	"Accept-Encoding",
	"Content-Security-Policy",
	POLICY,
	"Cross-Origin-Opener-Policy",
	"same-origin",
	"Referrer-Policy",
	"same-origin",
	"X-Frame-Options",
	"DENY",
	"X-Robots-Tag",
	"noindex, nofollow",
	"Permissions-Policy",
	"camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
	...SAFE,
];

interface Page {
	/** Of the addresses below the prefix at which it stands. */
	readonly address: RegExp;
	readonly hash: string;
	readonly forms: Readonly<Record<"identity" | "br" | "gzip", Buffer>>;
}

/** The pages that were built, each for the addresses at which its files are what one needs first. */
function readPages(folder: string): readonly Page[] {
	const built = JSON.parse(readFileSync(join(folder, "pages.json"), "utf8")) as { address: string; page: string }[];
	return built.map(({ address, page }) => {
		const html = readFileSync(join(folder, page));
		return {
			address: new RegExp(address, "u"),
			hash: createHash("sha256").update(html).digest("base64url").slice(0, 22),
			forms: { identity: html, br: brotliCompressSync(html), gzip: gzipSync(html) },
		};
	});
}

/** `folder` holds `pages.json`, the pages that it names, and `files/`; `prefix` begins and ends with a slash. */
export function application(folder: string, prefix: string): Route {
	const pages = readPages(folder);
	const known = new Set(readdirSync(join(folder, "files")));
	const files = `${prefix}files/`;

	return async (request, response, path) => {
		if (`${path}/` !== prefix && !path.startsWith(prefix)) return false;
		if (request.method !== "GET" && request.method !== "HEAD") {
			sendText(response, 405, "This address can only be read.\n", ["Allow", "GET, HEAD"]);
			return true;
		}
		if (`${path}/` === prefix) sendRedirect(response, 301, prefix);
		else if (path.startsWith(files))
			await sendFile(request, response, join(folder, "files"), known, path.slice(files.length));
		else sendPage(request, response, path.slice(prefix.length));
		return true;
	};

	function sendPage(request: IncomingMessage, response: ServerResponse, address: string): void {
		const page = pages.find((one) => one.address.test(address));
		if (page === undefined) throw new Error(`No page was built for the address ${address}.`);
		const { hash, forms } = page;
		const etag = ["ETag", `"${hash}"`];
		const asked = request.headers["if-none-match"];
		if (asked !== undefined && matches(asked, hash)) {
			response.writeHead(304, [...etag, ...PAGE_HEADERS.slice(2)]);
			response.end();
			return;
		}
		const coding = negotiate(request.headers["accept-encoding"]);
		send(request, response, forms[coding], [...etag, ...PAGE_HEADERS, ...codingHeader(coding)]);
	}
}

const codingHeader = (coding: string): string[] => (coding === "identity" ? [] : ["Content-Encoding", coding]);

function send(request: IncomingMessage, response: ServerResponse, bytes: Buffer, headers: readonly string[]): void {
	response.writeHead(200, ["Content-Length", String(bytes.length), ...headers]);
	response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Only names that were built are looked for on the disk; a file of an earlier build is missing, and is not the page. */
async function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	folder: string,
	known: ReadonlySet<string>,
	name: string,
): Promise<void> {
	const type = TYPES[extname(name)];
	if (type === undefined || !known.has(name)) {
		sendText(response, 404, "There is no such file in this version; load the newsroom again.\n");
		return;
	}
	const etag = `"${name}"`;
	const headers = ["ETag", etag, "Cache-Control", "public, max-age=31536000, immutable", "Vary", "Accept-Encoding"];
	if (request.headers["if-none-match"] === etag) {
		response.writeHead(304, headers);
		response.end();
		return;
	}
	const wanted = negotiate(request.headers["accept-encoding"]);
	const coding = wanted !== "identity" && known.has(name + ENDINGS[wanted]) ? wanted : "identity";
	const bytes = await readFile(join(folder, coding === "identity" ? name : name + ENDINGS[coding]));
	send(request, response, bytes, [...headers, "Content-Type", type, ...SAFE, ...codingHeader(coding)]);
}
