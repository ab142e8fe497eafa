/** GET /front-drafts/:front/candidates: stories that an editor may want on the front, the newest first. */
import { z } from "zod";
import { Id } from "../../common-schemas.ts";
import { PinnedStoryView, storiesOf } from "../../fronts/front-draft-view.ts";
import { FrontParams, whereOf } from "../../fronts/front-params.ts";
import { answer, nothingHere, route } from "../../route.ts";

/** Live stories looked through for words. */
const REACH = 1000;
const MOST = 60;

export const frontCandidatesRoute = route({
	name: "listFrontCandidates",
	method: "get",
	path: "/front-drafts/:front/candidates",
	summary:
		"Live and scheduled stories of the front's edition, newest first; by section and words of the headline, or one by its number.",
	access: "story.read",
	params: FrontParams,
	query: z.strictObject({ words: z.string().max(200).default(""), section: z.string().max(200).default("") }),
	answers: {
		200: {
			description: "60 at most. Words are looked for in the headlines of the newest 1,000 stories.",
			schema: z.object({
				stories: z.array(z.object({ ...PinnedStoryView.shape, publishedAt: z.int().nullable() })),
			}),
		},
	},
	async work({ parts, params, query }) {
		const { store } = parts.desk;
		const where = whereOf(params);
		const edition = (await store.editions()).find((one) => one.key === where.edition);
		if (edition === undefined) return nothingHere(`There is no edition "${where.edition}".`);
		const number = Id.safeParse(query.words.trim().replace(/^#/u, ""));
		const words = folded(query.words, edition.locale)
			.split(/\s+/u)
			.filter((one) => one !== "");
		const hasWords = (headline: string, kicker: string) => {
			const text = folded(`${kicker} ${headline}`, edition.locale);
			return words.every((word) => text.includes(word));
		};
		const times = new Map<number, number | null>();
		if (number.success && (await store.story(number.data)) !== null) times.set(number.data, null);
		else {
			for (const { story, at } of await store.scheduled()) {
				const record = await store.story(story);
				const fields = record && (await store.revision(record.draft))?.content.fields;
				if (!fields || fields.edition !== where.edition || record.live !== null) continue;
				if (query.section !== "" && !`${fields.section}/`.startsWith(`${query.section}/`)) continue;
				if (hasWords(fields.headline, fields.kicker)) times.set(story, at);
			}
			const section = query.section === "" ? {} : { section: query.section };
			const rows = await store.list({ edition: where.edition, ...section, limit: words.length > 0 ? REACH : MOST });
			for (const facts of rows) if (hasWords(facts.headline, facts.kicker)) times.set(facts.story, facts.publishedAt);
		}
		const stories = await storiesOf(store, [...times.keys()].slice(0, MOST));
		return answer({ stories: stories.map((story) => ({ ...story, publishedAt: times.get(story.id) ?? null })) });
	},
});

const folded = (text: string, locale: string): string => text.normalize("NFC").toLocaleLowerCase(locale).trim();
