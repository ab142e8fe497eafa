/** Small marks: the state of a story, a count, a kind. */
import type { ReactNode } from "react";
import type { WorkflowState } from "../../../core/story.ts";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

export function Badge({ tone = "neutral", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
	return <span className={`k-badge k-tone-${tone}`}>{children}</span>;
}

/** `changed`: live, and the working text has changes that readers do not see yet. */
export type ShownState = WorkflowState | "changed";

const TONES: Readonly<Record<ShownState, Tone>> = {
	draft: "neutral",
	inReview: "accent",
	approved: "good",
	scheduled: "warn",
	live: "good",
	changed: "warn",
	withdrawn: "bad",
};

/** The state of a story in words, with a mark that does not depend on colour alone. */
export function StateBadge({ state }: { readonly state: ShownState }) {
	const words = useStrings(kitStrings);
	return (
		<span className={`k-badge k-state k-tone-${TONES[state]}`} data-state={state}>
			<span className="k-state-mark" aria-hidden="true" />
			{words.states[state]}
		</span>
	);
}
