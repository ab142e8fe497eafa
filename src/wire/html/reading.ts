/** One reading of an HTML text: its options, the pictures met so far, and what was left out. */
import type { Element } from "../../elements/body.ts";
import type { IncomingPicture } from "../incoming.ts";
import { LeftOutCount } from "../left-out.ts";

export interface HtmlOptions {
	/** Address of the page, against which relative addresses are read. */
	readonly base?: string;
	/** Most characters that are read; the rest is cut off and reported. 5 million if not given. */
	readonly limit?: number;
	/** BCP 47 tag of the text; decides the quotation marks for `<q>`. */
	readonly language?: string;
	/** The id of the story that a link `story:KEY` means, or null when there is none. */
	readonly resolveStory?: (key: string) => number | null;
	/** Line feeds in text mean line breaks, blank lines part paragraphs (WordPress classic). */
	readonly lineFeeds?: boolean;
	/** An address alone in a paragraph stands for what it shows (WordPress, oEmbed). */
	readonly bareEmbeds?: boolean;
	/** Told each comment. */
	readonly onComment?: (text: string) => void;
}

export class Reading {
	readonly options: HtmlOptions;
	readonly pictures: IncomingPicture[] = [];
	readonly leftOut = new LeftOutCount();
	/** Elements that stand where only text can; they follow the element that they stood in. */
	aside: Element[] = [];
	readonly #places = new Map<string, number>();

	constructor(options: HtmlOptions) {
		this.options = options;
	}

	/** The place of a picture in the list; the same address gets the same place. */
	place(picture: IncomingPicture): number {
		const known = this.#places.get(picture.url);
		if (known !== undefined) return known;
		this.pictures.push(picture);
		this.#places.set(picture.url, this.pictures.length);
		return this.pictures.length;
	}
}
