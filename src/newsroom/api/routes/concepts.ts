/** GET and PUT /concepts: persons, organisations, places, events and subjects; and merging two that are one. */
import { z } from "zod";
import { Concept, ConceptKind, Key } from "../../../core/paper.ts";
import { changeEach, replaceConceptIn } from "../../../desk/change-paper.ts";
import { mergeConcepts } from "../../../desk/merge-concepts.ts";
import { changeAnswer } from "../change-answer.ts";
import { KeyParams, NoQuery, PressView, whole } from "../common-schemas.ts";
import { madeFrom, revisionNamed, revisionOfDocument } from "../document-revision.ts";
import { keyedDocument } from "../keyed-document.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, nothingHere, route } from "../route.ts";

const Revised = z.strictObject({ ...Concept.shape, revision: z.string().max(80).optional() });
type Revised = z.infer<typeof Revised>;
const EACH_EDITION = 1_000_000;

async function put({ parts, caller, request, began }: Call<unknown, unknown, unknown>, concepts: readonly Revised[]) {
	const changed = await changeEach(parts.desk, caller.actor, "story.write", concepts, (tx, given, now) => {
		const { revision: _, ...concept } = given;
		return replaceConceptIn(tx, caller.actor, concept, now, (stored) =>
			madeFrom(revisionNamed(request, given), stored, concept, `"${concept.key}"`),
		);
	});
	return changeAnswer(parts, changed, began);
}

/** The paper says of this person what it says of those who write for it. */
const isPresented = ({ role, email, portrait }: Concept) =>
	email !== "" || portrait !== undefined || Object.keys(role).length > 0;

export const conceptRoutes = [
	route({
		name: "listConcepts",
		method: "get",
		path: "/concepts",
		summary:
			"Concepts by key: all, those of some kinds, or those with a word that begins so; without those merged into others.",
		access: "story.read",
		query: z.strictObject({
			kind: ConceptKind.optional(),
			/** Leaves a kind out: everything but persons, for example. */
			not: ConceptKind.optional(),
			/** Beginnings of words of a name in any language; case and accents do not matter. */
			q: z.string().max(200).optional(),
			/**
			 * Only who writes for the paper: who has signed a story, live or in hand, or has a role, an e-mail address or a
			 * portrait; not those who are only written about.
			 */
			signs: z.literal("yes").optional(),
			/** Only those whose key comes after this one: the last of the page before. */
			after: Key.optional(),
			limit: whole(1, 100_000, 100_000),
		}),
		answers: { 200: { description: "Concepts by key.", schema: z.object({ concepts: z.array(Concept) }) } },
		async work({ parts, names, query }) {
			await names.refresh(parts.desk.store);
			const { signs, ...search } = query;
			if (signs === undefined) return answer({ concepts: names.search(search) });
			await parts.deskList.refresh();
			const only = (one: Concept) => isPresented(one) || parts.deskList.hasAuthor(one.key);
			return answer({ concepts: names.search({ ...search, only }) });
		},
	}),
	route({
		name: "putConcepts",
		method: "put",
		path: "/concepts",
		summary: "Creates or replaces one concept or several; those not named stay as they are.",
		access: "story.write",
		query: NoQuery,
		body: oneOrMany(Revised),
		answers: { 200: { description: "On every page.", schema: PressView } },
		work: (call) => put(call, asList(call.body)),
	}),
	route({
		name: "getConcept",
		method: "get",
		path: "/concepts/:key",
		summary: "One concept, with the revision that a change to it may name.",
		access: "story.read",
		params: KeyParams,
		query: NoQuery,
		answers: {
			200: { description: "The concept.", schema: z.object({ ...Concept.shape, revision: z.string() }) },
		},
		async work({ parts, params }) {
			const concept = await parts.desk.store.concept(params.key);
			if (concept === null) return nothingHere(`There is no concept "${params.key}".`);
			const revision = revisionOfDocument(concept);
			return answer({ ...concept, revision }, 200, { etag: `"${revision}"` });
		},
	}),
	route({
		name: "conceptUses",
		method: "get",
		path: "/concepts/:key/uses",
		summary: "How many live stories of each edition are about the concept, and by it.",
		access: "story.read",
		params: KeyParams,
		query: NoQuery,
		answers: {
			200: {
				description: "Counts by edition.",
				schema: z.object({ editions: z.array(z.object({ edition: z.string(), about: z.int(), by: z.int() })) }),
			},
		},
		async work({ parts, params }) {
			const { store } = parts.desk;
			const counted = (await store.editions()).map(async ({ key: edition }) => ({
				edition,
				about: await store.countUpTo({ edition, topic: params.key, limit: EACH_EDITION }),
				by: await store.countUpTo({ edition, author: params.key, limit: EACH_EDITION }),
			}));
			return answer({ editions: await Promise.all(counted) });
		},
	}),
	route({
		name: "putConcept",
		method: "put",
		path: "/concepts/:key",
		summary: "Creates or replaces one concept.",
		access: "story.write",
		params: KeyParams,
		query: NoQuery,
		body: z.strictObject({ ...Revised.shape, key: Key.optional() }),
		answers: { 200: { description: "On every page.", schema: PressView } },
		async work(call) {
			const given = keyedDocument("concept", call.params.key, call.body);
			return given.ok ? put(call, [given.value]) : given;
		},
	}),
	route({
		name: "mergeConcept",
		method: "post",
		path: "/concepts/:key/merge",
		summary: "Merges a concept into another: its stories become the other's, and its page leads there.",
		access: "story.publish",
		params: KeyParams,
		query: NoQuery,
		body: z.strictObject({ into: Key }),
		answers: {
			200: { description: "On every page.", schema: z.object({ ...PressView.shape, stories: z.int() }) },
		},
		async work({ parts, caller, params, body, began }) {
			const merged = await mergeConcepts(parts.desk, caller.actor, params.key, body.into);
			if (!merged.ok) return merged;
			const answered = await changeAnswer(parts, { ok: true, value: [merged.value.entry] }, began);
			if (!answered.ok) return answered;
			return answer({ ...(answered.value.body as object), stories: merged.value.stories });
		},
	}),
] as const;
