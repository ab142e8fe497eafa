/** What the checks found: what stops the story first; each says what, and where. */
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { TextField } from "../../kit/text-field.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export type Finding = AnswerOf<"GET /stories/:id/checks">["findings"][number];

export function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
	const words = useStrings(publishingStrings).findings;
	if (findings.length === 0) return <p className="k-quiet">{words.none}</p>;
	return (
		<ul className="pb-findings">
			{findings.map((one) => (
				<li key={`${one.check} ${one.problem} ${one.at}`} data-severity={one.severity}>
					{one.severity === "stops" ? (
						<CircleAlert aria-hidden="true" size={16} />
					) : (
						<Info aria-hidden="true" size={16} />
					)}
					<span>
						<span className="pb-severity">{one.severity === "stops" ? words.stops : words.warns}: </span>
						{sayFinding(one, words.problems)}
					</span>
				</li>
			))}
		</ul>
	);
}

/** A check that brings words of its own is said in those. */
function sayFinding(one: Finding, words: Readonly<Record<string, string>>): string {
	const said = words[one.problem] ?? `${one.what} ${one.todo}`;
	const details = [one.facts.picture, one.facts.restrictions].filter((each) => typeof each === "string" && each !== "");
	return details.length === 0 ? said : `${said} (${details.join(": ")})`;
}

export const stopsIt = (findings: readonly Finding[]): boolean => findings.some((one) => one.severity === "stops");
const isFinal = (findings: readonly Finding[]): boolean =>
	findings.some((one) => one.severity === "stops" && one.isFinal);

/** A reason to go on in spite of it, where the rules and the person's permissions allow that. */
export function OverrideField({
	findings,
	mayOverride,
	value,
	onChange,
}: {
	readonly findings: readonly Finding[];
	readonly mayOverride: boolean;
	readonly value: string;
	readonly onChange: (reason: string) => void;
}): ReactNode {
	const words = useStrings(publishingStrings).findings;
	if (!mayOverride || !stopsIt(findings) || isFinal(findings)) return null;
	return (
		<TextField label={words.override} hint={words.overrideHint} value={value} onChange={onChange} maxLength={1000} />
	);
}

/** Whether what was found stands in the way, with the reason that was given. */
export const isStopped = (findings: readonly Finding[], mayOverride: boolean, reason: string): boolean =>
	stopsIt(findings) && (isFinal(findings) || !mayOverride || reason.trim() === "");
