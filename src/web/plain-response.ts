/** Short answers: texts and redirects. */
import type { ServerResponse } from "node:http";

const SAFE = ["X-Content-Type-Options", "nosniff"];

export function sendText(
	response: ServerResponse,
	status: number,
	text: string,
	headers: readonly string[] = [],
	type = "text/plain; charset=utf-8",
): void {
	const bytes = Buffer.from(text);
	response.writeHead(status, [
		"Content-Type",
		type,
		"Content-Length",
		String(bytes.length),
		"Cache-Control",
		"no-store",
		...SAFE,
		...headers,
	]);
	response.end(bytes);
}

/** `to` is a path of the paper: it is percent-encoded already, so that no header can be broken by it. */
export function sendRedirect(
	response: ServerResponse,
	status: 301 | 302,
	to: string,
	headers: readonly string[] = ["Cache-Control", "public, max-age=300"],
): void {
	const target = encodeURI(to)
		.replaceAll("%25", "%")
		.replace(/^\/{2,}/u, "/");
	response.writeHead(status, ["Location", target, "Content-Length", "0", ...SAFE, ...headers]);
	response.end();
}
