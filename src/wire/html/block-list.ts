/** Lists, three levels deep; what is deeper joins the third. */
import type { Element } from "../../elements/body.ts";
import type { ListItem } from "../../elements/list.ts";
import { emitAside, inlineOf } from "./narrow.ts";
import type { Reading } from "./reading.ts";
import type { SoupElement, SoupNode } from "./soup.ts";
import type { Walk } from "./walk.ts";

interface ListSoup extends SoupElement {
	readonly name: "ul" | "ol" | "menu";
}
const isList = (node: SoupNode): node is ListSoup =>
	typeof node !== "string" && (node.name === "ul" || node.name === "ol" || node.name === "menu");
const DEEPEST = 3;

export function listBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const items = itemsOf(element, 1, walk.reading);
	for (let at = 0; at < items.length; at += 1000) {
		const list: Element = { type: "list", ordered: element.name === "ol", items: items.slice(at, at + 1000) };
		walk.target.element(list);
	}
	emitAside(walk);
}

/** The lists that stand in an item, also when something is wrapped around them. */
function partsOf(nodes: readonly SoupNode[]): { text: SoupNode[]; lists: SoupElement[] } {
	const text: SoupNode[] = [];
	const lists: SoupElement[] = [];
	for (const node of nodes) {
		if (isList(node)) lists.push(node);
		else if (typeof node !== "string" && (node.name === "div" || node.name === "p" || node.name === "section")) {
			const inner = partsOf(node.children);
			if (inner.lists.length === 0) text.push(node);
			else {
				text.push({ name: node.name, attributes: node.attributes, children: inner.text });
				lists.push(...inner.lists);
			}
		} else text.push(node);
	}
	return { text, lists };
}

function itemsOf(list: SoupElement, level: number, reading: Reading): ListItem[] {
	const items: ListItem[] = [];
	for (const child of list.children) {
		if (isList(child)) nest(items, child, level, reading);
		else if (typeof child !== "string" && child.name === "li") {
			const { text, lists } = partsOf(child.children);
			const words = inlineOf(text, reading);
			if (words.length > 0) items.push({ text: words });
			for (const inner of lists) nest(items, inner, level, reading, words.length > 0);
		} else {
			const words = inlineOf([child], reading);
			if (words.length > 0) items.push({ text: words });
		}
	}
	return items;
}

/** Hangs a list on the last item, or, when there is none or it would be too deep, lets its items follow. */
function nest(items: ListItem[], list: SoupElement, level: number, reading: Reading, hasItem = true): void {
	const last = items.at(-1);
	const inner = itemsOf(list, Math.min(level + 1, DEEPEST), reading);
	if (inner.length === 0) return;
	if (level >= DEEPEST || !last || !hasItem) {
		items.push(...lifted(inner, level));
		return;
	}
	const joined = [...(last.list?.items ?? []), ...inner];
	if (joined.length > 500) reading.leftOut.add("list item", joined.length - 500);
	last.list = { ordered: last.list?.ordered ?? list.name === "ol", items: joined.slice(0, 500) };
}

/** Items as they may stand at a level: below the third nothing hangs. */
function lifted(items: readonly ListItem[], level: number): ListItem[] {
	return level < DEEPEST
		? [...items]
		: items.flatMap((item) => [{ text: item.text }, ...(item.list ? lifted(item.list.items, level) : [])]);
}
