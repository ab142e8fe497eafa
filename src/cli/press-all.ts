/** `press --all`: a whole page tree drawn beside the one that stands, on every core, and put in its place in one step. */
import { rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readGeneration } from "../press/chrome.ts";
import { PageTree, pointTo } from "../press/page-tree.ts";
import type { WrittenPage } from "../press/press-part.ts";
import { HotPages } from "../press/sinks/hot-pages.ts";
import { PageIndex } from "../press/sinks/page-index.ts";
import { bootId } from "./boot-id.ts";
import type { OpenPaper } from "./compose.ts";
import type { PartTask } from "./press-part.worker.ts";
import { PROGRAM } from "./program-folders.ts";
import { loadThemeAssets } from "./theme-assets.ts";

export interface PressAllOptions {
	readonly site: string;
	/** Threads; by default one for each core. */
	readonly workers?: number;
	/** False only to measure the drawing: the tree is then thrown away. */
	readonly compress?: boolean;
	readonly progress?: (pages: number) => void;
}

export interface PressedAll {
	readonly pages: number;
	readonly ms: number;
}

/** Nobody else may use the page tree meanwhile. */
export async function pressAll(paper: OpenPaper, options: PressAllOptions): Promise<PressedAll> {
	const began = performance.now();
	const { assets, build } = loadThemeAssets();
	const generation = await readGeneration(paper.store, {
		assets,
		build,
		site: options.site,
		year: new Date().getUTCFullYear(),
	});
	const head = await paper.store.ledgerHead();
	const root = paper.folders.pages;
	const fresh = `${generation.name}.fresh`;
	await removeTree(root, fresh);
	PageTree.open(root, fresh, bootId(), new HotPages(0)).close();
	const index = new PageIndex(join(root, `${fresh}.index`), { filling: true });
	const compress = options.compress ?? true;
	const parts = options.workers ?? availableParallelism();
	let pages = 0;
	const written = (batch: readonly WrittenPage[]) => {
		index.batch(() => {
			for (const page of batch) index.record(page);
		});
		pages += batch.length;
		options.progress?.(pages);
	};
	try {
		const task = { database: paper.folders.database, site: options.site, folder: join(root, fresh), parts, compress };
		await Promise.all(Array.from({ length: parts }, (_, part) => runPart({ ...task, part }, written)));
		index.filled();
		index.batch(() => {
			index.setNote("cursor", String(head.seq));
			index.setNote("cursorHash", head.hash);
			index.setNote("clean", "yes");
			index.setNote("site", options.site);
		});
	} finally {
		index.close();
	}
	if (compress) {
		await removeTree(root, generation.name);
		await rename(join(root, fresh), join(root, generation.name));
		await rename(join(root, `${fresh}.index`), join(root, `${generation.name}.index`));
	}
	await removeTree(root, fresh);
	if (compress) await pointTo(root, generation.name);
	return { pages, ms: Math.round(performance.now() - began) };
}

function runPart(task: PartTask, written: (batch: readonly WrittenPage[]) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(PROGRAM.worker("press-part"), {
			workerData: task,
			resourceLimits: { maxOldGenerationSizeMb: 192 },
		});
		worker.on("message", (message: { written?: readonly WrittenPage[] }) => {
			if (message.written) written(message.written);
		});
		worker.on("error", reject);
		worker.on("exit", (code) =>
			code === 0 ? resolve() : reject(new Error(`a drawing thread ended with code ${code}`)),
		);
	});
}

async function removeTree(root: string, name: string): Promise<void> {
	for (const end of ["", ".index", ".index-wal", ".index-shm"])
		await rm(join(root, name + end), { recursive: true, force: true });
}
