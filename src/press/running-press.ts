/** The running press: keeps the page tree right as the ledger grows, and hands out pages. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Front } from "../core/front.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import type { Theme } from "../render/theme.ts";
import type { Surface } from "../store/publishing.ts";
import type { Reads } from "../store/store.ts";
import { storeFault } from "../store/store-fault.ts";
import { BetterForms } from "./better-forms.ts";
import { changedKeys } from "./changed-keys.ts";
import type { ChromeParts, Generation } from "./chrome.ts";
import { readGeneration } from "./chrome.ts";
import type { DrawingRoom } from "./draw-path.ts";
import { drawPath } from "./draw-path.ts";
import { eagerOf, firstPages, newPages } from "./eager.ts";
import { hashAt, isOfLedger } from "./of-ledger.ts";
import { oldAddress } from "./old-address.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import type { Cursor, Finished } from "./page-tree.ts";
import { discardOthers, finish, PageTree } from "./page-tree.ts";
import { type PlanRequest, planStory, type StoryPlan } from "./plan-story.ts";
import type { FrontPreview, PressControl, Pressed } from "./press.ts";
import { previewFront } from "./preview-front.ts";
import { previewStory } from "./preview-story.ts";
import { SharedReads } from "./shared-reads.ts";
import type { HotPage } from "./sinks/hot-pages.ts";
import { HotPages } from "./sinks/hot-pages.ts";
import { surfacesOf } from "./surfaces-of.ts";

export interface PressParts {
	readonly store: Reads;
	readonly theme: Theme;
	readonly chrome: ChromeParts;
	/** Folder of all generations. */
	readonly folder: string;
	/** Bytes of pages kept in memory. */
	readonly hotBytes: number;
	readonly bootId: string;
	/** Milliseconds, for measuring only. */
	readonly clock: () => number;
	/** Told of each path that changed, after its page is live: for caches in front. */
	readonly changed: (paths: readonly string[]) => void;
	/**
	 * Told of a page that could not be drawn, because of a fault in the program: it is taken away, and the paper goes on;
	 * and of one that was shown but could not be written (`storeFault` tells the two apart).
	 */
	readonly failed?: (path: string, error: unknown) => void;
	/** Told what following some entries did, once their pages are live. */
	readonly followed?: (entries: readonly LedgerEntry[], surfaces: readonly Surface[], ms: number) => void;
	/** Told that pages which somebody deleted under the press are made anew, and what was missing. */
	readonly lost?: (what: string) => void;
}

/** What stands at a path. */
export type Standing = { readonly page: HotPage } | { readonly redirect: string } | null;

/** Entries planned at once. */
const BATCH = 500;

interface State {
	readonly generation: Generation;
	readonly tree: PageTree;
	readonly room: DrawingRoom;
}

export class RunningPress implements PressControl {
	readonly #parts: PressParts;
	readonly #shared: SharedReads;
	readonly #hot: HotPages;
	readonly #asked = new Map<string, Promise<Standing>>();
	readonly #better = new BetterForms();
	#state: State;
	#cursor: number;
	/** One thing at a time touches the tree: so a page can not be drawn from before a change and placed after its plan. */
	readonly #turn = new OneAtATime();

	private constructor(parts: PressParts, shared: SharedReads, hot: HotPages, state: State, cursor: number) {
		this.#parts = parts;
		this.#shared = shared;
		this.#hot = hot;
		this.#state = state;
		this.#cursor = cursor;
	}

	/** Opens the tree that stands, or begins a new one, and brings it up to the ledger's head. */
	static async open(parts: PressParts): Promise<RunningPress> {
		const shared = new SharedReads(parts.store);
		const hot = new HotPages(parts.hotBytes);
		const head = await parts.store.ledgerHead();
		const generation = await readGeneration(parts.store, parts.chrome);
		let tree = PageTree.open(parts.folder, generation.name, parts.bootId, hot);
		if (!(await isOfLedger(tree, parts.store, head.seq))) {
			tree.close();
			PageTree.discard(parts.folder, generation.name);
			tree = PageTree.open(parts.folder, generation.name, parts.bootId, hot);
		}
		await tree.repair();
		const state = { generation, tree, room: { store: parts.store, theme: parts.theme, generation, shared } };
		const press = new RunningPress(parts, shared, hot, state, tree.cursor ?? head.seq);
		if (tree.cursor === null) await press.#begin(state, head);
		tree.index.batch(() => tree.index.setNote("site", parts.chrome.site));
		await tree.makeCurrent(parts.folder);
		await press.catchUp(head.seq);
		return press;
	}

	get cursor(): number {
		return this.#cursor;
	}

