/** From what came in to the content of a revision. */
import { cleanText } from "../core/inline.ts";
import { type Misfit, misfitSentence, misfitsOf } from "../core/misfit.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { Instant, StoryFields } from "../core/story.ts";
import { Body, MOST_ELEMENTS } from "../elements/body.ts";
import type { StoryContent } from "../store/store.ts";
import type { IncomingStory } from "../wire/incoming.ts";
import { placePictures } from "../wire/place-pictures.ts";

/** What the importer found or made for the story. */
export interface Placed {
	readonly edition: string;
	readonly section: string;
	readonly byline: StoryFields["byline"];
	readonly topics: readonly string[];
	/** Id of the asset at each place of the item's pictures, or null where there is none. */
	readonly assets: readonly (number | null)[];
}

const clip = (text: string, max: number) => cleanText(text).slice(0, max).toWellFormed().trim();
const moment = (at: number | null) => (at !== null && Instant.safeParse(at).success ? at : null);

/** The content, checked as anything that comes from outside; the problem names the field. */
export function storyContent(item: IncomingStory, placed: Placed): Result<StoryContent> {
	const given = {
		edition: placed.edition,
		section: placed.section,
		headline: clip(item.headline, 500),
		kicker: clip(item.kicker, 200),
		standfirst: clip(item.standfirst, 3000),
		byline: placed.byline,
		dateline: clip(item.dateline, 200),
		source: clip(item.source, 300),
		topics: placed.topics,
		slug: clip(item.slug, 200),
		picture: leadPicture(item, placed.assets),
		rights: item.rights,
		publishedAt: moment(item.publishedAt),
		embargo: moment(item.embargo),
	};
	const fields = StoryFields.safeParse(given);
	if (!fields.success) return wrong(item, misfitsOf(fields.error, given)[0]);
	const content = bodyOf(item, placed.assets);
	const body = Body.safeParse(content);
	return body.success ? ok({ fields: fields.data, body: body.data }) : wrong(item, misfitsOf(body.error, content)[0]);
}

function wrong(item: IncomingStory, misfit: Misfit): Result<never> {
	const what = `The item "${item.guid.slice(0, 200)}" does not fit`;
	return fail("invalidField", `${what}: ${misfitSentence(misfit, "its text")}`, item.position);
}

function leadPicture(item: IncomingStory, assets: Placed["assets"]): unknown {
	const picture = item.picture === null ? undefined : item.pictures[item.picture - 1];
	const asset = item.picture === null ? null : (assets[item.picture - 1] ?? null);
	if (!picture || asset === null) return null;
	return {
		asset,
		caption: clip(picture.caption, 2000),
		credit: clip(picture.credit, 500),
		alt: clip(picture.alt, 1000),
	};
}

/** The body with assets in their places; a first picture that leads the story is not shown twice. Corrections follow as notes. */
function bodyOf(item: IncomingStory, assets: Placed["assets"]): Body {
	const notes = item.corrections.map(({ note }) => ({ type: "note" as const, text: [{ text: note }] }));
	const first = item.body[0];
	const leads = first?.type === "picture" && first.asset === item.picture && (assets[first.asset - 1] ?? null) !== null;
	const body =
		item.pictures.length === 0
			? item.body
			: placePictures(leads ? item.body.slice(1) : item.body, (place) => assets[place - 1] ?? null);
	return [...body, ...notes].slice(0, MOST_ELEMENTS);
}
