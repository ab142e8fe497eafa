/** What every kind of story element must be able to do. */
import type { z } from "zod";

export interface ElementKind<Name extends string, Value extends { type: Name }> {
	readonly name: Name;
	/** Reads an element of this kind at a boundary. */
	readonly schema: z.ZodType<Value>;
	/** Its words as a reader would speak them; paragraphs parted by line feeds. Never empty for an element that shows something. */
	text(element: Value): string;
	/** Everything that the element points at. */
	references(element: Value): References;
}

/** Ids that an element needs in order to be drawn. */
export interface References {
	readonly stories: readonly number[];
	readonly assets: readonly number[];
}

export const NO_REFERENCES: References = { stories: [], assets: [] };

/** Declares a kind, with the types inferred. */
export function elementKind<Name extends string, Value extends { type: Name }>(
	kind: ElementKind<Name, Value>,
): ElementKind<Name, Value> {
	return kind;
}
