/** Loads the demonstration newspaper into an empty paper: all of it through the desk, in one transaction. */
import type { Result } from "../../core/result.ts";
import { fail, must, ok } from "../../core/result.ts";
import type { Actor } from "../../desk/actor.ts";
import { allOrNothing } from "../../desk/all-or-nothing.ts";
import { addAssetIn } from "../../desk/change-asset.ts";
import { changeConceptIn, changeEditionIn, changeSectionIn, changeSettingsIn } from "../../desk/change-paper.ts";
import type { DeskContext } from "../../desk/context.ts";
import { changeFrontIn } from "../../desk/fronts/launch-front.ts";
import { publishStoryIn } from "../../desk/publish-story.ts";
import { createStoryIn, saveStoryIn } from "../../desk/save-story.ts";
import { withdrawStoryIn } from "../../desk/withdraw-story.ts";
import type { MediaPort, TakenIn } from "../../newsroom/api/parts.ts";
import type { Writes } from "../../store/store.ts";
import { type DemoFiles, readDemoFiles } from "./demo-files.ts";
import { demoFront } from "./demo-front.ts";
import { demoConcepts, demoEdition, demoSections, demoSettings } from "./demo-paper.ts";
import type { DemoIds } from "./demo-stories.ts";
import { contentsOf, correctedBody, demoEvents } from "./demo-stories.ts";

export interface DemoReport {
	readonly name: string;
	readonly editions: number;
	readonly stories: number;
	readonly pictures: number;
	/** Entries of the ledger that it made. */
	readonly ledger: number;
}

const ACTOR: Actor = { name: "system demonstration", role: "administrator" };
const DAY = 86_400_000;

/** Refuses a paper that has anything in it. Times of the ledger are those of the stories. */
export async function loadDemo(desk: DeskContext, media: MediaPort, folder: string): Promise<Result<DemoReport>> {
	const { seq } = await desk.store.ledgerHead();
	if (seq > 0 || (await desk.store.settings()) !== null)
		return fail("alreadyExists", "The paper has content already; the demonstration needs an empty one.");
	const files = readDemoFiles(folder);
	const taken = await takeIn(files, media);
	if (!taken.ok) return taken;
	return allOrNothing(desk, async (tx) => {
		const first = Math.min(...files.stories.map((story) => story.publishedAt));
		const pictures = await layOut(tx, files, taken.value, first - DAY);
		const last = await tell(tx, files, pictures, first - DAY / 2);
		for (const front of files.fronts) {
			must(await changeFrontIn(tx, ACTOR, demoFront(front, files.paper, last.stories), 0, last.at));
		}
		return ok({
			name: files.paper.name,
			editions: files.paper.editions.length,
			stories: files.stories.length,
			pictures: pictures.size,
			ledger: (await tx.ledgerHead()).seq,
		});
	});
}

async function takeIn({ pictures }: DemoFiles, media: MediaPort): Promise<Result<ReadonlyMap<string, TakenIn>>> {
	const taken = new Map<string, TakenIn>();
	const all = [...pictures].map(async ([name, { bytes, fileName }]) => ({
		name,
		got: await media.takeIn(bytes, fileName),
	}));
	for (const { name, got } of await Promise.all(all)) {
		if (!got.ok) return got;
		taken.set(name, got.value);
	}
	return ok(taken);
}

/** The paper before its first story. Returns the pictures' ids by name. */
async function layOut(
	tx: Writes,
	{ paper, pictures }: DemoFiles,
	taken: ReadonlyMap<string, TakenIn>,
	now: number,
): Promise<Map<string, number>> {
	await changeSettingsIn(tx, ACTOR, demoSettings(paper), now);
	for (const edition of paper.editions) {
		must(await changeEditionIn(tx, ACTOR, demoEdition(edition, paper), now));
		for (const section of demoSections(edition)) must(await changeSectionIn(tx, ACTOR, section, now));
	}
	for (const concept of demoConcepts(paper)) await changeConceptIn(tx, ACTOR, concept, now);
	const ids = new Map<string, number>();
	for (const [name, picture] of taken) {
		const { alt = "", credit = "", focal = { x: 0.5, y: 0.5 } } = pictures.get(name) ?? {};
		const added = must(await addAssetIn(tx, ACTOR, { ...picture, alt, credit: picture.credit || credit, focal }, now));
		ids.set(name, added.asset.id);
	}
	return ids;
}

/** Writes all stories, links them, then lets happen what happened, each at its time. */
async function tell(
	tx: Writes,
	files: DemoFiles,
	pictures: ReadonlyMap<string, number>,
	written: number,
): Promise<{ stories: ReadonlyMap<string, number>; at: number }> {
	const content = contentsOf(files);
	const events = demoEvents(files.stories);
	const stories = new Map<string, number>();
	const drafts = new Map<string, number>();
	for (const { story, kind } of events) {
		if (kind !== "publish") continue;
		const saved = must(await createStoryIn(tx, ACTOR, content(story, { stories: null, pictures }), written));
		stories.set(story.key, saved.story.id);
		drafts.set(story.key, saved.revision.id);
	}
	const ids: DemoIds = { stories, pictures };
	for (const { at, story, kind } of events) {
		const id = stories.get(story.key) ?? 0;
		if (kind === "withdraw") {
			must(await withdrawStoryIn(tx, ACTOR, id, story.withdraw?.reason ?? "", at));
			continue;
		}
		const body = kind === "correct" ? correctedBody(story) : story.body;
		const saved = must(await saveStoryIn(tx, ACTOR, id, content(story, ids, body), drafts.get(story.key) ?? 0, at));
		drafts.set(story.key, saved.revision.id);
		const note = kind === "correct" ? (story.correction?.note ?? "") : "";
		const change = { kind: "correction", note, showDifference: true } as const;
		must(await publishStoryIn(tx, ACTOR, id, at, { isArchive: true, ...(note === "" ? {} : { change }) }));
	}
	return { stories, at: events.at(-1)?.at ?? written };
}
