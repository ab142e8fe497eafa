/** A program that is killed while it publishes, presses and serves loses nothing that it said was live, and leaves no page wrong. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { standingListPages, storyPages } from "../../src/press/all-pages.ts";
import { drawPath } from "../../src/press/draw-path.ts";
import { SharedReads } from "../../src/press/shared-reads.ts";
import { verifyPages } from "../../src/press/verify-pages.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { plainTheme } from "./plain-theme.ts";
import { openWorld } from "./small-world.ts";
import { strangers } from "./strangers.ts";

const KILLS = Number(process.env.BROADSHEET_KILLS ?? 16);
const program = join(import.meta.dirname, "publish-under-load.ts");

/** Kills the program at a random moment; gives the last state of each story that it said was live or withdrawn. */
async function runAndKill(folder: string): Promise<Map<number, string>> {
	const child = spawn(process.execPath, [program, folder], {
		stdio: ["ignore", "pipe", "inherit"],
		env: { ...process.env, NODE_NO_WARNINGS: "1" },
	});
	let said = "";
	let dying = false;
	child.stdout.on("data", (chunk: Buffer) => {
		said += chunk.toString();
		if (!dying) setTimeout(() => child.kill("SIGKILL"), Math.random() * 150);
		dying = true;
	});
	const [code, signal] = await once(child, "close");
	expect([code, signal]).toEqual([null, "SIGKILL"]);
	const states = new Map<number, string>();
	// The last line may have been cut off by the kill.
	for (const line of said.slice(0, said.lastIndexOf("\n")).split("\n")) {
		const [story, ...state] = line.split(" ");
		states.set(Number(story), state.join(" "));
	}
	return states;
}

const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" });

test(`every acknowledged change survives ${KILLS} kills at random moments, and the pages equal a full press`, {
	timeout: 60_000 + KILLS * 3000,
}, async () => {
	const theme = plainTheme();
	const world = await openWorld();
	const { folder, store } = world;
	for (let n = 0; n < KILLS; n++) {
		const said = await runAndKill(folder);
		const { seq } = await store.ledgerHead();
		for (const [story, state] of said) {
			const record = await store.story(story);
			const revision = Number(state.split(" ")[1]);
			// A change that came after may be on record without having been said.
			if (state === "withdrawn 0") expect(record?.state, `story ${story}`).toBe("withdrawn");
			else
				expect(record?.state === "withdrawn" || (record?.live?.revision ?? 0) >= revision, `story ${story}`).toBe(true);
		}
		const press = await world.openPress({ theme });
		expect(press.cursor).toBe(seq);
		const { tree, room } = press.standing;
		expect((await verifyPages(tree, room.generation, store, theme)).faults).toEqual([]);
		const pages = join(folder, "pages");
		expect(filesBelow(pages).filter((name) => name.endsWith(".part"))).toEqual([]);
		expect(strangers(press, join(pages, tree.name))).toEqual([]);
		if (n === KILLS - 1) {
			const drawn = { store, theme, generation: room.generation, shared: new SharedReads(store) };
			for await (const path of (async function* () {
				yield* standingListPages(store, room.generation);
				yield* storyPages(store);
			})()) {
				const { outcome } = await drawPath(path, drawn);
				const found = await press.at(path);
				const expected =
					outcome.kind === "page" ? [outcome.status, outcome.body] : outcome.kind === "redirect" ? outcome.to : null;
				expect([
					path,
					found && ("redirect" in found ? found.redirect : [found.page.status, found.page.body.toString()]),
				]).toEqual([path, expected]);
			}
		}
		await press.close();
	}
	expect(await verifyLedger(store)).toMatchObject({ ok: true });
	expect(await store.integrity()).toMatchObject({ ok: true, problems: [] });
	await world.end();
});
