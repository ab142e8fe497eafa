/** The renditions on disk: each made once, when first asked for or ahead of it; a cache that may be deleted at any time. */
import { rm, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { seen } from "../core/pictures/crops.ts";
import type { RenditionPlan } from "../core/pictures/plan-renditions.ts";
import { type PictureAsset, renditionAddress } from "../core/pictures/rendition-address.ts";
import { rightsOf } from "../core/pictures/rendition-rights.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Rendition, RenditionInput } from "./make-rendition.ts";
import type { OriginalStore } from "./original-store.ts";
import { createWorkQueue } from "./work-queue.ts";
import { removeAbandonedParts, writeWhole } from "./write-whole.ts";

export interface RenditionStore {
	/** The file of a rendition, made now if it is not there; asked many times at once it is made once. */
	rendition(asset: PictureAsset, plan: RenditionPlan): Promise<Result<RenditionFile>>;
	/** Makes renditions when nothing else waits; those asked for meanwhile go first. Answers how many could not be made. */
	makeAhead(asset: PictureAsset, plans: readonly RenditionPlan[]): Promise<number>;
	/** Throws the files of these addresses away; those that are not there are passed over. */
	forget(addresses: readonly string[]): Promise<void>;
	/** Resolves when nothing is being made and nothing waits: for a clean stop. */
	settled(): Promise<void>;
}

export interface RenditionFile {
	readonly path: string;
	readonly bytes: number;
}

export interface RenditionStoreOptions {
	/** Files lie at `folder` + the public address, so a web server can be pointed at it. */
	readonly folder: string;
	readonly originals: OriginalStore;
	/** How many are made at once; default one less than the machine has cores, so that pages are still served. */
	readonly atOnce?: number;
	/** What makes the bytes: here by default, or the method of a picture process. */
	readonly make?: (input: RenditionInput, plan: RenditionPlan) => Promise<Result<Rendition>>;
}

/** Loaded when first needed: a program that leaves pictures to another process never carries the picture library. */
const makeHere = async (input: RenditionInput, plan: RenditionPlan): Promise<Result<Rendition>> =>
	(await import("./make-rendition.ts")).makeRendition(input, plan);

export async function openRenditionStore(options: RenditionStoreOptions): Promise<RenditionStore> {
	const { folder, originals, make = makeHere } = options;
	const partial = join(folder, ".partial");
	const queue = createWorkQueue(options.atOnce ?? Math.max(1, availableParallelism() - 1));
	/** Asked for and not yet answered, by line and path. */
	const asked = new Map<string, Promise<Result<RenditionFile>>>();
	/** Being made now, by path: what both lines ask for is still made once. */
	const making = new Map<string, Promise<Result<RenditionFile>>>();
	await removeAbandonedParts(partial);

	const makeFile = async (asset: PictureAsset, plan: RenditionPlan, path: string): Promise<Result<RenditionFile>> => {
		const input: RenditionInput = {
			original: originals.pathOf(asset.sha256),
			size: { width: asset.width, height: asset.height },
			...seen(asset),
			rights: rightsOf(asset),
		};
		const made = await make(input, plan);
		if (!made.ok) return made;
		try {
			await writeWhole(path, made.value.bytes, partial);
		} catch (error) {
			return fail(
				"storeUnavailable",
				`The rendition ${path} could not be written: ${error instanceof Error ? error.message : String(error)}.`,
			);
		}
		return ok({ path, bytes: made.value.bytes.length });
	};

	const makeOnce = async (asset: PictureAsset, plan: RenditionPlan, path: string): Promise<Result<RenditionFile>> => {
		const there = await fileAt(path);
		if (there) return ok(there);
		const current = making.get(path) ?? makeFile(asset, plan, path).finally(() => making.delete(path));
		making.set(path, current);
		return current;
	};

	const get = (asset: PictureAsset, plan: RenditionPlan, line: "soon" | "idle"): Promise<Result<RenditionFile>> => {
		const path = join(folder, renditionAddress(asset, plan.shape, plan.width, plan.format));
		// A reader who waits must not stand behind the same rendition's place in the idle line.
		const already = asked.get(`soon ${path}`) ?? asked.get(`${line} ${path}`);
		if (already) return already;
		const answer = (async () => {
			const there = await fileAt(path);
			return there ? ok(there) : queue.add(line, () => makeOnce(asset, plan, path));
		})().finally(() => asked.delete(`${line} ${path}`));
		asked.set(`${line} ${path}`, answer);
		return answer;
	};

	return {
		rendition: (asset, plan) => get(asset, plan, "soon"),
		async makeAhead(asset, plans) {
			const results = await Promise.all(plans.map((plan) => get(asset, plan, "idle")));
			return results.filter((result) => !result.ok).length;
		},
		async forget(addresses) {
			for (const address of addresses) await rm(join(folder, address), { force: true });
		},
		settled: () => queue.settled(),
	};
}

async function fileAt(path: string): Promise<RenditionFile | null> {
	const found = await stat(path).catch(() => null);
	return found?.isFile() && found.size > 0 ? { path, bytes: found.size } : null;
}
