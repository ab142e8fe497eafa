/** Text with marks as markup. A link keeps the words when its address is unsafe or its story is gone. */
import { type Inline, isSafeAddress, type Mark, type Run } from "../../../../core/inline.ts";
import { escapeHtml, type Html, trusted } from "../../../jsx/html.ts";
import { directionOf } from "../../../strings/direction.ts";

export interface Links {
	/** Addresses of stories by id. */
	readonly links: ReadonlyMap<number, string>;
	/** Outside addresses in the order in which the text names them: printed as numbered notes. */
	readonly notes: string[];
}

export function inlineMarkup(inline: Inline, links: Links): Html {
	let out = "";
	for (const run of inline) out += runMarkup(run, links);
	return trusted(out);
}

function runMarkup(run: Run, links: Links): string {
	const text = escapeHtml(run.text);
	let out = text.includes("\n") ? text.replaceAll("\n", "<br>") : text;
	if (run.marks) for (let i = run.marks.length - 1; i >= 0; i--) out = marked(out, run.marks[i] as Mark, links);
	return out;
}

function marked(inner: string, mark: Mark, { links, notes }: Links): string {
	switch (mark.type) {
		case "strong":
			return `<strong>${inner}</strong>`;
		case "emphasis":
			return `<em>${inner}</em>`;
		case "sub":
			return `<sub>${inner}</sub>`;
		case "sup":
			return `<sup>${inner}</sup>`;
		case "language":
			return `<span lang="${escapeHtml(mark.lang)}" dir="${directionOf(mark.lang)}">${inner}</span>`;
		case "storyLink": {
			const address = links.get(mark.story);
			return address === undefined ? inner : `<a href="${escapeHtml(address)}">${inner}</a>`;
		}
		case "link": {
			if (!isSafeAddress(mark.href)) return inner;
			if (!/^https?:/iu.test(mark.href)) return `<a href="${escapeHtml(mark.href)}">${inner}</a>`;
			return `<a href="${escapeHtml(mark.href)}" rel="noopener">${inner}</a>${noteMark(mark.href, notes)}`;
		}
	}
}

/** The number of the printed note for an address; the same address keeps its number. */
function noteMark(href: string, notes: string[]): string {
	let index = notes.indexOf(href);
	if (index < 0) index = notes.push(href) - 1;
	return `<sup class="note-mark" aria-hidden="true">${index + 1}</sup>`;
}
