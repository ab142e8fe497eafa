/** A story's body: the registry of all element kinds, and what can be asked of a whole body. */
import * as z from "zod";
import type { ElementKind, References } from "./element.ts";
import { embed } from "./embed.ts";
import { factBox } from "./fact-box.ts";
import { gallery } from "./gallery.ts";
import { heading } from "./heading.ts";
import { list } from "./list.ts";
import { note } from "./note.ts";
import { paragraph } from "./paragraph.ts";
import { picture } from "./picture.ts";
import { pullQuotation } from "./pull-quotation.ts";
import { quotation } from "./quotation.ts";
import { audio, video } from "./recording.ts";
import { rule } from "./rule.ts";
import { table } from "./table.ts";
import { wordsIn } from "./words-in.ts";

/** Every kind; a new one is added here and the compiler lists what is missing elsewhere. */
export const ELEMENT_KINDS = {
	paragraph,
	heading,
	quotation,
	pullquote: pullQuotation,
	list,
	picture,
	gallery,
	table,
	factbox: factBox,
	embed,
	video,
	audio,
	rule,
	note,
} as const;

export type ElementType = keyof typeof ELEMENT_KINDS;
export type ElementOf<T extends ElementType> = z.infer<(typeof ELEMENT_KINDS)[T]["schema"]>;
export type Element = { [T in ElementType]: ElementOf<T> }[ElementType];

const schemas = Object.values(ELEMENT_KINDS).map((kind) => kind.schema) as unknown as [
	z.core.$ZodTypeDiscriminable,
	...z.core.$ZodTypeDiscriminable[],
];

/** One element at a boundary. */
export const Element = z.discriminatedUnion("type", schemas) as unknown as z.ZodType<Element>;

/** Elements of the longest body. */
export const MOST_ELEMENTS = 5000;

/** A body at a boundary. */
export const Body = z.array(Element).max(MOST_ELEMENTS);
export type Body = Element[];

function kindOf(element: Element): ElementKind<string, Element & { type: string }> {
	return ELEMENT_KINDS[element.type] as unknown as ElementKind<string, Element & { type: string }>;
}

/** The words of the whole body, elements parted by blank lines. */
export function bodyText(body: Body): string {
	return body
		.map((element) => kindOf(element).text(element))
		.filter(Boolean)
		.join("\n\n");
}

/** Everything that the body points at, each id once, ascending. */
export function bodyReferences(body: Body): References {
	const stories = new Set<number>();
	const assets = new Set<number>();
	for (const element of body) {
		const found = kindOf(element).references(element);
		for (const id of found.stories) stories.add(id);
		for (const id of found.assets) assets.add(id);
	}
	const ascending = (a: number, b: number) => a - b;
	return { stories: [...stories].sort(ascending), assets: [...assets].sort(ascending) };
}

/** Words as a wire service counts them: runs of letters and digits with what joins them. */
export function countWords(body: Body): number {
	return wordsIn(bodyText(body));
}
