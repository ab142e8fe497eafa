/** From the elements of a demonstration story to a body: texts with HTML marks become runs, names become ids. */
import type { Inline } from "../../core/inline.ts";
import { Body } from "../../elements/body.ts";
import { inlineFromHtml } from "../../wire/html/from-html.ts";
import type { DemoElement } from "./demo-files.ts";

export interface Names {
	readonly language: string;
	/** The id of a story by its key, or null while links are not wanted yet. */
	readonly story: (key: string) => number | null;
	/** The id of a picture by its name. */
	readonly picture: (name: string) => number;
}

type Value = Readonly<Record<string, unknown>>;

/** Fields that hold text with marks, wherever they stand. */
const MARKED: ReadonlySet<string> = new Set(["text", "caption", "paragraphs", "items"]);

export function demoBody(elements: readonly DemoElement[], names: Names): Body {
	return Body.parse(elements.map((element) => elementOf(element, names)));
}

function elementOf(element: unknown, names: Names): unknown {
	if (typeof element === "string") return { type: "paragraph", text: inlineFromHtml(element, optionsOf(names)) };
	return converted(element as Value, names);
}

function converted(value: Value, names: Names): Value {
	const out: Record<string, unknown> = {};
	for (const [field, held] of Object.entries(value)) {
		if (field === "body") out[field] = (held as unknown[]).map((inner) => elementOf(inner, names));
		else if (field === "asset" || field === "poster") out[field] = names.picture(String(held));
		else if (field === "list") out[field] = converted(held as Value, names);
		else if (field === "rows") out[field] = (held as unknown[][]).map((row) => row.map((cell) => cellOf(cell, names)));
		else if (field === "pictures") out[field] = (held as Value[]).map((picture) => converted(picture, names));
		else if (MARKED.has(field)) out[field] = marked(held, names);
		else out[field] = held;
	}
	return out;
}

function cellOf(cell: unknown, names: Names): Value {
	return typeof cell === "string" ? { text: marked(cell, names) } : converted(cell as Value, names);
}

function marked(held: unknown, names: Names): unknown {
	if (typeof held === "string") return inlineFromHtml(held, optionsOf(names)) satisfies Inline;
	if (Array.isArray(held)) return held.map((one) => marked(one, names));
	return converted(held as Value, names);
}

function optionsOf({ language, story }: Names) {
	return { language, resolveStory: story };
}
