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

/** A page of a blog (about us, contact) is no news. */
export const isPage = ({ type }: Pick<IncomingStory, "type">): boolean => type === "page";

/** Nothing goes out that its source does not show already, and nothing before its time. */
export function goalOf(
	item: Pick<IncomingStory, "status" | "embargo" | "publishedAt" | "type">,
	now: number,
	draftsOnly: boolean,
	pagesToo = false,
): Decision {
	if (item.status === "withdrawn") return { goal: "withdrawn", why: "taken back by its source", public: false };
	if (item.embargo !== null && item.embargo > now)
		return { goal: "draft", why: "under embargo or waiting for its time: kept as a draft", public: true };
	if (item.status === "draft") return { goal: "draft", why: "a draft at its source: kept as a draft", public: false };
	if (item.status === "other")
		return { goal: "draft", why: "not public at its source: kept as a draft", public: false };
	if (item.publishedAt !== null && item.publishedAt > now)
		return { goal: "draft", why: "dated in the future: kept as a draft", public: true };
	if (isPage(item) && !pagesToo)
		return { goal: "draft", why: "a page, which is no news: kept as a draft (--pages takes pages live)", public: true };
	if (draftsOnly) return { goal: "draft", why: "kept as a draft, as asked for", public: true };
	return { goal: "live", why: "", public: true };
}
