/** Holds a value against a schema and says the first thing that does not fit, with its path. */
import type { z } from "zod";
import { misfitSentence, misfitsOf } from "../../../core/misfit.ts";
import { fail, ok, type Result } from "../../../core/result.ts";

/** The value as the schema reads it; else `at` is the path of the first field that does not fit (`body.3.level`) and `data.fields` lists them. */
export function checkSchema<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return ok(parsed.data);
	const fields = misfitsOf(parsed.error, value);
	return fail("invalidField", misfitSentence(fields[0], "What was sent"), fields[0].at, { fields });
}
