/** Assignments: somebody is to do something with a story, until a time, at a length. */
import { seenText } from "../core/inline.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Assignment, AssignmentState } from "../store/assignments.ts";
import type { StoryRecord, Writes } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { personActor } from "./people.ts";
import { allowForStory, mayRead } from "./story-place.ts";
import { personOf, tellPeople } from "./tell-people.ts";

export interface AssignmentInput {
	readonly person: number;
	readonly task: string;
	readonly dueAt: number | null;
	readonly words: number | null;
}

export type AssignmentChange = Partial<AssignmentInput> & { readonly state?: AssignmentState | undefined };

/** More people than this never worked on one story at once. */
const MOST = 100;

export function assign(
	desk: DeskContext,
	actor: Actor,
	story: number,
	input: AssignmentInput,
): Promise<Result<Assignment>> {
	return desk.store.write(async (tx) => {
		const allowed = await allowForWork(tx, actor, story);
		if (!allowed.ok) return allowed;
		const can = await canDoIt(tx, input.person, story);
		if (!can.ok) return can;
		if ((await tx.desk.assignments.of([story])).length >= MOST)
			return fail("tooLarge", `Story ${story} has ${MOST} assignments already.`);
		const now = desk.clock();
		const task = seenText(input.task);
		const given = { ...input, task, story, by: actor.name, state: "open", createdAt: now, changedAt: now } as const;
		const made = await tx.desk.assignments.add(given);
		await tellPeople(tx, actor, [input.person], { kind: "assignment", story, note: null, text: task, at: now });
		return ok(made);
	});
}

/** Who has it may say how far it is; all else is for those who may write in the story. */
export function changeAssignment(
	desk: DeskContext,
	actor: Actor,
	id: number,
	change: AssignmentChange,
): Promise<Result<Assignment>> {
	return desk.store.write(async (tx) => {
		const before = await tx.desk.assignments.one(id);
		if (before === null) return fail("notFound", `There is no assignment ${id}.`);
		const { state, ...rest } = change;
		const saysOnlyHowFar = before.person === personOf(actor) && Object.keys(rest).length === 0;
		const allowed = saysOnlyHowFar ? ok(undefined) : await allowForWork(tx, actor, before.story);
		if (!allowed.ok) return allowed;
		const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
		const now = desk.clock();
		const after: Assignment = { ...before, ...given, state: state ?? before.state, changedAt: now };
		const task = seenText(after.task);
		if (after.person !== before.person) {
			const can = await canDoIt(tx, after.person, before.story);
			if (!can.ok) return can;
			await tellPeople(tx, actor, [after.person], {
				kind: "assignment",
				story: before.story,
				note: null,
				text: task,
				at: now,
			});
		}
		await tx.desk.assignments.put({ ...after, task });
		return ok({ ...after, task });
	});
}

async function allowForWork(tx: Writes, actor: Actor, id: number): Promise<Result<StoryRecord>> {
	const allowed = allow(actor, "story.write");
	if (!allowed.ok) return allowed;
	const story = await tx.story(id);
	if (story === null) return fail("storyNotFound", `There is no story ${id}.`);
	const here = await allowForStory(tx, actor, "story.write", story);
	return here.ok ? ok(story) : here;
}

async function canDoIt(tx: Writes, id: number, story: number): Promise<Result<void>> {
	const person = await tx.accounts.person(id);
	if (person === null || person.disabledAt !== null)
		return fail("invalidField", person ? `${person.name} has left.` : `There is no person ${id}.`, "person");
	if (await mayRead(tx, await personActor(tx, person), story)) return ok(undefined);
	return fail("invalidField", `${person.name} may not read the stories of this section.`, "person");
}
