/** GET /desk: the stories in hand by any filter, page by page, and how many there are in each state. */
import { z } from "zod";
import { DESK_SORTS, type DeskCursor } from "../../../../core/desk/desk-query.ts";
import { DESK_STATES } from "../../../../core/desk/desk-state.ts";
import { Key } from "../../../../core/paper.ts";
import { fail, ok, type Result } from "../../../../core/result.ts";
import { Instant } from "../../../../core/story.ts";
import { wantedWords } from "../../../../desk/desk-list.ts";
import { Id, whole } from "../../common-schemas.ts";
import type { ConceptNames } from "../../concept-names.ts";
import { DeskRowView, deskRows } from "../../desk/desk-row-view.ts";
import { answer, route } from "../../route.ts";

/** Moments come as text from an address. */
const Moment = z.preprocess(
	(value) => (typeof value === "string" && /^\d+$/u.test(value) ? Number(value) : value),
	Instant,
);

export const listDeskRoute = route({
	name: "listDesk",
	method: "get",
	path: "/desk",
	summary: "Stories of any state that one may read, by any filter, and counts by state. Go on with after = next.",
	access: "story.read",
	query: z.strictObject({
		state: z.enum(DESK_STATES).optional(),
		edition: Key.optional(),
		/** With the sections below it; needs the edition. */
		section: z.string().max(200).optional(),
		/** The key of a person, or a name as it stands in the byline. */
		author: z.string().max(200).optional(),
		topic: Key.optional(),
		/** A person with an assignment that is not done. */
		assigned: Id.optional(),
		/** Only what the asking person wrote in or is to do. */
		mine: z.literal("yes").optional(),
		/** Changed since. */
		since: Moment.optional(),
		/** With an assignment due before. */
		due: Moment.optional(),
		/** Beginnings of words of headline, kicker and byline; case and accents do not matter. */
		q: z.string().max(200).optional(),
		sort: z.enum(DESK_SORTS).default("updated"),
		after: z.string().max(60).optional(),
		limit: whole(0, 200, 50),
	}),
	answers: {
		200: {
			description:
				"counts: stories in each state that the filter finds, whatever state was asked for. next is null at the end.",
			schema: z.object({
				stories: z.array(DeskRowView),
				next: z.string().nullable(),
				counts: z.record(z.enum(DESK_STATES), z.int()),
			}),
		},
	},
	async work({ parts, names, caller, query }) {
		const { q, due, mine, after, section, ...rest } = query;
		if (section !== undefined && query.edition === undefined)
			return fail("invalidField", "A section belongs to an edition; name that too.", "edition");
		if (mine !== undefined && caller.person === null)
			return fail("invalidField", "A token has no stories of its own; leave mine out.", "mine");
		const cursor = after === undefined ? ok(undefined) : cursorOf(after);
		if (!cursor.ok) return cursor;
		await names.refresh(parts.desk.store);
		const found = await parts.deskList.find(
			{
				...rest,
				section,
				dueBefore: due,
				mine: mine === undefined ? undefined : caller.person?.id,
				words: q === undefined ? undefined : wantedWords(q, (beginning) => personsNamed(names, beginning)),
				after: cursor.value,
			},
			caller.actor,
		);
		const stories = await deskRows(parts.desk.store, names, found.stories);
		return answer({ stories, next: found.next && `${found.next.key}_${found.next.story}`, counts: found.counts });
	},
});

/** More persons with one name than any paper has. */
const MOST_PERSONS = 10_000;

function personsNamed(names: ConceptNames, beginning: string): readonly string[] {
	return names.search({ kind: "person", q: beginning, limit: MOST_PERSONS }).map(({ key }) => key);
}

function cursorOf(text: string): Result<DeskCursor> {
	const [key, story] = text.split("_").map(Number);
	return key === undefined || story === undefined || Number.isNaN(key) || !Number.isInteger(story)
		? fail("invalidField", `"${text}" is no place in the list; use the next of an answer.`, "after")
		: ok({ key, story });
}
