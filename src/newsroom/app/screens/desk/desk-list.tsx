/** The list itself: rows that stay where they are while one points at them, and more of them at the end. */
import { RefreshCw } from "lucide-react";
import { type Ref, useEffect } from "react";
import { announce } from "../../kit/announce.ts";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { deskStrings } from "../../strings/desk/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { Row } from "./row.tsx";
import type { Desk } from "./use-desk.ts";
import { usePresence } from "./use-presence.ts";

interface DeskListProps {
	readonly desk: Desk;
	readonly now: number;
	readonly isFiltered: boolean;
	readonly onClear: () => void;
	readonly onNew: (() => void) | null;
	readonly listRef: Ref<HTMLDivElement>;
}

export function DeskList({ desk, now, isFiltered, onClear, onNew, listRef }: DeskListProps) {
	const words = useStrings(deskStrings);
	const presence = usePresence();
	const editions = useApi("GET /editions").data?.editions ?? [];
	const sections = useApi("GET /sections").data?.sections ?? [];
	useEffect(() => {
		if (desk.waiting > 0) announce(words.waiting(desk.waiting));
	}, [desk.waiting, words]);
	const nameOfSection = (edition: string, path: string) =>
		sections.find((one) => one.edition === edition && one.path === path)?.name ?? path;
	return (
		<div ref={listRef} className="d-list">
			<div className="d-news">
				{desk.waiting > 0 ? (
					<Button size="small" look="primary" icon={<RefreshCw size={14} aria-hidden="true" />} onPress={desk.renew}>
						{words.waiting(desk.waiting)}
					</Button>
				) : null}
			</div>
			<ProblemNote error={desk.error} onRetry={desk.retry} />
			{desk.isPending && desk.error === null ? <Skeleton lines={8} /> : null}
			<ol
				className="d-rows"
				aria-label={words.title}
				aria-busy={desk.isOld || undefined}
				data-old={desk.isOld || undefined}
			>
				{desk.rows.map((row) => (
					<Row
						key={row.id}
						row={row}
						edition={editions.find(({ key }) => key === row.edition)}
						showsEdition={editions.length > 1}
						sectionName={nameOfSection(row.edition, row.section)}
						people={presence(row.id)}
						now={now}
						isGone={desk.gone.has(row.id)}
					/>
				))}
			</ol>
			{!desk.isPending && desk.rows.length === 0 && desk.error === null ? (
				isFiltered ? (
					<EmptyState title={words.nothingFound} action={<Button onPress={onClear}>{words.clear}</Button>}>
						{words.nothingFoundHelp}
					</EmptyState>
				) : (
					<EmptyState title={words.nothing} action={onNew ? <Button onPress={onNew}>{words.newStory}</Button> : null}>
						{words.nothingHelp}
					</EmptyState>
				)
			) : null}
			{desk.more ? (
				<Button className="d-more" onPress={desk.more} isPending={desk.isComing}>
					{words.more}
				</Button>
			) : null}
		</div>
	);
}
