/** A document that is put at the address of its key, and need not repeat it. */
import { fail, ok, type Result } from "../../core/result.ts";

/** With the key of the address; fails when the document names another. `what` is for the message: `edition`. */
export function keyedDocument<T extends { readonly key?: string | undefined }>(
	what: string,
	key: string,
	document: T,
): Result<T & { readonly key: string }> {
	if (document.key === undefined || document.key === key) return ok({ ...document, key });
	return fail("invalidField", `The address names the ${what} ${key}, the document ${document.key}.`, "key");
}
