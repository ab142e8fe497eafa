/** Tells whether an item is what was imported before: the hash of what was read, what was to become of it, and its time at the source. */
import { sha256 } from "../store/sha256.ts";
import type { IncomingStory } from "../wire/incoming.ts";

/** What is to become of an item: seen by readers, kept for the newsroom, or taken back. */
export type Goal = "live" | "draft" | "withdrawn";

export interface Fingerprint {
	readonly hash: string;
	readonly goal: Goal;
	/** When it last changed at the source, milliseconds UTC; 0 when the source does not say. */
	readonly updatedAt: number;
}

/** `assets` are the ids of the pictures that were found, in the order of the item's pictures. */
export function fingerprintOf(item: IncomingStory, goal: Goal, assets: readonly (number | null)[]): Fingerprint {
	const text = JSON.stringify({ ...item, position: "", leftOut: [], oldLists: undefined });
	return {
		hash: sha256(assets.length === 0 ? text : text + JSON.stringify(assets)),
		goal,
		updatedAt: item.updatedAt ?? 0,
	};
}

/** As it stands in the store beside the item's guid. */
export function writeFingerprint(print: Fingerprint): string {
	return `${print.hash}.${print.goal}.${print.updatedAt}`;
}

/** A text that this program did not write reads as something that equals nothing and is older than everything. */
export function readFingerprint(text: string): Fingerprint {
	const [hash = "", goal = "", updatedAt = ""] = text.split(".");
	return { hash, goal: goal === "live" || goal === "withdrawn" ? goal : "draft", updatedAt: Number(updatedAt) || 0 };
}
