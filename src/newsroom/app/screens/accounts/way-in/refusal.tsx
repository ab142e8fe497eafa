/** Why one was not let in, in the language of the interface. */
import { TriangleAlert } from "lucide-react";
import { ApiProblem } from "../../../api-problem.ts";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import type { Translation } from "../../../strings/use-strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

type Words = Translation<(typeof signInStrings)["en"]>["refused"];

/** Null: it has no words here, and is said as every problem is. */
function said(error: unknown, words: Words, isCode: boolean): readonly [string, string] | null {
	if (!(error instanceof ApiProblem)) return ofBrowser(error, words);
	switch (error.code) {
		case "signInFailed":
			return isCode ? [words.wrongCode, words.wrongCodeHelp] : [words.signInFailed, words.signInFailedHelp];
		case "lockedOut": {
			const { seconds = 60 } = (error.data ?? {}) as { seconds?: number };
			return [words.lockedOut, words.lockedOutHelp(Math.ceil(seconds / 60))];
		}
		case "passkeyRefused":
			return [words.passkeyRefused, words.passkeyRefusedHelp];
		case "startAgain":
			return [words.startAgain, words.startAgainHelp];
		case "rateLimited":
			return [words.rateLimited, words.rateLimitedHelp];
		case "openIdRefused":
			return [words.openIdRefused, words.openIdRefusedHelp];
		case "openIdUnknown":
			return [words.openIdUnknown, words.openIdUnknownHelp];
		default:
			return null;
	}
}

/** What the browser says of passkeys by the names of its errors. */
function ofBrowser(error: unknown, words: Words): readonly [string, string] | null {
	const name = error instanceof Error ? error.name : "";
	if (name === "NotAllowedError" || name === "AbortError") return [words.cancelled, words.cancelledHelp];
	if (name === "InvalidStateError") return [words.knownPasskey, ""];
	if (name === "NotSupportedError" || name === "SecurityError") return [words.noWebAuthn, words.noWebAuthnHelp];
	return null;
}

/** `isCode`: what was typed is a code. */
export function Refusal({ error, isCode = false }: { readonly error: unknown; readonly isCode?: boolean }) {
	const words = useStrings(signInStrings).refused;
	const text = said(error, words, isCode);
	if (text === null) return <ProblemNote error={error} />;
	return (
		<div className="k-note k-tone-bad" role="alert">
			<TriangleAlert aria-hidden="true" size={18} />
			<div>
				<strong>{text[0]}</strong>
				{text[1] ? <p className="k-quiet">{text[1]}</p> : null}
			</div>
		</div>
	);
}
