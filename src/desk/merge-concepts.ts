/** Merging: two concepts were one. The stories of the first become stories of the second, and the first's page leads there. */
import { setImmediate } from "node:timers/promises";
import type { LedgerEntry } from "../core/ledger.ts";
import type { Concept } from "../core/paper.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { StoryFacts } from "../core/story.ts";
import type { Writes } from "../store/store.ts";
import { type Actor, allow, EVERYWHERE } from "./actor.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import { changeConceptIn } from "./change-paper.ts";
import type { DeskContext } from "./context.ts";

export interface Merged {
	/** Live stories that changed. */
	readonly stories: number;
	readonly entry: LedgerEntry | null;
}

/** Stories changed before others get a turn. */
const BITE = 50;
const ALL = 1_000_000;

export function mergeConcepts(desk: DeskContext, actor: Actor, key: string, into: string): Promise<Result<Merged>> {
	return allOrNothing(desk, async (tx) => {
		const allowed = allow(actor, "story.publish", EVERYWHERE);
		if (!allowed.ok) return allowed;
		const [from, to] = [await tx.concept(key), await tx.concept(into)];
		if (from === null || to === null)
			return fail(
				"conceptNotFound",
				`There is no concept "${from === null ? key : into}".`,
				from === null ? "key" : "into",
			);
		if (key === into) return fail("invalidField", "A concept can not be merged with itself.", "into");
		const gone = [from, to].find((one) => one.mergedInto !== undefined);
		if (gone) return fail("wrongState", `"${gone.key}" was merged into "${gone.mergedInto}" already.`, "into");
		if (from.kind !== to.kind)
			return fail("invalidField", `"${key}" is of the kind ${from.kind}, "${into}" of the kind ${to.kind}.`, "into");
		const now = desk.clock();
		await changeConceptIn(tx, actor, joined(to, from), now);
		// What led to the first leads to the second, in one step.
		for (const older of await tx.conceptsMergedInto(key))
			await changeConceptIn(tx, actor, { ...older, mergedInto: into }, now);
		const entry = await changeConceptIn(tx, actor, { ...from, mergedInto: into }, now);
		await tx.moves.renameConcept(key, into);
		const last = await changeStories(tx, actor, key, into, now);
		return ok({ stories: last.count, entry: last.entry ?? entry });
	});
}

/** The second with what only the first says. */
function joined(to: Concept, from: Concept): Concept {
	return {
		...to,
		names: { ...from.names, ...to.names },
		descriptions: { ...from.descriptions, ...to.descriptions },
		role: { ...from.role, ...to.role },
		email: to.email || from.email,
		...(to.portrait === undefined && from.portrait !== undefined ? { portrait: from.portrait } : {}),
	};
}

async function changeStories(
	tx: Writes,
	actor: Actor,
	key: string,
	into: string,
	now: number,
): Promise<{ count: number; entry: LedgerEntry | null }> {
	const stories = new Set<number>();
	for (const { key: edition } of await tx.editions())
		for (const query of [{ topic: key }, { author: key }])
			for (const story of await tx.listIds({ edition, ...query, limit: ALL })) stories.add(story);
	let count = 0;
	let entry: LedgerEntry | null = null;
	for (const story of stories) {
		const before = await tx.liveFacts(story);
		const revision = before && (await tx.revision(before.revision));
		if (!before || !revision) continue;
		const after = withKey(before, key, into);
		await tx.setLive(story, before, after, null);
		entry = await tx.appendLedger({
			at: now,
			actor: actor.name,
			kind: "update",
			subject: `story:${story}`,
			before,
			after,
			note: "",
			contentHash: revision.contentHash,
		});
		if (++count % BITE === 0) await setImmediate();
	}
	return { count, entry };
}

function withKey(facts: StoryFacts, key: string, into: string): StoryFacts {
	return {
		...facts,
		topics: [...new Set(facts.topics.map((topic) => (topic === key ? into : topic)))],
		byline: facts.byline.map((name) => (name.person === key ? { ...name, person: into } : name)),
	};
}
