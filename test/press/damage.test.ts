/** Pages are a cache: whatever happens to them or to their disk, readers get right pages and nothing on record is lost. */
import { spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { PaperSettings } from "../../src/core/paper.ts";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeSettings } from "../../src/desk/change-paper.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import type { RunningPress } from "../../src/press/running-press.ts";
import { PageIndex } from "../../src/press/sinks/page-index.ts";
import { verifyPages } from "../../src/press/verify-pages.ts";
import { storeFault } from "../../src/store/store-fault.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { plainTheme } from "./plain-theme.ts";
import { draft, openWorld, type World } from "./small-world.ts";
import { strangers } from "./strangers.ts";

const theme = plainTheme();

/** A paper with three stories whose pages stand, and a press that was closed again. */
async function standing(): Promise<World & { readonly pages: string; readonly paths: readonly string[] }> {
	const world = await openWorld();
	const press = await world.openPress();
	const paths: string[] = ["/en", "/en/world", "/en/rss.xml", "/en/2021/02"];
	for (let n = 0; n < 3; n++) paths.push(await publish(world, press));
	for (const path of paths) await press.at(path);
	await press.close();
	return { ...world, pages: join(world.folder, "pages"), paths };
}

async function publish(
	world: World,
	press: RunningPress | null,
	fields: Record<string, unknown> = {},
): Promise<string> {
	const done = must(await publishStory(world.desk, SYSTEM, await draft(world, { section: "world", ...fields })));
	await press?.catchUp(done.entry.seq);
	return done.facts.address;
}

async function faults(press: RunningPress, world: World) {
	return (await verifyPages(press.standing.tree, press.standing.room.generation, world.store, theme)).faults;
}

const current = (pages: string) => join(pages, readlinkSync(join(pages, "current")));

type Damage = (pages: string, generation: string) => void;
const DAMAGES: Readonly<Record<string, Damage>> = {
	"a page was cut off": (_, tree) => truncateSync(join(tree, "en.html"), 20),
	"a compressed page was cut off": (_, tree) => truncateSync(join(tree, "en.html.br"), 20),
	"a page holds other bytes": (_, tree) => writeFileSync(join(tree, "en/world.html"), "<!doctype html>"),
	"a page was deleted": (_, tree) => rmSync(join(tree, "en.html")),
	"a compressed page was deleted": (_, tree) => rmSync(join(tree, "en/world.html.gz")),
	"a page became a folder": (_, tree) => {
		rmSync(join(tree, "en.html.gz"));
		mkdirSync(join(tree, "en.html.gz"));
	},
	"a folder of pages was deleted": (_, tree) => rmSync(join(tree, "en"), { recursive: true }),
	"all files of pages were deleted": (_, tree) => rmSync(tree, { recursive: true }),
	"the index was deleted": (_, tree) => rmSync(`${tree}.index`),
	"the index is no database": (_, tree) => writeFileSync(`${tree}.index`, "This is no database.".repeat(1000)),
	"the index was cut off": (_, tree) => truncateSync(`${tree}.index`, 5000),
	"everything was deleted": (pages) => rmSync(pages, { recursive: true }),
	"the link to what stands leads nowhere": (pages) => {
		rmSync(join(pages, "current"));
		symlinkSync("nowhere", join(pages, "current"));
	},
	"the link became a copy": (pages, tree) => {
		rmSync(join(pages, "current"));
		cpSync(tree, join(pages, "current"), { recursive: true });
	},
	"a crash left files that were not whole": (pages) => {
		mkdirSync(join(pages, "parts"), { recursive: true });
		writeFileSync(join(pages, "parts", "1-1.part"), "half");
	},
};

test.each(Object.keys(DAMAGES))("right pages after %s", { timeout: 30_000 }, async (name) => {
	const world = await standing();
	const { pages, paths } = world;
	DAMAGES[name]?.(pages, current(pages));
	const press = await world.openPress();
	for (const path of paths) {
		const found = await press.at(path);
		const page = found && "page" in found ? found.page : null;
		expect([path, page?.status]).toEqual([path, 200]);
		expect(page && brotliDecompressSync(page.br).equals(page.body)).toBe(true);
	}
	expect(await faults(press, world)).toEqual([]);
	expect(lstatSync(join(pages, "current")).isSymbolicLink()).toBe(true);
	expect(readlinkSync(join(pages, "current"))).toBe(press.standing.tree.name);
	expect(strangers(press, current(pages))).toEqual([]);
	expect(existsSync(join(pages, "parts", "1-1.part"))).toBe(false);
	// And it goes on from there.
	const path = await publish(world, press);
	expect(readFileSync(join(current(pages), `${path.slice(1)}.html`), "utf8")).toContain("<!doctype html>");
	expect(await faults(press, world)).toEqual([]);
	await press.close();
	await world.end();
});

