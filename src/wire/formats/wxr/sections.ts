/** Categories of an export as section paths. */
import type { IncomingSection } from "../../incoming.ts";
import type { Channel, RawCategory } from "./raw.ts";

/** The category with those above it, from the top down; a circle of parents is cut. Empty when the file does not describe it. */
export function categoryChain(nicename: string, channel: Channel): RawCategory[] {
	const chain: RawCategory[] = [];
	const seen = new Set<string>();
	let key = nicename;
	for (let category = channel.categories.get(key); category && !seen.has(key); category = channel.categories.get(key)) {
		chain.unshift(category);
		seen.add(key);
		key = category.parent;
	}
	return chain;
}

/** Names from the top category down. */
export function sectionPath(nicename: string, name: string, channel: Channel): string[] {
	const path = categoryChain(nicename, channel).map((category) => category.name.slice(0, 200));
	return path.length > 0 ? path : [name.slice(0, 200)];
}

export function sectionsOf(channel: Channel): IncomingSection[] {
	return [...channel.categories.values()].map((category) => ({
		kind: "section",
		key: category.nicename,
		path: sectionPath(category.nicename, category.name, channel),
		description: category.description.slice(0, 1000),
	}));
}
