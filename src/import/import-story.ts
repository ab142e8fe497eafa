/** Takes one story in: new, changed, taken back, or known already. */
import { canonicalJson } from "../core/ledger.ts";
import type { Edition } from "../core/paper.ts";
import { ok, type Problem, type Result } from "../core/result.ts";
import { publishStoryIn } from "../desk/publish-story.ts";
import { createStoryIn, saveStoryIn } from "../desk/save-story.ts";
import { withdrawStoryIn } from "../desk/withdraw-story.ts";
import { bodyText } from "../elements/body.ts";
import { sha256 } from "../store/sha256.ts";
import type { ImportedItem, StoryContent, StoryRecord, Writes } from "../store/store.ts";
import type { IncomingStory } from "../wire/incoming.ts";
import { chooseEdition } from "./choose-edition.ts";
import { findByline, findTopics } from "./find-concepts.ts";
import { type Fingerprint, fingerprintOf, readFingerprint, writeFingerprint } from "./fingerprint.ts";
import type { ImportOptions } from "./import-options.ts";
import { IMPORTER } from "./import-options.ts";
import type { ImportPictures } from "./import-pictures.ts";
import { keepLists, type ListKeeping } from "./keep-lists.ts";
import type { Memory } from "./memory.ts";
import { keepAddresses } from "./old-addresses.ts";
import { hasSectionFor, type Placing, placePages, placeSection } from "./place-section.ts";
import type { ImportReport } from "./report.ts";
import { storyContent } from "./story-content.ts";
import { type Decision, goalOf, isPage } from "./story-goal.ts";
import { wordsFor } from "./words.ts";

/** Everything that the stories of one transaction share. */
export interface Batch {
	readonly tx: Writes;
	readonly memory: Memory;
	readonly report: ImportReport;
	readonly pictures: ImportPictures;
	readonly options: ImportOptions;
	/** Old addresses of lists that this run has met. */
	readonly lists: Pick<ListKeeping, "met" | "counts">;
	readonly now: number;
	/** Whether this run has met the item before; notes it. */
	readonly repeated: (guid: string) => boolean;
}

/** Stores the story whole or not at all; everything that is not taken stands in the report. */
export async function importStory(batch: Batch, item: IncomingStory): Promise<void> {
	const { tx, report, options, now } = batch;
	const decision = goalOf(item, now, options.drafts ?? false, options.pages ?? false);
	const print = fingerprintOf(item, decision.goal, batch.pictures.assetsOf(item.pictures));
	const again = batch.repeated(`${item.format} ${item.guid}`);
	const row = await tx.imported(item.format, item.guid);
	const result =
		row === null
			? await takeNew(batch, item, decision, print)
			: await takeKnown(batch, item, decision, print, row, again);
	if (!result.ok) return report.refuse(result.problem, item.position);
	for (const { what, count } of item.leftOut) report.leave(what, item.position, count);
	if (item.editorsNote !== "") report.leave("note of the source to editors", item.position);
	const { story, address } = result.value;
	if (story !== null && item.oldPaths.length > 0) await keepOldPaths(batch, item, story, address);
	if (story === null || item.oldLists === undefined || item.oldLists.length === 0) return;
	const facts = await tx.liveFacts(story);
	const { memory, lists } = batch;
	if (facts !== null)
		await keepLists({ tx, memory, report, onAddress: options.onAddress, ...lists }, item.oldLists, facts);
}

/** The story that the item became, and its address when readers see it. */
interface Taken {
	readonly story: number | null;
	readonly address: string | null;
}

async function keepOldPaths(
	{ tx, report, options }: Batch,
	item: IncomingStory,
	story: number,
	address: string | null,
): Promise<void> {
	const subject = `story:${story}`;
	const { kept, taken, impossible } = await keepAddresses(tx, item.oldPaths, subject, address);
	if (impossible.length > 0) report.leave("old address that no reader can ask for", item.position, impossible.length);
	for (const old of kept) {
		report.address(old, address);
		options.onAddress?.(old, address);
	}
	for (const { address: old, target } of taken) report.conflict(old, target, subject);
}

async function note({ tx }: Batch, item: IncomingStory, story: number, print: Fingerprint): Promise<void> {
	await tx.putImported({
		source: item.format,
		guid: item.guid,
		subject: `story:${story}`,
		contentHash: writeFingerprint(print),
	});
}

async function takeNew(
	batch: Batch,
	item: IncomingStory,
	decision: Decision,
	print: Fingerprint,
): Promise<Result<Taken>> {
	const { tx, report, now } = batch;
	if (decision.goal === "withdrawn")
		return leftOut(batch, item, "taken back by its source before it was imported", null);
	const content = await contentFor(batch, item, decision);
	if (!content.ok) return content;
	const created = await createStoryIn(tx, IMPORTER, content.value, now);
	if (!created.ok) return created;
	const { id } = created.value.story;
	await note(batch, item, id, print);
	report.stories.created++;
	if (decision.goal !== "live") return asDraft(batch, item, id, decision.why);
	const published = await publishStoryIn(tx, IMPORTER, id, now, { isArchive: true });
	return published.ok
		? ok({ story: id, address: published.value.facts.address })
		: asDraft(batch, item, id, notReady(published.problem));
}

const notReady = (problem: Problem) => `kept as a draft: ${problem.detail}`;

function asDraft({ report }: Batch, item: IncomingStory, story: number, why: string): Result<Taken> {
	report.stories.drafts++;
	report.leave(why, item.position);
	return ok({ story, address: null });
}

