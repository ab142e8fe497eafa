/** The demonstration paper itself: settings, editions, sections, topics and people, from their files. */
import type { Concept, Edition, Section } from "../../core/paper.ts";
import {
	Concept as ConceptSchema,
	Edition as EditionSchema,
	PaperSettings,
	Section as SectionSchema,
} from "../../core/paper.ts";
import type { DemoEdition, DemoPaper, SectionBranch } from "./demo-files.ts";

export function demoSettings(paper: DemoPaper): PaperSettings {
	const { holder, notice, usageTerms, usageTermsUrl, tdmReservation, tdmPolicyUrl, robots } = paper.rights;
	return PaperSettings.parse({
		name: paper.name,
		imprint: paper.imprint,
		rights: {
			holder,
			notice,
			usageTerms,
			usageInfo: usageTermsUrl,
			tdmReservation,
			tdmPolicy: tdmPolicyUrl,
			index: robots.index,
			maxSnippet: robots.maxSnippet,
		},
		embedHosts: paper.embedHosts,
		defaultEdition: paper.editions[0]?.key ?? "",
	});
}

export function demoEdition(edition: DemoEdition, paper: DemoPaper): Edition {
	const { sections: _sections, ...fields } = edition;
	const { key } = edition;
	const imprint = paper.imprintByEdition[key] ?? {};
	return EditionSchema.parse({ ...fields, imprint, rights: paper.rightsByEdition[key] ?? {} });
}

/** Parents before their children, in the order of menus. */
export function demoSections(edition: DemoEdition): Section[] {
	const all: Section[] = [];
	const add = ({ path, name, description, children }: SectionBranch) => {
		all.push(SectionSchema.parse({ edition: edition.key, path, name, description, position: all.length }));
		for (const child of children) add(child);
	};
	for (const branch of edition.sections) add(branch);
	return all;
}

/** A section's path in an edition by the key that it has in all of them. Throws when the edition has none. */
export function sectionPaths(edition: DemoEdition): (key: string) => SectionBranch {
	const byKey = new Map<string, SectionBranch>();
	const add = (branch: SectionBranch) => {
		byKey.set(branch.key, branch);
		for (const child of branch.children) add(child);
	};
	for (const branch of edition.sections) add(branch);
	return (key) => {
		const found = byKey.get(key);
		if (found === undefined) throw new Error(`demo/paper.json: the edition ${edition.key} has no section ${key}`);
		return found;
	};
}

export function demoConcepts(paper: DemoPaper): Concept[] {
	const subjects = paper.concepts.map(({ dossier, ...concept }) =>
		ConceptSchema.parse({ ...concept, ...(dossier ? { dossier: dossierOf(dossier) } : {}) }),
	);
	const people = paper.people.map(({ about, ...person }) =>
		ConceptSchema.parse({ ...person, kind: "person", descriptions: about }),
	);
	return [...subjects, ...people];
}

/** The files say in words where each question stands; all of them were open that week. */
function dossierOf({ questions, ...words }: NonNullable<DemoPaper["concepts"][number]["dossier"]>) {
	return { ...words, questions: questions.map(({ question, state }) => ({ question, state: "open", note: state })) };
}
