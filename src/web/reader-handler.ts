/** Answers readers: a page from memory at once; everything else in a second, slower way. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { canonicalPath } from "../core/addresses.ts";
import type { Edition } from "../core/paper.ts";
import type { RunningPress } from "../press/running-press.ts";
import { storeFault } from "../store/store-fault.ts";
import type { Counters } from "./counters.ts";
import type { HeaderPolicy } from "./page-response.ts";
import { sendPage } from "./page-response.ts";
import { sendRedirect, sendText } from "./plain-response.ts";
import { preferredEdition } from "./preferred-edition.ts";

/** Something that answers requests below a prefix. Returns false when the address is not its own. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> | boolean;

export interface ReaderParts {
	readonly press: RunningPress;
	readonly policy: () => HeaderPolicy;
	readonly editions: () => { readonly all: readonly Edition[]; readonly standard: string };
	/** An old address with its query, for example `/?p=41`; null when it is none. */
	readonly oldAddress: (pathAndQuery: string) => Promise<string | null>;
	readonly routes: readonly { readonly prefix: string; readonly answer: Route }[];
	readonly counters: Counters;
	readonly failed: (error: unknown, request: IncomingMessage) => void;
}

export function readerHandler(parts: ReaderParts): (request: IncomingMessage, response: ServerResponse) => void {
	const { press, policy, counters } = parts;
	return (request, response) => {
		counters.requests++;
		const method = request.method;
		if (method === "GET" || method === "HEAD") {
			const hot = press.hot(request.url ?? "");
			if (hot !== undefined) {
				counters.hot++;
				sendPage(request, response, hot, policy());
				return;
			}
		}
		answer(parts, request, response).catch((error: unknown) => {
			counters.failed++;
			parts.failed(error, request);
			if (response.headersSent) response.destroy();
			else if (storeFault(error) !== null)
				sendText(
					response,
					503,
					"This page can not be drawn just now, because the paper's data can not be read. Please try again in a moment.\n",
					["Retry-After", "10"],
				);
			else
				sendText(
					response,
					500,
					"Something went wrong in the program that serves this paper. Please try again in a moment.\n",
				);
		});
	};
}

async function answer(parts: ReaderParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const url = originForm(request.url ?? "/");
	const cut = url.indexOf("?");
	const raw = cut === -1 ? url : url.slice(0, cut);
	for (const route of parts.routes)
		if (raw.startsWith(route.prefix) && (await route.answer(request, response, raw))) return;
	if (request.method !== "GET" && request.method !== "HEAD") {
		sendText(response, 405, "This address can only be read.\n", ["Allow", "GET, HEAD"]);
		return;
	}
	await answerPage(parts, request, response, raw, cut === -1 ? "" : url.slice(cut));
}

/** The path and query of a request; a proxy may send the whole address (RFC 9112 section 3.2.2). */
function originForm(url: string): string {
	const whole = /^https?:\/\/[^/?#]*(.*)$/iu.exec(url);
	if (whole === null) return url;
	return whole[1]?.startsWith("/") ? whole[1] : `/${whole[1] ?? ""}`;
}

/** Pages go out while the store can not be read; then no address has a query of before. */
async function oldAddress(parts: ReaderParts, request: IncomingMessage, pathAndQuery: string): Promise<string | null> {
	try {
		return await parts.oldAddress(pathAndQuery);
	} catch (error) {
		parts.failed(error, request);
		return null;
	}
}

async function answerPage(
	parts: ReaderParts,
	request: IncomingMessage,
	response: ServerResponse,
	raw: string,
	query: string,
): Promise<void> {
	const path = canonicalPath(raw);
	if (path === null) return notFound(parts, request, response, "/");
	if (query !== "" && query !== "?") {
		const old = await oldAddress(parts, request, path + query);
		if (old !== null) return sendRedirect(response, 301, old);
	}
	if (path === "/") return frontDoor(parts, request, response);
	if (path !== raw) {
		// Old addresses of an imported archive often end in a slash: one step to where the story is now, not two.
		const target = await parts.press.at(path);
		return sendRedirect(response, 301, target !== null && "redirect" in target ? target.redirect : path + query);
	}
	const found = await parts.press.at(path);
	if (found === null) return notFound(parts, request, response, path);
	if ("redirect" in found) return sendRedirect(response, 301, found.redirect);
	parts.counters.cold++;
	sendPage(request, response, found.page, parts.policy());
}

/** `/` leads to the edition that the reader's languages ask for. */
function frontDoor(parts: ReaderParts, request: IncomingMessage, response: ServerResponse): void {
	const { all, standard } = parts.editions();
	const edition = preferredEdition(request.headers["accept-language"], all, standard);
	if (edition === null)
		sendText(response, 200, "This paper has no edition yet. Make one through the API: PUT /api/v1/editions.\n");
	else sendRedirect(response, 302, edition.base, ["Vary", "Accept-Language", "Cache-Control", "public, max-age=60"]);
}

async function notFound(
	parts: ReaderParts,
	request: IncomingMessage,
	response: ServerResponse,
	path: string,
): Promise<void> {
	parts.counters.missing++;
	const { all, standard } = parts.editions();
	const edition =
		all.find((one) => path === one.base || path.startsWith(`${one.base}/`)) ??
		preferredEdition(request.headers["accept-language"], all, standard);
	const found = edition === null ? null : await parts.press.at(`${edition.base}/not-found`);
	if (found !== null && "page" in found) return sendPage(request, response, found.page, parts.policy());
	sendText(response, 404, "There is nothing at this address.\n");
}
