/** The states of stories with how many there are in each, as links: each is a place one can go back to. */
import { DESK_STATES, type DeskState } from "../../../../core/desk/desk-state.ts";
import { Link } from "../../kit/link.tsx";
import { deskStrings } from "../../strings/desk/strings.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { number, useLanguage, useStrings } from "../../strings/use-strings.ts";
import { type DeskSearch, withFields } from "./desk-search.ts";
import type { DeskAnswer } from "./use-desk.ts";

interface StateTabsProps {
	readonly search: DeskSearch;
	readonly counts: DeskAnswer["counts"] | null;
}

export function StateTabs({ search, counts }: StateTabsProps) {
	const words = useStrings(deskStrings);
	const { states } = useStrings(kitStrings);
	const language = useLanguage();
	const all = counts === null ? null : DESK_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
	const tab = (state: DeskState | undefined, name: string, n: number | null) => (
		<li key={name}>
			<Link
				to="/"
				search={withFields(search, { state })}
				// Also says which of them is the one that is shown.
				activeOptions={{ exact: true, includeSearch: true }}
				look="bare"
				className="d-tab"
			>
				{name} <span className="d-count">{n === null ? "" : number(language, n)}</span>
			</Link>
		</li>
	);
	return (
		<nav className="d-tabs" aria-label={words.states}>
			<ul>
				{tab(undefined, words.all, all)}
				{DESK_STATES.map((state) => tab(state, states[state], counts?.[state] ?? null))}
			</ul>
		</nav>
	);
}