function leftOut({ report }: Batch, item: IncomingStory, why: string, record: StoryRecord | null): Result<Taken> {
	report.stories.leftOut++;
	report.leave(why, item.position);
	return ok({ story: record?.id ?? null, address: record?.live?.address ?? null });
}

async function takeKnown(
	batch: Batch,
	item: IncomingStory,
	decision: Decision,
	print: Fingerprint,
	row: ImportedItem,
	again: boolean,
): Promise<Result<Taken>> {
	const { tx, report, now } = batch;
	const id = Number(row.subject.slice("story:".length));
	const known = readFingerprint(row.contentHash);
	const sameText = known.hash === print.hash;
	const unchanged = async (): Promise<Result<Taken>> => {
		report.stories.unchanged++;
		return ok({ story: id, address: item.oldPaths.length === 0 ? null : ((await tx.liveFacts(id))?.address ?? null) });
	};
	if (sameText && (known.goal === print.goal || known.goal === "live")) return unchanged();
	if (!sameText && print.updatedAt < known.updatedAt) return unchanged();
	const record = await tx.story(id);
	if (record === null) throw new Error(`the store has no story ${id}, which the item ${item.guid} became`);
	if (!sameText && again && print.updatedAt === known.updatedAt)
		return leftOut(
			batch,
			item,
			"another item with the identifier and time of one before it in the same import",
			record,
		);
	if (decision.goal === "withdrawn") return takeBack(batch, item, print, record);
	if (record.state === "withdrawn")
		return leftOut(batch, item, "changed at its source, but withdrawn here: stays withdrawn", record);
	const draft = await tx.revision(record.draft);
	if (draft === null || draft.by !== IMPORTER.name)
		return leftOut(batch, item, "changed at its source, but edited here since: kept as it is here", record);
	// What is typed becomes a revision some seconds later; until then only the manuscript knows.
	if (((await tx.manuscripts.of(id))?.parts.length ?? 0) > 0)
		return leftOut(batch, item, "changed at its source, but being written in here: kept as it is here", record);
	if (decision.goal === "draft" && !decision.public && record.live !== null)
		return leftOut(
			batch,
			item,
			"no longer public at its source, but live here: withdraw it here if readers should not see it",
			record,
		);
	const content = await contentFor(batch, item, decision);
	if (!content.ok) return content;
	const same = sha256(canonicalJson(content.value)) === draft.contentHash;
	if (!same) {
		const saved = await saveStoryIn(tx, IMPORTER, id, content.value, record.draft, now);
		if (!saved.ok) return saved;
	}
	await note(batch, item, id, print);
	if (same && (decision.goal === "draft" || record.live?.revision === record.draft)) return unchanged();
	report.stories.updated++;
	if (decision.goal !== "live") return asDraft(batch, item, id, decision.why);
	const published = await publishStoryIn(tx, IMPORTER, id, now, { isArchive: true });
	return published.ok
		? ok({ story: id, address: published.value.facts.address })
		: asDraft(batch, item, id, notReady(published.problem));
}

async function takeBack(
	batch: Batch,
	item: IncomingStory,
	print: Fingerprint,
	record: StoryRecord,
): Promise<Result<Taken>> {
	const { tx, memory, report, now } = batch;
	const { live } = record;
	if (live !== null) {
		const locale = memory.editions.find((edition) => edition.key === live.edition)?.locale ?? "en";
		const withdrawn = await withdrawStoryIn(tx, IMPORTER, record.id, wordsFor(locale).withdrawn, now);
		if (!withdrawn.ok) return withdrawn;
		report.stories.withdrawn++;
	} else report.stories.unchanged++;
	await note(batch, item, record.id, print);
	return ok({ story: record.id, address: null });
}

/** Places the story in the paper; sections and concepts are made only for a story that fits. */
async function contentFor(batch: Batch, item: IncomingStory, { goal }: Decision): Promise<Result<StoryContent>> {
	const { tx, memory, report, options, now } = batch;
	const edition = chooseEdition(memory.editions, options.edition, item.language);
	if (!edition.ok) return edition;
	const assets = batch.pictures.assetsOf(item.pictures);
	const fits = storyContent(item, { edition: edition.value.key, section: "-", byline: [], topics: [], assets });
	if (!fits.ok) return fits;
	const placing = { tx, memory, now, made: (subject: string) => report.noteMade(subject) };
	const { fields, body } = fits.value;
	// Sections stand in menus at once: a new one needs a story that readers see.
	const isSeen = goal === "live" && fields.headline !== "" && bodyText(body).trim() !== "";
	const section = await sectionFor(placing, edition.value, item, options, isSeen);
	if (!section.ok) return section;
	const byline = await findByline(placing, edition.value, item.authors);
	const topics = await findTopics(placing, edition.value, item);
	return ok({ fields: { ...fields, section: section.value, byline, topics }, body });
}

/** The section of the item's main category; a draft whose category has no section yet stands where items without a category do. */
async function sectionFor(
	placing: Placing,
	edition: Edition,
	item: IncomingStory,
	options: ImportOptions,
	isSeen: boolean,
): Promise<Result<string>> {
	if (isSeen && isPage(item) && item.sections.length === 0) return placePages(placing, edition);
	const names = item.sections[0] ?? [];
	return placeSection(placing, edition, isSeen || hasSectionFor(placing, edition, names) ? names : [], options.section);
}