test("folders deleted under a running press are made again", { timeout: 30_000 }, async () => {
	const world = await standing();
	const press = await world.openPress({ hotBytes: 0 });
	rmSync(current(world.pages), { recursive: true });
	for (const path of world.paths) expect(await press.at(path)).toMatchObject({ page: { status: 200 } });
	await publish(world, press);
	expect(await faults(press, world)).toEqual([]);
	await press.close();
	await world.end();
});

test.each<[string, Damage]>([
	["everything", (pages) => rmSync(pages, { recursive: true })],
	["the index", (_, tree) => rmSync(`${tree}.index`)],
	["the files of pages", (_, tree) => rmSync(tree, { recursive: true })],
	["the link to what stands", (pages) => rmSync(join(pages, "current"))],
])(
	"%s deleted under a running press is made anew, between and with publications",
	{ timeout: 30_000 },
	async (_, damage) => {
		const world = await standing();
		const lost: string[] = [];
		const press = await world.openPress({ lost: (what) => lost.push(what) });
		for (const path of world.paths) await press.at(path);
		damage(world.pages, current(world.pages));
		const asked = Promise.all(world.paths.map((path) => press.at(path)));
		await press.mendTree();
		await asked;
		expect(lost.length).toBe(1);
		expect(readFileSync(join(current(world.pages), "en.html"), "utf8")).toContain("<!doctype html>");
		for (const path of world.paths) expect(await press.at(path)).toMatchObject({ page: { status: 200 } });
		damage(world.pages, current(world.pages));
		const path = await publish(world, press);
		expect(lost.length).toBe(2);
		expect(readFileSync(join(current(world.pages), `${path.slice(1)}.html`), "utf8")).toContain("<!doctype html>");
		expect(await faults(press, world)).toEqual([]);
		expect(strangers(press, current(world.pages))).toEqual([]);
		const head = press.cursor;
		await press.close();
		const again = await world.openPress();
		expect(again.cursor).toBe(head);
		expect(again.figures.pages).toBeGreaterThan(0);
		expect(await faults(again, world)).toEqual([]);
		await again.close();
		await world.end();
	},
);

test("a page that is owed though it stands is drawn anew, also when it is in memory", { timeout: 30_000 }, async () => {
	const world = await standing();
	const press = await world.openPress();
	await press.at("/en");
	writeFileSync(join(current(world.pages), "en.html"), "<!doctype html>");
	expect((await faults(press, world)).map(({ path }) => path)).toEqual(["/en"]);
	const index = new PageIndex(`${current(world.pages)}.index`);
	index.owe("/en");
	index.close();
	expect(await press.drawOwed(10)).toBe(0);
	expect(await faults(press, world)).toEqual([]);
	expect(press.standing.tree.index.owed(1)).toEqual([]);
	await press.close();
	await world.end();
});

test("settings that are changed and changed back bring no old pages back", { timeout: 30_000 }, async () => {
	const world = await standing();
	const press = await world.openPress();
	const settings = (name: string) =>
		changeSettings(world.desk, SYSTEM, PaperSettings.parse({ name, site: "https://daily.example" }));
	await settings("Weekly");
	await press.catchUp((await world.store.ledgerHead()).seq);
	must(await withdrawStory(world.desk, SYSTEM, 1, "It was not true."));
	await press.catchUp((await world.store.ledgerHead()).seq);
	await settings("Daily");
	await press.catchUp((await world.store.ledgerHead()).seq);
	for (const path of world.paths) await press.at(path);
	expect(await faults(press, world)).toEqual([]);
	await press.tidy();
	expect(readdirSync(world.pages).filter((name) => name.endsWith(".index"))).toEqual([
		`${press.standing.tree.name}.index`,
	]);
	await press.close();
	await world.end();
});

