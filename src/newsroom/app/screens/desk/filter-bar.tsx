/** The desk's filters: words, place, people, topic, times, order. */
import { ListFilter, X } from "lucide-react";
import { type Ref, useState } from "react";
import { DESK_SORTS } from "../../../../core/desk/desk-query.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { ComboBox } from "../../kit/combo-box.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { type Choice, Select } from "../../kit/select.tsx";
import { deskStrings } from "../../strings/desk/strings.ts";
import { directionOf } from "../../strings/language.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { type DeskSearch, DUES, isFiltered, SINCES, usualSort, withFields } from "./desk-search.ts";
import { useConceptChoices } from "./use-concept-choices.ts";

type Set = { readonly [K in keyof DeskSearch]?: DeskSearch[K] | undefined };
const ANY = "";

interface FilterBarProps {
	readonly search: DeskSearch;
	readonly onChange: (search: DeskSearch) => void;
	readonly searchRef: Ref<HTMLDivElement>;
}

export function FilterBar({ search, onChange, searchRef }: FilterBarProps) {
	const words = useStrings(deskStrings);
	const [isOpen, setOpen] = useState(false);
	const set = (fields: Set) => onChange(withFields(search, fields));
	const number = Object.keys(search).filter((key) => !["state", "q", "sort"].includes(key)).length;
	return (
		<search className="d-filters" aria-label={words.filters}>
			<div ref={searchRef} className="d-search">
				<SearchField label={words.find} value={search.q ?? ""} onChange={(q) => set({ q: q === "" ? undefined : q })} />
			</div>
			<Button
				className="d-more-filters"
				icon={<ListFilter size={16} aria-hidden="true" />}
				onPress={() => setOpen(!isOpen)}
				aria-expanded={isOpen}
			>
				{words.filtersOpen(number)}
			</Button>
			<div className="d-filter-fields" data-open={isOpen || undefined}>
				<Fields search={search} set={set} />
				{isFiltered(search) ? (
					<IconButton
						size="small"
						label={words.clear}
						keys="x"
						icon={<X size={16} aria-hidden="true" />}
						onPress={() => onChange(search.state === undefined ? {} : { state: search.state })}
					/>
				) : null}
			</div>
		</search>
	);
}

function Fields({ search, set }: { readonly search: DeskSearch; readonly set: (fields: Set) => void }) {
	const words = useStrings(deskStrings);
	const editions = useApi("GET /editions").data?.editions ?? [];
	const edition = editions.length === 1 ? editions[0]?.key : search.edition;
	const sections = useApi("GET /sections", { query: edition === undefined ? {} : { edition } }).data?.sections ?? [];
	const people = useApi("GET /colleagues").data?.people ?? [];
	const any = (name: string): Choice => ({ id: ANY, name });
	const chosen = (value: string | undefined) => value ?? ANY;
	const take = (value: string) => (value === ANY ? undefined : value);
	return (
		<>
			{editions.length > 1 ? (
				<Select
					label={words.edition}
					isLabelHidden
					size="small"
					choices={[
						any(words.allEditions),
						...editions.map(({ key, name, locale }) => ({ id: key, name, lang: locale })),
					]}
					value={chosen(search.edition)}
					onChange={(value) => set({ edition: take(value) })}
				/>
			) : null}
			{edition === undefined ? null : (
				<Select
					label={words.section}
					isLabelHidden
					size="small"
					choices={[
						any(words.allSections),
						...sections
							.filter((one) => one.edition === edition)
							.map(({ path, name }) => ({ id: path, name: `${"\u2003".repeat(path.split("/").length - 1)}${name}` })),
					]}
					value={chosen(search.section)}
					onChange={(value) => set({ edition, section: take(value) })}
				/>
			)}
			<Select
				label={words.whose}
				isLabelHidden
				size="small"
				choices={[
					any(words.everybody),
					{ id: "mine", name: words.mine },
					{ id: "me", name: words.assignedToMe },
					...people
						.filter(({ left }) => !left)
						.map(({ id, name }) => ({ id: String(id), name: words.assignedTo(name) })),
				]}
				value={search.mine === "yes" ? "mine" : chosen(search.assigned)}
				onChange={(value) =>
					set(value === "mine" ? { mine: "yes", assigned: undefined } : { mine: undefined, assigned: take(value) })
				}
			/>
			<Select
				label={words.due}
				isLabelHidden
				size="small"
				choices={[any(words.dueAny), ...DUES.map((id) => ({ id, name: words.dues[id] }))]}
				value={chosen(search.due)}
				onChange={(value) => set({ due: take(value) as DeskSearch["due"] })}
			/>
			<Select
				label={words.since}
				isLabelHidden
				size="small"
				choices={[any(words.sinceAny), ...SINCES.map((id) => ({ id, name: words.sinces[id] }))]}
				value={chosen(search.since)}
				onChange={(value) => set({ since: take(value) as DeskSearch["since"] })}
			/>
			<ConceptFilter label={words.author} kind="person" value={search.author} onChange={(author) => set({ author })} />
			<ConceptFilter label={words.topic} kind="topic" value={search.topic} onChange={(topic) => set({ topic })} />
			<Select
				label={words.sort}
				isLabelHidden
				size="small"
				choices={DESK_SORTS.map((id) => ({ id, name: words.sorts[id] }))}
				value={search.sort ?? usualSort(search)}
				onChange={(sort) => set({ sort: sort === usualSort(search) ? undefined : sort })}
			/>
		</>
	);
}

interface ConceptFilterProps {
	readonly label: string;
	readonly kind: "person" | "topic";
	readonly value: string | undefined;
	readonly onChange: (value: string | undefined) => void;
}

function ConceptFilter({ label, kind, value, onChange }: ConceptFilterProps) {
	const language = useLanguage();
	const { choices, written, write } = useConceptChoices(kind, value);
	return (
		<ComboBox
			label={label}
			isLabelHidden
			placeholder={label}
			dir={directionOf(language)}
			className="d-concept"
			choices={choices}
			value={value ?? null}
			onChange={(key) => onChange(key ?? undefined)}
			written={written}
			onWrite={(text) => {
				write(text);
				if (text === "" && value !== undefined) onChange(undefined);
			}}
		/>
	);
}
