/** The audit trail: who did what, from where, and whether it was let through; filtered, page by page. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type AnswerOf, api } from "../../../api-client.ts";
import { Badge } from "../../../kit/badge.tsx";
import { Button } from "../../../kit/button.tsx";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { Skeleton } from "../../../kit/spinner.tsx";
import { Table, type TableColumn } from "../../../kit/table.tsx";
import { usePaperTime } from "../../../paper-time.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { PeoplePage } from "../people/people-page.tsx";
import { AuditFilters, type Filters, filtersFrom, queryOf, searchOf } from "./audit-filters.tsx";

type Entry = AnswerOf<"GET /audit">["entries"][number];

export function AuditScreen(): ReactNode {
	const words = useStrings(peopleStrings);
	const { history } = useRouter();
	const [filters, setFilters] = useState<Filters>(() => filtersFrom(location.search));
	// In the address, so that what was found can be kept and handed on.
	const filter = (next: Filters) => {
		setFilters(next);
		history.replace(`${location.pathname}${searchOf(next)}`);
	};
	const query = queryOf(filters);
	const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ["audit", query],
		queryFn: ({ pageParam, signal }) =>
			api("GET /audit", { query: { ...query, limit: 100, ...(pageParam === 0 ? {} : { before: pageParam }) }, signal }),
		initialPageParam: 0,
		getNextPageParam: ({ next }) => next,
	});
	const entries = data?.pages.flatMap((page) => page.entries) ?? [];
	const isFiltered = Object.keys(query).length > 0;
	return (
		<PeoplePage title={words.audit} lead={words.auditLead}>
			<AuditFilters filters={filters} onChange={filter} />
			<ProblemNote error={error} onRetry={() => void refetch()} />
			{isPending ? <Skeleton lines={8} /> : null}
			{data && entries.length === 0 ? (
				<EmptyState
					title={words.noEntries}
					action={isFiltered ? <Button onPress={() => filter(filtersFrom(""))}>{words.clearFilters}</Button> : null}
				>
					{isFiltered ? <p>{words.noEntriesHelp}</p> : null}
				</EmptyState>
			) : null}
			{entries.length > 0 ? <Entries entries={entries} /> : null}
			{hasNextPage ? (
				<Button className="ac-more" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
					{words.older}
				</Button>
			) : null}
		</PeoplePage>
	);
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
	const words = useStrings(peopleStrings);
	const time = usePaperTime();
	const columns: TableColumn<Entry>[] = [
		{
			id: "when",
			name: words.when,
			cell: ({ at, seq }) => (
				<>
					<time dateTime={new Date(at).toISOString()}>{time.second(at)}</time>
					<span className="k-hint">#{seq}</span>
				</>
			),
		},
		{ id: "who", name: words.who, isRowHeader: true, cell: (entry) => <Actor entry={entry} /> },
		{ id: "what", name: words.what, cell: (entry) => <Action entry={entry} /> },
		{ id: "address", name: words.address, cell: ({ address }) => <bdi>{address}</bdi>, isSecondary: true },
	];
	return (
		<Table label={words.audit} columns={columns} rows={entries} keyOf={({ seq }) => String(seq)} className="ac-audit" />
	);
}

function Actor({ entry }: { readonly entry: Entry }) {
	const words = useStrings(peopleStrings);
	const { actor } = entry;
	const at = actor.indexOf(" ");
	const name = at < 0 ? "" : actor.slice(at + 1);
	if (actor.startsWith("person:")) return <bdi>{name}</bdi>;
	if (actor.startsWith("token:")) return <bdi>{words.token(name || actor.slice(6))}</bdi>;
	return <span className="k-quiet">{actor === "nobody" ? words.nobody : words.system}</span>;
}

function Action({ entry: { action, subject, outcome, detail } }: { readonly entry: Entry }) {
	const words = useStrings(peopleStrings);
	const names: Readonly<Record<string, string>> = words.actions;
	const { times, ...rest } = detail;
	const facts = Object.entries(rest).filter(([, value]) => value !== "" && value !== null);
	return (
		<>
			<span className="k-row">
				{names[action] ?? action}
				{subject ? <bdi className="ac-subject">{subject}</bdi> : null}
				{outcome >= 400 ? (
					<Badge tone="bad">
						{words.refused} {outcome}
					</Badge>
				) : null}
				{typeof times === "number" ? <span className="k-quiet">{words.times(times)}</span> : null}
			</span>
			{facts.length > 0 ? (
				<details className="ac-details">
					<summary>{words.details}</summary>
					<dl dir="ltr">
						{facts.map(([name, value]) => (
							<div key={name}>
								<dt>{name}</dt>
								<dd>
									<bdi>{typeof value === "string" ? value : JSON.stringify(value)}</bdi>
								</dd>
							</div>
						))}
					</dl>
				</details>
			) : null}
		</>
	);
}
