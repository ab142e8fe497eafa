/** Where a note or a reply is written, with the names of colleagues while one writes @. */
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextArea } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { notesStrings } from "../../strings/notes/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { mentionsIn, namedSoFar, withMention } from "./mentions.ts";

export interface Written {
	readonly text: string;
	readonly mentions: number[];
}

interface NoteFieldProps {
	readonly label: string;
	readonly send: string;
	/** Rejects with what kept it from being stored; then the words stay in the field. */
	readonly onSend: (written: Written) => Promise<unknown>;
	readonly onCancel?: () => void;
	readonly begin?: string;
	readonly autoFocus?: boolean;
	/** Stands above the field: the passage. */
	readonly children?: ReactNode;
}

export function NoteField({ label, send, onSend, onCancel, begin = "", autoFocus = false, children }: NoteFieldProps) {
	const words = useStrings(notesStrings);
	const { cancel } = useStrings(kitStrings);
	const language = useLanguage();
	const people = (useApi("GET /colleagues").data?.people ?? []).filter(({ left }) => !left);
	const form = useRef<HTMLFormElement>(null);
	const [text, setText] = useState(begin);
	const [problem, setProblem] = useState<unknown>(null);
	const [isBusy, setBusy] = useState(false);
	const named = namedSoFar(text, people, language);

	function submit(event?: FormEvent): void {
		event?.preventDefault();
		if (text.trim() === "" || isBusy) return;
		setBusy(true);
		onSend({ text, mentions: [...mentionsIn(text, people)] })
			.then(() => {
				setText("");
				setProblem(null);
			})
			.catch(setProblem)
			.finally(() => setBusy(false));
	}

	return (
		<form ref={form} className="n-field k-stack" onSubmit={submit}>
			{children}
			<TextArea
				label={label}
				isLabelHidden
				placeholder={label}
				hint={words.mentionHint}
				rows={2}
				maxLength={5000}
				value={text}
				onChange={setText}
				autoFocus={autoFocus}
				onKeyDown={(event) => {
					if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
					else event.continuePropagation();
				}}
			/>
			{named.length > 0 ? (
				<div className="k-row n-named">
					{named.map((person) => (
						<Button
							key={person.id}
							size="small"
							aria-label={words.mention(person.name)}
							onPress={() => {
								setText(withMention(text, person));
								form.current?.querySelector("textarea")?.focus();
							}}
						>
							@{person.name}
						</Button>
					))}
				</div>
			) : null}
			<ProblemNote error={problem} />
			<div className="k-row">
				<Button type="submit" size="small" look="primary" isPending={isBusy} isDisabled={text.trim() === ""}>
					{send}
				</Button>
				{onCancel ? (
					<Button size="small" look="quiet" onPress={onCancel}>
						{cancel}
					</Button>
				) : null}
			</div>
		</form>
	);
}
