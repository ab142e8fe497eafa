/** The demonstration stories as contents of revisions, and what happened to them when. */
import type { LeadPicture, StoryFields } from "../../core/story.ts";
import { StoryFields as FieldsSchema } from "../../core/story.ts";
import type { StoryContent } from "../../store/store.ts";
import { demoBody } from "./demo-body.ts";
import type { DemoElement, DemoFiles, DemoStory } from "./demo-files.ts";
import { sectionPaths } from "./demo-paper.ts";

export interface DemoIds {
	/** Story ids by key; null while stories are not linked yet. */
	readonly stories: ReadonlyMap<string, number> | null;
	readonly pictures: ReadonlyMap<string, number>;
}

export type Content = (story: DemoStory, ids: DemoIds, body?: readonly DemoElement[]) => StoryContent;

/** Makes contents; throws when a file names something that is not there. */
export function contentsOf({ paper, stories, pictures }: DemoFiles): Content {
	const editions = new Map(paper.editions.map((edition) => [edition.key, { edition, path: sectionPaths(edition) }]));
	/** Stories that others translate; they belong to the group that their own id names. */
	const originals = new Set(stories.flatMap((story) => story.translationOf ?? []));

	return (story, ids, body = story.body) => {
		const known = editions.get(story.edition);
		if (known === undefined) throw new Error(`demo: ${story.key} is in the unknown edition ${story.edition}`);
		const storyId = (key: string): number | null => {
			if (ids.stories === null) return null;
			return found(ids.stories, key, story);
		};
		const pictureId = (name: string) => found(ids.pictures, name, story);
		const first = story.translationOf ?? (originals.has(story.key) ? story.key : undefined);
		const fields: StoryFields = FieldsSchema.parse({
			edition: story.edition,
			section: known.path(story.section).path,
			headline: story.headline,
			kicker: story.kicker,
			standfirst: story.standfirst,
			byline: story.byline,
			dateline: story.dateline,
			source: story.source,
			topics: story.topics,
			picture: leadPicture(story, pictureId, pictures),
			related: ids.stories === null ? [] : story.related.map(storyId),
			translationOf: first === undefined ? null : storyId(first),
			publishedAt: story.publishedAt,
		});
		const names = { language: known.edition.locale, story: storyId, picture: pictureId };
		return { fields, body: demoBody(body, names) };
	};
}

function leadPicture(
	{ picture }: DemoStory,
	idOf: (name: string) => number,
	pictures: DemoFiles["pictures"],
): LeadPicture | null {
	if (picture === undefined) return null;
	const { asset, ...words } = picture;
	const focal = pictures.get(asset)?.focal;
	return { asset: idOf(asset), ...words, ...(focal ? { focal } : {}) };
}

function found(ids: ReadonlyMap<string, number>, name: string, { key }: DemoStory): number {
	const id = ids.get(name);
	if (id === undefined) throw new Error(`demo: the story ${key} names ${name}, which does not exist`);
	return id;
}

/** The body with the element replaced that the correction mended. */
export function correctedBody({ body, correction }: DemoStory): readonly DemoElement[] {
	if (correction === undefined) return body;
	return body.map((element, at) => (at === correction.replace.index ? correction.replace.element : element));
}

export interface DemoEvent {
	readonly at: number;
	readonly story: DemoStory;
	readonly kind: "publish" | "correct" | "withdraw";
}

/** Everything that happened, in its order. */
export function demoEvents(stories: readonly DemoStory[]): DemoEvent[] {
	const events = stories.flatMap((story): DemoEvent[] => [
		{ at: story.publishedAt, story, kind: "publish" },
		...(story.correction ? [{ at: story.correction.at, story, kind: "correct" as const }] : []),
		...(story.withdraw ? [{ at: story.withdraw.at, story, kind: "withdraw" as const }] : []),
	]);
	return events.sort((a, b) => a.at - b.at);
}
