/** Reads plain text into elements: blank lines part paragraphs, line feeds inside one are spaces, lines of asterisks or dashes are rules. */
import { type Body, MOST_ELEMENTS } from "../../elements/body.ts";
import { Line } from "../html/line.ts";
import { BEYOND, type Incoming } from "../incoming.ts";

const RULE = /^[\t ]*(?:\*[\t ]*){3,}$|^[\t ]*(?:-[\t ]*){3,}$/u;
const LIMIT = 5_000_000;

export interface TextOptions {
	/** Each line is a paragraph of its own, as many wire services write. */
	readonly lineIsParagraph?: boolean;
}

/** The elements of a plain text. Never throws; the body always fits the schema `Body`. */
export function elementsFromText(text: string, options: TextOptions = {}): Incoming {
	const body: Body = [];
	const line = new Line();
	const end = () => {
		for (const paragraph of line.take()) body.push({ type: "paragraph", text: paragraph });
	};
	for (const row of text.slice(0, LIMIT).split(/\r\n?|\n|\u2029/u)) {
		if (RULE.test(row)) {
			end();
			body.push({ type: "rule" });
		} else if (/^\s*$/u.test(row)) end();
		else {
			line.text(` ${row}`);
			if (options.lineIsParagraph) end();
		}
	}
	end();
	const leftOut = [];
	if (text.length > LIMIT) leftOut.push({ what: "characters beyond the limit", count: text.length - LIMIT });
	if (body.length > MOST_ELEMENTS) leftOut.push({ what: BEYOND, count: body.length - MOST_ELEMENTS });
	return { body: body.slice(0, MOST_ELEMENTS), pictures: [], leftOut };
}
