/** A front as it will be: the same drawing as for readers, over reads that know a draft and what is scheduled until a moment. */
import { sectionAddress } from "../core/addresses.ts";
import type { Front } from "../core/front.ts";
import type { ListQuery } from "../core/lists.ts";
import { belongs, comparePlaces } from "../core/lists.ts";
import type { StoryFacts } from "../core/story.ts";
import { bylinePeople, storyFacts } from "../elements/story-facts.ts";
import type { Card, Chrome } from "../render/theme.ts";
import { conceptsByKey } from "../store/concepts-by-key.ts";
import type { Reads } from "../store/store.ts";
import type { DrawingRoom } from "./draw-path.ts";
import { PageReads } from "./page-reads.ts";
import { fillFront } from "./pages/fill-front.ts";
import { frontView } from "./pages/front-page.ts";
import type { FrontPreview } from "./press.ts";
import type { SharedReads } from "./shared-reads.ts";

export async function previewFront(front: Front, at: number, room: DrawingRoom): Promise<FrontPreview | null> {
	const chrome = room.generation.chromes.get(front.edition);
	if (chrome === undefined) return null;
	const own = chrome.sections.find((one) => one.path === front.section) ?? null;
	if (front.section !== "" && own === null) return null;
	const coming = await comingFacts(room.store, chrome, at);
	const containers = await fillFront(front, at, new ComingReads(room.store, chrome, room.shared, coming));
	const path = own ? sectionAddress(chrome.edition, own.path) : chrome.edition.base;
	return {
		html: () => room.theme.front(frontView(containers, own, path, chrome), chrome),
		containers,
		scheduled: new Set(coming.keys()),
	};
}

/** What readers will see at the moment `at` of the stories of an edition that are scheduled until then. */
export async function comingFacts(store: Reads, chrome: Chrome, at: number): Promise<ReadonlyMap<number, StoryFacts>> {
	const coming = new Map<number, StoryFacts>();
	for (const item of await store.scheduled()) {
		if (item.at > at || item.problem !== "") continue;
		const revision = await store.revision(item.revision);
		if (revision === null || revision.content.fields.edition !== chrome.edition.key) continue;
		const { fields, body } = revision.content;
		const people = await conceptsByKey(store, bylinePeople(fields));
		const before = await store.liveFacts(item.story);
		const input = { story: item.story, revision: revision.id, fields, body, edition: chrome.edition, people };
		coming.set(item.story, storyFacts(input, before, { now: item.at, change: item.change ?? null }));
	}
	return coming;
}

export class ComingReads extends PageReads {
	readonly #coming: ReadonlyMap<number, StoryFacts>;

	constructor(store: Reads, chrome: Chrome, shared: SharedReads, coming: ReadonlyMap<number, StoryFacts>) {
		super(store, chrome, shared);
		this.#coming = coming;
	}

	override async card(id: number): Promise<Card | null> {
		const facts = this.#coming.get(id);
		return facts ? this.cardOf(facts) : super.card(id);
	}

	override async list(query: ListQuery): Promise<readonly StoryFacts[]> {
		const rows = await super.list(query);
		if (this.#coming.size === 0) return rows;
		const { edition } = this.chrome;
		const standing = rows.filter((facts) => !this.#coming.has(facts.story));
		const more = [...this.#coming.values()].filter((facts) => belongs(facts, query, edition));
		return [...standing, ...more].sort(comparePlaces).slice(0, query.limit);
	}
}
