/** Notes to colleagues on a story or a passage of it. */
import { z } from "zod";
import { changeNote, settleNote, writeNote } from "../../../../desk/notes.ts";
import type { Note } from "../../../../store/notes.ts";
import type { Caller } from "../../authenticate.ts";
import { Id, NoQuery, StoryParams } from "../../common-schemas.ts";
import type { ApiParts } from "../../parts.ts";
import { answer, route } from "../../route.ts";

const NoteView = z.object({
	id: z.int(),
	story: z.int(),
	/** The first note of the thread that this one stands in; null for the first itself. */
	parent: z.int().nullable(),
	person: z.int().nullable(),
	by: z.string(),
	text: z.string(),
	/** As the editor gave it; null for the whole story. */
	anchor: z.unknown(),
	quote: z.string(),
	mentions: z.array(z.int()),
	createdAt: z.int(),
	editedAt: z.int().nullable(),
	/** Of the first of a thread. */
	resolvedAt: z.int().nullable(),
	resolvedBy: z.string(),
});

const noteView = (note: Note): z.infer<typeof NoteView> => ({ ...note, mentions: [...note.mentions] });

const words = {
	text: z.string().max(5000),
	/** People whom the text names with @. */
	mentions: z.array(Id).max(50).default([]),
};
/** Bytes of JSON that say where a passage is. */
const LONGEST_ANCHOR = 20_000;
const Anchor = z
	.unknown()
	.refine((anchor) => JSON.stringify(anchor ?? null).length <= LONGEST_ANCHOR, "is longer than any passage needs");

const thread = {
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "The first note of the thread.", schema: NoteView } },
} as const;

const settling =
	(isSettled: boolean) =>
	async ({ parts, caller, params }: { parts: ApiParts; caller: Caller; params: { readonly id: number } }) => {
		const settled = await settleNote(parts.desk, caller.actor, params.id, isSettled);
		if (!settled.ok) return settled;
		parts.live.emit({ kind: "story", story: settled.value.story });
		return answer(noteView(settled.value));
	};

export const noteRoutes = [
	route({
		name: "storyNotes",
		method: "get",
		path: "/stories/:id/notes",
		summary: "All notes on the story, settled ones too; replies name the first note of their thread as parent.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		answers: { 200: { description: "Oldest first.", schema: z.object({ notes: z.array(NoteView) }) } },
		async work({ parts, params }) {
			return answer({ notes: (await parts.desk.store.desk.notes.of(params.id)).map(noteView) });
		},
	}),
	route({
		name: "writeNote",
		method: "post",
		path: "/stories/:id/notes",
		summary: "Writes a note, or a reply (parent). Who is mentioned, and who talks in the thread, is told.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		body: z.strictObject({
			...words,
			parent: Id.nullable().default(null),
			/** Where in the text, in the words of the editor; quote is what stood there. */
			anchor: Anchor.default(null),
			quote: z.string().max(2000).default(""),
		}),
		answers: { 201: { description: "Written.", schema: NoteView } },
		async work({ parts, caller, params, body }) {
			const written = await writeNote(parts.desk, caller.actor, params.id, body);
			return written.ok ? answer(noteView(written.value), 201) : written;
		},
	}),
	route({
		name: "changeNote",
		method: "put",
		path: "/notes/:id",
		summary: "Changes the words of a note that one wrote.",
		access: "story.read",
		params: StoryParams,
		query: NoQuery,
		body: z.strictObject(words),
		answers: { 200: { description: "Changed.", schema: NoteView } },
		async work({ parts, caller, params, body }) {
			const changed = await changeNote(parts.desk, caller.actor, params.id, body);
			if (!changed.ok) return changed;
			parts.live.emit({ kind: "story", story: changed.value.story });
			return answer(noteView(changed.value));
		},
	}),
	route({
		name: "settleNote",
		method: "post",
		path: "/notes/:id/resolve",
		summary: "Settles the thread of a note.",
		...thread,
		work: settling(true),
	}),
	route({
		name: "reopenNote",
		method: "post",
		path: "/notes/:id/reopen",
		summary: "Opens a settled thread again.",
		...thread,
		work: settling(false),
	}),
] as const;
