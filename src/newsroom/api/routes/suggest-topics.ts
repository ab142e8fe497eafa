/** POST /stories/:id/topics/suggestions: people, places, organisations, events and subjects that a text names. */
import { z } from "zod";
import { conceptsIn } from "../../../core/concepts-in-text.ts";
import { ConceptKind } from "../../../core/paper.ts";
import { fail } from "../../../core/result.ts";
import { bodyText } from "../../../elements/body.ts";
import { StoryParams } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

const EVERY_CONCEPT = 1_000_000;

const Suggestion = z.object({
	key: z.string(),
	kind: ConceptKind,
	/** In the language of the story's edition. */
	name: z.string(),
	/** How often the text names it; the headline counts five times. */
	count: z.int(),
});

export const suggestTopicsRoute = route({
	name: "suggestTopics",
	method: "post",
	path: "/stories/:id/topics/suggestions",
	summary: "Concepts that the text names, the most named first, without those that the story has already.",
	access: "story.read",
	isOnRecord: false,
	params: StoryParams,
	/** What is on the writer's screen; left out: the saved draft. */
	body: z.strictObject({
		headline: z.string().max(500).optional(),
		text: z.string().max(2_000_000).optional(),
		topics: z.array(z.string().max(80)).max(50).optional(),
	}),
	bodyOptional: true,
	answers: {
		200: { description: "At most 20.", schema: z.object({ suggestions: z.array(Suggestion) }) },
	},
	async work({ parts, names, params, body }) {
		const { store } = parts.desk;
		const story = await store.story(params.id);
		const revision = story && (await store.revision(story.draft));
		if (!revision) return fail("storyNotFound", `There is no story ${params.id}.`);
		const { fields } = revision.content;
		const edition = (await store.editions()).find((one) => one.key === fields.edition);
		if (!edition) return answer({ suggestions: [] });
		const chosen = new Set(body.topics ?? fields.topics);
		const text = {
			headline: body.headline ?? fields.headline,
			body: body.text ?? `${fields.standfirst}\n${bodyText(revision.content.body)}`,
		};
		await names.refresh(store);
		const suggestions = conceptsIn(text, names.search({ limit: EVERY_CONCEPT }), edition)
			.filter(({ concept }) => !chosen.has(concept.key))
			.slice(0, 20)
			.map(({ concept, name, count }) => ({ key: concept.key, kind: concept.kind, name, count }));
		return answer({ suggestions });
	},
});
