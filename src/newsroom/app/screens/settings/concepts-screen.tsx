/** People who sign, and everything that stories are about: found by name. */
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue, useState } from "react";
import { localised } from "../../../../core/localised.ts";
import type { ConceptKind } from "../../../../core/paper.ts";
import { Badge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Link } from "../../kit/link.tsx";
import { List } from "../../kit/list.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { Select } from "../../kit/select.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { LOCALES } from "../../strings/language.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { type ConceptQuery, useConcepts } from "./concept-search.ts";
import { SettingsPage } from "./settings-page.tsx";

const KINDS = ["subject", "organisation", "place", "event"] as const satisfies readonly ConceptKind[];

export function BylinesScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const [text, setText] = useState("");
	const [whose, setWhose] = useState<"signs" | "all">("signs");
	return (
		<SettingsPage
			title={words.places.bylines}
			lead={words.concepts.bylinesLead}
			actions={
				<Link to="/settings/bylines/$key" params={{ key: "new" }} look="primary">
					{words.concepts.addPerson}
				</Link>
			}
		>
			<div className="s-search">
				<SearchField label={words.concepts.searchPeople} value={text} onChange={setText} />
				<Select
					label={words.concepts.whichPeople}
					isLabelHidden
					choices={[
						{ id: "signs", name: words.concepts.whoSigns },
						{ id: "all", name: words.concepts.everybody },
					]}
					value={whose}
					onChange={setWhose}
				/>
			</div>
			<Found
				query={{ kind: "person", ...(whose === "signs" ? { signs: "yes" } : {}), q: text }}
				place="bylines"
				hint={
					whose === "signs" ? <Button onPress={() => setWhose("all")}>{words.concepts.amongEverybody}</Button> : null
				}
			/>
		</SettingsPage>
	);
}

export function TopicsScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const [text, setText] = useState("");
	const [kind, setKind] = useState<(typeof KINDS)[number] | "">("");
	return (
		<SettingsPage
			title={words.places.topics}
			lead={words.concepts.topicsLead}
			actions={
				<Link to="/settings/topics/$key" params={{ key: "new" }} look="primary">
					{words.concepts.addTopic}
				</Link>
			}
		>
			<div className="s-search">
				<SearchField label={words.concepts.search} value={text} onChange={setText} />
				<Select
					label={words.concepts.kind}
					isLabelHidden
					choices={[{ id: "", name: words.concepts.allKinds }, ...KINDS.map((id) => ({ id, name: words.kinds[id] }))]}
					value={kind}
					onChange={setKind}
				/>
			</div>
			<Found query={{ ...(kind === "" ? { not: "person" } : { kind }), q: text }} place="topics" />
		</SettingsPage>
	);
}

interface FoundProps {
	readonly query: ConceptQuery;
	readonly place: "bylines" | "topics";
	/** A way on when nothing is found. */
	readonly hint?: ReactNode;
}

function Found({ query, place, hint }: FoundProps): ReactNode {
	const words = useStrings(settingsStrings);
	const language = useLanguage();
	const navigate = useNavigate();
	const q = useDeferredValue(query.q.trim());
	const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useConcepts({
		...query,
		q,
	});
	if (isPending && !error) return <Skeleton lines={8} />;
	const concepts = data?.pages.flat() ?? [];
	const nameOf = (names: Readonly<Record<string, string>>) =>
		localised(names, { key: language, locale: LOCALES[language] });
	return (
		<>
			<ProblemNote error={error} onRetry={() => void refetch()} />
			<List
				label={words.places[place]}
				items={concepts}
				keyOf={({ key }) => key}
				textOf={({ names }) => nameOf(names)}
				onOpen={({ key }) => void navigate({ to: `/settings/${place}/$key`, params: { key } })}
				empty={<EmptyState title={words.concepts.nothing} action={hint} />}
			>
				{({ key, kind, names, role }) => (
					<span className="s-row">
						<span className="s-row-name" dir="auto">
							{nameOf(names) || key}
						</span>
						{kind === "person" ? (
							<span className="k-quiet" dir="auto">
								{nameOf(role)}
							</span>
						) : (
							<Badge>{words.kinds[kind]}</Badge>
						)}
						<code dir="ltr" className="k-quiet s-end s-wide-only">
							{key}
						</code>
					</span>
				)}
			</List>
			{hasNextPage ? (
				<div className="k-row">
					<Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
						{words.concepts.more}
					</Button>
				</div>
			) : null}
		</>
	);
}
