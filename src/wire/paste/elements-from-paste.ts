/** Reads what was copied elsewhere (Word, Google Docs, mail, web pages) into clean elements. Runs in the browser, so that it works without a connection. */
import { plainText } from "../../core/inline.ts";
import type { Body, Element } from "../../elements/body.ts";
import { elementsFromSoup } from "../html/from-html.ts";
import { soupOf } from "../html/soup.ts";
import type { IncomingPicture, LeftOut } from "../incoming.ts";
import { fragmentOf, type Origin, originOf } from "./origin.ts";
import { tidied } from "./tidy.ts";

export interface PasteOptions {
	/** BCP 47 tag of the edition that is written in. */
	readonly language: string;
	/** The story of the paper that an address means, or null. */
	readonly ownStory?: (address: string) => number | null;
}

export interface Pasted {
	readonly origin: Origin;
	readonly body: Body;
	/** Pictures that the text showed; they are not taken over, because nobody here has their rights yet. */
	readonly pictures: readonly IncomingPicture[];
	readonly leftOut: readonly LeftOut[];
}

const LIMIT = 5_000_000;

export function elementsFromPaste(html: string, options: PasteOptions): Pasted {
	const cut = html.slice(0, LIMIT);
	const origin = originOf(cut);
	const tree = tidied(soupOf(fragmentOf(cut)).children, {
		origin,
		language: options.language.split("-")[0]?.toLowerCase() ?? "",
		ownStory: options.ownStory ?? (() => null),
	});
	const { body, pictures, leftOut } = elementsFromSoup(tree, {
		language: options.language,
		bareEmbeds: true,
		resolveStory: (key) => Number(key) || null,
	});
	return { origin, body: body.flatMap(kept), pictures, leftOut };
}

/** Text copied without form: a line is a paragraph. */
export function elementsFromPlainText(text: string): Body {
	return text
		.replace(/\r\n?/gu, "\n")
		.split(/\n+/u)
		.map((line) => line.replace(/[ \t\u00a0]+/gu, " ").trim())
		.filter((line) => line !== "")
		.map((line) => ({ type: "paragraph", text: [{ text: line }] }));
}

/** Without pictures, whose files did not come along, and without elements that say nothing. */
function kept(element: Element): Element[] {
	switch (element.type) {
		case "picture":
		case "gallery":
			return [];
		case "video": {
			const { poster: _left, ...video } = element;
			return [video];
		}
		case "paragraph":
		case "heading":
			return /[^\s\u00a0\u200b\ufeff]/u.test(plainText(element.text)) ? [element] : [];
		default:
			return [element];
	}
}
