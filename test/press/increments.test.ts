/** Pressing what changed gives byte for byte what drawing everything from nothing gives, and draws nothing else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SYSTEM } from "../../src/desk/actor.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { drawPath } from "../../src/press/draw-path.ts";
import type { RunningPress } from "../../src/press/running-press.ts";
import { SharedReads } from "../../src/press/shared-reads.ts";
import { verifyPages } from "../../src/press/verify-pages.ts";
import type { Theme } from "../../src/render/theme.ts";
import { defaultTheme } from "../../src/render/themes/default/theme.ts";
import type { Reads } from "../../src/store/store.ts";
import { inBites } from "./in-bites.ts";
import { keyValue } from "./key-values.ts";
import { addresses, Making, type Move, move } from "./moves.ts";
import { plainTheme } from "./plain-theme.ts";
import { draft, openWorld } from "./small-world.ts";

/** A page as drawn from nothing: its status and text, or where it leads, or null. */
async function fresh(path: string, press: RunningPress, store: Reads, theme: Theme): Promise<unknown> {
	const { outcome } = await drawPath(path, {
		store,
		theme,
		generation: press.standing.room.generation,
		shared: new SharedReads(store),
	});
	if (outcome.kind === "missing") return null;
	if (outcome.kind === "redirect") return outcome.gone ? fresh(outcome.to, press, store, theme) : outcome.to;
	return [outcome.status, outcome.body];
}

async function stands(path: string, press: RunningPress): Promise<unknown> {
	const found = await press.at(path);
	if (found === null) return null;
	return "redirect" in found ? found.redirect : [found.page.status, found.page.body.toString()];
}

async function expectEqualToFresh(press: RunningPress, store: Reads, theme: Theme): Promise<void> {
	const { tree, room } = press.standing;
	expect((await verifyPages(tree, room.generation, store, theme)).faults).toEqual([]);
	for (const { path } of tree.index.after("", 10_000)) {
		const hot = press.hot(path);
		if (hot) expect([path, [hot.status, hot.body.toString()]]).toEqual([path, await fresh(path, press, store, theme)]);
	}
}

/** What every standing page has read, with the values that the keys have now. */
async function readings(press: RunningPress, store: Reads): Promise<Map<string, Map<string, string>>> {
	const { index } = press.standing.tree;
	const all = new Map<string, Map<string, string>>();
	for (const { path } of index.after("", 10_000)) {
		const keys = new Map<string, string>();
		for (const key of index.keysOf(path)) keys.set(key, await keyValue(key, store));
		all.set(path, keys);
	}
	return all;
}

const runs = Number(process.env.BROADSHEET_RUNS ?? 25);

test("after each batch every standing page is what drawing it from nothing gives; nothing is drawn twice or in vain", {
	timeout: 600_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(move, { minLength: 3, maxLength: 16 }),
			fc.constantFrom(1_000_000, 20_000),
			async (moves: Move[], hotBytes) => {
				let counted: string[] = [];
				const theme = plainTheme((what) => counted.push(what));
				const quiet = plainTheme();
				const world = await openWorld({ theme });
				const { store } = world;
				let touched: string[] = [];
				const open = () => world.openPress({ hotBytes, changed: (paths) => touched.push(...paths) });
				let press = await open();
				const making = new Making(world);
				try {
					for (const one of moves) {
						if (one.type === "read") {
							const all = addresses([...making.addresses]);
							await Promise.all(one.paths.map((n) => press.at(all[n % all.length] ?? "")));
						} else if (one.type === "open again") {
							await press.close();
							press = await open();
						} else if (one.type === "draw owed") {
							await press.drawOwed(100);
						} else {
							const before = await readings(press, store);
							const generation = press.standing.tree.name;
							counted = [];
							touched = [];
							const entries = (await store.ledgerHead()).seq;
							for (const change of one.type === "batch" ? one.changes : [one.change]) await making.make(change);
							const { seq } = await store.ledgerHead();
							await press.catchUp(seq);
							expect(counted.length, "drawn twice").toBe(new Set(counted).size);
							if (press.standing.tree.name === generation && seq - entries === 1) {
								for (const path of touched) {
									const was = before.get(path);
									if (was === undefined) continue;
									const changed = await Promise.all(
										[...was].map(async ([key, value]) => value !== (await keyValue(key, store))),
									);
									expect(changed.includes(true), `${path} was touched, though nothing that it read has changed`).toBe(
										true,
									);
								}
							}
						}
						await expectEqualToFresh(press, store, quiet);
					}
					for (const path of addresses([...making.addresses]))
						expect([path, await stands(path, press)]).toEqual([path, await fresh(path, press, store, quiet)]);
					await expectEqualToFresh(press, store, quiet);
				} finally {
					await press.close();
					await world.end();
				}
			},
		),
		{ numRuns: runs, interruptAfterTimeLimit: runs > 25 ? 500_000 : 15_000 },
	);
});

