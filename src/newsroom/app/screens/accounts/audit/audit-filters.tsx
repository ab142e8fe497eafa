/** Which entries of the audit trail are shown. */
import { ComboBox } from "../../../kit/combo-box.tsx";
import { Select } from "../../../kit/select.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { TimeField } from "../../../kit/time-field.tsx";
import { usePaperZone } from "../../../paper-time.ts";
import { directionOf } from "../../../strings/language.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useLanguage, useStrings } from "../../../strings/use-strings.ts";
import { useApi } from "../../../use-api.ts";

export interface Filters {
	/** A person's id, or the beginning of an actor's name (`token:`, `nobody`); null: anybody. */
	readonly who: string | null;
	readonly action: string | null;
	readonly subject: string;
	/** Milliseconds UTC. */
	readonly from: number | null;
	readonly to: number | null;
	readonly outcome: "all" | "no" | "yes";
}

/** As they stand in the address. */
export function filtersFrom(search: string): Filters {
	const given = new URLSearchParams(search);
	const refused = given.get("refused");
	return {
		who: given.get("person"),
		action: given.get("action"),
		subject: given.get("subject") ?? "",
		from: momentIn(given.get("from")),
		to: momentIn(given.get("to")),
		outcome: refused === "yes" || refused === "no" ? refused : "all",
	};
}

const momentIn = (text: string | null): number | null =>
	text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null;

/** The address of these filters, with its question mark; empty without any. */
export function searchOf({ who, ...rest }: Filters): string {
	const query = Object.entries(queryOf({ ...rest, who: null }));
	const given = new URLSearchParams(query.map(([name, value]) => [name, String(value)]));
	if (who !== null) given.set("person", who);
	return given.size === 0 ? "" : `?${given}`;
}

/** What the API is asked for; empty without filters. */
export function queryOf({ who, action, subject, from, to, outcome }: Filters) {
	return {
		...(who === null ? {} : /^\d+$/u.test(who) ? { person: Number(who) } : { actor: who }),
		...(action === null ? {} : { action }),
		...(subject.trim() === "" ? {} : { subject: subject.trim() }),
		...(from === null ? {} : { from }),
		...(to === null ? {} : { to }),
		...(outcome === "all" ? {} : { refused: outcome }),
	};
}

interface AuditFiltersProps {
	readonly filters: Filters;
	readonly onChange: (filters: Filters) => void;
}

export function AuditFilters({ filters, onChange }: AuditFiltersProps) {
	const words = useStrings(peopleStrings);
	// An empty field has no text that would give it a direction.
	const direction = directionOf(useLanguage());
	const people = useApi("GET /colleagues").data?.people ?? [];
	const zone = usePaperZone() ?? "UTC";
	const actions = Object.entries(words.actions).map(([id, name]) => ({ id, name: String(name) }));
	return (
		<section className="ac-filters" aria-label={words.filters}>
			<ComboBox
				label={words.who}
				placeholder={words.anybody}
				dir={direction}
				choices={[
					...people.map(({ id, name }) => ({ id: String(id), name })),
					{ id: "token:", name: words.programs },
					{ id: "nobody", name: words.nobody },
				]}
				value={filters.who}
				onChange={(who) => onChange({ ...filters, who })}
			/>
			<ComboBox
				label={words.what}
				placeholder={words.anything}
				dir={direction}
				choices={actions}
				value={filters.action}
				onChange={(action) => onChange({ ...filters, action })}
			/>
			<TextField
				label={words.subject}
				placeholder="story:41"
				dir="ltr"
				value={filters.subject}
				onChange={(subject) => onChange({ ...filters, subject })}
			/>
			<Select
				label={words.outcome}
				choices={[
					{ id: "all", name: words.all },
					{ id: "no", name: words.doneOnly },
					{ id: "yes", name: words.refusedOnly },
				]}
				value={filters.outcome}
				onChange={(outcome) => onChange({ ...filters, outcome })}
			/>
			<TimeField
				label={words.from}
				value={filters.from}
				onChange={(from) => onChange({ ...filters, from })}
				zone={zone}
			/>
			<TimeField label={words.to} value={filters.to} onChange={(to) => onChange({ ...filters, to })} zone={zone} />
		</section>
	);
}
