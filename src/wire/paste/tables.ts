/** Tables that hold figures, and tables that mails use to put boxes beside each other. */
import { descendants, type SoupElement, type SoupNode, textOf } from "../html/soup.ts";

const BLOCK = /^(?:h[1-6]|ul|ol|blockquote|img|figure|iframe)$/u;

/** Whether a table only arranges: it says so, holds another, has a single column, or cells with whole texts in them. */
export function isLayout(table: SoupElement): boolean {
	const role = table.attributes.get("role");
	if (role === "presentation" || role === "none") return true;
	const rows = [...descendants(table, (e) => e.name === "tr")];
	const cells = rows.flatMap((row) => row.children.filter(isCell));
	if (cells.length === 0) return true;
	for (const _inner of descendants(table, (e) => e.name === "table")) return true;
	if (rows.every((row) => row.children.filter(isCell).length <= 1)) return true;
	return cells.some((cell) => {
		const blocks = [...descendants(cell, (e) => BLOCK.test(e.name))].length;
		const paragraphs = [...descendants(cell, (e) => e.name === "p" && textOf(e) !== "")].length;
		return blocks > 0 || paragraphs > 2;
	});
}

interface Cell extends SoupElement {
	readonly name: "td" | "th";
}
const isCell = (node: SoupNode): node is Cell => typeof node !== "string" && (node.name === "td" || node.name === "th");

/** The cells' contents one after the other. */
export function unfolded(children: readonly SoupNode[]): SoupNode[] {
	return children.flatMap((child): SoupNode[] => {
		if (typeof child === "string") return child.trim() === "" ? [] : [child];
		if (isCell(child) || child.name === "caption")
			return [{ name: "div", attributes: new Map(), children: child.children }];
		if (/^(?:tr|tbody|thead|tfoot)$/u.test(child.name)) return unfolded(child.children);
		return child.name === "colgroup" || child.name === "col" ? [] : [child];
	});
}
