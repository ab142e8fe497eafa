/** Attributes of nodes and marks: each with what it is when nothing was said, and a check that nothing else gets in. */
import type { AttributeSpec } from "prosemirror-model";
import type { z } from "zod";
import { misfitsOf } from "../../core/misfit.ts";

/**
 * An attribute that holds what the schema holds. Collaborators' data is not trusted: a node with anything else can not be made.
 * Values are text, numbers, truth values or null, never objects: two objects are never the same to the shared document,
 * which would write them anew at every keystroke.
 */
export function attribute(schema: z.ZodType, standard: string | number | boolean | null): AttributeSpec {
	return {
		default: standard,
		validate(value: unknown) {
			if (value === standard) return;
			const read = schema.safeParse(value);
			if (!read.success) throw new RangeError(misfitsOf(read.error, value)[0].detail);
		},
	};
}
