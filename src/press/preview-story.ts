/** A story's page as it would be with a revision: the same drawing as for readers, over draft reads. */
import type { PublicChange, StoryFacts } from "../core/story.ts";
import { bylinePeople, storyFacts } from "../elements/story-facts.ts";
import type { Chrome } from "../render/theme.ts";
import { conceptsByKey } from "../store/concepts-by-key.ts";
import type { Revision } from "../store/store.ts";
import type { DrawingRoom } from "./draw-path.ts";
import { PageReads } from "./page-reads.ts";
import { storyView } from "./pages/story-page.ts";

export interface Coming {
	readonly revision: Revision;
	readonly chrome: Chrome;
	readonly before: StoryFacts | null;
	/** What readers would see of it. */
	readonly facts: StoryFacts;
}

/** The facts of a revision if it went live at a moment (when it was saved, when left out); null when there is none, or its edition is gone. */
export async function comingStory(
	story: number,
	revisionId: number,
	{ store, generation }: DrawingRoom,
	at?: number,
	change: PublicChange | null = null,
): Promise<Coming | null> {
	const revision = await store.revision(revisionId);
	if (revision === null || revision.story !== story) return null;
	const { fields, body } = revision.content;
	const chrome = generation.chromes.get(fields.edition);
	if (chrome === undefined) return null;
	const before = await store.liveFacts(story);
	const people = await conceptsByKey(store, bylinePeople(fields));
	const input = { story, revision: revision.id, fields, body, edition: chrome.edition, people };
	const moment = { now: at ?? revision.at, change: before === null ? null : change };
	return { revision, chrome, before, facts: storyFacts(input, before, moment) };
}

export async function previewStory(story: number, revision: number, room: DrawingRoom): Promise<string | null> {
	const coming = await comingStory(story, revision, room);
	if (coming === null) return null;
	const { facts, chrome } = coming;
	const reads = new PageReads(room.store, chrome, room.shared);
	return room.theme.story(await storyView({ facts, content: coming.revision.content }, reads), chrome);
}
