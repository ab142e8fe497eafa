/** The desk by keyboard: from row to row, from state to state, to the search, to a new story. */
import type { RefObject } from "react";
import { DESK_STATES, type DeskState } from "../../../../core/desk/desk-state.ts";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { deskStrings } from "../../strings/desk/strings.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { type DeskSearch, withFields } from "./desk-search.ts";

interface DeskShortcuts {
	readonly search: DeskSearch;
	readonly filter: (search: DeskSearch) => void;
	readonly list: RefObject<HTMLDivElement | null>;
	readonly searchField: RefObject<HTMLDivElement | null>;
	/** Null for those who may not write. */
	readonly begin: (() => void) | null;
	/** Null when there is nothing new. */
	readonly renew: (() => void) | null;
}

export function useDeskShortcuts({ search, filter, list, searchField, begin, renew }: DeskShortcuts): void {
	const words = useStrings(deskStrings);
	const { states } = useStrings(kitStrings);
	const { keys } = words;

	function step(by: 1 | -1): void {
		const links = [...(list.current?.querySelectorAll<HTMLElement>(".d-link") ?? [])];
		const at = links.indexOf(document.activeElement as HTMLElement);
		const next = at < 0 ? (by === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
		links[next]?.focus();
		links[next]?.closest(".d-row")?.scrollIntoView({ block: "nearest" });
	}
	const group = words.title;
	const state = (index: number): DeskState => DESK_STATES[index] as DeskState;
	const go = (to: DeskState | undefined) => filter(withFields(search, { state: to }));
	useShortcut({ keys: "j", label: keys.next, group, run: () => step(1) });
	useShortcut({ keys: "k", label: keys.previous, group, run: () => step(-1) });
	useShortcut({
		keys: "/",
		label: keys.search,
		group,
		run: () => searchField.current?.querySelector("input")?.focus(),
	});
	useShortcut(begin && { keys: "n", label: words.newStory, group, run: begin });
	useShortcut(renew && { keys: "r", label: keys.renew, group, run: renew });
	useShortcut({
		keys: "x",
		label: words.clear,
		group,
		run: () => filter(search.state === undefined ? {} : { state: search.state }),
	});
	useShortcut({
		keys: "m",
		label: words.mine,
		group,
		run: () => filter(withFields(search, { mine: search.mine === "yes" ? undefined : "yes", assigned: undefined })),
	});
	useShortcut({ keys: "0", label: words.all, group, run: () => go(undefined) });
	useShortcut({ keys: "1", label: states[state(0)], group, run: () => go(state(0)) });
	useShortcut({ keys: "2", label: states[state(1)], group, run: () => go(state(1)) });
	useShortcut({ keys: "3", label: states[state(2)], group, run: () => go(state(2)) });
	useShortcut({ keys: "4", label: states[state(3)], group, run: () => go(state(3)) });
	useShortcut({ keys: "5", label: states[state(4)], group, run: () => go(state(4)) });
	useShortcut({ keys: "6", label: states[state(5)], group, run: () => go(state(5)) });
	useShortcut({ keys: "7", label: states[state(6)], group, run: () => go(state(6)) });
}
