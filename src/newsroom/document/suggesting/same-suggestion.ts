/** What one person does at one place, in one go, is one suggestion. */
import type { Suggestion } from "../suggestions.ts";
import { changeOf, type Token } from "./tokens.ts";

/** After so long a pause it is another one (milliseconds). */
const PAUSE = 300_000;

/** The person's own recent suggestion that stands right beside the place, or else `own`. */
export function sameSuggestion(own: Suggestion, ...neighbours: readonly (Token | undefined)[]): Suggestion {
	for (const neighbour of neighbours) {
		const found = neighbour && suggestionOf(neighbour, own.person);
		if (found && Math.abs(own.time - found.time) < PAUSE) return found;
	}
	return own;
}

function suggestionOf(token: Token, person: number): Suggestion | null {
	if (token.kind !== "character") {
		const change = changeOf(token.node);
		if (change?.person !== person) return null;
		const { kind: _, ...suggestion } = change;
		return suggestion;
	}
	const mark = token.marks.find(
		({ type, attrs }) => (type.name === "insertion" || type.name === "deletion") && attrs.person === person,
	);
	return mark ? (mark.attrs as Suggestion) : null;
}
