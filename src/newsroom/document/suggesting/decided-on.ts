/** Whose suggestions were decided on between two states of a text: what is accepted is theirs, whoever accepts it. */
import type { Node } from "prosemirror-model";
import { suggestionsIn } from "./suggestions-in.ts";

/** Ids of people, each once. */
export function decidedOn(before: Node, after: Node): readonly number[] {
	const left = new Map(suggestionsIn(after).map((one) => [one.suggestion.id, one]));
	const decided = suggestionsIn(before).filter(({ suggestion, inserted, deleted, blocks }) => {
		const still = left.get(suggestion.id);
		return still?.inserted !== inserted || still.deleted !== deleted || still.blocks.length !== blocks.length;
	});
	return [...new Set(decided.map(({ suggestion }) => suggestion.person))];
}
