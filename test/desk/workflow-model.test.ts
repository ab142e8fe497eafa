/** Whatever two people do in whatever order, the record stays true. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { seriesOf, seriesOfStory } from "../../src/core/lists.ts";
import { must } from "../../src/core/result.ts";
import { TRANSITIONS, type WorkflowState } from "../../src/core/story.ts";
import { Workflow } from "../../src/core/workflow.ts";
import { approvalsOf } from "../../src/desk/checks/approval.ts";
import { moveStory } from "../../src/desk/move-story.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { reinstateStory } from "../../src/desk/reinstate-story.ts";
import { restoreRevision } from "../../src/desk/restore-revision.ts";
import { createStory, saveStory } from "../../src/desk/save-story.ts";
import { scheduleStory, unscheduleStory } from "../../src/desk/schedule-story.ts";
import { Scheduler } from "../../src/desk/scheduler.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import type { StoryRecord } from "../../src/store/store.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { content, EDITOR, openPaper, REPORTER, type TestPaper } from "./paper-for-tests.ts";

interface Step {
	readonly does:
		| "create"
		| "save"
		| "submit"
		| "approve"
		| "sendBack"
		| "publish"
		| "correct"
		| "withdraw"
		| "reinstate"
		| "restore"
		| "schedule"
		| "unschedule"
		| "wait";
	readonly who: "editor" | "reporter";
	/** Which story, and how many revisions behind the newest the actor is. */
	readonly which: number;
	readonly behind: number;
	readonly section: string;
	readonly topics: string[];
	readonly embargo: boolean;
	readonly old: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
	does: fc.constantFrom(
		"create",
		"save",
		"submit",
		"approve",
		"approve",
		"sendBack",
		"publish",
		"publish",
		"correct",
		"withdraw",
		"reinstate",
		"restore",
		"schedule",
		"unschedule",
		"wait",
	),
	who: fc.constantFrom("editor", "editor", "editor", "reporter"),
	which: fc.nat(2),
	behind: fc.constantFrom(0, 0, 0, 1),
	section: fc.constantFrom("world", "world/caucasus", "sport"),
	topics: fc.subarray(["peace"]),
	embargo: fc.constantFrom(false, false, false, true),
	old: fc.boolean(),
});

/** One way through a paper on which every command is both possible and refused, whatever chance brings besides. */
const everyCommand: Step[] = (
	[
		["save", "reporter"],
		["save", "reporter", 1],
		["publish", "editor"],
		["correct", "editor"],
		["withdraw", "editor"],
		["reinstate", "editor"],
		["unschedule", "editor"],
		["sendBack", "reporter"],
		["submit", "reporter"],
		["submit", "reporter"],
		["sendBack", "editor"],
		["approve", "reporter"],
		["approve", "editor"],
		["schedule", "reporter"],
		["schedule", "editor"],
		["unschedule", "editor"],
		["approve", "editor"],
		["publish", "editor"],
		["correct", "editor"],
		["withdraw", "editor"],
		["reinstate", "editor"],
		["restore", "reporter"],
		["restore", "reporter", 1],
	] as const
).map(([does, who, behind = 0]) => ({
	does,
	who,
	which: 0,
	behind,
	section: "world",
	topics: [],
	embargo: false,
	old: true,
}));

const EVENTS = { published: () => {}, failed: () => {}, fault: (error: unknown) => expect(error).toBeUndefined() };

async function perform(paper: TestPaper, ids: number[], { does, who, which, behind, ...rest }: Step): Promise<boolean> {
	const actor = who === "editor" ? EDITOR : REPORTER;
	const fields = {
		section: rest.section,
		topics: rest.topics,
		embargo: rest.embargo ? paper.time + 3 : null,
		publishedAt: rest.old ? 1e11 : null,
	};
	paper.time += 1;
	const id = ids[which % Math.max(1, ids.length)] ?? 0;
	const draft = (await paper.store.story(id))?.draft ?? 0;
	switch (does) {
		case "create": {
			const made = await createStory(paper, actor, content(fields));
			if (made.ok) ids.push(made.value.story.id);
			return made.ok;
		}
		case "save":
			return (await saveStory(paper, actor, id, content(fields), draft - behind)).ok;
		case "submit":
		case "approve":
		case "sendBack":
			return (await moveStory(paper, actor, id, does)).ok;
		case "reinstate":
			return (await reinstateStory(paper, actor, id, "It was so.")).ok;
		case "restore": {
			const first = (await paper.store.revisions(id, 99)).at(-1)?.id ?? 0;
			return (await restoreRevision(paper, actor, id, first, draft - behind)).ok;
		}
		case "publish":
			return (await publishStory(paper, actor, id)).ok;
		case "correct":
			return (await publishStory(paper, actor, id, rest.old ? { note: "Wrong." } : { change: { kind: "fix" } })).ok;
		case "withdraw":
			return (await withdrawStory(paper, actor, id, "Wrong.")).ok;
		case "schedule":
			return (await scheduleStory(paper, actor, id, paper.time + 3)).ok;
		case "unschedule":
			return (await unscheduleStory(paper, actor, id)).ok;
		case "wait": {
			paper.time += 2;
			const scheduler = new Scheduler(paper, EVENTS);
			await scheduler.start();
			await scheduler.stop();
			return true;
		}
	}
}

