/** Reads a part of a tree as text only: a caption, a cell, a list item, a quotation's paragraphs. */
import type { Inline } from "../../core/inline.ts";
import type { Element } from "../../elements/body.ts";
import type { Reading } from "./reading.ts";
import type { SoupNode } from "./soup.ts";
import { bodyTarget, joined, textTarget } from "./target.ts";
import { Walk } from "./walk.ts";

/** The paragraphs of text below; what is no text is kept aside, to follow. */
export function paragraphsOf(nodes: readonly SoupNode[], reading: Reading): Inline[] {
	const paragraphs: Inline[] = [];
	const walk = new Walk(
		reading,
		textTarget(
			(text) => paragraphs.push(text),
			(element) => reading.aside.push(element),
		),
	);
	walk.nodes(nodes);
	walk.flush();
	return paragraphs;
}

/** All text below as one, its paragraphs parted by line feeds. */
export function inlineOf(nodes: readonly SoupNode[], reading: Reading): Inline {
	const paragraphs = paragraphsOf(nodes, reading);
	const text = joined(paragraphs);
	const kept = text.reduce((sum, run) => sum + run.text.length, 0);
	if (paragraphs.reduce((sum, p) => sum + p.reduce((s, run) => s + run.text.length, 0), 0) > kept)
		reading.leftOut.add("text too long for its place");
	return text;
}

/** All elements below. */
export function elementsOf(nodes: readonly SoupNode[], reading: Reading): Element[] {
	const body: Element[] = [];
	const walk = new Walk(reading, bodyTarget(body));
	walk.nodes(nodes);
	walk.flush();
	return body;
}

/** Puts what was kept aside after the element that held it. */
export function emitAside(walk: Walk): void {
	const aside = walk.reading.aside;
	walk.reading.aside = [];
	for (const element of aside) walk.target.element(element);
}
