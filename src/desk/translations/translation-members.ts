/** Who belongs to a group of translations: stories of any state that tell the same in different editions. */
import type { Reads, StoryContent, StoryRecord } from "../../store/store.ts";
import type { TranslationLink } from "../../store/translation-links.ts";

/** Id of the first story of the group that a story belongs to, or could begin. */
export async function groupOf(reads: Reads, story: number): Promise<number> {
	return (await reads.translationLinks.of(story))?.group ?? story;
}

export interface Member {
	readonly story: StoryRecord;
	/** Of the newest draft. */
	readonly content: StoryContent;
	/** Null for the first, which names nobody. */
	readonly link: TranslationLink | null;
}

/** The first, then the others by age. */
export async function membersOf(reads: Reads, group: number): Promise<readonly Member[]> {
	const links = (await reads.translationLinks.inGroup(group)).filter(({ story }) => story !== group);
	const first = await reads.translationLinks.of(group);
	const members: Member[] = [];
	for (const [id, link] of [[group, first] as const, ...links.map((one) => [one.story, one] as const)]) {
		const story = await reads.story(id);
		const draft = story && (await reads.revision(story.draft));
		if (story && draft) members.push({ story, content: draft.content, link });
	}
	return members;
}

/** The story that an edition has of the group: live, in hand, or the one asked about itself; withdrawn ones do not count. */
export async function memberIn(reads: Reads, group: number, edition: string, asked: number): Promise<number | null> {
	for (const { story, content } of await membersOf(reads, group)) {
		const where = story.live?.edition ?? content.fields.edition;
		if (where === edition && (story.state !== "withdrawn" || story.id === asked)) return story.id;
	}
	return null;
}
