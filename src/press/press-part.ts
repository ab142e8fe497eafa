/** Drawing many pages at once into a tree that nobody reads yet: one part of the work, for one thread. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DrawingRoom } from "./draw-path.ts";
import { drawPath } from "./draw-path.ts";
import { compressQuick, hashOf } from "./sinks/compress.ts";
import { fileOf } from "./sinks/page-files.ts";
import type { PageRecord } from "./sinks/page-index.ts";

/** What a thread tells of a page that it has written. */
export interface WrittenPage extends Omit<PageRecord, "keys"> {
	readonly keys: readonly string[];
}

export interface PartOptions {
	/** Folder of the generation. */
	readonly folder: string;
	/** Written without their compressed forms: only to measure the drawing. */
	readonly compress: boolean;
}

/** Draws and writes each path. Nobody reads the folder yet, so files need not appear whole; `written` gets pages in batches. */
export async function pressPart(
	paths: AsyncIterable<string>,
	room: DrawingRoom,
	options: PartOptions,
	written: (pages: WrittenPage[]) => void,
): Promise<number> {
	const folders = new Set<string>();
	let batch: WrittenPage[] = [];
	let count = 0;
	for await (const path of paths) {
		const { outcome, keys, kind } = await drawPath(path, room);
		if (outcome.kind !== "page" || outcome.path !== path) continue;
		const target = join(options.folder, fileOf(path, outcome.status, outcome.type));
		const folder = dirname(target);
		if (!folders.has(folder)) {
			mkdirSync(folder, { recursive: true });
			folders.add(folder);
		}
		let body: Uint8Array;
		if (options.compress) {
			const forms = compressQuick(outcome.body);
			writeFileSync(`${target}.br`, forms.br);
			writeFileSync(`${target}.gz`, forms.gz);
			body = forms.body;
		} else body = Buffer.from(outcome.body);
		writeFileSync(target, body);
		batch.push({ path, kind, status: outcome.status, type: outcome.type, hash: hashOf(body), keys: [...keys] });
		count++;
		if (batch.length >= 500) {
			written(batch);
			batch = [];
		}
	}
	written(batch);
	return count;
}
