/** Tables with caption, header cells and spans. */
import type { ElementOf } from "../../elements/body.ts";
import { elementsOf, emitAside, inlineOf } from "./narrow.ts";
import type { SoupElement, SoupNode } from "./soup.ts";
import type { Walk } from "./walk.ts";

type Cell = ElementOf<"table">["rows"][number][number];

const PARTS = new Set(["tbody", "thead", "tfoot", "tr", "caption", "colgroup", "col"]);
interface CellSoup extends SoupElement {
	readonly name: "td" | "th";
}
const isCell = (node: SoupNode): node is CellSoup =>
	typeof node !== "string" && (node.name === "td" || node.name === "th");

interface Found {
	rows: { cells: SoupElement[]; head: boolean }[];
	caption: SoupNode[];
	/** What stands between rows, where nothing may stand. */
	stray: SoupNode[];
}

export function tableBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const found: Found = { rows: [], caption: [], stray: [] };
	collect(element, false, found);
	walk.nodes(found.stray);
	walk.flush();
	const only = found.rows[0]?.cells;
	if (found.rows.length === 1 && only?.length === 1) {
		layout(only[0] as SoupElement, found, walk);
		return;
	}
	const { reading } = walk;
	const caption = inlineOf(found.caption, reading);
	const rows = found.rows.map((row) => row.cells.map((cell) => cellOf(cell, row.head, walk)));
	const wide = rows.reduce((sum, row) => sum + Math.max(0, row.length - 100), 0);
	if (wide > 0) reading.leftOut.add("table cell", wide);
	for (let at = 0; at < rows.length; at += 2000) {
		walk.target.element({
			type: "table",
			caption: at === 0 ? caption : [],
			rows: rows.slice(at, at + 2000).map((row) => row.slice(0, 100)),
		});
	}
	if (rows.length === 0 && caption.length > 0) walk.target.paragraph(caption);
	emitAside(walk);
}

/** A table of one cell only places what is in it. */
function layout(cell: SoupElement, found: Found, walk: Walk): void {
	for (const element of [...elementsOf(found.caption, walk.reading), ...elementsOf(cell.children, walk.reading)])
		walk.target.element(element);
}

function collect(element: SoupElement, head: boolean, found: Found): void {
	for (const child of element.children) {
		if (typeof child === "string") {
			if (child.trim() !== "") found.stray.push(child);
		} else if (child.name === "tr") row(child, head, found);
		else if (isCell(child)) found.rows.push({ cells: [child], head });
		else if (child.name === "caption") found.caption.push(...child.children);
		else if (PARTS.has(child.name)) collect(child, child.name === "thead", found);
		else found.stray.push(child);
	}
}

function row(tr: SoupElement, head: boolean, found: Found): void {
	const cells = tr.children.filter(isCell);
	for (const child of tr.children)
		if (!isCell(child) && (typeof child !== "string" || child.trim() !== "")) found.stray.push(child);
	if (cells.length > 0) found.rows.push({ cells, head });
}

function cellOf(cell: SoupElement, head: boolean, walk: Walk): Cell {
	return {
		text: inlineOf(cell.children, walk.reading),
		header: head || cell.name === "th",
		colspan: span(cell, "colspan", 100),
		rowspan: span(cell, "rowspan", 1000),
	};
}

function span(cell: SoupElement, name: string, max: number): number {
	const value = Number.parseInt(cell.attributes.get(name) ?? "1", 10);
	return Number.isFinite(value) ? Math.min(Math.max(value, 1), max) : 1;
}
