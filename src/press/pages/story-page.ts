/** The page of one story; after a withdrawal the notice that stands in its place. */
import { personAddress, topicAddress } from "../../core/addresses.ts";
import { localised, sectionChain } from "../../core/paper.ts";
import { tighten } from "../../core/rights.ts";
import type { StoryFacts } from "../../core/story.ts";
import { bodyReferences } from "../../elements/body.ts";
import type { Card, StoryView, Theme } from "../../render/theme.ts";
import type { LiveStory } from "../../store/store.ts";
import type { PageReads } from "../page-reads.ts";
import type { Outcome } from "./outcome.ts";
import { HTML, MISSING, page } from "./outcome.ts";

export async function drawStory(id: number, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const story = await reads.story(id);
	if (story === null) return drawGone(id, path, reads, theme);
	const { facts } = story;
	if (!leadsTo(facts, path, reads)) return MISSING;
	if (facts.address !== path) return { kind: "redirect", to: facts.address };
	return page(path, theme.story(await storyView(story, reads), reads.chrome));
}

async function drawGone(id: number, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const gone = await reads.withdrawn(id);
	if (gone === null || !leadsTo(gone.facts, path, reads)) return MISSING;
	if (gone.facts.address !== path) return { kind: "redirect", to: gone.facts.address, gone: true };
	const view = { headline: gone.facts.headline, at: gone.at, reason: gone.reason, address: gone.facts.address };
	return page(path, theme.gone(view, reads.chrome), HTML, 410);
}

/**
 * Whether a path with the story's id at its end means the story: within its edition, whatever section and slug it names,
 * since both may have changed. A number alone means it only when the story has no slug: else it is nobody's address.
 */
function leadsTo(facts: StoryFacts, path: string, reads: PageReads): boolean {
	return facts.edition === reads.chrome.edition.key && (facts.slug === "" || !/\/\d+$/u.test(path));
}

/** Everything that a story's page shows. It holds no list that other stories can change. */
export async function storyView(story: LiveStory, reads: PageReads): Promise<StoryView> {
	const { facts, content } = story;
	const { chrome } = reads;
	const references = bodyReferences(content.body);
	const assets = new Map();
	for (const id of [...references.assets, ...(facts.picture ? [facts.picture.asset] : [])]) {
		const asset = await reads.asset(id);
		if (asset) assets.set(id, asset);
	}
	const links = new Map<number, string>();
	for (const id of references.stories) {
		const address = await reads.address(id);
		if (address !== null) links.set(id, address);
	}
	const related: Card[] = [];
	for (const id of content.fields.related) {
		const card = await reads.card(id);
		if (card && card.facts.edition === facts.edition) related.push(card);
	}
	const chain = sectionChain(facts.section).reverse();
	return {
		facts,
		dateline: content.fields.dateline,
		source: content.fields.source,
		body: content.body,
		assets,
		links,
		sections: chain.flatMap((at) => chrome.sections.find((one) => one.path === at) ?? []),
		topics: await topicsOf(story, reads),
		authors: await authorsOf(story, reads),
		related,
		translations: await translationsOf(story, reads),
		rights: tighten(chrome.paper.rights, facts.rights),
	};
}

async function topicsOf(story: LiveStory, reads: PageReads): Promise<StoryView["topics"]> {
	const topics = [];
	for (const key of story.facts.topics) {
		const concept = await reads.concept(key);
		if (concept)
			topics.push({
				key,
				name: localised(concept.names, reads.chrome.edition),
				address: topicAddress(reads.chrome.edition, key),
				dossier: concept.dossier !== undefined,
			});
	}
	return topics;
}

async function authorsOf(story: LiveStory, reads: PageReads): Promise<StoryView["authors"]> {
	const { edition } = reads.chrome;
	const authors = [];
	for (const name of story.facts.byline) {
		const person = name.person === undefined ? null : await reads.concept(name.person);
		authors.push(
			person === null
				? { ...name, role: "" }
				: { ...name, role: localised(person.role, edition), address: personAddress(edition, person.key) },
		);
	}
	return authors;
}

async function translationsOf(story: LiveStory, reads: PageReads): Promise<StoryView["translations"]> {
	const { group, story: id } = story.facts;
	const others = group === null ? [] : (await reads.translations(group)).filter((one) => one.story !== id);
	return others.flatMap((one) => {
		const edition = reads.chrome.editions.find((candidate) => candidate.key === one.edition);
		return edition ? [{ edition, address: one.address, headline: one.headline }] : [];
	});
}
