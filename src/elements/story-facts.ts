/** From a revision to what readers see of it: the facts that go live, or would. */
import { storyAddress } from "../core/addresses.ts";
import type { Concept, Edition } from "../core/paper.ts";
import { localised } from "../core/paper.ts";
import { slugFrom } from "../core/slug.ts";
import type { BylineName, Correction, StoryFacts, StoryFields } from "../core/story.ts";
import type { Body } from "./body.ts";
import { countWords } from "./body.ts";

export interface PublishingMoment {
	/** Milliseconds UTC. */
	readonly now: number;
	/** Shown to readers as a correction; empty for none. */
	readonly note: string;
}

export interface FactsInput {
	readonly story: number;
	readonly revision: number;
	readonly fields: StoryFields;
	readonly body: Body;
	readonly edition: Edition;
	/** The people of the byline, by key. */
	readonly people: ReadonlyMap<string, Concept>;
}

/** The facts of a revision when it goes live at that moment, after `before` (null at first publication). */
export function storyFacts(input: FactsInput, before: StoryFacts | null, moment: PublishingMoment): StoryFacts {
	const { fields, edition, story } = input;
	const slug = slugOf(fields, edition, before);
	const publishedAt = fields.publishedAt ?? before?.publishedAt ?? moment.now;
	const correction: Correction[] = moment.note === "" ? [] : [{ at: moment.now, note: moment.note }];
	return {
		story,
		revision: input.revision,
		edition: edition.key,
		section: fields.section,
		slug,
		address: storyAddress(edition, fields.section, slug, story),
		kicker: fields.kicker,
		headline: fields.headline,
		standfirst: fields.standfirst,
		byline: bylineOf(fields, edition, input.people),
		topics: fields.topics,
		picture: fields.picture,
		publishedAt,
		updatedAt: before === null ? publishedAt : moment.now,
		corrections: [...(before?.corrections ?? []), ...correction],
		// The first of a group names nobody; it joined when a translation of it went live.
		group: fields.translationOf ?? (before?.group === story ? story : null),
		rights: fields.rights,
		words: countWords(input.body),
	};
}

/** A slug once live is kept, so that an edited headline does not move the story; a slug set by hand wins. */
function slugOf(fields: StoryFields, edition: Edition, before: StoryFacts | null): string {
	if (fields.slug !== "") return slugFrom(fields.slug, edition.locale);
	return before?.slug ?? slugFrom(fields.headline, edition.locale);
}

function bylineOf(fields: StoryFields, edition: Edition, people: ReadonlyMap<string, Concept>): BylineName[] {
	const names: BylineName[] = [];
	for (const entry of fields.byline) {
		if ("name" in entry) {
			if (entry.name !== "") names.push({ name: entry.name });
			continue;
		}
		const person = people.get(entry.person);
		if (person) names.push({ name: localised(person.names, edition), person: person.key });
	}
	return names;
}

/** Keys of the people whom `storyFacts` needs. */
export function bylinePeople(fields: StoryFields): string[] {
	return fields.byline.flatMap((entry) => ("person" in entry ? [entry.person] : []));
}
