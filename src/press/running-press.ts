/** The running press: keeps the page tree right as the ledger grows, and hands out pages. */
import type { Theme } from "../render/theme.ts";
import { bylinePeople, storyFacts } from "../elements/story-facts.ts";
import { conceptsByKey } from "../store/concepts-by-key.ts";
import type { Reads } from "../store/store.ts";
import { changedKeys } from "./changed-keys.ts";
import type { ChromeParts, Generation } from "./chrome.ts";
import { readGeneration } from "./chrome.ts";
import type { DrawingRoom, Drawn } from "./draw-path.ts";
import { drawPath } from "./draw-path.ts";
import { firstPages, isEager, newPages } from "./eager.ts";
import { PageReads } from "./page-reads.ts";
import type { Finished } from "./page-tree.ts";
import { discardOthers, finish, PageTree } from "./page-tree.ts";
import type { DrawnPage } from "./pages/outcome.ts";
import { storyView } from "./pages/story-page.ts";
import type { PressControl, Pressed } from "./press.ts";
import { SharedReads } from "./shared-reads.ts";
import { compressBest } from "./sinks/compress.ts";
import type { HotPage } from "./sinks/hot-pages.ts";
import { HotPages } from "./sinks/hot-pages.ts";

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
	readonly #improvable = new Map<string, string>();
	#state: State;
	#cursor: number;
	#queue: Promise<unknown> = Promise.resolve();

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
		const { seq } = await parts.store.ledgerHead();
		const generation = await readGeneration(parts.store, parts.chrome);
		const tree = PageTree.open(parts.folder, generation.name, parts.bootId, hot);
		await tree.repair();
		const state = { generation, tree, room: { store: parts.store, theme: parts.theme, generation, shared } };
		const press = new RunningPress(parts, shared, hot, state, tree.cursor ?? seq);
		if (tree.cursor === null) await press.#begin(state, seq);
		tree.index.batch(() => tree.index.setNote("site", parts.chrome.site));
		await tree.makeCurrent(parts.folder);
		await press.catchUp(seq);
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
		const standing = await this.#state.tree.standing(path);
		return standing ? { page: standing } : this.#locked(() => this.#drawOne(path));
	}

	async #drawOne(path: string): Promise<Standing> {
		const { tree, room } = this.#state;
		const standing = await tree.standing(path);
		if (standing) return { page: standing };
		const drawn = await drawPath(path, room);
		const { outcome } = drawn;
		if (outcome.kind === "redirect") return { redirect: outcome.to };
		if (outcome.kind === "missing") {
			const target = await this.#parts.store.redirect(path);
			return target === null ? null : this.#redirectTo(target);
		}
		const finished = finish({ ...drawn, outcome });
		if (outcome.path === path) {
			await tree.place([finished], [], null);
			this.#improvable.set(path, finished.hot.hash);
		}
		return { page: finished.hot };
	}

	/** Targets of old addresses are written `story:41`, so that they are right wherever the story stands now. */
	async #redirectTo(target: string): Promise<Standing> {
		if (!target.startsWith("story:")) return { redirect: target };
		const id = Number(target.slice(6));
		const address = (await this.#parts.store.liveFacts(id))?.address ?? (await this.#parts.store.withdrawn(id))?.facts.address;
		return address === undefined ? null : { redirect: address };
	}

	/** One thing at a time touches the tree: so a page can not be drawn from before a change and placed after its plan. */
	#locked<T>(work: () => Promise<T>): Promise<T> {
		const run = this.#queue.then(work);
		this.#queue = run.catch(() => {});
		return run;
	}

	async catchUp(seq: number): Promise<Pressed> {
		const began = this.#parts.clock();
		if (this.#cursor >= seq) return { seq: this.#cursor, pages: 0, stale: 0, ms: 0 };
		return this.#locked(async () => {
			let pages = 0;
			let stale = 0;
			while (this.#cursor < seq) {
				const done = await this.#follow();
				pages += done.pages;
				stale += done.stale;
			}
			return { seq: this.#cursor, pages, stale, ms: Math.round((this.#parts.clock() - began) * 100) / 100 };
		});
	}

	/** Plans and does one batch of entries. */
	async #follow(): Promise<{ pages: number; stale: number }> {
		const { store } = this.#parts;
		const entries = await store.ledger(this.#cursor, BATCH);
		const last = entries.at(-1)?.seq;
		if (last === undefined) throw new Error(`the ledger has no entry after ${this.#cursor}, though it was said to go on`);
		for (const entry of entries) this.#shared.forget(entry.subject);
		const { tree, room } = this.#state;
		const changes = await changedKeys(entries, store, tree.index);
		if (changes.chrome && (await this.#renew(last))) return { pages: this.#state.tree.index.count(), stale: 0 };
		const drawnAgain: Finished[] = [];
		const gone: string[] = [];
		const paths = new Set(newPages(entries));
		const lazy: string[] = [];
		for (const page of tree.index.readersOf(changes.keys)) {
			if (isEager(page)) paths.add(page.path);
			else lazy.push(page.path);
		}
		for (const path of paths) {
			const drawn = await drawPath(path, room);
			if (drawn.outcome.kind === "page" && drawn.outcome.path === path) drawnAgain.push(finish(drawn as Drawn & { outcome: DrawnPage }));
			if (tree.index.find(path) !== null && (drawn.outcome.kind !== "page" || drawn.outcome.path !== path || statusChanged(tree, path, drawn.outcome))) gone.push(path);
		}
		await tree.place(drawnAgain, [...gone, ...lazy], last);
		if (lazy.length > 0) tree.index.batch(() => lazy.forEach((path) => tree.index.owe(path)));
		this.#cursor = last;
		for (const { hot } of drawnAgain) this.#improvable.set(hot.path, hot.hash);
		this.#parts.changed([...drawnAgain.map((page) => page.hot.path), ...gone, ...lazy]);
		return { pages: drawnAgain.length, stale: lazy.length };
	}

	/** The chrome changed: draws a new generation beside the old and switches in one step. False when it is the same after all. */
	async #renew(seq: number): Promise<boolean> {
		const { store, chrome, folder, bootId } = this.#parts;
		const generation = await readGeneration(store, chrome);
		const old = this.#state.tree;
		if (generation.name === old.name) return false;
		const fresh = new HotPages(this.#parts.hotBytes);
		const tree = PageTree.open(folder, generation.name, bootId, fresh);
		const room = { store, theme: this.#parts.theme, generation, shared: this.#shared };
		await this.#begin({ generation, tree, room }, seq);
		tree.index.batch(() => tree.index.setNote("site", chrome.site));
		const owed = old.index.after("", 20_000).map((page) => page.path);
		tree.index.batch(() => {
			for (const path of owed) if (tree.index.find(path) === null) tree.index.owe(path);
		});
		tree.close();
		this.#hot.clear();
		this.#state = { generation, tree: PageTree.open(folder, generation.name, bootId, this.#hot), room };
		this.#cursor = seq;
		await this.#state.tree.makeCurrent(folder);
		old.close();
		this.#parts.changed(["/"]);
		return true;
	}

	/** Draws the first pages of a tree that has none. */
	async #begin(state: State, seq: number): Promise<void> {
		const pages: Finished[] = [];
		for (const path of firstPages(state.generation)) {
			const drawn = await drawPath(path, state.room);
			if (drawn.outcome.kind === "page" && drawn.outcome.path === path) pages.push(finish(drawn as Drawn & { outcome: DrawnPage }));
		}
		await state.tree.place(pages, [], seq);
	}

	async preview(story: number, revisionId: number): Promise<string | null> {
		const { store, theme } = this.#parts;
		const revision = await store.revision(revisionId);
		if (revision === null || revision.story !== story) return null;
		const { fields, body } = revision.content;
		const chrome = this.#state.generation.chromes.get(fields.edition);
		if (chrome === undefined) return null;
		const before = await store.liveFacts(story);
		const people = await conceptsByKey(store, bylinePeople(fields));
		const facts = storyFacts({ story, revision: revision.id, fields, body, edition: chrome.edition, people }, before, { now: revision.at, note: "" });
		const reads = new PageReads(store, chrome, this.#shared);
		return theme.story(await storyView({ facts, content: revision.content }, reads), chrome);
	}

	/** Draws up to `limit` pages that changes took away. Returns how many are still owed. */
	async drawOwed(limit: number): Promise<number> {
		for (const path of this.#state.tree.index.owed(limit)) {
			const { tree } = this.#state;
			await this.at(path);
			tree.index.paid(path);
		}
		return this.#state.tree.index.owed(1).length;
	}

	/** Compresses one recently placed page as well as can be. False when there is none left. */
	async improveOne(): Promise<boolean> {
		const next = this.#improvable.entries().next().value;
		if (next === undefined) return false;
		const [path, hash] = next;
		this.#improvable.delete(path);
		const page = this.#hot.get(path);
		if (page === undefined || page.hash !== hash) return true;
		const better = await compressBest(page.body);
		await this.#locked(() => this.#state.tree.improve(page, better));
		return true;
	}

	/** Deletes generations that nobody needs any more. */
	async tidy(): Promise<void> {
		await discardOthers(this.#parts.folder, this.#state.tree.name);
	}

	/** For verification and plans: what the tree and its drawing room are now. */
	get standing(): { readonly tree: PageTree; readonly room: DrawingRoom } {
		return this.#state;
	}

	async close(): Promise<void> {
		await this.#queue;
		this.#state.tree.close();
	}
}

/** The file's name holds the status: a page that became a notice stands in another file. */
function statusChanged(tree: PageTree, path: string, outcome: DrawnPage): boolean {
	const standing = tree.index.find(path);
	return standing !== null && standing.status !== outcome.status;
}
