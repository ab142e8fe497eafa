/** Word writes lists as paragraphs with a mark in front of each: they become lists again. */
import type { SoupElement, SoupNode } from "../html/soup.ts";
import { textOf } from "../html/soup.ts";
import { styleOf } from "./style.ts";

interface Item {
	/** 1 is the outermost. */
	readonly level: number;
	readonly ordered: boolean;
	/** Which of the document's lists it belongs to. */
	readonly list: string;
	readonly element: SoupElement;
}

/** Runs of list paragraphs among the nodes as `ul` and `ol`; all else as it was. */
export function withWordLists(nodes: readonly SoupNode[]): SoupNode[] {
	const out: SoupNode[] = [];
	let run: Item[] = [];
	const end = (): void => {
		if (run.length > 0) out.push(...listsOf(run));
		run = [];
	};
	for (const node of nodes) {
		const item = typeof node === "string" ? null : itemOf(node);
		if (item) {
			if (run[0] && run[0].level === item.level && run[0].list !== item.list) end();
			run.push(item);
			continue;
		}
		if (typeof node === "string" && node.trim() === "") {
			if (run.length === 0) out.push(node);
			continue;
		}
		end();
		out.push(node);
	}
	end();
	return out;
}

function itemOf(element: SoupElement): Item | null {
	if (element.name !== "p" && !/^h[1-6]$/u.test(element.name)) return null;
	const place = styleOf(element).get("mso-list");
	if (place === undefined || place === "skip" || place === "none") return null;
	const level = Number(/\blevel(\d)/u.exec(place)?.[1] ?? 1);
	const marker = markerOf(element.children);
	if (marker === null) return null;
	return {
		level: Math.min(Math.max(level, 1), 9),
		ordered: /^[([]?(?:\p{N}{1,4}|[\p{L}]{1,6})(?:[.)\]]|\.\p{N}+)/u.test(marker) && !/^[oo][\s\u00a0]*$/u.test(marker),
		list: /^l\d+/u.exec(place)?.[0] ?? "",
		element: { ...element, name: "li", children: withoutMarker(element.children) },
	};
}

const isMarker = (node: SoupElement) => styleOf(node).get("mso-list") === "ignore";

/** The bullet or number that Word wrote; null when there is none. */
function markerOf(nodes: readonly SoupNode[]): string | null {
	for (const node of nodes) {
		if (typeof node === "string") continue;
		if (isMarker(node))
			return textOf(node)
				.replace(/\u00a0/gu, " ")
				.trim();
		const inner = markerOf(node.children);
		if (inner !== null) return inner;
	}
	return null;
}

function withoutMarker(nodes: readonly SoupNode[]): SoupNode[] {
	return nodes.flatMap((node): SoupNode[] => {
		if (typeof node === "string") return [node];
		return isMarker(node) ? [] : [{ ...node, children: withoutMarker(node.children) }];
	});
}

/** Items with their levels as nested lists. A list that begins deeper than its first level begins where it is. */
function listsOf(items: readonly Item[]): SoupElement[] {
	const top: SoupElement[] = [];
	const open: { level: number; list: SoupElement }[] = [];
	for (const item of items) {
		while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
		let current = open.at(-1);
		if (!current || current.level < item.level) {
			const list: SoupElement = { name: item.ordered ? "ol" : "ul", attributes: new Map(), children: [] };
			const holder = current?.list.children.at(-1);
			if (current && holder !== undefined && typeof holder !== "string") holder.children.push(list);
			else top.push(list);
			current = { level: item.level, list };
			open.push(current);
		}
		current.list.children.push(item.element);
	}
	return top;
}
