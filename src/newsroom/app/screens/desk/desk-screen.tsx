/** The desk: everything in hand, by any filter, as it stands this moment. */
import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { type ReactNode, useCallback, useDeferredValue, useRef, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/panel.tsx";
import { useSession } from "../../session.ts";
import { deskStrings } from "../../strings/desk/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { DeskList } from "./desk-list.tsx";
import { type DeskSearch, isFiltered } from "./desk-search.ts";
import { FilterBar } from "./filter-bar.tsx";
import { NewStoryDialog } from "./new-story-dialog.tsx";
import { SavedViews } from "./saved-views.tsx";
import { StateTabs } from "./state-tabs.tsx";
import { useDesk, useMinute } from "./use-desk.ts";
import { useDeskShortcuts } from "./use-desk-shortcuts.ts";
import { useHeld } from "./use-held.ts";

export function DeskScreen(): ReactNode {
	const words = useStrings(deskStrings);
	const search: DeskSearch = useSearch({ from: "/" });
	const navigate = useNavigate();
	const { session } = useSession();
	const editions = useApi("GET /editions").data?.editions ?? [];
	const now = useMinute();
	const [isNewOpen, setNewOpen] = useState(false);
	const begins = useRouterState({ select: ({ location }) => location.state.begins === true });
	const close = () => {
		setNewOpen(false);
		// Whoever loads the desk anew has closed it for good.
		if (begins) void navigate({ to: "/", search, state: {}, replace: true });
	};
	const list = useRef<HTMLDivElement>(null);
	const isHeld = useHeld(list);
	const searchField = useRef<HTMLDivElement>(null);
	const desk = useDesk(useDeferredValue(search), session?.me.person?.id ?? null, now, isHeld);
	// Filters take the place of those before: the way back leads out of the desk, or to another state.
	const filter = useCallback((next: DeskSearch) => void navigate({ to: "/", search: next, replace: true }), [navigate]);
	const clear = () => filter(search.state === undefined ? {} : { state: search.state });
	const mayWrite = session?.can("story.write") === true;
	const begin = mayWrite ? () => setNewOpen(true) : null;
	useDeskShortcuts({ search, filter, list, searchField, begin, renew: desk.waiting > 0 ? desk.renew : null });
	return (
		<Screen
			title={words.title}
			width="full"
			zones={editions.map(({ zone }) => zone)}
			actions={
				<>
					<SavedViews search={search} />
					{begin ? (
						<Button look="primary" icon={<Plus size={16} aria-hidden="true" />} onPress={begin}>
							{words.newStory}
						</Button>
					) : null}
				</>
			}
		>
			<div className="d-desk">
				<StateTabs search={search} counts={desk.counts} />
				<FilterBar search={search} onChange={filter} searchRef={searchField} />
				<DeskList
					desk={desk}
					now={now}
					isFiltered={isFiltered(search) || search.state !== undefined}
					onClear={() => (isFiltered(search) ? clear() : filter({}))}
					onNew={begin}
					listRef={list}
				/>
			</div>
			{isNewOpen || (begins && mayWrite) ? (
				<NewStoryDialog isOpen onClose={close} edition={search.edition} section={search.section} />
			) : null}
		</Screen>
	);
}