/** The states that named transitions reach, in any number of them. */
function reachable(from: WorkflowState): Set<WorkflowState> {
	const reached = new Set([from]);
	for (const state of reached)
		for (const rule of Object.values(TRANSITIONS))
			if ((rule.from as readonly WorkflowState[]).includes(state)) reached.add(rule.to);
	return reached;
}

async function storiesOf(paper: TestPaper, ids: readonly number[]): Promise<StoryRecord[]> {
	const records = await Promise.all(ids.map((id) => paper.store.story(id)));
	return records.filter((one) => one !== null);
}

/** What must be true of one story in every state of the paper. */
async function checkStory(paper: TestPaper, story: StoryRecord): Promise<void> {
	const entries = (await paper.store.ledger(0, 10_000)).filter((one) => one.subject === `story:${story.id}`);
	expect(story.live).toEqual(entries.at(-1)?.after ?? null);
	expect(story.live !== null).toBe(story.state === "live");
	expect(story.withdrawn !== null).toBe(story.state === "withdrawn");
	const waiting = (await paper.store.scheduled()).find((item) => item.story === story.id);
	if (story.state === "scheduled") expect(waiting).toBeDefined();
	if (waiting) expect(["scheduled", "live"]).toContain(story.state);
	if (story.live === null) return;
	const revision = await paper.store.revision(story.live.revision);
	expect(revision?.story).toBe(story.id);
	const published = entries.at(-1);
	expect(published && published.at >= (revision?.content.fields.embargo ?? 0)).toBe(true);
	// Four eyes: nothing is live that only its author has approved.
	if (revision) expect((await approvalsOf(paper.store, revision)).some((one) => one.byAnother)).toBe(true);
}

async function checkLists(paper: TestPaper, stories: readonly StoryRecord[]): Promise<void> {
	const live = stories.flatMap((one) => (one.live ? [one.live] : []));
	const names = [{}, { section: "world" }, { section: "world/caucasus" }, { section: "sport" }, { topic: "peace" }];
	for (const name of names) {
		const query = { edition: "en", ...name, limit: 99 };
		const expected = live.filter((facts) => seriesOfStory(facts).includes(seriesOf(query))).map((facts) => facts.story);
		expect((await paper.store.list(query)).map((facts) => facts.story).sort()).toEqual(expected.sort());
	}
	expect(await paper.store.liveCount()).toBe(live.length);
}

test("states change by named transitions; what is live is what the ledger says; lists hold what is live", {
	timeout: 60_000,
}, async () => {
	const seen = new Set<string>();
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
			const paper = await openPaper();
			const rules = Workflow.parse({ rules: { approval: "another" } });
			await paper.store.write((tx) => tx.publishing.putWorkflow(rules));
			const ids: number[] = [await paper.draft()];
			for (const one of steps) {
				const before = await storiesOf(paper, ids);
				const head = await paper.ledgerLength();
				const done = await perform(paper, ids, one);
				const after = await storiesOf(paper, ids);
				seen.add(`${one.does} ${done}`);
				if (!done) expect([after, await paper.ledgerLength()]).toEqual([before, head]);
				for (const [index, story] of before.entries())
					expect([...reachable(story.state)]).toContain(after[index]?.state);
				for (const story of after) await checkStory(paper, story);
				await checkLists(paper, after);
			}
			expect(must(await verifyLedger(paper.store)).entries).toBe(await paper.ledgerLength());
			expect((await paper.store.integrity()).problems).toEqual([]);
			await paper.close();
		}),
		{ numRuns: 80, examples: [[everyCommand]] },
	);
	// Every command was both possible and refused in some world.
	for (const command of [
		"save",
		"submit",
		"approve",
		"sendBack",
		"publish",
		"correct",
		"withdraw",
		"reinstate",
		"restore",
		"schedule",
		"unschedule",
	])
		for (const done of [true, false]) expect([...seen]).toContain(`${command} ${done}`);
});
