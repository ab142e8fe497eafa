/** A story in the desk's list, as the API shows it. */
import { z } from "zod";
import { DESK_STATES, deskStateOf } from "../../../core/desk/desk-state.ts";
import { type Edition, localised } from "../../../core/paper.ts";
import { WORKFLOW_STATES } from "../../../core/story.ts";
import { countWords } from "../../../elements/body.ts";
import { ASSIGNMENT_STATES, type Assignment, isPending } from "../../../store/assignments.ts";
import type { DeskRow } from "../../../store/desk-rows.ts";
import type { Reads } from "../../../store/store.ts";
import type { ConceptNames } from "../concept-names.ts";

export const AssignmentView = z.object({
	id: z.int(),
	story: z.int(),
	person: z.int(),
	/** Of the person, now. */
	name: z.string(),
	by: z.string(),
	task: z.string(),
	dueAt: z.int().nullable(),
	words: z.int().nullable(),
	state: z.enum(ASSIGNMENT_STATES),
	createdAt: z.int(),
	changedAt: z.int(),
});

export const DeskRowView = z.object({
	id: z.int(),
	/** On the desk: what waits for its time is scheduled, what differs from what readers see is changed. */
	desk: z.enum(DESK_STATES),
	state: z.enum(WORKFLOW_STATES),
	revision: z.int(),
	edition: z.string(),
	section: z.string(),
	headline: z.string(),
	kicker: z.string(),
	/** Names as readers would see them. */
	byline: z.array(z.string()),
	topics: z.array(z.string()),
	embargo: z.int().nullable(),
	by: z.string(),
	url: z.string().nullable(),
	createdAt: z.int(),
	updatedAt: z.int(),
	publishedAt: z.int().nullable(),
	/** problem: why it did not go out; empty while it only waits. */
	scheduled: z.object({ at: z.int(), problem: z.string() }).nullable(),
	/** What is still to be done. */
	assignments: z.array(AssignmentView),
	/** Words of the draft, where an assignment says how many it should have. */
	words: z.int().nullable(),
	openNotes: z.int(),
});
export type DeskRowView = z.infer<typeof DeskRowView>;

export function assignmentView(
	assignment: Assignment,
	nameOf: (person: number) => string,
): z.infer<typeof AssignmentView> {
	return { ...assignment, name: nameOf(assignment.person) };
}

/** Names of people by id. */
export async function namesOfPeople(reads: Reads): Promise<(person: number) => string> {
	const names = new Map((await reads.accounts.people()).map(({ id, name }) => [id, name]));
	return (person) => names.get(person) ?? "";
}

/** The rows of these stories in this order; `names` must be fresh. */
export async function deskRows(
	reads: Reads,
	names: ConceptNames,
	stories: readonly number[],
): Promise<readonly DeskRowView[]> {
	const rows = await reads.desk.rows.of(stories);
	const editions = new Map((await reads.editions()).map((edition) => [edition.key, edition]));
	const pending = (await reads.desk.assignments.of(stories)).filter(isPending);
	const nameOf = await namesOfPeople(reads);
	return Promise.all(
		rows.map(async (row) => {
			const assignments = pending.filter(({ story }) => story === row.story);
			const isMeasured = assignments.some(({ words }) => words !== null);
			const draft = isMeasured ? await reads.revision(row.draft) : null;
			return {
				id: row.story,
				desk: deskStateOf(row),
				state: row.state,
				revision: row.draft,
				edition: row.edition,
				section: row.section,
				headline: row.headline,
				kicker: row.kicker,
				byline: bylineOf(row, names, editions.get(row.edition)),
				topics: [...row.topics],
				embargo: row.embargo,
				by: row.by,
				url: row.address,
				createdAt: row.createdAt,
				updatedAt: row.updatedAt,
				publishedAt: row.publishedAt,
				scheduled: row.scheduledAt === null ? null : { at: row.scheduledAt, problem: row.scheduleProblem },
				assignments: assignments.map((one) => assignmentView(one, nameOf)),
				words: draft && countWords(draft.content.body),
				openNotes: row.openNotes,
			};
		}),
	);
}

function bylineOf(row: DeskRow, names: ConceptNames, edition: Edition | undefined): string[] {
	return row.byline.flatMap((entry) => {
		if ("name" in entry) return entry.name === "" ? [] : [entry.name];
		const person = names.byKey(entry.person);
		return person && edition ? [localised(person.names, edition)] : [entry.person];
	});
}
