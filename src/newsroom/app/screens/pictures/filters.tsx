/** What narrows the library: use, rights, description, shape, who took it in, days. */
import type { ReactNode } from "react";
import { Button } from "../../kit/button.tsx";
import { Select } from "../../kit/select.tsx";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { DayField } from "./day-field.tsx";
import type { LibraryQuery } from "./use-library.ts";

export type FilterValues = Required<
	Pick<LibraryQuery, "use" | "rights" | "described" | "orientation" | "by" | "from" | "to">
>;

export const NO_FILTERS: FilterValues = {
	use: "",
	rights: "",
	described: "",
	orientation: "",
	by: "",
	from: "",
	to: "",
};

export const isFiltered = (filters: FilterValues): boolean => Object.values(filters).some((value) => value !== "");

export function Filters({
	filters,
	onChange,
}: {
	readonly filters: FilterValues;
	readonly onChange: (filters: FilterValues) => void;
}): ReactNode {
	const words = useStrings(picturesStrings);
	const w = words.filters;
	const people = useApi("GET /colleagues").data?.people ?? [];
	const pick = <K extends "use" | "rights" | "described" | "orientation" | "by">(
		key: K,
		label: string,
		any: string,
		names: readonly (readonly [FilterValues[K], string])[],
	) => (
		<Select
			label={label}
			isLabelHidden
			size="small"
			// A list may not have an entry without a key.
			choices={[{ id: "any", name: any }, ...names.map(([id, name]) => ({ id: String(id), name }))]}
			value={filters[key] === "" ? "any" : String(filters[key])}
			onChange={(id) => onChange({ ...filters, [key]: id === "any" ? "" : id })}
		/>
	);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's frame is not wanted around a row of choices
		<div className="pi-filters" role="group" aria-label={w.title}>
			{pick("use", w.use, w.anyUse, [
				["used", w.used],
				["live", w.live],
				["unused", w.unused],
			])}
			{pick("rights", w.rights, w.anyRights, [
				["ending", w.ending],
				["ended", w.ended],
			])}
			{pick("described", w.described, w.anyDescription, [
				["no", w.no],
				["yes", w.yes],
			])}
			{pick("orientation", w.orientation, w.anyOrientation, [
				["landscape", w.landscape],
				["portrait", w.portrait],
				["square", w.square],
			])}
			{pick(
				"by",
				w.by,
				w.anybody,
				people.map(({ id, name }) => [`person:${id}`, name] as const),
			)}
			<DayField label={w.from} value={filters.from} onChange={(from) => onChange({ ...filters, from })} isInRow />
			<DayField label={w.to} value={filters.to} onChange={(to) => onChange({ ...filters, to })} isInRow />
			{isFiltered(filters) ? (
				<Button size="small" look="quiet" onPress={() => onChange(NO_FILTERS)}>
					{words.clearFilters}
				</Button>
			) : null}
		</div>
	);
}
