/** One thread of `press --all`: draws its share of the pages and tells what it wrote. */
import { parentPort, workerData } from "node:worker_threads";
import { standingListPages, storyPages } from "../press/all-pages.ts";
import { readGeneration } from "../press/chrome.ts";
import { pressPart } from "../press/press-part.ts";
import { SharedReads } from "../press/shared-reads.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { theme } from "./theme.ts";
import { loadThemeAssets } from "./theme-assets.ts";

export interface PartTask {
	readonly database: string;
	readonly site: string;
	readonly folder: string;
	readonly part: number;
	readonly parts: number;
	readonly compress: boolean;
}

const task = workerData as PartTask;
const store = await openSqliteStore({ file: task.database, readOnly: true, isSnapshot: true, cacheMiB: 32 });
const { assets, build } = loadThemeAssets();
const generation = await readGeneration(store, { assets, build, site: task.site, year: new Date().getUTCFullYear() });

async function* share(): AsyncGenerator<string> {
	yield* standingListPages(store, generation, task);
	yield* storyPages(store, task);
}

const room = { store, theme, generation, shared: new SharedReads(store) };
const pages = await pressPart(share(), room, task, (written) => parentPort?.postMessage({ written }));
await store.close();
parentPort?.postMessage({ pages, cpuMs: Math.round(process.cpuUsage().user / 1000) });
