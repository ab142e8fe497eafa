/** The desk's filters as they stand in the address, in saved views, and in the question to the server. */
import { DESK_SORTS, type DeskSort } from "../../../../core/desk/desk-query.ts";
import { DESK_STATES, type DeskState } from "../../../../core/desk/desk-state.ts";

/** What is due: past its time, or within the day. */
export const DUES = ["overdue", "today", "any"] as const;
/** Changed within the last hour, day, week. */
export const SINCES = ["hour", "day", "week"] as const;

export interface DeskSearch {
	readonly state?: DeskState;
	readonly edition?: string;
	readonly section?: string;
	readonly author?: string;
	readonly topic?: string;
	/** A person's number, or `me`. */
	readonly assigned?: string;
	readonly mine?: "yes";
	readonly due?: (typeof DUES)[number];
	readonly since?: (typeof SINCES)[number];
	readonly q?: string;
	readonly sort?: DeskSort;
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
	values.find((one) => one === value);
const text = (value: unknown): string | undefined => {
	const plain = typeof value === "number" ? String(value) : value;
	return typeof plain === "string" && plain !== "" ? plain.slice(0, 200) : undefined;
};

/** Reads an address; what it does not know is left out. */
export function readSearch(given: Record<string, unknown>): DeskSearch {
	return without({
		state: oneOf(DESK_STATES, given.state),
		edition: text(given.edition),
		section: given.edition === undefined ? undefined : text(given.section),
		author: text(given.author),
		topic: text(given.topic),
		assigned: text(given.assigned),
		mine: oneOf(["yes"], given.mine),
		due: oneOf(DUES, given.due),
		since: oneOf(SINCES, given.since),
		q: text(given.q),
		sort: oneOf(DESK_SORTS, given.sort),
	});
}

function without(search: { readonly [K in keyof DeskSearch]: DeskSearch[K] | undefined }): DeskSearch {
	return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The search with some fields set anew; undefined takes a field away. Another edition has other sections. */
export function withFields(search: DeskSearch, set: { readonly [K in keyof DeskSearch]?: DeskSearch[K] | undefined }) {
	const isOtherEdition = "edition" in set && set.edition !== search.edition;
	return without({ ...(search as Required<DeskSearch>), ...(isOtherEdition ? { section: undefined } : {}), ...set });
}

/** Whether anything but the state and the order is chosen. */
export function isFiltered({ state: _state, sort: _sort, ...filters }: DeskSearch): boolean {
	return Object.keys(filters).length > 0;
}

const HOUR = 3_600_000;
const LENGTHS = { hour: HOUR, day: 24 * HOUR, week: 168 * HOUR } as const;
/** Further away than any time that is set. */
const EVER = Date.UTC(9990, 0, 1);

/** The question to the server; `now` to the minute, so that the same filters ask the same. */
export function questionOf(search: DeskSearch, me: number | null, now: number) {
	const { due, since, assigned, mine, sort, ...rest } = search;
	const minute = Math.floor(now / 60_000) * 60_000;
	return {
		...rest,
		...(mine === undefined || me === null ? {} : { mine }),
		...(assigned === undefined ? {} : { assigned: assigned === "me" ? (me ?? 0) : Number(assigned) }),
		...(due === undefined ? {} : { due: due === "overdue" ? minute : due === "today" ? minute + 24 * HOUR : EVER }),
		...(since === undefined ? {} : { since: minute - LENGTHS[since] }),
		sort: sort ?? usualSort(search),
	};
}

/** What is scheduled is looked at by its time, what is due by its due time. */
export function usualSort({ state, due }: DeskSearch): DeskSort {
	if (state === "scheduled") return "time";
	return due === undefined ? "updated" : "due";
}

/** As a saved view keeps it. */
export const viewOf = (search: DeskSearch): Record<string, string> => ({ ...search }) as Record<string, string>;

/** Whether a saved view shows what is shown now. */
export function isSame(search: DeskSearch, view: Readonly<Record<string, string>>): boolean {
	const text = (one: object) => JSON.stringify(Object.entries(one).sort());
	return text(readSearch(view)) === text(search);
}
