/** /desk-views: filters of the desk that people saved under a name, for themselves or for all. */
import { z } from "zod";
import { changeView, removeView, saveView } from "../../../../desk/desk-views.ts";
import type { DeskView } from "../../../../store/desk-views.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { person } from "../../desk/person.ts";
import { answer, route } from "../../route.ts";

const ViewInput = z.strictObject({
	name: z.string().trim().min(1).max(60),
	shared: z.boolean().default(false),
	/** As in the address of the desk. */
	query: z
		.record(z.string().max(20), z.string().max(200))
		.refine((query) => Object.keys(query).length <= 20, "has too many entries: 20 are the most"),
});
const View = z.object({
	id: z.int(),
	name: z.string(),
	shared: z.boolean(),
	query: z.record(z.string(), z.string()),
	/** Whether it may be changed by who asks. */
	isOwn: z.boolean(),
});

const viewOf = ({ id, name, shared, query, person: owner }: DeskView, asking: number): z.infer<typeof View> => ({
	id,
	name,
	shared,
	query: { ...query },
	isOwn: owner === asking,
});

export const deskViewRoutes = [
	route({
		name: "deskViews",
		method: "get",
		path: "/desk-views",
		summary: "The views that one saved, and those that colleagues share.",
		access: "story.read",
		query: NoQuery,
		answers: { 200: { description: "By name.", schema: z.object({ views: z.array(View) }) } },
		async work({ parts, caller }) {
			const who = person(caller);
			if (!who.ok) return who;
			const views = await parts.desk.store.desk.views.seenBy(who.value.id);
			return answer({ views: views.map((view) => viewOf(view, who.value.id)) });
		},
	}),
	route({
		name: "saveDeskView",
		method: "post",
		path: "/desk-views",
		summary: "Saves a view of the desk.",
		access: "story.read",
		query: NoQuery,
		body: ViewInput,
		answers: { 201: { description: "Saved.", schema: View } },
		async work({ parts, caller, body }) {
			const who = person(caller);
			if (!who.ok) return who;
			const saved = await saveView(parts.desk, who.value.id, body);
			return saved.ok ? answer(viewOf(saved.value, who.value.id), 201) : saved;
		},
	}),
	route({
		name: "changeDeskView",
		method: "put",
		path: "/desk-views/:id",
		summary: "Changes a view that one saved.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		body: ViewInput,
		answers: { 200: { description: "Changed.", schema: View } },
		async work({ parts, caller, params, body }) {
			const who = person(caller);
			if (!who.ok) return who;
			const changed = await changeView(parts.desk, who.value.id, params.id, body);
			return changed.ok ? answer(viewOf(changed.value, who.value.id)) : changed;
		},
	}),
	route({
		name: "removeDeskView",
		method: "delete",
		path: "/desk-views/:id",
		summary: "Removes a view that one saved.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		answers: { 200: { description: "Removed.", schema: z.object({ id: z.int() }) } },
		async work({ parts, caller, params }) {
			const who = person(caller);
			if (!who.ok) return who;
			const removed = await removeView(parts.desk, who.value.id, params.id);
			return removed.ok ? answer({ id: params.id }) : removed;
		},
	}),
] as const;
