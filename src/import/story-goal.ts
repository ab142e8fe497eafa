/** Decides what is to become of an incoming story: seen by readers, kept as a draft, or taken back. */
import type { IncomingStory } from "../wire/incoming.ts";
import type { Goal } from "./fingerprint.ts";

export interface Decision {
	readonly goal: Goal;
	/** Why readers do not see it; empty for what they do. */
	readonly why: string;
	/** Its source still shows it to the public, so what is live here stays as it is. */
	readonly public: boolean;
}

/** Nothing goes out that its source does not show already, and nothing before its time. */
export function goalOf(
	item: Pick<IncomingStory, "status" | "embargo" | "publishedAt">,
	now: number,
	draftsOnly: boolean,
): Decision {
	if (item.status === "withdrawn") return { goal: "withdrawn", why: "taken back by its source", public: false };
	if (item.embargo !== null && item.embargo > now)
		return { goal: "draft", why: "under embargo or waiting for its time: kept as a draft", public: true };
	if (item.status === "draft") return { goal: "draft", why: "a draft at its source: kept as a draft", public: false };
	if (item.status === "other")
		return { goal: "draft", why: "not public at its source: kept as a draft", public: false };
	if (item.publishedAt !== null && item.publishedAt > now)
		return { goal: "draft", why: "dated in the future: kept as a draft", public: true };
	if (draftsOnly) return { goal: "draft", why: "kept as a draft, as asked for", public: true };
	return { goal: "live", why: "", public: true };
}
