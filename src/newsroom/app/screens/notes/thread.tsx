/** A note with its replies: read, answered, changed by who wrote it, resolved. */

import { Check, RotateCcw } from "lucide-react";
import { useState } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import { type AnswerOf, api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { notesStrings } from "../../strings/notes/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";
import { moment } from "../fronts/moments.ts";
import { NoteField } from "./note-field.tsx";
import type { Passages } from "./passages.ts";

export type Note = AnswerOf<"GET /stories/:id/notes">["notes"][number];

interface ThreadProps {
	readonly first: Note;
	readonly replies: readonly Note[];
	readonly zone: string;
	readonly me: number | null;
	readonly passages: Passages | null;
	/** Asks for the notes anew. */
	readonly onChanged: () => Promise<unknown>;
}

export function Thread({ first, replies, zone, me, passages, onChanged }: ThreadProps) {
	const words = useStrings(notesStrings);
	const language = useLanguage();
	const [isReplying, setReplying] = useState(false);
	const resolve = useChange("POST /notes/:id/resolve", { also: ["stories", "desk"] });
	const reopen = useChange("POST /notes/:id/reopen", { also: ["stories", "desk"] });
	const isResolved = first.resolvedAt !== null;
	return (
		<li className="n-thread" data-resolved={isResolved || undefined}>
			{first.quote === "" ? null : <Quote note={first} passages={passages} />}
			<NoteText note={first} zone={zone} me={me} onChanged={onChanged} />
			{replies.length > 0 ? (
				<ul className="n-replies">
					{replies.map((note) => (
						<li key={note.id}>
							<NoteText note={note} zone={zone} me={me} onChanged={onChanged} />
						</li>
					))}
				</ul>
			) : null}
			{first.resolvedAt === null ? null : (
				<p className="k-quiet">
					{words.resolvedBy(nameOf(first.resolvedBy), moment(first.resolvedAt, zone, language, Date.now()))}
				</p>
			)}
			<ProblemNote error={resolve.error ?? reopen.error} />
			{isReplying ? (
				<NoteField
					label={words.replyTo(nameOf(first.by))}
					send={words.reply}
					autoFocus
					onCancel={() => setReplying(false)}
					onSend={async (written) => {
						await api("POST /stories/:id/notes", {
							params: { id: first.story },
							body: { ...written, parent: first.id },
						});
						await onChanged();
						setReplying(false);
					}}
				/>
			) : (
				<div className="k-row">
					{isResolved ? (
						<Button
							size="small"
							look="quiet"
							icon={<RotateCcw size={14} aria-hidden="true" />}
							isPending={reopen.isPending}
							onPress={() => reopen.mutate({ params: { id: first.id } })}
						>
							{words.reopen}
						</Button>
					) : (
						<>
							<Button size="small" look="quiet" onPress={() => setReplying(true)}>
								{words.reply}
							</Button>
							<Button
								size="small"
								look="quiet"
								icon={<Check size={14} aria-hidden="true" />}
								isPending={resolve.isPending}
								onPress={() => resolve.mutate({ params: { id: first.id } })}
							>
								{words.resolve}
							</Button>
						</>
					)}
				</div>
			)}
		</li>
	);
}

function Quote({ note, passages }: { readonly note: Note; readonly passages: Passages | null }) {
	const words = useStrings(notesStrings);
	const [isGone, setGone] = useState(false);
	return (
		<div className="n-quote">
			<q dir="auto">{note.quote}</q>
			{passages ? (
				<Button
					size="small"
					look="quiet"
					onPress={() => setGone(!passages.show({ anchor: note.anchor, quote: note.quote }))}
				>
					{words.showPassage}
				</Button>
			) : null}
			{isGone ? (
				<p role="status" className="k-quiet">
					{words.passageGone}
				</p>
			) : null}
		</div>
	);
}

interface NoteTextProps extends Pick<ThreadProps, "zone" | "me" | "onChanged"> {
	readonly note: Note;
}

function NoteText({ note, zone, me, onChanged }: NoteTextProps) {
	const words = useStrings(notesStrings);
	const { save } = useStrings(kitStrings);
	const language = useLanguage();
	const [isEditing, setEditing] = useState(false);
	const time = moment(note.createdAt, zone, language, Date.now());
	if (isEditing)
		return (
			<NoteField
				label={words.edit}
				send={save}
				begin={note.text}
				autoFocus
				onCancel={() => setEditing(false)}
				onSend={async (written) => {
					await api("PUT /notes/:id", { params: { id: note.id }, body: written });
					await onChanged();
					setEditing(false);
				}}
			/>
		);
	return (
		<div className="n-note">
			<p className="n-by">
				<strong>{nameOf(note.by)}</strong>
				<time dateTime={new Date(note.createdAt).toISOString()}>{time}</time>
				{note.editedAt === null ? null : <span>{words.edited}</span>}
				{note.person !== null && note.person === me ? (
					<Button size="small" look="quiet" onPress={() => setEditing(true)}>
						{words.edit}
					</Button>
				) : null}
			</p>
			<p className="n-text" dir="auto">
				{note.text}
			</p>
		</div>
	);
}
