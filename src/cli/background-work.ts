/** What a server does between requests: others' publications, pages owed, better compression, the turn of the year. */
import { yearOf } from "../core/date-style.ts";
import { tidyAccounts } from "../desk/accounts/tidy-accounts.ts";
import { noteYear } from "../desk/change-paper.ts";
import type { openPress } from "./compose.ts";

/** Pages compressed as well as can be in one look; each takes a thread of the pool for some 30 ms. */
const IMPROVED_AT_ONCE = 4;
/** How often other processes' publications are looked for, in milliseconds. */
const LOOK = 200;

/** Whether the year has turned since it was last noted. */
export async function enterYear(
	desk: { store: { editions(): Promise<readonly { zone: string }[]> }; clock: () => number } & Parameters<
		typeof noteYear
	>[0],
): Promise<boolean> {
	const zone = (await desk.store.editions())[0]?.zone ?? "UTC";
	return (await noteYear(desk, yearOf(desk.clock(), zone))).length > 0;
}

export function backgroundWork(
	press: Awaited<ReturnType<typeof openPress>>,
	follow: (seq: number) => Promise<unknown>,
	ledgerHead: () => Promise<{ seq: number }>,
	desk: Parameters<typeof enterYear>[0],
	/** Looks for what is missed or behind. */
	look: () => Promise<void>,
	failed: (error: unknown) => void,
): { stop(): Promise<void> } {
	let stopped = false;
	let steps = 0;
	let round = 0;
	let running: Promise<void> = Promise.resolve();
	let timer: NodeJS.Timeout;
	let lastSeq = press.cursor;
	let quiet = 0;

	async function step(): Promise<void> {
		// Counted apart: a step that fails is repeated, and what it fails of must be found.
		if (steps++ % 25 === 0) await look();
		const { seq } = await ledgerHead();
		quiet = seq === lastSeq ? quiet + 1 : 0;
		lastSeq = seq;
		if (seq > press.cursor) await follow(seq);
		if (round % 5 === 0) await press.mendTree();
		// The best compression takes fifty times as long: only when nothing has been published for a while.
		if (quiet > 5) await press.drawOwed(20);
		if (quiet > 10) for (let n = 0; n < IMPROVED_AT_ONCE && (await press.improveOne()); n++);
		if (++round % 300 === 0 && (await enterYear(desk))) await follow((await ledgerHead()).seq);
		if (round % 50 === 0) await press.tidy();
		if (round % 3000 === 0) await tidyAccounts(desk);
	}
	function next(): void {
		timer = setTimeout(() => {
			running = step()
				.catch(failed)
				.then(() => {
					if (!stopped) next();
				});
		}, LOOK);
	}
	next();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await running;
		},
	};
}
