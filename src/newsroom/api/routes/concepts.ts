/** GET and PUT /concepts: persons, organisations, places, events and subjects. */
import { z } from "zod";
import { foldText } from "../../../core/folding.ts";
import { Concept, ConceptKind, Key } from "../../../core/paper.ts";
import { fail, ok } from "../../../core/result.ts";
import { changeConceptIn, changeEach } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { KeyParams, NoQuery, PressView, whole } from "../common-schemas.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, nothingHere, route } from "../route.ts";

export const listConceptsRoute = route({
	name: "listConcepts",
	method: "get",
	path: "/concepts",
	summary: "All concepts, or those of one kind, or those with a word that begins so.",
	access: "story.read",
	query: z.strictObject({
		kind: ConceptKind.optional(),
		/** Beginnings of words of a name in any language; case and accents do not matter. */
		q: z.string().max(200).optional(),
		limit: whole(1, 100_000, 100_000),
	}),
	answers: { 200: { description: "Concepts by key.", schema: z.object({ concepts: z.array(Concept) }) } },
	async work({ parts, query }) {
		const all = await parts.desk.store.concepts();
		const ofKind = query.kind === undefined ? all : all.filter((concept) => concept.kind === query.kind);
		return answer({ concepts: (query.q === undefined ? ofKind : named(ofKind, query.q)).slice(0, query.limit) });
	},
});

/** Concepts of which a name has, for each word that is looked for, a word that begins so. */
function named(concepts: readonly Concept[], text: string): readonly Concept[] {
	// Names are kept in many languages: folded as in none, where the dotless i is an i.
	const words = (name: string) => foldText(name, { locale: "und" }).match(/[\p{L}\p{N}]+/gu) ?? [];
	const wanted = words(text);
	return concepts.filter((concept) => {
		const has = Object.values(concept.names).flatMap(words);
		return wanted.every((want) => has.some((word) => word.startsWith(want)));
	});
}

export const getConceptRoute = route({
	name: "getConcept",
	method: "get",
	path: "/concepts/:key",
	summary: "One concept.",
	access: "story.read",
	params: KeyParams,
	query: NoQuery,
	answers: { 200: { description: "The concept.", schema: Concept } },
	async work({ parts, params }) {
		const concept = await parts.desk.store.concept(params.key);
		return concept ? answer(concept) : nothingHere(`There is no concept "${params.key}".`);
	},
});

async function put({ parts, caller, began }: Call<unknown, unknown, unknown>, concepts: readonly Concept[]) {
	const changed = await changeEach(parts.desk, caller.actor, "story.write", concepts, async (tx, concept, now) =>
		ok(await changeConceptIn(tx, caller.actor, concept, now)),
	);
	return changeAnswer(parts, changed, began);
}

export const putConceptsRoute = route({
	name: "putConcepts",
	method: "put",
	path: "/concepts",
	summary: "Creates or replaces one concept or several; those not named stay as they are.",
	access: "story.write",
	query: NoQuery,
	body: oneOrMany(Concept),
	answers: { 200: { description: "On every page.", schema: PressView } },
	work: (call) => put(call, asList(call.body)),
});

export const putConceptRoute = route({
	name: "putConcept",
	method: "put",
	path: "/concepts/:key",
	summary: "Creates or replaces one concept.",
	access: "story.write",
	params: KeyParams,
	query: NoQuery,
	body: z.strictObject({ ...Concept.shape, key: Key.optional() }),
	answers: { 200: { description: "On every page.", schema: PressView } },
	work(call) {
		const { key } = call.params;
		if (call.body.key !== undefined && call.body.key !== key)
			return fail("invalidField", `The address names the concept ${key}, the document ${call.body.key}.`, "key");
		return put(call, [{ ...call.body, key }]);
	},
});
