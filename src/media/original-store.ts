/** The pictures as they came in, byte for byte, kept by the hash of their content; for the newsroom only. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "../core/result.ts";
import { writeWhole } from "./write-whole.ts";

export interface OriginalStore {
	/** Keeps the bytes; the same bytes twice are one file. Returns once they are safe on disk. */
	keep(bytes: Uint8Array): Promise<Result<{ readonly sha256: string; readonly path: string; readonly isNew: boolean }>>;
	/** Where the original with this hash lies, whether or not it is there. */
	pathOf(sha256: string): string;
	read(sha256: string): Promise<Result<Uint8Array>>;
}

/** `folder/<first two digits>/<sha256>`. */
export function openOriginalStore(folder: string): OriginalStore {
	const pathOf = (sha256: string) => {
		if (!/^[0-9a-f]{64}$/.test(sha256))
			throw new Error(`not a SHA-256 in small hexadecimal digits: ${sha256.slice(0, 80)}`);
		return join(folder, sha256.slice(0, 2), sha256);
	};
	return {
		pathOf,
		async keep(bytes) {
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			const path = pathOf(sha256);
			try {
				const there = await stat(path).catch(() => null);
				if (there?.size === bytes.length) return ok({ sha256, path, isNew: false });
				await writeWhole(path, bytes, join(folder, ".partial"));
				return ok({ sha256, path, isNew: true });
			} catch (error) {
				return fail("storeUnavailable", `The picture could not be kept: ${reason(error)}.`);
			}
		},
		async read(sha256) {
			try {
				return ok(await readFile(pathOf(sha256)));
			} catch (error) {
				return fail("assetNotFound", `The original ${sha256.slice(0, 12)} can not be read: ${reason(error)}.`);
			}
		},
	};
}

function reason(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
