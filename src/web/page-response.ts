/** A page as it goes out over HTTP: headers made once for each of its forms. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HotPage } from "../press/sinks/hot-pages.ts";

/** Headers that follow from the paper's settings; the same for every page of a generation. */
export interface HeaderPolicy {
	/** Name and value in turn, for HTML pages. */
	readonly html: readonly string[];
	/** Name and value in turn, for feeds, maps and other texts. */
	readonly other: readonly string[];
}

type Encoding = "br" | "gzip" | "identity";

interface Form {
	readonly etag: string;
	readonly bytes: Buffer;
	readonly headers: string[];
	/** Status line and headers as they go over the wire, all but those of the moment and the connection. */
	head: string;
	readonly notModified: string[];
}

interface Prepared {
	readonly policy: HeaderPolicy;
	readonly forms: Readonly<Record<Encoding, Form>>;
}

/**
 * Short for browsers and caches, because a correction must be seen within seconds; a cache may show the old page
 * while it fetches the new one, and for a day when the paper can not be reached (RFC 9111, RFC 5861).
 */
export const PAGE_CACHING = "public, max-age=5, stale-while-revalidate=30, stale-if-error=86400";

const prepared = new WeakMap<HotPage, Prepared>();

function prepare(page: HotPage, policy: HeaderPolicy): Prepared {
	const shared = [
		"Content-Type",
		page.type,
		"Cache-Control",
		PAGE_CACHING,
		"Vary",
		"Accept-Encoding",
		...(page.type.startsWith("text/html") ? policy.html : policy.other),
	];
	const form = (encoding: Encoding, bytes: Buffer): Form => {
		const etag = `"${page.hash}${encoding === "identity" ? "" : `-${encoding}`}"`;
		const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
		return {
			etag,
			bytes,
			headers: ["Content-Length", String(bytes.length), "ETag", etag, ...coding, ...shared],
			head: "",
			notModified: ["ETag", etag, ...shared],
		};
	};
	const made = {
		policy,
		forms: { br: form("br", page.br), gzip: form("gzip", page.gz), identity: form("identity", page.body) },
	};
	prepared.set(page, made);
	return made;
}

/** One header as it came: `request.headers` would sort all of them first, which costs as much as sending the page. */
function headerOf(request: IncomingMessage, name: "accept-encoding" | "if-none-match"): string | undefined {
	const { rawHeaders } = request;
	let found: string | undefined;
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const one = rawHeaders[i] as string;
		if (one.length !== name.length || one.toLowerCase() !== name) continue;
		if (found !== undefined) return request.headers[name];
		found = rawHeaders[i + 1];
	}
	return found;
}

interface HeadSlot {
	/** The head of an answer once it is made, which `writeHead` fills; null before. */
	_header: string | null;
}

/**
 * As `response.writeHead`, which checks and joins the same fourteen headers for every request anew: a seventh of the
 * whole cost of sending a page. The first answer goes the long way, so that the checks are made; those after it put
 * the same text where it would have been put. A connection that ends with this answer always goes the long way.
 */
function writeHead(response: ServerResponse, status: number, form: Form): void {
	const slot = response as unknown as HeadSlot;
	if (form.head === "" || slot._header !== null || !response.shouldKeepAlive) {
		response.writeHead(status, form.headers);
		form.head = headOf(slot._header);
		return;
	}
	response.statusCode = status;
	slot._header = `${form.head}Date: ${httpDate()}\r\nConnection: keep-alive\r\n\r\n`;
}

/** Everything before the date, when the head ends as one of a kept-alive connection does; else empty. */
function headOf(header: string | null): string {
	const end = header === null ? null : /Date: [^\r\n]+\r\nConnection: keep-alive\r\n\r\n$/u.exec(header);
	return end === null || header === null ? "" : header.slice(0, end.index);
}

let second = 0;
let dateText = "";

/** Now, as in a Date header (RFC 9110 section 5.6.7). */
function httpDate(): string {
	const now = Math.floor(Date.now() / 1000);
	if (now !== second) {
		second = now;
		dateText = new Date(now * 1000).toUTCString();
	}
	return dateText;
}

/** Sends the page, or 304 when the client has it. GET and HEAD only. */
export function sendPage(
	request: IncomingMessage,
	response: ServerResponse,
	page: HotPage,
	policy: HeaderPolicy,
): void {
	let ready = prepared.get(page);
	if (ready === undefined || ready.policy !== policy) ready = prepare(page, policy);
	const form = ready.forms[negotiate(headerOf(request, "accept-encoding"))];
	const known = headerOf(request, "if-none-match");
	if (known !== undefined && page.status === 200 && matches(known, page.hash)) {
		response.writeHead(304, form.notModified);
		response.end();
		return;
	}
	writeHead(response, page.status, form);
	if (request.method === "HEAD") response.end();
	else response.end(form.bytes);
}

/** Whether an If-None-Match list names the page in any of its forms (RFC 9110 section 13.1.2; compression does not make it another page). */
export function matches(header: string, hash: string): boolean {
	if (header.trim() === "*") return true;
	return header.split(",").some(
		(tag) =>
			tag
				.trim()
				.replace(/^W\//u, "")
				.replace(/^"|"$/gu, "")
				.replace(/-(?:br|gzip)$/u, "") === hash,
	);
}

const seen = new Map<string, Encoding>();

/** The best coding that the client takes: br, gzip, else none (RFC 9110 section 12.5.3). */
export function negotiate(header: string | undefined): Encoding {
	if (header === undefined) return "identity";
	let encoding = seen.get(header);
	if (encoding === undefined) {
		encoding = decide(header);
		if (seen.size > 500) seen.clear();
		if (header.length < 200) seen.set(header, encoding);
	}
	return encoding;
}

function decide(header: string): Encoding {
	const weights = new Map<string, number>();
	for (const part of header.toLowerCase().split(",")) {
		const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
		const q = parameters.find((one) => one.startsWith("q="));
		const weight = q === undefined ? 1 : Number(q.slice(2));
		weights.set(name, Number.isFinite(weight) ? weight : 0);
	}
	const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
	const br = weightOf("br");
	const gzip = Math.max(weightOf("gzip"), weights.get("x-gzip") ?? 0);
	// Named with more weight than either, the plain text is what the client wants.
	if ((weights.get("identity") ?? 0) > Math.max(br, gzip)) return "identity";
	if (br > 0 && br >= gzip) return "br";
	return gzip > 0 ? "gzip" : "identity";
}