test("pages of another ledger are not shown after an older backup was brought back", { timeout: 30_000 }, async () => {
	const world = await standing();
	const copy = join(world.folder, "copy.sqlite");
	await world.store.backup(copy);
	const pages = world.pages;
	const press = await world.openPress();
	const lost = await publish(world, press);
	await press.close();
	const kept = join(world.folder, "kept");
	cpSync(pages, kept, { recursive: true, verbatimSymlinks: true });
	await world.store.close();
	for (const end of ["", "-wal", "-shm"]) rmSync(join(world.folder, `paper.sqlite${end}`), { force: true });
	cpSync(copy, join(world.folder, "paper.sqlite"));

	const restored = await openWorld({ folder: world.folder });
	const behind = await restored.openPress();
	expect(await behind.at(lost)).toBeNull();
	expect(await faults(behind, restored)).toEqual([]);
	await behind.close();
	// As many entries as then, but the last is another one.
	const other = await publish(restored, null, { headline: "Another" });
	rmSync(pages, { recursive: true });
	cpSync(kept, pages, { recursive: true, verbatimSymlinks: true });
	const beside = await restored.openPress();
	expect(await beside.at(lost)).toEqual({ redirect: other });
	expect(await faults(beside, restored)).toEqual([]);
	await beside.close();
	await restored.end();
});

test("a page that can not be drawn holds up no other", { timeout: 30_000 }, async () => {
	let broken = true;
	const failed: string[] = [];
	const world = await openWorld();
	const fragile = {
		...theme,
		list: (...given: Parameters<typeof theme.list>) =>
			broken && given[0].kind === "topic" ? JSON.parse("{") : theme.list(...given),
	};
	const press = await world.openPress({ theme: fragile, failed: (path) => failed.push(path) });
	broken = false;
	await press.at("/en/topics/talks");
	broken = true;
	const path = await publish(world, press, { topics: ["talks"] });
	expect(failed).toEqual(["/en/topics/talks"]);
	expect(await press.at(path)).toMatchObject({ page: { status: 200 } });
	await expect(press.at("/en/topics/talks")).rejects.toThrow(SyntaxError);
	broken = false;
	expect(await press.at("/en/topics/talks")).toMatchObject({ page: { status: 200 } });
	expect(await faults(press, world)).toEqual([]);
	await press.close();
	await world.end();
});

/** A disk of `mega` MiB in memory, or the reason why there is none. */
function smallDisk(mega: number): { readonly folder: string; readonly unmount: () => void } | string {
	if (process.platform !== "linux" || process.getuid?.() !== 0)
		return "only root on Linux can mount a small disk to fill";
	const folder = join(tmpdir(), `broadsheet-full-${process.pid}`);
	mkdirSync(folder, { recursive: true });
	const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${mega}m`, "tmpfs", folder], {
		encoding: "utf8",
	});
	if (status !== 0) return `a small disk can not be mounted here: ${stderr?.trim() ?? "no mount program"}`;
	return {
		folder,
		unmount: () => {
			spawnSync("umount", [folder]);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function fill(folder: string): string {
	const file = join(folder, "ballast");
	const block = Buffer.alloc(64 * 1024);
	try {
		for (;;) writeFileSync(file, block, { flag: "a" });
	} catch (error) {
		expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
	}
	return file;
}

test("a full disk refuses clearly, loses nothing, and is forgotten when there is space again", {
	timeout: 30_000,
}, async (context) => {
	const disk = smallDisk(8);
	if (typeof disk === "string") return context.skip(disk);
	try {
		const world = await openWorld({ folder: disk.folder });
		const press = await world.openPress({ hotBytes: 0 });
		const told: string[] = [];
		for (let n = 0; n < 5; n++) told.push(await publish(world, press));
		const ready = await draft(world, { headline: "Later" });
		const ballast = fill(disk.folder);
		for (let n = 0; n < 5; n++) {
			const refused = await publish(world, press, { headline: "x".repeat(400) }).then(
				(path) => told.push(path) && null,
				(error: unknown) => error,
			);
			if (refused !== null) expect(storeFault(refused), String(refused)).not.toBeNull();
		}
		// Readers get pages that stand and pages that do not stand yet.
		for (const path of [...told, "/en", "/en/2021/02", "/tr/archive", "/en/topics/talks"]) {
			const found = await press.at(path);
			expect([path, found && "page" in found && found.page.status]).toEqual([path, 200]);
		}
		rmSync(ballast);
		const done = must(await publishStory(world.desk, SYSTEM, ready));
		await press.catchUp(done.entry.seq);
		told.push(done.facts.address);
		for (const path of told) expect(await press.at(path)).toMatchObject({ page: { status: 200 } });
		expect(await faults(press, world)).toEqual([]);
		expect(await verifyLedger(world.store)).toMatchObject({ ok: true });
		await press.close();
		await world.store.close();
	} finally {
		disk.unmount();
	}
});
