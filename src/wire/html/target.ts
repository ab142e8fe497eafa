/** Where a walk puts what it finds: a body, or a narrower place that can only hold text. */
import { cleanText, type Inline, plainText } from "../../core/inline.ts";
import type { Element } from "../../elements/body.ts";

export interface Target {
	paragraph(text: Inline): void;
	element(element: Element): void;
}

/** A list of elements. */
export function bodyTarget(into: Element[]): Target {
	return {
		paragraph: (text) => into.push({ type: "paragraph", text }),
		element: (element) => into.push(element),
	};
}

/** Only text: elements of text become paragraphs of it, others are handed to `aside`, to stand after the whole. */
export function textTarget(paragraph: (text: Inline) => void, aside: (element: Element) => void): Target {
	const lines = (items: readonly { text: Inline; list?: { items: readonly { text: Inline }[] } }[]): void => {
		for (const item of items) {
			if (item.text.length > 0) paragraph(item.text);
			if (item.list) lines(item.list.items);
		}
	};
	return {
		paragraph,
		element: (element) => {
			if (element.type === "heading" || element.type === "pullquote" || element.type === "note")
				paragraph(element.text);
			else if (element.type === "quotation") for (const part of element.paragraphs) paragraph(part);
			else if (element.type === "list") lines(element.items);
			else if (element.type !== "rule") aside(element);
		},
	};
}

/** Paragraphs joined into one text, parted by line feeds; at most one schema's worth. */
export function joined(paragraphs: readonly Inline[]): Inline {
	const out: Inline = [];
	let length = 0;
	for (const paragraph of paragraphs) {
		if (out.length + paragraph.length > 4900) break;
		if (out.length > 0) {
			const last = out.at(-1);
			if (last && !last.marks) last.text += "\n";
			else out.push({ text: "\n" });
		}
		for (const run of paragraph) {
			const last = out.at(-1);
			length += run.text.length;
			if (length > 90_000) return out.length > 0 ? out : [{ ...run, text: run.text.slice(0, 90_000).toWellFormed() }];
			if (last && !last.marks && !run.marks) last.text += run.text;
			else out.push({ ...run });
		}
	}
	return out;
}

/** Plain text of at most so many characters, on one line; three dots say that it goes on, but not after the end of a sentence. */
export function short(text: Inline | string, max: number): string {
	const plain = cleanText(typeof text === "string" ? text : plainText(text))
		.replace(/\s+/gu, " ")
		.trim();
	if (plain.length <= max) return plain;
	const cut = plain.slice(0, max - 1).toWellFormed();
	const isWhole = /[.!?…。؟։]["'”’»)]?\s?$/u.test(cut) && /^\s/u.test(plain.slice(cut.trimEnd().length));
	return isWhole ? cut.trimEnd() : `${cut.trimEnd()}…`;
}
