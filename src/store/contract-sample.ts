/** What the store's contract suite fills a store with: two editions, their sections, and stories as they come. */
import type { LedgerEntry } from "../core/ledger.ts";
import { Edition, PaperSettings, Section } from "../core/paper.ts";
import type { StoryFacts } from "../core/story.ts";
import { StoryFields } from "../core/story.ts";
import { Body } from "../elements/body.ts";
import type { Store, StoryContent, Writes } from "./store.ts";

/** Clocks change in Berlin, and not in Istanbul since 2016. */
export const BERLIN = Edition.parse({
	key: "de",
	name: "Zeitung",
	locale: "de-DE",
	zone: "Europe/Berlin",
	base: "/de",
});
export const ISTANBUL = Edition.parse({
	key: "tr",
	name: "Gazete",
	locale: "tr-TR",
	zone: "Europe/Istanbul",
	base: "/tr",
});
export const SECTIONS = ["world", "world/caucasus", "sport"] as const;
export const SETTINGS = PaperSettings.parse({ name: "The Contract" });

export function content(fields: Record<string, unknown> = {}, text = "Words of a story."): StoryContent {
	return {
		fields: StoryFields.parse({ edition: "de", section: "world", headline: "Headline", ...fields }),
		body: Body.parse([{ type: "paragraph", text }]),
	};
}

/** Facts as the desk makes them, for a story that needs no desk. */
export function facts(story: number, revision: number, over: Partial<StoryFacts> = {}): StoryFacts {
	const section = over.section ?? "world";
	return {
		story,
		revision,
		edition: "de",
		slug: "story",
		address: `/${over.edition ?? "de"}/${section}/story-${story}`,
		kicker: "",
		headline: "Headline",
		standfirst: "",
		byline: [],
		topics: [],
		picture: null,
		publishedAt: 1000,
		updatedAt: 1000,
		corrections: [],
		group: null,
		rights: {},
		words: 4,
		...over,
		section,
	};
}

/** The paper itself: settings, editions and sections. */
export async function foundPaper(store: Store): Promise<void> {
	await store.write(async (tx) => {
		await tx.putSettings(SETTINGS);
		for (const [position, edition] of [BERLIN, ISTANBUL].entries()) {
			await tx.putEdition(edition, position);
			for (const [order, path] of SECTIONS.entries())
				await tx.putSection(Section.parse({ edition: edition.key, path, name: path, position: order }));
		}
	});
}

/** A new story that goes live at once, with its entry in the ledger. */
export async function publishNew(tx: Writes, over: Partial<StoryFacts> = {}, text?: string): Promise<StoryFacts> {
	const written = content({ edition: over.edition ?? "de", section: over.section ?? "world" }, text);
	const { story, revision } = await tx.createStory(written, "tester", 1);
	const after = facts(story.id, revision.id, over);
	await change(tx, null, after, revision.contentHash);
	return after;
}

/** Puts a story from one state of facts to another, as the desk does it. */
export async function change(
	tx: Writes,
	before: StoryFacts | null,
	after: StoryFacts | null,
	contentHash = "",
): Promise<LedgerEntry> {
	const story = (after ?? before)?.story ?? 0;
	const withdrawn = before !== null && after === null ? { facts: before, at: 9, reason: "wrong" } : null;
	await tx.setLive(story, before, after, withdrawn);
	await tx.setState(story, after === null ? "withdrawn" : "live", 9);
	return tx.appendLedger({
		at: 9,
		actor: "tester",
		kind: after === null ? "withdraw" : before === null ? "publish" : "update",
		subject: `story:${story}`,
		before,
		after,
		note: "",
		contentHash,
	});
}
