/** Sections that moved or were closed: where what stood in them is now. */
import { storyAddress } from "./addresses.ts";
import type { StoryFacts } from "./story.ts";

/** One move of a section with everything below it. */
export interface SectionMove {
	readonly edition: string;
	/** Base path of the edition. */
	readonly base: string;
	/** Each path that went, and the path of the section in which its stories are now. */
	readonly paths: Readonly<Record<string, string>>;
}

/** What readers see of a story after a move: its section and its address; the very same facts when it was elsewhere. */
export function movedFacts(facts: StoryFacts, move: SectionMove): StoryFacts {
	const section = Object.hasOwn(move.paths, facts.section) ? move.paths[facts.section] : undefined;
	if (section === undefined || facts.edition !== move.edition) return facts;
	return { ...facts, section, address: storyAddress(move, section, facts.slug, facts.story) };
}

/** Where the stories of a path are now; a path below one that went is looked for below the new one. */
export function pathNow(moved: ReadonlyMap<string, string>, path: string): string {
	const exact = moved.get(path);
	if (exact !== undefined) return exact;
	for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
		const parent = moved.get(path.slice(0, end));
		if (parent !== undefined) return parent + path.slice(end);
	}
	return path;
}
