/** Which pages are drawn at once, because somebody will ask for them soon; all others are drawn when asked for. */
import { correctionsAddress, feedAddress, imprintAddress, sectionAddress } from "../core/addresses.ts";
import type { LedgerEntry } from "../core/ledger.ts";
import { isStoryEntry } from "../core/ledger.ts";
import type { Generation } from "./chrome.ts";
import type { StandingPage } from "./sinks/page-index.ts";

/** A standing page of these kinds is drawn again the moment it changed. Withdrawn stories are pages of kind story. */
const EAGER_KINDS: ReadonlySet<string> = new Set(["story", "front", "feed", "topic", "robots", "mining"]);

/** A story published with a date further back than this belongs to the archive (milliseconds). */
const FRESH = 2 * 24 * 3600 * 1000;

/** More entries at once than this are an import: its story pages are drawn when asked for. */
const BATCH = 200;

/** A picture or a name that more pages show than this changes them when they are asked for. */
const MOST = 200;

/** Parts the standing pages that changed into those drawn at once and those drawn when asked for. */
export function eagerOf(
	pages: readonly StandingPage[],
	entries: readonly LedgerEntry[],
): { readonly now: readonly string[]; readonly later: readonly string[] } {
	const own = new Set(
		entries.length > BATCH
			? []
			: entries.flatMap((entry) => (isStoryEntry(entry) ? [entry.before?.address, entry.after?.address] : [])),
	);
	const now: string[] = [];
	const later: string[] = [];
	let others = 0;
	for (const { path, kind } of pages) {
		if (!EAGER_KINDS.has(kind)) later.push(path);
		else if (own.has(path) || kind === "front" || others++ < MOST) now.push(path);
		else later.push(path);
	}
	return { now, later };
}

/** Pages that do not stand yet and should: those of stories that have just been published. */
export function newPages(entries: readonly LedgerEntry[]): string[] {
	if (entries.length > BATCH) return [];
	// By subject, so that of a story that moved twice only the last address counts.
	const fresh = new Map<string, string>();
	for (const entry of entries) {
		if (!isStoryEntry(entry)) continue;
		if (entry.after && entry.at - entry.after.publishedAt < FRESH) fresh.set(entry.subject, entry.after.address);
		else fresh.delete(entry.subject);
	}
	return [...fresh.values()];
}

/** What a new generation must have before it is switched to. */
export function firstPages(generation: Generation): string[] {
	const paths = generation.first ? ["/robots.txt", "/sitemap.xml", "/.well-known/tdmrep.json"] : [];
	for (const { edition, sections } of generation.chromes.values()) {
		paths.push(edition.base, imprintAddress(edition), correctionsAddress(edition), `${edition.base}/not-found`);
		for (const format of ["rss", "atom", "json"] as const) paths.push(feedAddress(edition.base, format));
		for (const section of sections) paths.push(sectionAddress(edition, section.path));
	}
	return paths;
}
