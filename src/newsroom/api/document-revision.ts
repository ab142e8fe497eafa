/** The revision of a document of the paper: a hash of what it says, so that two administrators lose nothing of each other's. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/ledger.ts";
import { fail, ok, type Result } from "../../core/result.ts";

/** 16 hex digits; the same for the same document. */
export function revisionOfDocument(document: unknown): string {
	return createHash("sha256").update(canonicalJson(document)).digest("hex").slice(0, 16);
}

/** The revision that a change was made from: of If-Match, else of the body; null when neither names one. */
export function revisionNamed(request: Request, body: { readonly revision?: string | undefined }): string | null {
	const header = request.headers.get("if-match");
	return header === null ? (body.revision ?? null) : header.trim().replace(/^(?:W\/)?"?|"?$/gu, "");
}

/** Whether the document still is what the change was made from; a conflict names both. */
export function madeFrom(expected: string | null, stored: unknown, yours: unknown, what: string): Result<void> {
	if (expected === null || stored === null) return ok(undefined);
	const revision = revisionOfDocument(stored);
	if (revision === expected) return ok(undefined);
	return fail("revisionConflict", `Somebody else changed ${what} since you opened it.`, undefined, {
		yours,
		theirs: stored,
		revision,
	});
}
