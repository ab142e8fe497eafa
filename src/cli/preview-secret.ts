/** The secret that signs preview addresses: made once, kept in the data folder, readable by its owner only. */
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

export function previewSecret(file: string): Uint8Array {
	try {
		const kept = readFileSync(file);
		if (kept.length >= 32) return kept;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
	const fresh = randomBytes(32);
	writeFileSync(file, fresh, { mode: 0o600 });
	return fresh;
}
