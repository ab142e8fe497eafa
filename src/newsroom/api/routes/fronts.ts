/** GET and PUT /fronts: the curated pages. A change names the revision that it was made from. */
import { z } from "zod";
import { Front, frontKey } from "../../../core/front.ts";
import { Key } from "../../../core/paper.ts";
import { fail, ok, type Result } from "../../../core/result.ts";
import { changeEach } from "../../../desk/change-paper.ts";
import { changeFrontIn } from "../../../desk/fronts/launch-front.ts";
import type { Writes } from "../../../store/store.ts";
import { afterPress } from "../after-press.ts";
import { NoQuery, PressView } from "../common-schemas.ts";
import { etag, ifMatch } from "../if-match.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, nothingHere, type Route, route } from "../route.ts";

const Revision = z.int().min(0);
const FrontView = z.object({ ...Front.shape, revision: Revision });
/** A front with the revision that it was made from; 0 or none for a front that is new. */
const FrontInput = z.strictObject({ ...Front.shape, revision: Revision.optional() });
type FrontInput = z.infer<typeof FrontInput>;
const PutView = z.object({ revision: z.int(), ...PressView.shape });

export const listFrontsRoute = route({
	name: "listFronts",
	method: "get",
	path: "/fronts",
	summary: "Every front that was curated, with its revision.",
	access: "story.read",
	query: NoQuery,
	answers: { 200: { description: "Fronts by edition and section.", schema: z.object({ fronts: z.array(FrontView) }) } },
	async work({ parts }) {
		const { store } = parts.desk;
		const fronts: z.infer<typeof FrontView>[] = [];
		for (const { key } of await store.editions()) {
			const paths = ["", ...(await store.sections(key)).map((section) => section.path)];
			for (const section of paths) {
				const stored = await store.front(frontKey({ edition: key, section }));
				if (stored) fronts.push({ ...stored.front, revision: stored.revision });
			}
		}
		return answer({ fronts });
	},
});

/** Without a revision only a front that does not exist yet can be made: nothing is overwritten unseen. */
async function change(
	tx: Writes,
	call: Call<unknown, unknown, unknown>,
	input: FrontInput,
	header: number | null,
	now: number,
) {
	const { revision, ...front } = input;
	const expected = header ?? revision;
	const stored = await tx.front(frontKey(front));
	if (expected === undefined && stored !== null)
		return fail(
			"preconditionRequired",
			`The front ${frontKey(front)} exists with revision ${stored.revision}; say in If-Match, or in the field revision, which one you changed.`,
			"revision",
		);
	return changeFrontIn(tx, call.caller.actor, front, expected ?? 0, now);
}

async function put(call: Call<unknown, unknown, unknown>, inputs: readonly FrontInput[]) {
	const { parts, caller, began } = call;
	const header: Result<number | null> = inputs.length === 1 ? ifMatch(call.request) : ok(null);
	if (!header.ok) return header;
	const changed = await changeEach(parts.desk, caller.actor, "front.launch", inputs, (tx, input, now) =>
		change(tx, call, input, header.value, now),
	);
	if (!changed.ok) return changed;
	parts.scheduler.wake();
	for (const front of inputs) parts.live.emit({ kind: "front", front: frontKey(front) });
	const last = changed.value.findLast((one) => one.entry !== null) ?? null;
	const pressed = await afterPress(parts, last?.entry ?? null, began);
	if (!pressed.ok) return pressed;
	const revision = changed.value.at(-1)?.revision ?? 0;
	return answer({ revision, ...pressed.value }, 200, { etag: etag(revision) });
}

const PUT_ANSWERS = {
	200: { description: "Launched. revision is that of the last front sent.", schema: PutView },
	412: { description: "The front has another revision by now; data holds both versions." },
	428: { description: "The front exists and the request names no revision." },
};

export const putFrontsRoute = route({
	name: "putFronts",
	method: "put",
	path: "/fronts",
	summary: "Launches one front or several, each with the revision that it was made from.",
	access: "front.launch",
	query: NoQuery,
	body: oneOrMany(FrontInput),
	answers: PUT_ANSWERS,
	work: (call) => put(call, asList(call.body)),
});

function atAddress(path: string, suffix: string, params: z.ZodType<{ edition: string; path?: string }>): Route[] {
	return [
		route({
			name: `get${suffix}`,
			method: "get",
			path,
			summary: "The front with its revision.",
			access: "story.read",
			params,
			query: NoQuery,
			answers: { 200: { description: "The ETag names the revision, for If-Match.", schema: FrontView } },
			async work({ parts, params: { edition, path: section = "" } }) {
				const stored = await parts.desk.store.front(frontKey({ edition, section }));
				if (!stored)
					return nothingHere(`No front ${frontKey({ edition, section })} was curated; readers see the plain list.`);
				return answer({ ...stored.front, revision: stored.revision }, 200, { etag: etag(stored.revision) });
			},
		}),
		route({
			name: `put${suffix}`,
			method: "put",
			path,
			summary: "Launches the front. If-Match names the revision that it was made from.",
			access: "front.launch",
			params,
			query: NoQuery,
			body: z.strictObject({ ...FrontInput.shape, edition: Key.optional(), section: z.string().max(200).optional() }),
			answers: PUT_ANSWERS,
			work(call) {
				const { edition, path: section = "" } = call.params;
				if ((call.body.edition ?? edition) !== edition || (call.body.section ?? section) !== section)
					return fail(
						"invalidField",
						`The address names the front ${frontKey({ edition, section })}, the document another.`,
						"section",
					);
				return put(call, [{ ...call.body, edition, section }]);
			},
		}),
	];
}

export const frontRoutes = [
	...atAddress("/fronts/:edition", "EditionFront", z.object({ edition: Key })),
	...atAddress("/fronts/:edition/:path{.+}", "SectionFront", z.object({ edition: Key, path: z.string().max(200) })),
];
