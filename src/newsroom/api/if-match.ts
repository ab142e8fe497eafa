/** Reads If-Match (RFC 9110, section 13.1.1) as the revision that a change was made from. */
import { fail, ok, type Result } from "../../core/result.ts";

export const etag = (revision: number): string => `"${revision}"`;

/** Null when the header is missing. Weak tags are read too: intermediaries that compress make them. */
export function ifMatch(request: Request): Result<number | null> {
	const header = request.headers.get("if-match");
	if (header === null) return ok(null);
	const revision = /^(?:W\/)?"?(\d{1,15})"?$/u.exec(header.trim())?.[1];
	if (revision === undefined)
		return fail(
			"preconditionRequired",
			`If-Match must name one revision, for example "17"; it is ${header.slice(0, 100)}.`,
			"If-Match",
		);
	return ok(Number(revision));
}
