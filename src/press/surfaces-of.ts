/** Every page that following the ledger reached, and what was done with it. */
import type { Surface } from "../store/publishing.ts";
import type { Finished } from "./page-tree.ts";
import type { StandingPage } from "./sinks/page-index.ts";

/** `readers`: pages that stood and had read what changed; `later`: those of them that were only taken away. */
export function surfacesOf(
	readers: readonly StandingPage[],
	drawn: readonly Finished[],
	later: readonly string[],
): Surface[] {
	const isDrawn = new Set(drawn.map(({ hot }) => hot.path));
	const isLater = new Set(later);
	return [
		...drawn.map(({ hot, kind }) => ({ path: hot.path, kind, did: "drawn" as const })),
		...readers
			.filter(({ path }) => !isDrawn.has(path))
			.map(({ path, kind }) => ({ path, kind, did: isLater.has(path) ? ("later" as const) : ("gone" as const) })),
	];
}
