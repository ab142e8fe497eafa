/** Categories of an export as section paths. */
import type { IncomingSection } from "../../incoming.ts";
import type { Channel } from "./raw.ts";

/** Names from the top category down; a circle of parents is cut. */
export function sectionPath(nicename: string, name: string, channel: Channel): string[] {
	const path: string[] = [];
	const seen = new Set<string>();
	let key = nicename;
	for (let category = channel.categories.get(key); category && !seen.has(key); category = channel.categories.get(key)) {
		path.unshift(category.name.slice(0, 200));
		seen.add(key);
		key = category.parent;
	}
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
