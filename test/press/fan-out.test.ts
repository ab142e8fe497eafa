/** One change draws a bounded number of pages at once, however many show what it changed. */
import { expect, test } from "vitest";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeConcept } from "../../src/desk/change-paper.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { verifyPages } from "../../src/press/verify-pages.ts";
import { plainTheme } from "./plain-theme.ts";
import { concept, draft, openWorld } from "./small-world.ts";

test("a name that stands on hundreds of pages changes on all of them, most when they are asked for", {
	timeout: 60_000,
}, async () => {
	const world = await openWorld();
	const press = await world.openPress();
	const paths: string[] = [];
	for (let n = 0; n < 260; n++) {
		const done = must(
			await publishStory(world.desk, SYSTEM, await draft(world, { topics: ["talks"], headline: `Story ${n}` })),
		);
		paths.push(done.facts.address);
		if (n % 20 === 0) await press.catchUp(done.entry.seq);
	}
	await press.catchUp((await world.store.ledgerHead()).seq);
	const entry = must(await changeConcept(world.desk, SYSTEM, concept("talks", "subject", "The talks")));
	const pressed = await press.catchUp(entry?.seq ?? 0);
	expect(pressed.pages).toBeLessThanOrEqual(220);
	expect(pressed.pages + pressed.stale).toBeGreaterThanOrEqual(260);
	for (const path of paths)
		expect(String(((await press.at(path)) as { page: { body: Buffer } }).page.body)).toContain("The talks");
	expect(
		(await verifyPages(press.standing.tree, press.standing.room.generation, world.store, plainTheme())).faults,
	).toEqual([]);
	await press.close();
	await world.end();
});

test("a publication draws as many pages among ten stories as among hundreds", { timeout: 60_000 }, async () => {
	const world = await openWorld();
	const press = await world.openPress();
	const counts: number[] = [];
	for (let n = 0; n < 150; n++) {
		const done = must(
			await publishStory(
				world.desk,
				SYSTEM,
				await draft(world, { topics: ["talks"], byline: [{ person: "ada" }], section: "world/caucasus" }),
			),
		);
		counts.push((await press.catchUp(done.entry.seq)).pages);
	}
	expect(new Set(counts.slice(40)).size).toBe(1);
	await press.close();
	await world.end();
});
