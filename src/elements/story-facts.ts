/** From a revision to what readers see of it: the facts that go live, or would. */
import { storyAddress } from "../core/addresses.ts";
import type { Concept, Edition } from "../core/paper.ts";
import { localised } from "../core/paper.ts";
import { slugFrom } from "../core/slug.ts";
import type { BylineName, Correction, PublicChange, PublicUpdate, StoryFacts, StoryFields } from "../core/story.ts";
import type { Body } from "./body.ts";
import { countWords } from "./body.ts";

export interface PublishingMoment {
	/** Milliseconds UTC. */
	readonly now: number;
	/** How the change is told to readers; null at first publication, and for an update without words. */
	readonly change: PublicChange | null;
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
	const told = toldToReaders(input.revision, before, moment);
	const updates = [...(before?.updates ?? []), ...told.updates];
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
		updatedAt: before === null ? publishedAt : moment.change?.kind === "fix" ? before.updatedAt : moment.now,
		corrections: [...(before?.corrections ?? []), ...told.corrections],
		...(updates.length === 0 ? {} : { updates }),
		// The first of a group names nobody; it joined when a translation of it went live.
		group: fields.translationOf ?? (before?.group === story ? story : null),
		rights: fields.rights,
		words: countWords(input.body),
	};
}

/** What a change adds to the public history of the story. */
function toldToReaders(
	revision: number,
	before: StoryFacts | null,
	{ now, change }: PublishingMoment,
): { corrections: Correction[]; updates: PublicUpdate[] } {
	if (change === null || change.kind === "fix") return { corrections: [], updates: [] };
	const shown = change.showDifference && before !== null && before.revision !== revision;
	const difference = shown ? { difference: { from: before.revision, to: revision } } : {};
	if (change.kind === "correction")
		return { corrections: [{ at: now, note: change.note, ...difference }], updates: [] };
	if (change.label === "" && !shown) return { corrections: [], updates: [] };
	return { corrections: [], updates: [{ at: now, label: change.label, ...difference }] };
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
