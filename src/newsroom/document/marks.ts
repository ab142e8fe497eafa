/** The marks of the editor: those of running text, and what is suggested. Their order is the order in which runs keep them. */
import type { Mark as DocumentMark, MarkSpec, Schema } from "prosemirror-model";
import * as z from "zod";
import { isSafeAddress, LinkAddress, type Mark } from "../../core/inline.ts";
import { attribute } from "./attributes.ts";
import { SUGGESTION_FIELDS } from "./suggestions.ts";

const Language = z
	.string()
	.max(60)
	.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u);

const simple = (tag: string, ...others: string[]): MarkSpec => ({
	parseDOM: [tag, ...others].map((one) => ({ tag: one })),
	toDOM: () => [tag, 0],
});

function suggestion(tag: "ins" | "del"): MarkSpec {
	return {
		// Text that is typed at its end is not suggested unless the person suggests.
		inclusive: false,
		attrs: {
			id: attribute(SUGGESTION_FIELDS.id, ""),
			person: attribute(SUGGESTION_FIELDS.person, 0),
			name: attribute(SUGGESTION_FIELDS.name, ""),
			time: attribute(SUGGESTION_FIELDS.time, 0),
		},
		// Copied text carries no suggestions: so there is nothing to parse.
		toDOM: ({ attrs }) => [
			tag,
			{ class: "suggestion", "data-suggestion": attrs.id, "data-person": String(attrs.person), title: attrs.name },
			0,
		],
	};
}

export const MARKS = {
	language: {
		attrs: { lang: attribute(Language, "") },
		parseDOM: [{ tag: "span[lang]", getAttrs: (dom) => ({ lang: dom.getAttribute("lang") }) }],
		toDOM: ({ attrs }) => ["span", { lang: attrs.lang, class: "foreign" }, 0],
	},
	link: {
		attrs: { href: attribute(LinkAddress, "#") },
		inclusive: false,
		parseDOM: [{ tag: "a[href]:not([data-story])", getAttrs: (dom) => ({ href: dom.getAttribute("href") }) }],
		toDOM: ({ attrs }) => ["a", { href: isSafeAddress(String(attrs.href)) ? attrs.href : "#", rel: "noopener" }, 0],
	},
	storyLink: {
		attrs: { story: attribute(z.int().positive(), 0) },
		inclusive: false,
		parseDOM: [
			{ tag: "a[data-story]", priority: 60, getAttrs: (dom) => ({ story: Number(dom.getAttribute("data-story")) }) },
		],
		toDOM: ({ attrs }) => ["a", { "data-story": String(attrs.story), class: "story-link" }, 0],
	},
	strong: simple("strong", "b"),
	emphasis: simple("em", "i"),
	sub: simple("sub"),
	sup: simple("sup"),
	insertion: suggestion("ins"),
	deletion: suggestion("del"),
} as const satisfies Record<string, MarkSpec>;

/** Marks of an element's text as marks of the document; of one kind the first. */
export function toDocumentMarks(schema: Schema, marks: readonly Mark[]): readonly DocumentMark[] {
	let set: readonly DocumentMark[] = [];
	for (const { type, ...attributes } of marks) {
		const mark = schema.mark(type, attributes);
		if (!set.some((other) => other.type === mark.type)) set = mark.addToSet(set);
	}
	return set;
}

/** Back again, without suggestions; what no element may hold is left out. */
export function toElementMarks(marks: readonly DocumentMark[]): Mark[] {
	const out: Mark[] = [];
	for (const { type, attrs } of marks) {
		if (type.name === "link" && isSafeAddress(attrs.href)) out.push({ type: "link", href: attrs.href });
		else if (type.name === "storyLink" && attrs.story > 0) out.push({ type: "storyLink", story: attrs.story });
		else if (type.name === "language" && attrs.lang !== "") out.push({ type: "language", lang: attrs.lang });
		else if (["strong", "emphasis", "sub", "sup"].includes(type.name)) out.push({ type: type.name } as Mark);
	}
	return out;
}
