/** GET and PUT /editions: the paper's editions, one address for all and one for each. */
import { z } from "zod";
import { Edition, Key } from "../../../core/paper.ts";
import { fail } from "../../../core/result.ts";
import { changeEach, changeEditionIn } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { KeyParams, NoQuery, PressView } from "../common-schemas.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, route } from "../route.ts";

export const listEditionsRoute = route({
	name: "listEditions",
	method: "get",
	path: "/editions",
	summary: "All editions, in order.",
	access: "story.read",
	query: NoQuery,
	answers: { 200: { description: "Editions.", schema: z.object({ editions: z.array(Edition) }) } },
	async work({ parts }) {
		return answer({ editions: await parts.desk.store.editions() });
	},
});

async function put({ parts, caller, began }: Call<unknown, unknown, unknown>, editions: readonly Edition[]) {
	const changed = await changeEach(parts.desk, caller.actor, "paper.write", editions, (tx, edition, now) =>
		changeEditionIn(tx, caller.actor, edition, now),
	);
	return changeAnswer(parts, changed, began);
}

export const putEditionsRoute = route({
	name: "putEditions",
	method: "put",
	path: "/editions",
	summary: "Creates or replaces one edition or several; those not named stay as they are.",
	access: "paper.write",
	query: NoQuery,
	body: oneOrMany(Edition),
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
	body: z.strictObject({ ...Edition.shape, key: Key.optional() }),
	answers: { 200: { description: "On every page.", schema: PressView } },
	work(call) {
		const { key } = call.params;
		if (call.body.key !== undefined && call.body.key !== key)
			return fail("invalidField", `The address names the edition ${key}, the document ${call.body.key}.`, "key");
		return put(call, [{ ...call.body, key }]);
	},
});
