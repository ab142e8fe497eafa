/** What a publication would do, or what a withdrawal would clean, without doing it: address, fronts, lists and feeds. */
import { feedAddress, personAddress, sectionAddress, topicAddress } from "../core/addresses.ts";
import { type Front, frontKey } from "../core/front.ts";
import { ownArrangement } from "../core/fronts/own-arrangement.ts";
import { queryOfSeries, seriesOfStory } from "../core/lists.ts";
import { localised, type Section } from "../core/paper.ts";
import type { PublicChange, StoryFacts } from "../core/story.ts";
import type { Chrome } from "../render/theme.ts";
import type { DrawingRoom } from "./draw-path.ts";
import { PageReads } from "./page-reads.ts";
import { fillFront } from "./pages/fill-front.ts";
import { ComingReads, comingFacts } from "./preview-front.ts";
import { comingStory } from "./preview-story.ts";

export interface PlannedFront {
	readonly edition: string;
	/** Empty for the edition's own. */
	readonly section: string;
	readonly name: string;
	readonly path: string;
	/** Title of the container in which it stands, and its place on the whole front, counted from 1; null where it does not stand. */
	readonly before: { readonly container: string; readonly place: number } | null;
	readonly after: { readonly container: string; readonly place: number } | null;
}

export interface PlannedList {
	readonly kind: "edition" | "section" | "topic" | "author";
	readonly name: string;
	readonly path: string;
	/** Its feeds show it then. */
	readonly feeds: readonly string[];
}

export interface StoryPlan {
	readonly edition: string;
	readonly zone: string;
	readonly locale: string;
	readonly headline: string;
	readonly address: string;
	/** The address of before, which will lead to the new one; empty when it stays. */
	readonly movesFrom: string;
	/** Fronts on which it stands now or then. */
	readonly fronts: readonly PlannedFront[];
	readonly lists: readonly PlannedList[];
}

export interface PlanRequest {
	readonly story: number;
	/** The revision that goes live; null for a withdrawal. */
	readonly revision: number | null;
	/** When (milliseconds UTC). */
	readonly at: number;
	readonly change: PublicChange | null;
}

/** Rows of a feed. */
const FEED_ROWS = 30;

/** Null when there is no such revision, or nothing to withdraw. */
export async function planStory(request: PlanRequest, room: DrawingRoom): Promise<StoryPlan | null> {
	const { story, revision, at, change } = request;
	const before = await room.store.liveFacts(story);
	const coming = revision === null ? null : await comingStory(story, revision, room, at, change);
	const facts = coming?.facts ?? (revision === null ? before : null);
	const chrome = facts && room.generation.chromes.get(facts.edition);
	if (!facts || !chrome) return null;
	const then = coming?.facts ?? null;
	return {
		edition: facts.edition,
		zone: chrome.edition.zone,
		locale: chrome.edition.locale,
		headline: facts.headline,
		address: facts.address,
		movesFrom: before !== null && before.address !== facts.address ? before.address : "",
		fronts: await plannedFronts(facts, then, at, room),
		lists: await plannedLists(before, then, chrome, at, room),
	};
}

async function plannedFronts(
	{ story, edition }: StoryFacts,
	then: StoryFacts | null,
	at: number,
	room: DrawingRoom,
): Promise<PlannedFront[]> {
	const planned: PlannedFront[] = [];
	for (const chrome of room.generation.chromes.values()) {
		const reads = new PageReads(room.store, chrome, room.shared);
		const later = await readsOfThen(story, then, chrome, at, room);
		for (const section of [null, ...chrome.sections]) {
			const stored = await room.store.front(frontKey({ edition: chrome.edition.key, section: section?.path ?? "" }));
			const front = stored?.front ?? ownArrangement(chrome.edition.key, chrome.sections, section);
			// A rule chooses stories of its own edition only; in another a story stands where somebody pinned it.
			if (edition !== chrome.edition.key && !isPinned(front, story)) continue;
			const [nowAt, thenAt] = [
				await placeIn(front, stored?.shownAt ?? 0, reads, story),
				then === null ? null : await placeIn(front, at, later, story),
			];
			if (nowAt !== null || thenAt !== null)
				planned.push({ ...named(section, chrome), edition: chrome.edition.key, before: nowAt, after: thenAt });
		}
	}
	return planned;
}

const isPinned = (front: Front, story: number): boolean =>
	front.containers.some(({ pinned }) => pinned.some((pin) => (typeof pin === "number" ? pin : pin.story) === story));

function named(section: Section | null, { edition }: Chrome): { section: string; name: string; path: string } {
	return section === null
		? { section: "", name: edition.name, path: edition.base }
		: { section: section.path, name: section.name, path: sectionAddress(edition, section.path) };
}

/** Reads that know what is scheduled until then, and this story as it will be. */
async function readsOfThen(
	story: number,
	then: StoryFacts | null,
	chrome: Chrome,
	at: number,
	room: DrawingRoom,
): Promise<PageReads> {
	const coming = new Map(await comingFacts(room.store, chrome, at));
	coming.delete(story);
	if (then !== null) coming.set(story, then);
	return new ComingReads(room.store, chrome, room.shared, coming);
}

async function placeIn(
	front: Front,
	shownAt: number,
	reads: PageReads,
	story: number,
): Promise<PlannedFront["before"]> {
	let place = 0;
	for (const { title, shown } of await fillFront(front, shownAt, reads))
		for (const { card } of shown) {
			place++;
			if (card.facts.story === story) return { container: title, place };
		}
	return null;
}

async function plannedLists(
	before: StoryFacts | null,
	then: StoryFacts | null,
	chrome: Chrome,
	at: number,
	room: DrawingRoom,
): Promise<PlannedList[]> {
	const story = (then ?? before)?.story ?? 0;
	const reads =
		then === null ? new PageReads(room.store, chrome, room.shared) : await readsOfThen(story, then, chrome, at, room);
	const names = new Set([...(then ? seriesOfStory(then) : []), ...(before ? seriesOfStory(before) : [])]);
	const lists: PlannedList[] = [];
	for (const name of names) {
		const query = queryOfSeries(name);
		const about = await aboutSeries(query, chrome, reads);
		const rows = await reads.list({ ...query, limit: FEED_ROWS });
		const isInFeeds = rows.some((facts) => facts.story === story);
		const feeds = isInFeeds ? (["rss", "atom", "json"] as const).map((format) => feedAddress(about.path, format)) : [];
		lists.push({ ...about, feeds });
	}
	return lists;
}

async function aboutSeries(
	{ section, topic, author }: { readonly section?: string; readonly topic?: string; readonly author?: string },
	{ edition, sections }: Chrome,
	reads: PageReads,
): Promise<Pick<PlannedList, "kind" | "name" | "path">> {
	if (section !== undefined)
		return {
			kind: "section",
			name: sections.find((one) => one.path === section)?.name ?? section,
			path: sectionAddress(edition, section),
		};
	const key = topic ?? author;
	if (key === undefined) return { kind: "edition", name: edition.name, path: edition.base };
	const concept = await reads.concept(key);
	const name = concept ? localised(concept.names, edition) : key;
	return topic === undefined
		? { kind: "author", name, path: personAddress(edition, key) }
		: { kind: "topic", name, path: topicAddress(edition, key) };
}
