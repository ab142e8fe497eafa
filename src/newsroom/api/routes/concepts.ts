/** GET and PUT /concepts: persons, organisations, places, events and subjects. */
import { z } from "zod";
import { Concept, ConceptKind, Key } from "../../../core/paper.ts";
import { fail, ok } from "../../../core/result.ts";
import { changeConceptIn, changeEach } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { KeyParams, NoQuery, PressView } from "../common-schemas.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, nothingHere, route } from "../route.ts";

export const listConceptsRoute = route({
	name: "listConcepts",
	method: "get",
	path: "/concepts",
	summary: "All concepts, or those of one kind.",
	access: "story.read",
	query: z.strictObject({ kind: ConceptKind.optional() }),
	answers: { 200: { description: "Concepts by key.", schema: z.object({ concepts: z.array(Concept) }) } },
	async work({ parts, query }) {
		const all = await parts.desk.store.concepts();
		return answer({ concepts: query.kind === undefined ? all : all.filter((concept) => concept.kind === query.kind) });
	},
});

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
