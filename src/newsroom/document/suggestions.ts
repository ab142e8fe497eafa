/** Suggested changes: who would add or take away what. Nothing that is only suggested is in a revision. */
import * as z from "zod";

const fields = {
	/** Groups what was suggested in one go; accepted or rejected together. */
	id: z.string().min(1).max(64),
	/** Id of the person. */
	person: z.int().positive(),
	/** Their name when they suggested it. */
	name: z.string().max(200),
	/** Milliseconds UTC. */
	time: z.int().min(0),
};

/** What the marks `insertion` and `deletion` say. */
export const Suggestion = z.strictObject(fields);
export type Suggestion = z.infer<typeof Suggestion>;
export const SUGGESTION_FIELDS = fields;

/**
 * What is suggested of a whole block, in its attribute `change`:
 * - `added`: the block is new; without the suggestion it is not there
 * - `removed`: the block would go
 * - `split`: its beginning is new; without the suggestion its text goes on the block before
 * - `joined`: its beginning would go, and its text join the block before
 */
export const CHANGE_KINDS = ["added", "removed", "split", "joined"] as const;
export const BlockChange = z.strictObject({ kind: z.enum(CHANGE_KINDS), ...fields });
export type BlockChange = z.infer<typeof BlockChange>;

/** The attribute `change` as it stands in the document. */
export const writeChange = (change: BlockChange): string => JSON.stringify(change);

export function readChange(attribute: unknown): BlockChange | null {
	if (typeof attribute !== "string" || attribute === "") return null;
	try {
		const read = BlockChange.safeParse(JSON.parse(attribute));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}

export const ChangeAttribute = z
	.string()
	.max(1000)
	.refine((text) => readChange(text) !== null, "must be a suggested change");
