/** The page tree of one generation: its files, its index, and the pages of it that are in memory. */
import { existsSync, mkdirSync, readlinkSync, rmSync, statSync } from "node:fs";
import { lstat, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { Drawn } from "./draw-path.ts";
import type { DrawnPage } from "./pages/outcome.ts";
import type { Compressed } from "./sinks/compress.ts";
import { compressFast, hashOf, isIntact } from "./sinks/compress.ts";
import type { HotPage } from "./sinks/hot-pages.ts";
import { HotPages } from "./sinks/hot-pages.ts";
import { fileOf, PageFiles } from "./sinks/page-files.ts";
import { isDamage, PageIndex } from "./sinks/page-index.ts";

/** A page that was drawn, ready to be placed. */
export interface Finished {
	readonly hot: HotPage;
	readonly kind: string;
	readonly keys: ReadonlySet<string>;
}

/** How far in the ledger a tree is right: an entry and its hash, so that another ledger is noticed. */
export interface Cursor {
	readonly seq: number;
	readonly hash: string;
}

/** Folder of files that are not whole yet, beside the generations. */
const PARTS = "parts";
/** Files written or deleted at the same time. */
const AT_ONCE = 64;

export function finish(drawn: Drawn & { outcome: DrawnPage }): Finished {
	const { path, status, type, body } = drawn.outcome;
	const forms = compressFast(body);
	return { hot: { path, status, type, hash: hashOf(forms.body), ...forms }, kind: drawn.kind, keys: drawn.keys };
}

export class PageTree {
	readonly name: string;
	readonly index: PageIndex;
	readonly #root: string;
	readonly #files: PageFiles;
	readonly #hot: HotPages;
	/** The index's own file, whatever stands under its name later. */
	readonly #indexFile: number | null;
	#closed = false;
	#unsettled = false;

	private constructor(root: string, name: string, index: PageIndex, hot: HotPages) {
		this.name = name;
		this.index = index;
		this.#root = root;
		this.#hot = hot;
		this.#files = new PageFiles(join(root, name), join(root, PARTS));
		this.#indexFile = inode(join(root, `${name}.index`));
	}

	/** `root` holds every generation; `bootId` names the run of the machine, so that a power cut is noticed. */
	static open(root: string, name: string, bootId: string, hot: HotPages): PageTree {
		mkdirSync(root, { recursive: true });
		let index = openIndex(root, name);
		// Files are not flushed one by one; so what stood when the machine itself went down can not be trusted.
		const cutOff = index.note("boot") !== null && index.note("boot") !== bootId && index.note("clean") !== "yes";
		// Files without an index would never be taken away; an index without a cursor was never finished.
		if (cutOff || index.note("cursor") === null) {
			index.close();
			PageTree.discard(root, name);
			index = new PageIndex(join(root, `${name}.index`));
		}
		rmSync(join(root, PARTS), { recursive: true, force: true });
		mkdirSync(join(root, name), { recursive: true });
		index.batch(() => {
			index.setNote("boot", bootId);
			index.setNote("clean", "no");
		});
		return new PageTree(root, name, index, hot);
	}

	/** Deletes a generation, its index too. */
	static discard(root: string, name: string): void {
		for (const end of [".index", ".index-wal", ".index-shm", ""])
			rmSync(join(root, name + end), { recursive: true, force: true });
	}

	/** The generation that `current` points to, for looking only unless `mending`; null when none stands. */
	static async look(root: string, options: { readonly mending?: boolean } = {}): Promise<PageTree | null> {
		const name = await readlink(join(root, "current")).catch(() => null);
		if (name === null || !existsSync(join(root, `${name}.index`))) return null;
		return new PageTree(
			root,
			name,
			new PageIndex(join(root, `${name}.index`), { readOnly: !options.mending }),
			new HotPages(0),
		);
	}

	/** Ends a tree that was opened for looking. */
	stopLooking(): void {
		this.index.close();
	}

	/** Whether index and files still stand where they were made: somebody may delete them at any time. */
	get stands(): boolean {
		return (
			inode(join(this.#root, `${this.name}.index`)) === this.#indexFile && inode(join(this.#root, this.name)) !== null
		);
	}

	/** Whether `current` points here. */
	get isCurrent(): boolean {
		try {
			return readlinkSync(join(this.#root, "current")) === this.name;
		} catch {
			return false;
		}
	}

	/** Something could not be placed whole: `repair` comes before anything else is placed. */
	get unsettled(): boolean {
		return this.#unsettled;
	}

	/** Finishes what a crash or a full disk left half-placed: those pages are taken away and owed. */
	async repair(): Promise<void> {
		const half = this.index.placing();
		for (const path of half) this.#takeAway(path);
		this.index.batch(() => {
			for (const path of half) this.index.forget(path);
			this.index.placed(half);
			for (const path of half) this.index.owe(path);
		});
		for (const path of half) this.#hot.delete(path);
		this.#unsettled = false;
	}

	/** Ledger sequence up to which this tree is right; null for a tree that was just made. */
	get cursor(): number | null {
		const note = this.index.note("cursor");
		return note === null ? null : Number(note);
	}

	/** Hash of the ledger entry that the cursor names; null when it was not noted. */
	get cursorHash(): string | null {
		return this.index.note("cursorHash");
	}

	/**
	 * Places pages, takes others away, and moves the cursor. What was read is recorded before a file stands,
	 * and a page is marked while it is placed, so that a crash between the two is seen at the next start.
	 */
	async place(pages: readonly Finished[], gone: readonly string[], cursor: Cursor | null): Promise<void> {
		try {
			for (let i = 0; i < gone.length; i += AT_ONCE) {
				for (const path of gone.slice(i, i + AT_ONCE)) this.#takeAway(path);
				// Lets readers in between, however many pages go.
				if (i + AT_ONCE < gone.length) await lstat(this.#root);
			}
			this.index.batch(() => {
				for (const path of gone) this.index.forget(path);
				for (const { hot, kind, keys } of pages)
					this.index.record({ path: hot.path, kind, status: hot.status, type: hot.type, hash: hot.hash, keys });
				this.index.mark(pages.map((page) => page.hot.path));
			});
			// While the files went, a reader may have brought one of them back into memory.
			for (const path of gone) this.#hot.delete(path);
			for (const { hot } of pages) this.#files.put(fileOf(hot.path, hot.status, hot.type), hot);
			for (const { hot } of pages) this.#hot.put(hot);
			this.index.batch(() => {
				this.index.placed(pages.map((page) => page.hot.path));
				if (cursor === null) return;
				this.index.setNote("cursor", String(cursor.seq));
				this.index.setNote("cursorHash", cursor.hash);
			});
		} catch (error) {
			this.#unsettled = true;
			throw error;
		}
	}

	#takeAway(path: string): void {
		this.#hot.delete(path);
		const standing = this.index.find(path);
		if (standing === null) return;
		this.#files.remove(fileOf(path, standing.status, standing.type));
	}

	/** The page from memory, else from its files; null when it does not stand whole. */
	async standing(path: string): Promise<HotPage | null> {
		const hot = this.#hot.get(path);
		if (hot) return hot;
		const row = this.index.find(path);
		if (row === null) return null;
		const forms = await this.#files.read(fileOf(path, row.status, row.type));
		// While the files were read the page may have been placed anew or taken away, or the whole tree put aside.
		if (this.#closed || this.index.find(path)?.hash !== row.hash) return null;
		// Between index and file a crash or a hand may have come: the text must be the one that was recorded.
		if (forms === null || !isIntact(forms, row.hash)) return null;
		const page: HotPage = { path, status: row.status, type: row.type, hash: row.hash, ...forms };
		this.#hot.put(page);
		return page;
	}

	/** The page's files without any use of memory, for verification. */
	async onDisk(path: string): Promise<Compressed | null> {
		const row = this.index.find(path);
		return row && this.#files.read(fileOf(path, row.status, row.type));
	}

	/** Replaces the compressed forms of a page that still has the same text. */
	async improve(page: HotPage, better: Compressed): Promise<void> {
		if (this.index.find(page.path)?.hash !== page.hash) return;
		this.#files.put(fileOf(page.path, page.status, page.type), better);
		this.index.setBest(page.path);
		if (this.#hot.get(page.path)?.hash === page.hash) this.#hot.put({ ...page, ...better });
	}

	/** Points `current` in the root to this generation, in one step. */
	makeCurrent(root: string): Promise<void> {
		return pointTo(root, this.name);
	}

	close(): void {
		this.#closed = true;
		try {
			if (!this.#unsettled) this.index.batch(() => this.index.setNote("clean", "yes"));
		} finally {
			this.index.close();
		}
	}
}

/** The number of a file or folder on its disk; null when there is none. */
function inode(path: string): number | null {
	return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

/** An index that is damaged is made anew: it is a cache. */
function openIndex(root: string, name: string): PageIndex {
	const file = join(root, `${name}.index`);
	try {
		const index = new PageIndex(file);
		index.placing();
		return index;
	} catch (error) {
		if (!isDamage(error)) throw error;
		PageTree.discard(root, name);
		return new PageIndex(file);
	}
}

/** Points `current` to a generation, in one step. */
export async function pointTo(root: string, name: string): Promise<void> {
	const link = join(root, "current");
	const fresh = join(root, `current.${process.pid}`);
	await rm(fresh, { force: true });
	await symlink(name, fresh);
	// A folder of that name can only be a copy that somebody made of what the link led to.
	if ((await lstat(link).catch(() => null))?.isDirectory()) await rm(link, { recursive: true });
	await rename(fresh, link);
}

/** Deletes every generation but the named one. */
export async function discardOthers(root: string, keep: string): Promise<void> {
	for (const entry of await readdir(root)) {
		if (entry === "current" || entry === PARTS || entry === keep || entry.startsWith(`${keep}.`)) continue;
		await rm(join(root, entry), { recursive: true, force: true });
	}
}
