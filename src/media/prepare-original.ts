/**
 * Taking a picture in: examined first, then kept as it came.
 *
 * The newsroom keeps the original byte for byte, with all that it says of itself: it is evidence, and a better
 * rendition may be made of it one day. Readers never get it. They get renditions, which carry no location, serial
 * numbers or embedded thumbnails, only the rights of `rendition-rights.ts`.
 */
import { ok, type Result } from "../core/result.ts";
import type { Examined } from "./examine.ts";
import type { OriginalStore } from "./original-store.ts";

/** What came in, safe on disk; `isNew` is false when the very same bytes were there before. */
export interface PreparedOriginal {
	readonly examined: Examined;
	readonly isNew: boolean;
}

/** Loaded when first needed: a program that leaves pictures to another process never carries the picture library. */
const examineHere = async (bytes: Uint8Array, fileName: string): Promise<Result<Examined>> =>
	(await import("./examine.ts")).examine(bytes, fileName);

/** `look` is what examines: here and now by default, or the method of a picture process. */
export async function prepareOriginal(
	originals: OriginalStore,
	bytes: Uint8Array,
	fileName = "",
	look: (bytes: Uint8Array, fileName: string) => Promise<Result<Examined>> = examineHere,
): Promise<Result<PreparedOriginal>> {
	const examined = await look(bytes, fileName);
	if (!examined.ok) return examined;
	const kept = await originals.keep(bytes);
	return kept.ok ? ok({ examined: examined.value, isNew: kept.value.isNew }) : kept;
}
