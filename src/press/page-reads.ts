/** Reads: the only way for a page to learn anything; each key that it asks for is recorded. */
import type { Asset } from "../core/asset.ts";
import type { Front } from "../core/front.ts";
import type { ListQuery } from "../core/lists.ts";
import type { Concept } from "../core/paper.ts";
import { altOf } from "../core/pictures/alt-of.ts";
import { asUsed } from "../core/pictures/crops.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Card, Chrome } from "../render/theme.ts";
import type { CorrectionRow, LiveStory, Neighbours, Reads, Revision, Withdrawn } from "../store/store.ts";
import {
	addressKey,
	assetKey,
	cardKey,
	conceptKey,
	correctionsKey,
	daysKey,
	frontDocumentKey,
	groupKey,
	listKey,
	monthsKey,
	nearKey,
	storyKey,
} from "./keys.ts";
import type { SharedReads } from "./shared-reads.ts";

/** Rows of lists whose stories are worth keeping between pages. */
const SHORT = 200;

export class PageReads {
	/** Everything asked for so far. */
	readonly keys = new Set<string>();
	readonly chrome: Chrome;
	protected readonly store: Reads;
	protected readonly shared: SharedReads;

	constructor(store: Reads, chrome: Chrome, shared: SharedReads) {
		this.store = store;
		this.chrome = chrome;
		this.shared = shared;
	}

	story(id: number): Promise<LiveStory | null> {
		this.keys.add(storyKey(id));
		return this.store.liveStory(id);
	}

	/** A revision that was live. It never changes, so there is no key of it to be told of. */
	revision(id: number): Promise<Revision | null> {
		return this.store.revision(id);
	}

	withdrawn(id: number): Promise<Withdrawn | null> {
		this.keys.add(storyKey(id));
		return this.store.withdrawn(id);
	}

	/** Path of the story's page, or null when it is not live. */
	async address(id: number): Promise<string | null> {
		this.keys.add(addressKey(id));
		return (await this.shared.facts(id))?.address ?? null;
	}

	async card(id: number): Promise<Card | null> {
		this.keys.add(cardKey(id));
		const facts = await this.shared.facts(id);
		return facts ? this.cardOf(facts) : null;
	}

	async list(query: ListQuery): Promise<readonly StoryFacts[]> {
		this.keys.add(listKey(query));
		if (query.limit > SHORT) return this.store.list(query);
		const rows: StoryFacts[] = [];
		for (const id of await this.store.listIds(query)) {
			const facts = await this.shared.facts(id);
			// Between the two questions a story may have been withdrawn: the ledger will bring the press back here.
			if (facts) rows.push(facts);
		}
		return rows;
	}

	async cards(query: ListQuery): Promise<readonly Card[]> {
		const rows = await this.list(query);
		const cards: Card[] = [];
		for (const facts of rows) cards.push(await this.cardOf(facts));
		return cards;
	}

	/** A row of a list with what its card shows. */
	async cardOf(facts: StoryFacts): Promise<Card> {
		const sectionName = this.chrome.sections.find((one) => one.path === facts.section)?.name ?? "";
		const picture = facts.picture;
		const asset = picture ? await this.asset(picture.asset) : null;
		if (picture === null || asset === null) return { facts, sectionName, picture: null };
		return {
			facts,
			sectionName,
			picture: {
				asset: asUsed(asset, picture),
				alt: altOf(picture, asset),
				caption: picture.caption || asset.caption,
				credit: picture.credit || asset.credit,
				focal: picture.focal ?? asset.focal,
			},
		};
	}

	asset(id: number): Promise<Asset | null> {
		this.keys.add(assetKey(id));
		return this.shared.asset(id);
	}

	concept(key: string): Promise<Concept | null> {
		this.keys.add(conceptKey(key));
		return this.shared.concept(key);
	}

	/** The front, and the moment as of which its pins and rules about age are in force; null when nobody arranged it. */
	async front(key: string): Promise<{ readonly front: Front; readonly shownAt: number } | null> {
		this.keys.add(frontDocumentKey(key));
		return this.store.front(key);
	}

	translations(group: number): Promise<readonly StoryFacts[]> {
		this.keys.add(groupKey(group));
		return this.store.translations(group);
	}

	neighbours(query: Omit<ListQuery, "limit">): Promise<Neighbours> {
		this.keys.add(nearKey(query));
		return this.store.neighbours({ ...query, limit: 1 });
	}

	months(query: Pick<ListQuery, "edition" | "section" | "topic" | "author">): Promise<readonly string[]> {
		this.keys.add(monthsKey(query));
		return this.store.months(query);
	}

	days(edition: string, month: string): Promise<readonly string[]> {
		this.keys.add(daysKey(edition, month));
		return this.store.days({ edition, month });
	}

	corrections(limit: number): Promise<readonly CorrectionRow[]> {
		const edition = this.chrome.edition.key;
		this.keys.add(correctionsKey(edition));
		return this.store.corrections(edition, limit);
	}
}
