/** What happens between two steps of the press: readers that began before a publication, and publications that came before their turn. */
import { expect, test } from "vitest";
import { PaperSettings } from "../../src/core/paper.ts";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeSettings } from "../../src/desk/change-paper.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { OneAtATime } from "../../src/press/one-at-a-time.ts";
import type { RunningPress } from "../../src/press/running-press.ts";
import { SharedReads } from "../../src/press/shared-reads.ts";
import { verifyPages } from "../../src/press/verify-pages.ts";
import { inBites } from "./in-bites.ts";
import { plainTheme } from "./plain-theme.ts";
import { concept, draft, openWorld, type World } from "./small-world.ts";

async function publish(world: World, fields: Record<string, unknown> = {}): Promise<number> {
	return must(await publishStory(world.desk, SYSTEM, await draft(world, fields))).entry.seq;
}

async function text(press: RunningPress, path: string): Promise<string> {
	const found = await press.at(path);
	return found && "page" in found ? found.page.body.toString() : "";
}

test("a page that was being read from its file when it changed does not come back", { timeout: 30_000 }, async () => {
	const world = await openWorld();
	for (let round = 0; round < 10; round++) {
		// Opened anew, so that pages are on disk only.
		const press = await world.openPress();
		const headline = `Round ${round}`;
		const seq = await publish(world, { headline });
		const early = press.at("/en");
		await press.catchUp(seq);
		await early;
		expect(await text(press, "/en")).toContain(headline);
		await press.close();
	}
	await world.end();
});

test("a page that was being read when the whole chrome changed does not come back", { timeout: 30_000 }, async () => {
	const world = await openWorld();
	for (let round = 0; round < 6; round++) {
		const press = await world.openPress();
		const entry = must(
			await changeSettings(
				world.desk,
				SYSTEM,
				PaperSettings.parse({ name: `Paper ${round}`, site: "https://daily.example" }),
			),
		);
		const early = [press.at("/en"), press.at("/en/world"), press.drawOwed(10)];
		await press.catchUp(entry?.seq ?? 0);
		await Promise.all(early);
		expect(await text(press, "/en")).toContain(`Paper ${round}`);
		await press.close();
	}
	await world.end();
});

test("the first stories of a month are noticed, though all of them came before the press looked", {
	timeout: 30_000,
}, async () => {
	const world = await openWorld();
	const press = await world.openPress({ store: inBites(world.store, () => 1) });
	await press.catchUp(await publish(world, { publishedAt: Date.UTC(2021, 0, 5) }));
	for (const path of ["/en/archive", "/en/2021/01", "/en/2021/01/05"]) await press.at(path);
	let seq = 0;
	for (let n = 0; n < 3; n++) seq = await publish(world, { publishedAt: Date.UTC(2021, 1, 1, n) });
	await press.catchUp(seq);
	expect(await text(press, "/en/archive")).toContain("2021-02");
	expect(await text(press, "/en/2021/01")).toContain("/en/2021/02");
	expect(
		(await verifyPages(press.standing.tree, press.standing.room.generation, world.store, plainTheme())).faults,
	).toEqual([]);
	await press.close();
	await world.end();
});

test("what was read while it was being forgotten is not remembered", { timeout: 30_000 }, async () => {
	let asked = 0;
	const counting = new SharedReads({
		concept: async () => {
			asked++;
			return concept("talks", "subject", "Talks");
		},
	} as never);
	const first = counting.concept("talks");
	counting.forget("concept:talks");
	await first;
	await counting.concept("talks");
	await counting.concept("talks");
	expect(asked).toBe(2);
});

test("one piece of work at a time, the urgent first, and a failure ends only itself", { timeout: 30_000 }, async () => {
	const turn = new OneAtATime();
	const done: string[] = [];
	const work = (name: string, urgent = false) =>
		turn.run(async () => {
			done.push(`${name} begins`);
			await Promise.resolve();
			done.push(`${name} ends`);
			if (name === "c") throw new Error("c");
		}, urgent);
	const all = [work("a"), work("b"), work("c", true), work("d", true)];
	expect((await Promise.allSettled(all)).map((one) => one.status)).toEqual([
		"fulfilled",
		"fulfilled",
		"rejected",
		"fulfilled",
	]);
	expect(done.filter((text) => text.endsWith("begins")).map((text) => text[0])).toEqual(["a", "c", "d", "b"]);
	expect(done.every((text, n) => n % 2 === 0 || text[0] === done[n - 1]?.[0])).toBe(true);
	await work("e");
	expect(done.at(-1)).toBe("e ends");
});
