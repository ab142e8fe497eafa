/** How long a story must not go out: by the revision itself, by its newest draft, and by the original that it translates. */
import type { Reads, StoryContent } from "../store/store.ts";

export interface Embargo {
	/** Milliseconds UTC. */
	readonly until: number;
	/** Which of them says so. */
	readonly of: "revision" | "draft" | "original";
}

/**
 * The latest embargo that binds the content of a story. An older revision does not get round an embargo that was set since;
 * a translation does not get round that of its original, as long as the original itself is not out.
 * `isNewest`: the content is that of the newest draft, which need not be read again.
 */
export async function embargoOf(
	reads: Reads,
	story: number | undefined,
	content: StoryContent,
	isNewest = false,
): Promise<Embargo | null> {
	const found: Embargo[] = [];
	const note = (until: number | null | undefined, of: Embargo["of"]) => {
		if (until !== null && until !== undefined) found.push({ until, of });
	};
	note(content.fields.embargo, "revision");
	if (story !== undefined && !isNewest) note(await draftEmbargo(reads, story), "draft");
	const original = content.fields.translationOf;
	if (original !== null && original !== story) {
		const record = await reads.story(original);
		if (record !== null && record.live === null) note(await draftEmbargo(reads, original), "original");
	}
	return found.reduce<Embargo | null>(
		(latest, one) => (latest !== null && latest.until >= one.until ? latest : one),
		null,
	);
}

async function draftEmbargo(reads: Reads, story: number): Promise<number | null> {
	const record = await reads.story(story);
	const draft = record && (await reads.revision(record.draft));
	return draft?.content.fields.embargo ?? null;
}
