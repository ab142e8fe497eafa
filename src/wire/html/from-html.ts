/** Reads HTML from outside into elements: nothing of it is passed through, what has no place is counted. */
import type { Inline } from "../../core/inline.ts";
import { type Body, MOST_ELEMENTS } from "../../elements/body.ts";
import { BEYOND, type Incoming } from "../incoming.ts";
import { bareEmbed } from "./block-media.ts";
import { elementsOf, emitAside, inlineOf } from "./narrow.ts";
import { type HtmlOptions, Reading } from "./reading.ts";
import { type SoupNode, soupOf } from "./soup.ts";
import { bodyTarget } from "./target.ts";
import { Walk } from "./walk.ts";

export type { HtmlOptions } from "./reading.ts";

const LIMIT = 5_000_000;

function cut(html: string, reading: Reading): string {
	const limit = reading.options.limit ?? LIMIT;
	if (html.length <= limit) return html;
	reading.leftOut.add("characters beyond the limit", html.length - limit);
	return html.slice(0, limit);
}

/** Elements and pictures of an HTML text, a fragment or a whole page. Never throws; the body always fits the schema `Body`. */
export function elementsFromHtml(html: string, options: HtmlOptions = {}): Incoming {
	const reading = new Reading(options);
	return incomingOf(soupOf(cut(html, reading), options.onComment).children, reading);
}

/** The same of a tree that was changed before. */
export function elementsFromSoup(nodes: readonly SoupNode[], options: HtmlOptions = {}): Incoming {
	return incomingOf(nodes, new Reading(options));
}

function incomingOf(nodes: readonly SoupNode[], reading: Reading): Incoming {
	let body: Body = elementsOf(nodes, reading);
	emitAside(new Walk(reading, bodyTarget(body)));
	if (reading.options.bareEmbeds) body = body.map(bareEmbed);
	if (body.length > MOST_ELEMENTS) {
		reading.leftOut.add(BEYOND, body.length - MOST_ELEMENTS);
		body = body.slice(0, MOST_ELEMENTS);
	}
	return { body, pictures: reading.pictures, leftOut: reading.leftOut.list() };
}

/** The text of an HTML text with its marks: for a caption, a standfirst, a cell. */
export function inlineFromHtml(html: string, options: HtmlOptions = {}): Inline {
	const reading = new Reading(options);
	return inlineOf(soupOf(cut(html, reading)).children, reading);
}