	get figures(): { readonly pages: number; readonly hotPages: number; readonly hotBytes: number } {
		return { pages: this.#state.tree.index.count(), hotPages: this.#hot.size, hotBytes: this.#hot.bytes };
	}

	/** The page when it is in memory: the way that most requests take. */
	hot(path: string): HotPage | undefined {
		return this.#hot.get(path);
	}

	/** What stands at a canonical path; drawn now if it does not stand yet. */
	async at(path: string): Promise<Standing> {
		const hot = this.#hot.get(path);
		if (hot) return { page: hot };
		const asked = this.#asked.get(path);
		if (asked) return asked;
		const answer = this.#find(path).finally(() => this.#asked.delete(path));
		this.#asked.set(path, answer);
		return answer;
	}

	async #find(path: string): Promise<Standing> {
		const { tree } = this.#state;
		const standing = await tree.standing(path);
		if (standing === null) return this.#turn.run(() => this.#drawOne(path));
		// A page that is asked for is worth its best form, whoever drew it.
		if (!tree.index.isBest(path)) this.#better.add(standing);
		return { page: standing };
	}

	async #drawOne(path: string): Promise<Standing> {
		const { tree, room } = this.#state;
		const standing = await tree.standing(path);
		if (standing) return { page: standing };
		const drawn = await drawPath(path, room);
		const { outcome } = drawn;
		if (outcome.kind === "page") {
			const finished = finish({ ...drawn, outcome });
			await this.#placeOne(finished);
			return { page: finished.hot };
		}
		// An address that was kept by name says more than a number at its end.
		const old = await this.oldAddress(path);
		if (old !== null) return { redirect: old };
		if (outcome.kind === "missing") return null;
		return outcome.gone ? this.#drawOne(outcome.to) : { redirect: outcome.to };
	}

	/** A page that can not be written is still shown. */
	async #placeOne(page: Finished): Promise<void> {
		const { tree } = this.#state;
		try {
			if (tree.unsettled) await tree.repair();
			await tree.place([page], [], null);
			this.#better.add(page.hot);
		} catch (error) {
			if (storeFault(error) === null) throw error;
			this.#parts.failed?.(page.hot.path, error);
		}
	}

	/** Where an address of before leads now, with its query if it had one; null when it is none. */
	oldAddress(pathAndQuery: string): Promise<string | null> {
		return oldAddress(pathAndQuery, this.#parts.store, this.#state.generation);
	}

	async catchUp(seq: number): Promise<Pressed> {
		const began = this.#parts.clock();
		if (this.#cursor >= seq) return { seq: this.#cursor, pages: 0, stale: 0, ms: 0 };
		return this.#turn.run(async () => {
			let pages = 0;
			let stale = 0;
			while (this.#cursor < seq) {
				const done = await this.#follow();
				pages += done.pages;
				stale += done.stale;
			}
			return { seq: this.#cursor, pages, stale, ms: Math.round((this.#parts.clock() - began) * 100) / 100 };
		}, true);
	}

	/** Plans and does one batch of entries. */
	async #follow(): Promise<{ pages: number; stale: number }> {
		const { store } = this.#parts;
		const began = this.#parts.clock();
		await this.#mendTree();
		const entries = await store.ledger(this.#cursor, BATCH);
		const last = entries.at(-1);
		if (last === undefined)
			throw new Error(`the ledger has no entry after ${this.#cursor}, though it was said to go on`);
		for (const entry of entries) {
			this.#shared.forget(entry.subject);
			if (entry.kind === "move") this.#shared.forgetFacts();
		}
		const { tree } = this.#state;
		if (tree.unsettled) await tree.repair();
		const changes = await changedKeys(entries, store, tree.index);
		if (changes.chrome && (await this.#renew(last))) return { pages: this.#state.tree.index.count(), stale: 0 };
		const readers = tree.index.readersOf(changes.keys);
		const { now, later } = eagerOf(readers, entries);
		const drawnAgain: Finished[] = [];
		const gone = [...later];
		for (const path of new Set([...newPages(entries), ...now])) {
			const drawn = await this.#drawAgain(path);
			const standing = tree.index.find(path);
			if (drawn !== null) drawnAgain.push(drawn);
			// The file's name holds the status: a page that became a notice stands in another file.
			if (standing !== null && standing.status !== drawn?.hot.status) gone.push(path);
		}
		await tree.place(drawnAgain, gone, last);
		tree.index.batch(() => {
			for (const path of later) tree.index.owe(path);
		});
		this.#cursor = last.seq;
		for (const { hot } of drawnAgain) this.#better.add(hot);
		this.#parts.changed([...new Set([...drawnAgain.map((page) => page.hot.path), ...gone])]);
		this.#parts.followed?.(entries, surfacesOf(readers, drawnAgain, later), this.#parts.clock() - began);
		return { pages: drawnAgain.length, stale: later.length };
	}

	/** The page of a path, or null when none stands there any more. */
	async #drawAgain(path: string): Promise<Finished | null> {
		try {
			const drawn = await drawPath(path, this.#state.room);
			return drawn.outcome.kind === "page" && drawn.outcome.path === path
				? finish({ ...drawn, outcome: drawn.outcome })
				: null;
		} catch (error) {
			if (storeFault(error) !== null) throw error;
			// One page that can not be drawn must not hold up all others.
			this.#parts.failed?.(path, error);
			return null;
		}
	}

	/** The chrome changed: draws a new generation beside the old and switches in one step. False when it is the same after all. */
	async #renew(cursor: Cursor): Promise<boolean> {
		const { store, chrome, folder, bootId } = this.#parts;
		const generation = await readGeneration(store, chrome);
		const old = this.#state.tree;
		if (generation.name === old.name) return false;
		// Settings that were changed and changed back: the tree of then has missed what came since.
		PageTree.discard(folder, generation.name);
		const fresh = PageTree.open(folder, generation.name, bootId, new HotPages(0));
		const room = { store, theme: this.#parts.theme, generation, shared: this.#shared };
		await this.#begin({ generation, tree: fresh, room }, cursor);
		const owed = old.index.after("", 20_000).map((page) => page.path);
		fresh.index.batch(() => {
			fresh.index.setNote("site", chrome.site);
			for (const path of owed) if (fresh.index.find(path) === null) fresh.index.owe(path);
		});
		fresh.close();
		const tree = PageTree.open(folder, generation.name, bootId, this.#hot);
		old.close();
		this.#hot.clear();
		this.#state = { generation, tree, room };
		this.#cursor = cursor.seq;
		await tree.makeCurrent(folder);
		this.#parts.changed(["/"]);
		return true;
	}

	/** Makes the tree anew if somebody deleted it: pages are a cache, and whoever likes may. */
	async mendTree(): Promise<void> {
		const { tree } = this.#state;
		if (!tree.stands || !tree.isCurrent) await this.#turn.run(() => this.#mendTree());
	}

	async #mendTree(): Promise<void> {
		const { store, folder, bootId } = this.#parts;
		const { tree: old, generation, room } = this.#state;
		if (!old.stands) {
			const cursor = { seq: this.#cursor, hash: await hashAt(store, this.#cursor) };
			// Where nothing can be made now, what is open in memory still serves readers.
			mkdirSync(join(folder, generation.name), { recursive: true });
			this.#parts.lost?.("the index of pages or their folder");
			// Closed before the new one is opened: its end deletes what stands under the names of its index.
			try {
				old.close();
			} catch {
				// Its file is gone; there is nothing left to note in it.
			}
			PageTree.discard(folder, generation.name);
			const tree = PageTree.open(folder, generation.name, bootId, this.#hot);
			// Without a record of what they have read, pages in memory would never be drawn again.
			this.#hot.clear();
			this.#better.clear();
			this.#state = { generation, tree, room };
			tree.index.batch(() => tree.index.setNote("site", this.#parts.chrome.site));
			await this.#begin(this.#state, cursor);
			await tree.makeCurrent(folder);
		} else if (!old.isCurrent) {
			this.#parts.lost?.('the link "current"');
			await old.makeCurrent(folder);
		}
	}

	/** Draws the first pages of a tree that has none. */
	async #begin(state: State, cursor: Cursor): Promise<void> {
		const pages: Finished[] = [];
		for (const path of firstPages(state.generation)) {
			const drawn = await drawPath(path, state.room);
			if (drawn.outcome.kind === "page" && drawn.outcome.path === path)
				pages.push(finish({ ...drawn, outcome: drawn.outcome }));
		}
		await state.tree.place(pages, [], cursor);
	}

	preview(story: number, revision: number): Promise<string | null> {
		return previewStory(story, revision, this.#state.room);
	}

	plan(request: PlanRequest): Promise<StoryPlan | null> {
		return planStory(request, this.#state.room);
	}

	previewFront(front: Front, at: number): Promise<FrontPreview | null> {
		return previewFront(front, at, this.#state.room);
	}

	/** Draws up to `limit` pages that changes took away or that were found damaged. Returns how many of them could not be drawn. */
	async drawOwed(limit: number): Promise<number> {
		let failed = 0;
		for (const path of this.#state.tree.index.owed(limit)) {
			try {
				await this.#turn.run(async () => {
					const { tree } = this.#state;
					// Owed though it stands: verification found it damaged, so neither file nor memory is to be trusted.
					if (tree.index.find(path) !== null) await tree.place([], [path], null);
				});
				await this.at(path);
			} catch (error) {
				if (storeFault(error) !== null) throw error;
				this.#parts.failed?.(path, error);
				failed++;
			}
			// One that can not be drawn would be tried for ever; who asks for it learns of it.
			await this.#turn.run(async () => this.#state.tree.index.paid(path));
		}
		return failed;
	}

	/** Compresses one recently placed page as well as can be. False when there is none left. */
	improveOne(): Promise<boolean> {
		return this.#better.makeOne(
			(path) => this.#hot.get(path),
			(page, better) => this.#turn.run(() => this.#state.tree.improve(page, better)),
		);
	}

	/** Deletes generations that nobody needs any more. */
	async tidy(): Promise<void> {
		await this.#turn.run(() => discardOthers(this.#parts.folder, this.#state.tree.name));
	}

	/** For verification and plans: what the tree and its drawing room are now. */
	get standing(): { readonly tree: PageTree; readonly room: DrawingRoom } {
		return this.#state;
	}

	async close(): Promise<void> {
		await this.#turn.run(async () => this.#state.tree.close());
	}
}
