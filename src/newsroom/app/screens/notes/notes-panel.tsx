/** Notes to colleagues beside a story: threads, those on a passage with its words, new ones. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useSession } from "../../session.ts";
import { notesStrings } from "../../strings/notes/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useApi } from "../../use-api.ts";
import { NoteField } from "./note-field.tsx";
import type { Passage, Passages } from "./passages.ts";
import { Thread } from "./thread.tsx";

interface NotesPanelProps {
	readonly story: number;
	/** Of the story's edition: times are said in its zone. */
	readonly edition?: string;
	/** What shows the text, so that notes may stand on a passage; null: only on the whole story. */
	readonly passages?: Passages | null;
}

export function NotesPanel({ story, edition, passages = null }: NotesPanelProps) {
	const words = useStrings(notesStrings);
	const client = useQueryClient();
	const { session } = useSession();
	const zone = useZone(edition);
	const { data, error, refetch } = useApi("GET /stories/:id/notes", { params: { id: story } });
	const [showsResolved, setShowsResolved] = useState(false);
	const [passage, setPassage] = useState<Passage | null>(null);
	const notes = data?.notes ?? [];
	const threads = notes.filter(({ parent }) => parent === null);
	const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
	const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
	const changed = () =>
		client.invalidateQueries({ queryKey: readOf("GET /stories/:id/notes", { params: { id: story } }).queryKey });
	const shown = showsResolved ? [...open, ...resolved] : open;
	return (
		<div className="n-panel k-stack">
			<NoteField
				label={passage ? words.writeOnPassage : words.write}
				send={words.send}
				onSend={async (written) => {
					await api("POST /stories/:id/notes", { params: { id: story }, body: { ...written, ...(passage ?? {}) } });
					setPassage(null);
					await changed();
				}}
			>
				{passage ? (
					<div className="n-quote">
						<q dir="auto">{passage.quote}</q>
						<Button size="small" look="quiet" onPress={() => setPassage(null)}>
							{words.wholeStory}
						</Button>
					</div>
				) : null}
			</NoteField>
			{passages && !passage ? (
				<div>
					{/* The press must not take the marked passage away. */}
					<Button size="small" look="quiet" preventFocusOnPress onPress={() => setPassage(passages.current())}>
						{words.writeOnPassage}
					</Button>
				</div>
			) : null}
			<ProblemNote error={error} onRetry={() => void refetch()} />
			{data && threads.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : null}
			<ul className="n-threads" aria-label={words.notes}>
				{shown.map((first) => (
					<Thread
						key={first.id}
						first={first}
						replies={notes.filter(({ parent }) => parent === first.id)}
						zone={zone}
						me={session?.me.person?.id ?? null}
						passages={passages}
						onChanged={changed}
					/>
				))}
			</ul>
			{resolved.length > 0 ? (
				<div>
					<Button
						size="small"
						look="quiet"
						onPress={() => setShowsResolved(!showsResolved)}
						aria-expanded={showsResolved}
					>
						{showsResolved ? words.hideResolved : words.showResolved(resolved.length)}
					</Button>
				</div>
			) : null}
		</div>
	);
}

/** The time zone of an edition; that of the paper's first while it is not known. */
export function useZone(edition: string | undefined): string {
	const editions = useApi("GET /editions").data?.editions ?? [];
	return (editions.find(({ key }) => key === edition) ?? editions[0])?.zone ?? "UTC";
}
