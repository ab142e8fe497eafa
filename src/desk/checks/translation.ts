/** Finds that a translation does not say what its original says by now, and words that nobody has translated. */
import { plainText } from "../../core/inline.ts";
import { languageOf } from "../../core/language-tag.ts";
import type { Body } from "../../elements/body.ts";
import { translationStates } from "../translations/translation-states.ts";
import { type Check, type CheckInput, type Finding, finding } from "./check.ts";

/** Shorter paragraphs may be the same in two languages: a name, a number, a place. */
const SHORTEST = 25;

export const translation: Check = {
	name: "translation",
	isAdvice: true,
	async find(input) {
		const { reads, story } = input;
		const link = await reads.translationLinks.of(story);
		if (link === null) return [];
		const { basis, since } =
			(await translationStates(reads, link.group)).find((state) => state.story.id === story) ?? {};
		if (!basis || !since) return [];
		const facts = { story: basis.original };
		const found: Finding[] = [];
		if (since.withdrawn)
			found.push(
				finding("translation", {
					problem: "originalWithdrawn",
					severity: "warns",
					what: `Story ${basis.original}, which it translates, was withdrawn: ${since.withdrawn.reason}`,
					todo: "Make sure that the translation is still right.",
					facts,
				}),
			);
		if (since.live)
			found.push(
				finding("translation", {
					problem: "originalChanged",
					severity: "warns",
					what: `Readers of the original see ${since.live.changes.length} passages that have changed since they were translated.`,
					todo: "Take them over, side by side with the original, and say that you have.",
					facts: { ...facts, changes: since.live.changes.length },
				}),
			);
		return [...found, ...(await untranslated(input, basis.revision))];
	},
};

async function untranslated({ reads, revision, edition }: CheckInput, basis: number): Promise<Finding[]> {
	const original = await reads.revision(basis);
	const there = (await reads.editions()).find((one) => one.key === original?.content.fields.edition);
	if (original === null || there === undefined || languageOf(there.locale) === languageOf(edition.locale)) return [];
	const words = new Set(paragraphsOf(original.content.body).map(({ text }) => text));
	return paragraphsOf(revision.content.body)
		.filter(({ text }) => text.length >= SHORTEST && words.has(text))
		.map(({ text, index }) =>
			finding("translation", {
				problem: "untranslated",
				severity: "warns",
				at: `body.${index}`,
				what: `A paragraph still stands as in the original: “${text.slice(0, 80).toWellFormed()}”.`,
				todo: "Translate it, or take it out.",
				facts: {},
			}),
		);
}

function paragraphsOf(body: Body): { readonly text: string; readonly index: number }[] {
	return body.flatMap((element, index) =>
		element.type === "paragraph" ? [{ text: plainText(element.text).trim(), index }] : [],
	);
}
