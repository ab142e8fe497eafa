/** Reads a request's body, never more of it than the limit. */
import { fail, ok, type Result } from "../../core/result.ts";

const tooLarge = (limit: number) =>
	fail("tooLarge", `The body is larger than ${limit} bytes, which is the most that is accepted here.`);

/** The bytes of the body; stops reading as soon as there are more than `limit`. */
export async function readBody(request: Request, limit: number): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const declared = Number(request.headers.get("content-length") ?? 0);
	if (declared > limit) return tooLarge(limit);
	if (request.body === null) return ok(new Uint8Array());
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = request.body.getReader();
	for (;;) {
		// A caller that goes away in the middle is no fault of ours.
		const part = await reader.read().catch(() => null);
		if (part === null) return fail("malformedFile", `The body broke off after ${length} bytes.`);
		const { done, value } = part;
		if (done) break;
		length += value.length;
		if (length > limit) {
			await reader.cancel().catch(() => {});
			return tooLarge(limit);
		}
		chunks.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return ok(bytes);
}

/** The media type without parameters, in lower case; empty when there is none. */
export function mediaType(request: Request): string {
	return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
