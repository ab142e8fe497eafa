/** The library: every picture, found by words and filters; new ones come in here. */
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue, useRef, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Screen } from "../../kit/panel.tsx";
import { Note } from "../../kit/problem-note.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { useSession } from "../../session.ts";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { Filters, type FilterValues, isFiltered, NO_FILTERS } from "./filters.tsx";
import { PictureGrid } from "./picture-grid.tsx";
import { TakeIn } from "./take-in.tsx";
import { useLibrary } from "./use-library.ts";
import { useUploads } from "./use-uploads.ts";

/** Shown while one goes to a picture and back. */
let remembered: { readonly text: string; readonly filters: FilterValues } = { text: "", filters: NO_FILTERS };

export function LibraryScreen(): ReactNode {
	const words = useStrings(picturesStrings);
	const navigate = useNavigate();
	const mayWrite = useSession().session?.can("asset.write") === true;
	const [text, setText] = useState(remembered.text);
	const [filters, setFilters] = useState(remembered.filters);
	remembered = { text, filters };
	const library = useLibrary({ words: useDeferredValue(text).slice(0, 500), ...filters });
	const uploads = useUploads(() => {}, words.upload.unnamed);
	const search = useRef<HTMLDivElement>(null);
	useShortcut({
		keys: "/",
		label: words.focusSearch,
		group: words.title,
		run: () => search.current?.querySelector("input")?.focus(),
	});
	const isNarrowed = text.trim() !== "" || isFiltered(filters);
	return (
		<Screen title={words.title} lead={words.lead} width="full">
			<RunningOut onShow={() => setFilters({ ...NO_FILTERS, use: "live", rights: "ending" })} />
			{mayWrite ? <TakeIn uploads={uploads} label={words.upload.title} /> : null}
			<div className="pi-head" ref={search}>
				<SearchField label={words.search} value={text} onChange={setText} />
				<Filters filters={filters} onChange={setFilters} />
			</div>
			<PictureGrid
				label={words.grid}
				library={library}
				onOpen={({ id }) => void navigate({ to: "/pictures/$id", params: { id: String(id) } })}
				empty={
					isNarrowed ? (
						<EmptyState
							title={words.noMatch}
							action={
								isFiltered(filters) ? (
									<Button onPress={() => setFilters(NO_FILTERS)}>{words.clearFilters}</Button>
								) : undefined
							}
						>
							{words.noMatchHelp}
						</EmptyState>
					) : (
						<EmptyState title={words.none}>{mayWrite ? words.noneHelp : null}</EmptyState>
					)
				}
			/>
		</Screen>
	);
}

const MOST_COUNTED = 100;

/** What readers see may not be shown any longer, or not much longer: somebody must decide, and this says so. */
function RunningOut({ onShow }: { readonly onShow: () => void }): ReactNode {
	const words = useStrings(picturesStrings);
	const { data } = useApi("GET /assets", { query: { use: "live", rights: "ending", limit: MOST_COUNTED } });
	const count = data?.assets.length ?? 0;
	if (count === 0) return null;
	return (
		<Note tone="warn" title={count < MOST_COUNTED ? words.runningOut(count) : words.runningOutMany}>
			<p>{words.runningOutHelp}</p>
			<div className="k-row">
				<Button size="small" onPress={onShow}>
					{words.showThem}
				</Button>
			</div>
		</Note>
	);
}
