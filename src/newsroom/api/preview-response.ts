/** The answer of a preview: the reader's page, which no search engine lists, no cache keeps, and only the newsroom may frame. */
import type { ApiParts } from "./parts.ts";

export function previewResponse(html: string, { previewHeaders }: Pick<ApiParts, "previewHeaders">): Response {
	const headers = new Headers({
		"content-type": "text/html; charset=utf-8",
		"x-robots-tag": "noindex, nofollow, noarchive",
		"referrer-policy": "no-referrer",
		...previewHeaders?.(html),
	});
	// Readers' pages stand in nobody's frame; a preview stands in the newsroom's, which has the same origin.
	const policy = headers.get("content-security-policy");
	if (policy !== null)
		headers.set("content-security-policy", policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
	if (headers.has("x-frame-options")) headers.set("x-frame-options", "SAMEORIGIN");
	return new Response(html, { headers });
}
