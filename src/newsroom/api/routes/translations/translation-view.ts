/** A group of translations as the API shows it. */
import { z } from "zod";
import { WORKFLOW_STATES } from "../../../../core/story.ts";
import type { TranslationState } from "../../../../desk/translations/translation-states.ts";
import { CHANGE_KINDS, TRANSLATED_FIELDS } from "../../../../desk/translations/what-changed.ts";
import { ELEMENT_KINDS, type ElementType } from "../../../../elements/body.ts";

const ELEMENTS = Object.keys(ELEMENT_KINDS) as [ElementType, ...ElementType[]];

const Change = z.object({
	place: z.enum([...TRANSLATED_FIELDS, "body"]),
	kind: z.enum(CHANGE_KINDS),
	/** Kind of the body's element; null for a field. */
	element: z.enum(ELEMENTS).nullable(),
	/** Its place in the body that was taken over, and in the newer one, from 0. */
	before: z.int().nullable(),
	now: z.int().nullable(),
	/** All the same: it is a picture, a link or a mark that changed. */
	words: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
});

const Newer = z.object({ revision: z.int(), by: z.string(), at: z.int(), changes: z.array(Change) });

const TranslatedFrom = z.object({
	story: z.int(),
	revision: z.int(),
	/** Who took that revision over, and when. */
	by: z.string(),
	at: z.int(),
	/** What readers have of the original, when it says something else than what was taken over. */
	live: Newer.nullable(),
	/** The original's newest draft, when it is not live and says something else. */
	draft: Newer.nullable(),
	corrections: z.array(z.object({ at: z.int(), note: z.string() })),
	withdrawn: z.object({ at: z.int(), reason: z.string() }).nullable(),
});

export const TranslationView = z.object({
	id: z.int(),
	edition: z.string(),
	section: z.string(),
	headline: z.string(),
	state: z.enum(WORKFLOW_STATES),
	revision: z.int(),
	live: z.object({ revision: z.int(), url: z.string() }).nullable(),
	updatedAt: z.int(),
	/** Null for the first of the group, and where nobody said from what it was translated. */
	translatedFrom: TranslatedFrom.nullable(),
});

export const OpenEdition = z.object({
	edition: z.string(),
	/** Where the translation would go; null when the section has to be said. */
	section: z.string().nullable(),
	/** Whether the caller may write in that edition. */
	may: z.boolean(),
});

export const GroupView = z.object({
	/** Id of the first story of the group. */
	group: z.int(),
	stories: z.array(TranslationView),
	/** Editions that do not have the story. */
	open: z.array(OpenEdition),
});

/** `readable`: what the caller may read; nothing is told of an original that is not among it. */
export function translationView(
	{ story, content, basis, since }: TranslationState,
	readable: ReadonlySet<number>,
): z.input<typeof TranslationView> {
	const { edition, section, headline } = content.fields;
	return {
		id: story.id,
		edition,
		section,
		headline,
		state: story.state,
		revision: story.draft,
		live: story.live && { revision: story.live.revision, url: story.live.address },
		updatedAt: story.updatedAt,
		translatedFrom:
			basis && since && readable.has(basis.original)
				? {
						story: basis.original,
						revision: basis.revision,
						by: basis.by,
						at: basis.at,
						live: since.live && newerView(since.live),
						draft: since.draft && newerView(since.draft),
						corrections: [...since.corrections],
						withdrawn: since.withdrawn,
					}
				: null,
	};
}

function newerView(newer: NonNullable<NonNullable<TranslationState["since"]>["live"]>): z.input<typeof Newer> {
	return { ...newer, changes: newer.changes.map((change) => ({ ...change, words: [...change.words] })) };
}
