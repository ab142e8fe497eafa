/** Holds a value against a schema and says the first thing that does not fit, with its path. */
import type { z } from "zod";
import { fail, ok, type Result } from "../../../core/result.ts";

type Issue = z.core.$ZodIssue;

/** The value as the schema reads it; else `at` is the path of the first field that does not fit (`body.3.level`) and `data.fields` lists them. */
export function checkSchema<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return ok(parsed.data);
	const fields = parsed.error.issues.slice(0, 20).map((issue) => describe(issue, []));
	const [first = { at: "", detail: "it does not fit" }] = fields;
	const subject = first.at === "" ? "The body" : `The field "${first.at}"`;
	return fail("invalidField", `${subject}: ${first.detail}.`, first.at, { fields });
}

function describe(issue: Issue, above: readonly PropertyKey[]): { at: string; detail: string } {
	const path = [...above, ...issue.path];
	if (issue.code === "unrecognized_keys")
		return { at: joined([...path, issue.keys[0] ?? ""]), detail: "there is no such field here" };
	if (issue.code === "invalid_union" && issue.errors.length > 0) {
		const inner = nearest(issue.errors);
		if (inner !== undefined) return describe(inner, path);
	}
	return { at: joined(path), detail: issue.message.replace(/^Invalid input: /u, "").slice(0, 500) };
}

/** Of the alternatives the one that got furthest: what was meant fails deepest. */
function nearest(errors: readonly (readonly Issue[])[]): Issue | undefined {
	const depth = (issues: readonly Issue[]) =>
		Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 0.5 : 0)));
	const rightType = (issues: readonly Issue[]) => (issues[0]?.code === "invalid_type" ? 0 : 1);
	const best = [...errors].sort((a, b) => depth(b) - depth(a) || rightType(b) - rightType(a))[0];
	return best && [...best].sort((a, b) => b.path.length - a.path.length)[0];
}

function joined(path: readonly PropertyKey[]): string {
	return path.map(String).join(".");
}
