/** POST /stories/:id/translations: a draft in another edition, linked with the original. */
import { z } from "zod";
import { Key } from "../../../../core/paper.ts";
import { BEGINNINGS } from "../../../../desk/translations/carry-over.ts";
import { translateStory } from "../../../../desk/translations/translate-story.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { route } from "../../route.ts";
import { SavedView, savedAnswer } from "../../story-view.ts";

const TranslationInput = z.strictObject({
	edition: Key,
	/** Left out: the section of the same path, or that of the last story translated from there, or of the same name. */
	section: z.string().min(1).max(200).optional(),
	/** `copy`: with the original's words, to be written over; `empty`: with its pictures, embeds and tables alone. */
	text: z.enum(BEGINNINGS).default("copy"),
	/** What is translated: what readers have, or the newest draft. Left out: what readers have, if they have something. */
	from: z.enum(["live", "draft"]).optional(),
});

export const translateStoryRoute = route({
	name: "translateStory",
	method: "post",
	path: "/stories/:id/translations",
	summary: "Begins a translation: a linked draft in another edition, with pictures, embeds, tables, topics and byline.",
	access: "story.write",
	params: StoryParams,
	query: NoQuery,
	body: TranslationInput,
	answers: {
		201: { description: "Stored. leftOut lists what the edition does not have.", schema: SavedView },
		409: { description: "The edition has the story already; data names it." },
	},
	async work({ parts, caller, params, body }) {
		const { edition, section, text, from } = body;
		const made = await translateStory(parts.desk, caller.actor, params.id, {
			edition,
			beginning: text,
			...(section === undefined ? {} : { section }),
			...(from === undefined ? {} : { from }),
		});
		if (!made.ok) return made;
		const { story, revision, withoutRelated } = made.value;
		for (const changed of [params.id, story.id]) parts.live.emit({ kind: "story", story: changed });
		const leftOut =
			withoutRelated > 0 ? [{ what: "related story that the edition does not have", count: withoutRelated }] : [];
		return savedAnswer(parts, story.id, revision.id, leftOut, 201);
	},
});
