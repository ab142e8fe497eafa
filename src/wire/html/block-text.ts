/** Headings, rules, preformatted text, definition lists and details. */
import { plainText } from "../../core/inline.ts";
import type { Element, ElementOf } from "../../elements/body.ts";
import { Line } from "./line.ts";
import { elementsOf, emitAside, inlineOf } from "./narrow.ts";
import type { SoupElement, SoupNode } from "./soup.ts";
import { short } from "./target.ts";
import type { Walk } from "./walk.ts";

/** Level 1 is the story's headline, so bodies begin at 2; deeper than 4 is not told apart. */
export function headingBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const text = inlineOf(element.children, walk.reading);
	const depth = Number(element.name.slice(1));
	if (text.length > 0) walk.target.element({ type: "heading", level: depth <= 2 ? 2 : depth === 3 ? 3 : 4, text });
	emitAside(walk);
}

export function ruleBlock(_element: SoupElement, walk: Walk): void {
	walk.flush();
	walk.target.element({ type: "rule" });
}

/** Lines and indents are kept, blank lines part paragraphs. */
export function preformattedBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const line = new Line();
	const end = () => {
		for (const text of line.take()) walk.target.paragraph(text);
	};
	const visit = (nodes: readonly SoupNode[]): void => {
		for (const node of nodes) {
			if (typeof node === "string") {
				node
					.replace(/\r\n?/gu, "\n")
					.split(/\n[ \t]*\n\s*?/u)
					.forEach((part, i) => {
						if (i > 0) end();
						line.preformatted(part);
					});
			} else if (node.name === "br") line.preformatted("\n");
			else if (node.name === "img") walk.element(node);
			else if (node.name !== "script" && node.name !== "style") visit(node.children);
		}
	};
	visit(element.children);
	end();
}

/** Each term a paragraph in bold, each definition a paragraph. */
export function definitionList(element: SoupElement, walk: Walk): void {
	walk.flush();
	for (const child of element.children) {
		if (typeof child !== "string" && child.name === "dt")
			walk.line.marked({ type: "strong" }, () => walk.nodes(child.children));
		else walk.nodes([child]);
		walk.flush();
	}
}

type Inner = ElementOf<"factbox">["body"][number];
const isInner = (e: Element): e is Inner =>
	e.type === "paragraph" || e.type === "heading" || e.type === "list" || e.type === "table";

/** A fact box; its summary or first heading is the title. What can not stand in one follows it. */
export function detailsBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const summary = element.children.find((c): c is SoupElement => typeof c !== "string" && c.name === "summary");
	let title = summary ? short(inlineOf(summary.children, walk.reading), 300) : "";
	const found = elementsOf(
		element.children.filter((c) => c !== summary),
		walk.reading,
	);
	const inner = found.filter(isInner);
	for (let at = 0; at < inner.length || title !== ""; at += 100) {
		// Also in a later part: without a title of its own its first heading would be read as one.
		const first = inner[at];
		if (title === "" && first?.type === "heading" && plainText(first.text).length <= 300) {
			title = short(first.text, 300);
			at++;
		}
		if (at < inner.length) walk.target.element({ type: "factbox", title, body: inner.slice(at, at + 100) });
		else walk.target.element({ type: "heading", level: 3, text: [{ text: title }] });
		title = "";
	}
	for (const other of found) if (!isInner(other)) walk.target.element(other);
	emitAside(walk);
}
