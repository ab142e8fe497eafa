/** What is wrong with a field, in the interface's language. */
import { MISFITS, type MisfitKind } from "../../../core/misfit.ts";
import { ApiProblem } from "../api-problem.ts";
import { kitStrings } from "../strings/kit/strings.ts";
import { stringsNow } from "../strings/use-strings.ts";

/** What was refused of one field; undefined when it was another, or nothing. */
export function errorAt(error: unknown, at: string): string | undefined {
	if (!(error instanceof ApiProblem) || error.at !== at) return undefined;
	return misfitInWords(error) ?? error.detail;
}

/** Null when only the server's own words say it. */
export function misfitInWords({ code, data }: ApiProblem): string | null {
	if (code !== "invalidField") return null;
	const { fields } = (data ?? {}) as { readonly fields?: readonly Partial<Facts>[] };
	const { kind, has, limit, among } = fields?.[0] ?? {};
	if (kind === undefined || !MISFITS.includes(kind) || kind === "form") return null;
	const words = stringsNow(kitStrings).misfits[kind];
	return typeof words === "string" ? words : words({ has: has ?? 0, limit: limit ?? 0, among: among ?? [] });
}

interface Facts {
	readonly kind: MisfitKind;
	readonly has: number;
	readonly limit: number;
	readonly among: readonly string[];
}
