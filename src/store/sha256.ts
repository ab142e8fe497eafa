/** The hash of a text, as it binds revisions and ledger entries. */
import { hash } from "node:crypto";

/** SHA-256 of the UTF-8 text, as 64 hex digits. */
export function sha256(text: string): string {
	return hash("sha256", text, "hex");
}
