/** Finds the persons and topics of a story among the paper's concepts, and makes those that it does not have. */
import type { Concept, ConceptKind, Edition } from "../core/paper.ts";
import { Key } from "../core/paper.ts";
import { slugFrom } from "../core/slug.ts";
import type { BylineEntry } from "../core/story.ts";
import { changeConceptIn } from "../desk/change-paper.ts";
import { sha256 } from "../store/sha256.ts";
import type { IncomingStory } from "../wire/incoming.ts";
import { IMPORTER } from "./import-options.ts";
import type { Placing } from "./place-section.ts";

const MOST_NAMES = 20;
const MOST_TOPICS = 50;

/** Somebody with an account at the source becomes a person with a page; a mere name stays a name unless the paper knows the person. */
export async function findByline(
	placing: Placing,
	edition: Edition,
	authors: IncomingStory["authors"],
): Promise<BylineEntry[]> {
	const byline: BylineEntry[] = [];
	for (const { name: written, key } of authors.slice(0, MOST_NAMES)) {
		const name = written.replace(/\s+/gu, " ").trim().slice(0, 200);
		if (name === "") continue;
		const person =
			placing.memory.named("person", name) ?? (key === undefined ? null : await make(placing, edition, "person", name));
		byline.push(person === null ? { name } : { person: person.key });
	}
	return byline;
}

/** Topics by name, and of the categories those that are not the story's section. */
export async function findTopics(
	placing: Placing,
	edition: Edition,
	item: Pick<IncomingStory, "topics" | "sections">,
): Promise<string[]> {
	const keys = new Set<string>();
	const further = item.sections.slice(1).map((path) => ({ name: path.at(-1) ?? "", kind: "subject" as const }));
	for (const { name: written, kind } of [...item.topics, ...further]) {
		const name = written.replace(/\s+/gu, " ").trim().slice(0, 200);
		if (name === "" || keys.size >= MOST_TOPICS) continue;
		keys.add((placing.memory.named(kind, name) ?? (await make(placing, edition, kind, name))).key);
	}
	return [...keys];
}

async function make(
	{ tx, memory, now, made }: Placing,
	edition: Edition,
	kind: ConceptKind,
	name: string,
): Promise<Concept> {
	const slug = slugFrom(name, edition.locale, { maxLength: 70 });
	// Scripts without a transliteration give no key; a hash of the name is at least stable.
	const stem = Key.safeParse(slug).success ? slug : `${kind}-${sha256(name.normalize("NFC")).slice(0, 10)}`;
	let key = stem;
	for (let n = 2; memory.concept(key) !== null; n++) key = `${stem}-${n}`;
	const language = edition.locale.split("-")[0] ?? "";
	const concept: Concept = { key, kind, names: { [language]: name }, descriptions: {}, role: {}, email: "" };
	await changeConceptIn(tx, IMPORTER, concept, now);
	made(`concept:${key}`);
	return concept;
}
