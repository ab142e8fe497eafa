/** Assignments of a story: who is to do what, until when, how long. */
import { z } from "zod";
import { Instant } from "../../../../core/story.ts";
import { assign, changeAssignment } from "../../../../desk/assignments.ts";
import { ASSIGNMENT_STATES } from "../../../../store/assignments.ts";
import { Id, NoQuery, StoryParams } from "../../common-schemas.ts";
import { AssignmentView, assignmentView, namesOfPeople } from "../../desk/desk-row-view.ts";
import { answer, route } from "../../route.ts";

const fields = {
	person: Id,
	task: z.string().max(500),
	dueAt: Instant.nullable(),
	words: z.int().min(1).max(100_000).nullable(),
};

export const assignmentRoutes = [
	route({
		name: "storyAssignments",
		method: "get",
		path: "/stories/:id/assignments",
		summary: "Everything that somebody was asked to do with the story, what is done too.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		answers: { 200: { description: "Oldest first.", schema: z.object({ assignments: z.array(AssignmentView) }) } },
		async work({ parts, params }) {
			const { store } = parts.desk;
			const nameOf = await namesOfPeople(store);
			const all = await store.desk.assignments.of([params.id]);
			return answer({ assignments: all.map((one) => assignmentView(one, nameOf)) });
		},
	}),
	route({
		name: "assignStory",
		method: "post",
		path: "/stories/:id/assignments",
		summary: "Asks somebody to do something with the story; they are told.",
		access: "story.write",
		params: StoryParams,
		query: NoQuery,
		body: z.strictObject({
			person: fields.person,
			task: fields.task.default(""),
			dueAt: fields.dueAt.default(null),
			words: fields.words.default(null),
		}),
		answers: { 201: { description: "Assigned.", schema: AssignmentView } },
		async work({ parts, caller, params, body }) {
			const made = await assign(parts.desk, caller.actor, params.id, body);
			if (!made.ok) return made;
			return answer(assignmentView(made.value, await namesOfPeople(parts.desk.store)), 201);
		},
	}),
	route({
		name: "changeAssignment",
		method: "put",
		path: "/assignments/:id",
		summary: "Changes an assignment; fields left out stay. Who has it may change its state.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		body: z.strictObject({
			person: fields.person.optional(),
			task: fields.task.optional(),
			dueAt: fields.dueAt.optional(),
			words: fields.words.optional(),
			state: z.enum(ASSIGNMENT_STATES).optional(),
		}),
		answers: { 200: { description: "Changed.", schema: AssignmentView } },
		async work({ parts, caller, params, body }) {
			const changed = await changeAssignment(parts.desk, caller.actor, params.id, body);
			if (!changed.ok) return changed;
			parts.live.emit({ kind: "story", story: changed.value.story });
			return answer(assignmentView(changed.value, await namesOfPeople(parts.desk.store)));
		},
	}),
] as const;
