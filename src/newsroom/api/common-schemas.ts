/** Small schemas that many routes share. */
import { z } from "zod";
import { Key } from "../../core/paper.ts";

/** Only of what is none: out of bounds is another thing, said in other words. */
const WHOLE = {
	error: ({ code }: { code?: string }) => (code === "invalid_type" ? "must be a whole number" : undefined),
};
const Id = z.coerce.number(WHOLE).int(WHOLE).min(1).max(999_999_999_999_999);

export const StoryParams = z.object({ id: Id });
export const RevisionParams = z.object({ id: Id, revision: Id });
export const NoQuery = z.strictObject({});
export const KeyParams = z.object({ key: Key });

/** A whole number in the query, within bounds. */
export const whole = (min: number, max: number, otherwise: number) =>
	z.coerce.number(WHOLE).int(WHOLE).min(min).max(max).default(otherwise);

export const PressView = z.object({ ledger: z.int(), pages: z.int(), ms: z.number() });
export const PublishedView = z.object({ url: z.string(), ...PressView.shape });

export { Id };
