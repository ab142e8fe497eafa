/** The text of a story as sent, in whichever form, as elements; with what could not be taken over. */
import { fail, ok, type Result } from "../../core/result.ts";
import { type Body, MOST_ELEMENTS } from "../../elements/body.ts";
import { elementsFromHtml } from "../../wire/html/from-html.ts";
import { BEYOND, type Incoming, type LeftOut } from "../../wire/incoming.ts";
import { placePictures } from "../../wire/place-pictures.ts";
import { elementsFromText } from "../../wire/text/from-text.ts";
import type { StoryInput } from "./story-input.ts";

export interface StoryText {
	readonly body: Body;
	readonly leftOut: readonly LeftOut[];
}

const OWN = /^(?:asset:|\/media\/|\/api\/v1\/assets\/)([1-9]\d{0,14})(?:\/|$)/u;

/** `site` is the paper's own address, so that absolute addresses of its pictures are known too. */
export function storyText(
	input: Pick<StoryInput, "body" | "html" | "text">,
	language: string,
	site: string,
): Result<StoryText> {
	if (input.body !== undefined) return ok({ body: input.body, leftOut: [] });
	const read =
		input.text === undefined ? elementsFromHtml(input.html ?? "", { language }) : elementsFromText(input.text);
	const beyond = read.leftOut.find(({ what }) => what === BEYOND);
	if (beyond !== undefined) {
		const field = input.text === undefined ? "html" : "text";
		const [most, count] = [MOST_ELEMENTS, MOST_ELEMENTS + beyond.count].map((n) => n.toLocaleString("en"));
		return fail("invalidField", `The field "${field}" has more than ${most} elements: ${count}.`, field);
	}
	return ok(input.text === undefined ? ownPictures(read, site) : read);
}

/** Keeps pictures of the paper; others are not fetched, because an address in a text must not make the program call other machines. */
function ownPictures({ body, pictures, leftOut }: Incoming, site: string): StoryText {
	const ids = pictures.map(({ url }) => {
		const path = site !== "" && url.startsWith(`${site}/`) ? url.slice(site.length) : url;
		const id = OWN.exec(path)?.[1];
		return id === undefined ? null : Number(id);
	});
	const outside = pictures
		.filter((_, at) => ids[at] === null)
		.map(({ url }) => ({
			what: `picture ${url.slice(0, 300)}: pictures of other sites are not fetched; upload it and use its id`,
			count: 1,
		}));
	return { body: placePictures(body, (place) => ids[place - 1] ?? null), leftOut: [...leftOut, ...outside] };
}
