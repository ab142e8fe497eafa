/** From what a client sent to the content of a revision: names become persons and topics, the text becomes elements. */
import { createHash } from "node:crypto";
import type { Concept, Edition } from "../../core/paper.ts";
import { Key } from "../../core/paper.ts";
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import { slugFrom } from "../../core/slug.ts";
import type { BylineEntry } from "../../core/story.ts";
import type { Actor } from "../../desk/actor.ts";
import { changeConceptIn } from "../../desk/change-paper.ts";
import type { Reads, StoryContent, Writes } from "../../store/store.ts";
import type { LeftOut } from "../../wire/incoming.ts";
import type { ConceptNames } from "./concept-names.ts";
import type { BylineInput, StoryInput } from "./story-input.ts";
import { storyText } from "./story-text.ts";

export interface ReadyContent {
	readonly content: StoryContent;
	/** Topics that the paper did not have; to be stored with the story. */
	readonly newConcepts: readonly Concept[];
	readonly leftOut: readonly LeftOut[];
}

export async function storyContent(
	reads: Reads,
	names: ConceptNames,
	input: StoryInput,
): Promise<Result<ReadyContent>> {
	const { body: _body, html: _html, text: _text, byline, topics, ...fields } = input;
	const editions = await reads.editions();
	const edition = editions.find((one) => one.key === input.edition);
	if (!edition)
		return fail(
			"editionNotFound",
			`There is no edition "${input.edition}"; there are: ${editions.map((one) => one.key).join(", ") || "none"}.`,
			"edition",
		);
	if (topics.length > 0 || hasNames(byline)) await names.refresh(reads);
	const site = input.html === undefined ? "" : ((await reads.settings())?.site ?? "");
	const text = storyText(input, edition.locale, site);
	if (!text.ok) return text;
	const { body, leftOut } = text.value;
	const { keys, newConcepts } = topicKeys(topics, edition, names);
	const content: StoryContent = {
		fields: { ...fields, byline: entriesOf(byline, edition, names), topics: keys },
		body,
	};
	return ok({ content, newConcepts, leftOut });
}

const listOf = (byline: BylineInput) => (Array.isArray(byline) ? byline : [byline]);
const hasNames = (byline: BylineInput) => listOf(byline).some((entry) => typeof entry === "string");

function entriesOf(byline: BylineInput, edition: Edition, names: ConceptNames): BylineEntry[] {
	return listOf(byline).map((entry) => {
		if (typeof entry !== "string") return entry;
		const name = entry.replace(/\s+/gu, " ").trim();
		const persons = names.named(name, edition).filter((concept) => concept.kind === "person");
		// Two persons of one name: nobody but the author can say which, so the name stands as it is.
		return persons.length === 1 && persons[0] ? { person: persons[0].key } : { name };
	});
}

function topicKeys(
	topics: readonly string[],
	edition: Edition,
	names: ConceptNames,
): { keys: string[]; newConcepts: Concept[] } {
	const keys = new Set<string>();
	const made = new Map<string, Concept>();
	for (const topic of topics) {
		const name = topic.replace(/\s+/gu, " ").trim();
		if (name === "") continue;
		const known =
			names.byKey(name) ?? names.named(name, edition)[0] ?? made.get(name.toLocaleLowerCase(edition.locale));
		if (known) keys.add(known.key);
		else {
			const concept = newSubject(name, edition, (key) => names.byKey(key) !== undefined || keys.has(key));
			made.set(name.toLocaleLowerCase(edition.locale), concept);
			keys.add(concept.key);
		}
	}
	return { keys: [...keys], newConcepts: [...made.values()] };
}

function newSubject(name: string, edition: Edition, isTaken: (key: string) => boolean): Concept {
	const slug = slugFrom(name, edition.locale, { maxLength: 70 });
	// Scripts without a transliteration give no key; a hash of the name is at least stable.
	const stem = Key.safeParse(slug).success
		? slug
		: `topic-${createHash("sha256").update(name).digest("hex").slice(0, 10)}`;
	let key = stem;
	for (let n = 2; isTaken(key); n++) key = `${stem}-${n}`;
	return {
		key,
		kind: "subject",
		names: { [edition.locale.split("-")[0] ?? ""]: name },
		descriptions: {},
		role: {},
		email: "",
	};
}

/** Stores the topics that a story brings; to be called in the story's own transaction. A key that somebody took meanwhile stays theirs. */
export async function storeConcepts(
	tx: Writes,
	actor: Actor,
	concepts: readonly Concept[],
	now: number,
): Promise<void> {
	for (const concept of concepts)
		if ((await tx.concept(concept.key)) === null) await changeConceptIn(tx, actor, concept, now);
}
