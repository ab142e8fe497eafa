/** GET /front-drafts/:front/history: who did what to the draft and when, and every launch. */
import { z } from "zod";
import { frontKey } from "../../../../core/front.ts";
import { whole } from "../../common-schemas.ts";
import { ChangeView, changeViews } from "../../fronts/front-change-view.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { answer, route } from "../../route.ts";

const Launch = z.object({
	number: z.int(),
	at: z.int(),
	by: z.string(),
	/** Revision of the draft that was launched; null when the front came from elsewhere. */
	draft: z.int().nullable(),
	/** The earlier launch that was launched again; null for all others. */
	again: z.int().nullable(),
});

export const frontHistoryRoute = route({
	name: "getFrontHistory",
	method: "get",
	path: "/front-drafts/:front/history",
	summary: "Changes of the draft and launches, newest first. Go on with before = the last revision.",
	access: "story.read",
	params: FrontParams,
	query: z.strictObject({
		before: whole(1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		limit: whole(1, 200, 100),
	}),
	answers: {
		200: {
			description: "launches: those of the time that the changes cover, and with the first page the newest 50.",
			schema: z.object({ changes: z.array(ChangeView), launches: z.array(Launch), next: z.int().nullable() }),
		},
	},
	async work({ parts, params, query }) {
		const { store } = parts.desk;
		const key = frontKey(whereOf(params));
		const changes = await store.fronts.changesBefore(key, query.before, query.limit);
		const all = await store.fronts.launches(key, Number.MAX_SAFE_INTEGER, 500);
		const oldest = changes.at(-1)?.at ?? 0;
		const newest = query.before === Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : (changes[0]?.at ?? 0);
		const isFirst = newest === Number.POSITIVE_INFINITY;
		const launches = all.filter(({ at }, n) => (at >= oldest && at <= newest) || (isFirst && n < 50));
		return answer({
			changes: await changeViews(store, key, changes),
			launches: launches.map(({ front: _front, ...launch }) => launch),
			next: changes.length === query.limit ? (changes.at(-1)?.revision ?? null) : null,
		});
	},
});
