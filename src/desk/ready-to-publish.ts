/** The checks that stand between a story and its readers. */
import { seenText } from "../core/inline.ts";
import type { Edition, Section } from "../core/paper.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { bodyReferences, bodyText } from "../elements/body.ts";
import type { Reads, StoryContent } from "../store/store.ts";
import { embargoOf } from "./embargo.ts";

const EMBARGO_OF = {
	revision: "",
	draft: ", as its newest revision says",
	original: ", as the story says that it translates",
} as const;

/** Clocks of two machines differ: so much of the future is still now (milliseconds). */
const A_MINUTE = 60_000;

/** The edition and section it goes to, or the first thing that is missing. `isNewest`: the content is the story's newest draft. */
export async function readyToPublish(
	reads: Reads,
	content: StoryContent,
	now: number,
	story?: number,
	isNewest = false,
): Promise<Result<{ edition: Edition; section: Section }>> {
	const place = await placeOf(reads, content);
	if (!place.ok) return place;
	const { fields, body } = content;
	if (seenText(fields.headline) === "") return fail("notReady", "The story has no headline.", "headline");
	if (seenText(bodyText(body)) === "") return fail("notReady", "The story has no text.", "body");
	const embargo = await embargoOf(reads, story, content, isNewest);
	if (embargo !== null && embargo.until > now)
		return fail(
			"underEmbargo",
			`The story is under embargo until ${Temporal.Instant.fromEpochMilliseconds(embargo.until)}${EMBARGO_OF[embargo.of]}.`,
			"embargo",
		);
	if (fields.publishedAt !== null && fields.publishedAt > now + A_MINUTE)
		return fail(
			"notReady",
			`The story's time of publication, ${Temporal.Instant.fromEpochMilliseconds(fields.publishedAt)}, is still to come; schedule it for that time (\`at\`), or leave publishedAt out.`,
			"publishedAt",
		);
	const missing = await missingReferences(reads, content, story);
	return missing.ok ? place : missing;
}

export async function placeOf(
	reads: Reads,
	content: StoryContent,
): Promise<Result<{ edition: Edition; section: Section }>> {
	const editions = await reads.editions();
	const edition = editions.find((one) => one.key === content.fields.edition);
	if (!edition)
		return fail(
			"editionNotFound",
			`There is no edition "${content.fields.edition}"; there are: ${editions.map((one) => one.key).join(", ") || "none"}.`,
			"edition",
		);
	const sections = await reads.sections(edition.key);
	const section = sections.find((one) => one.path === content.fields.section);
	if (!section)
		return fail(
			"sectionNotFound",
			`The edition ${edition.key} has no section "${content.fields.section}"; there are: ${sections.map((one) => one.path).join(", ") || "none"}.`,
			"section",
		);
	return ok({ edition, section });
}

/** Fails with the first asset, story or concept that the story names and the paper does not have. */
export async function missingReferences(reads: Reads, content: StoryContent, story?: number): Promise<Result<void>> {
	const { fields, body } = content;
	const references = bodyReferences(body);
	if (fields.picture && (await reads.asset(fields.picture.asset)) === null)
		return fail("assetNotFound", `There is no asset ${fields.picture.asset}.`, "picture.asset");
	for (const id of references.assets)
		if ((await reads.asset(id)) === null) return fail("assetNotFound", `There is no asset ${id}.`, "body");
	const storyFields = {
		body: references.stories,
		related: fields.related,
		translationOf: fields.translationOf === null ? [] : [fields.translationOf],
	};
	for (const [field, ids] of Object.entries(storyFields))
		for (const id of ids)
			if ((await reads.story(id)) === null) return fail("invalidField", `There is no story ${id}.`, field);
	// A story may head its own group; of another it is a translation only across editions.
	if (fields.translationOf !== null && fields.translationOf !== story) {
		const original = await reads.story(fields.translationOf);
		const draft = original && (await reads.revision(original.draft));
		const edition = original?.live?.edition ?? draft?.content.fields.edition;
		if (edition === fields.edition)
			return fail(
				"invalidField",
				`Story ${fields.translationOf} is of the edition ${edition} too; a translation is of a story of another edition.`,
				"translationOf",
			);
	}
	for (const key of fields.topics)
		if ((await reads.concept(key)) === null) return fail("conceptNotFound", `There is no topic "${key}".`, "topics");
	for (const entry of fields.byline)
		if ("person" in entry && (await reads.concept(entry.person)) === null)
			return fail("conceptNotFound", `There is no person "${entry.person}".`, "byline");
	return ok(undefined);
}
