/** Drawing what stands at a path: route, reads, page; with the keys that were read. */
import type { Theme } from "../render/theme.ts";
import type { Reads } from "../store/store.ts";
import type { Generation } from "./chrome.ts";
import { PageReads } from "./page-reads.ts";
import { draw } from "./pages/draw.ts";
import type { Outcome } from "./pages/outcome.ts";
import { MISSING } from "./pages/outcome.ts";
import type { RouteKind } from "./pages/route.ts";
import { routeOf } from "./pages/route.ts";
import type { SharedReads } from "./shared-reads.ts";

export interface DrawingRoom {
	readonly store: Reads;
	readonly theme: Theme;
	readonly generation: Generation;
	readonly shared: SharedReads;
}

export interface Drawn {
	readonly outcome: Outcome;
	readonly kind: RouteKind | "none";
	readonly keys: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export async function drawPath(path: string, room: DrawingRoom): Promise<Drawn> {
	const editions = room.generation.first?.editions ?? [];
	const route = routeOf(path, editions);
	const chrome = route === null ? undefined : room.generation.chromes.get(route.edition);
	if (route === null || chrome === undefined) return { outcome: MISSING, kind: "none", keys: NOTHING };
	const reads = new PageReads(room.store, chrome, room.shared);
	return { outcome: await draw(route, path, reads, room.theme), kind: route.kind, keys: reads.keys };
}
