/** GET and PUT /editions: the paper's editions, one address for all and one for each. */
import { z } from "zod";
import { Edition, Key } from "../../../core/paper.ts";
import { changeEach, changeEditionIn, orderEditions } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { KeyParams, NoQuery, PressView } from "../common-schemas.ts";
import { madeFrom, revisionNamed, revisionOfDocument } from "../document-revision.ts";
import { keyedDocument } from "../keyed-document.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, route } from "../route.ts";

/** `revision` names what was read, so that nobody replaces what they have not seen. */
const Revised = z.strictObject({ ...Edition.shape, revision: z.string().max(80).optional() });
type Revised = z.infer<typeof Revised>;

export const listEditionsRoute = route({
	name: "listEditions",
	method: "get",
	path: "/editions",
	summary: "All editions, in order.",
	access: "story.read",
	query: NoQuery,
	answers: {
		200: {
			description: "Editions.",
			schema: z.object({ editions: z.array(z.object({ ...Edition.shape, revision: z.string() })) }),
		},
	},
	async work({ parts }) {
		const editions = await parts.desk.store.editions();
		return answer({ editions: editions.map((one) => ({ ...one, revision: revisionOfDocument(one) })) });
	},
});

async function put({ parts, caller, request, began }: Call<unknown, unknown, unknown>, editions: readonly Revised[]) {
	const changed = await changeEach(parts.desk, caller.actor, "paper.write", editions, (tx, given, now) => {
		const { revision: _, ...edition } = given;
		return changeEditionIn(tx, caller.actor, edition, now, (stored) =>
			madeFrom(revisionNamed(request, given), stored, edition, `the edition ${edition.key}`),
		);
	});
	return changeAnswer(parts, changed, began);
}

export const putEditionsRoute = route({
	name: "putEditions",
	method: "put",
	path: "/editions",
	summary: "Creates or replaces one edition or several; those not named stay as they are.",
	access: "paper.write",
	query: NoQuery,
	body: oneOrMany(Revised),
	answers: { 200: { description: "On every page.", schema: PressView } },
	work: (call) => put(call, asList(call.body)),
});

export const putEditionRoute = route({
	name: "putEdition",
	method: "put",
	path: "/editions/:key",
	summary: "Creates or replaces one edition.",
	access: "paper.write",
	params: KeyParams,
	query: NoQuery,
	body: z.strictObject({ ...Revised.shape, key: Key.optional() }),
	answers: { 200: { description: "On every page.", schema: PressView } },
	async work(call) {
		const given = keyedDocument("edition", call.params.key, call.body);
		return given.ok ? put(call, [given.value]) : given;
	},
});

export const orderEditionsRoute = route({
	name: "orderEditions",
	method: "post",
	path: "/editions/order",
	summary: "Puts the editions into an order: that of the links to them.",
	access: "paper.write",
	query: NoQuery,
	body: z.strictObject({ keys: z.array(Key).max(200) }),
	answers: { 200: { description: "On every page.", schema: PressView } },
	async work({ parts, caller, body, began }) {
		const changed = await orderEditions(parts.desk, caller.actor, body.keys);
		return changeAnswer(parts, changed.ok ? { ok: true, value: [changed.value] } : changed, began);
	},
});