test("the same while the store is ahead of what the press follows, and readers ask meanwhile", {
	timeout: 600_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(move, { minLength: 3, maxLength: 16 }),
			fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }),
			async (moves: Move[], bites) => {
				const theme = plainTheme();
				const world = await openWorld({ theme });
				const { store } = world;
				let n = 0;
				const press = await world.openPress({
					store: inBites(store, () => bites[n++ % bites.length] ?? 1),
					hotBytes: 50_000,
				});
				const making = new Making(world);
				const work: Promise<unknown>[] = [];
				try {
					for (const one of moves) {
						if (one.type === "read") {
							const all = addresses([...making.addresses]);
							for (const path of one.paths) work.push(press.at(all[path % all.length] ?? ""));
						} else if (one.type === "draw owed") work.push(press.drawOwed(100));
						else if (one.type !== "open again") {
							for (const change of one.type === "batch" ? one.changes : [one.change]) await making.make(change);
							work.push(press.catchUp((await store.ledgerHead()).seq));
						}
					}
					await Promise.all(work);
					await press.catchUp((await store.ledgerHead()).seq);
					await expectEqualToFresh(press, store, theme);
					for (const path of addresses([...making.addresses]))
						expect([path, await stands(path, press)]).toEqual([path, await fresh(path, press, store, theme)]);
				} finally {
					await Promise.allSettled(work);
					await press.close();
					await world.end();
				}
			},
		),
		{ numRuns: runs, interruptAfterTimeLimit: runs > 25 ? 500_000 : 15_000 },
	);
});

test("the default theme draws the same pages whichever order independent stories are published in", {
	timeout: 60_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (order) => {
			const pages: unknown[] = [];
			for (const sequence of [[0, 1, 2, 3, 4, 5], order]) {
				const world = await openWorld({ theme: defaultTheme });
				const press = await world.openPress();
				const { store, desk } = world;
				const ids: number[] = [];
				const at = Date.UTC(2021, 0, 12);
				for (let n = 0; n < 6; n++)
					ids.push(
						await draft(
							world,
							{
								edition: n % 2 === 0 ? "en" : "tr",
								section: n < 3 ? "world/caucasus" : "city",
								headline: `Story ${n}`,
								topics: n > 1 ? ["talks"] : [],
								byline: [{ person: "ada" }],
								publishedAt: at - n * 40 * 3_600_000,
							},
							ids.slice(-1),
						),
					);
				for (const n of sequence) {
					const done = await publishStory(desk, SYSTEM, ids[n] ?? 0);
					if (!done.ok) throw new Error(done.problem.detail);
					await press.catchUp(done.value.entry.seq);
				}
				const all: unknown[] = [];
				const live = await Promise.all(ids.map(async (id) => (await store.liveFacts(id))?.address ?? ""));
				for (const path of addresses(live)) all.push([path, await stands(path, press)]);
				expect(
					(await verifyPages(press.standing.tree, press.standing.room.generation, store, defaultTheme)).faults,
				).toEqual([]);
				pages.push(all);
				await press.close();
				await world.end();
			}
			expect(pages[1]).toEqual(pages[0]);
		}),
		{ numRuns: 3 },
	);
});
