/** Reads the blocks of the shared body without trusting them: what the schema refuses is left out, its words are kept. */
import type { Node } from "prosemirror-model";
import * as Y from "yjs";
import { schema } from "./schema.ts";
import { textOf } from "./to-document.ts";

interface Json {
	type: string;
	attrs?: Record<string, unknown>;
	content?: Json[];
	text?: string;
	marks?: { type: string; attrs: unknown }[];
}

export function readBlocks(fragment: Y.XmlFragment): Node[] {
	return fragment.toArray().flatMap((child) => {
		if (child instanceof Y.XmlElement) return blockOf(child);
		return child instanceof Y.XmlText ? asParagraph(plain(child)) : [];
	});
}

function blockOf(element: Y.XmlElement): Node[] {
	try {
		const node = schema.nodeFromJSON(jsonOf(element));
		node.check();
		if (node.isBlock && node.type.isInGroup("block")) return [node];
	} catch {
		// Said below in words that every reader understands: as a paragraph.
	}
	return asParagraph(words(element));
}

const asParagraph = (text: string): Node[] =>
	text.trim() === "" ? [] : [schema.nodes.paragraph.create(null, textOf([{ text }]))];

function jsonOf(element: Y.XmlElement): Json {
	return {
		type: element.nodeName,
		attrs: element.getAttributes() as Record<string, unknown>,
		content: element.toArray().flatMap((child): Json[] => {
			if (child instanceof Y.XmlElement) return [jsonOf(child)];
			return child instanceof Y.XmlText ? runsOf(child) : [];
		}),
	};
}

interface Delta {
	readonly insert?: unknown;
	readonly attributes?: Record<string, unknown>;
}

function runsOf(text: Y.XmlText): Json[] {
	return (text.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) => {
		if (typeof insert !== "string" || insert === "") return [];
		// Every mark of the schema excludes others of its kind, so y-prosemirror names it by its kind alone.
		const marks = Object.entries(attributes).map(([type, attrs]) => ({ type, attrs }));
		return [{ type: "text", text: insert, marks }];
	});
}

const plain = (text: Y.XmlText): string =>
	(text.toDelta() as Delta[]).map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");

function words(element: Y.XmlElement): string {
	return element
		.toArray()
		.map((child) => (child instanceof Y.XmlElement ? words(child) : child instanceof Y.XmlText ? plain(child) : ""))
		.filter(Boolean)
		.join("\n");
}
