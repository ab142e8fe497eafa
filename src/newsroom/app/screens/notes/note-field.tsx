/** Where a note or a reply is written, with the names of colleagues while one writes @. */
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextArea } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { notesStrings } from "../../strings/notes/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { type Colleague, mentionsIn, namedSoFar, withMention } from "./mentions.ts";

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
	/** The text as it stood when the names were put away; they come again with the next letter. */
	const [putAway, setPutAway] = useState("");
	const named = text === putAway ? [] : namedSoFar(text, people, language);
	/** Place of the name that Enter takes. */
	const [at, setAt] = useState(0);
	const chosen = named[Math.min(at, named.length - 1)];

	function take(person: Colleague): void {
		setText(withMention(text, person));
		setAt(0);
	}

	/** Whether the key was meant for the names. */
	function toNames(key: string): boolean {
		if (chosen === undefined) return false;
		const place = named.indexOf(chosen);
		if (key === "Enter" || key === "Tab") take(chosen);
		else if (key === "ArrowDown") setAt((place + 1) % named.length);
		else if (key === "ArrowUp") setAt((place + named.length - 1) % named.length);
		else if (key === "Escape") setPutAway(text);
		else return false;
		return true;
	}

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
					const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
					if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
					else if (isPlain && toNames(event.key)) event.preventDefault();
					else event.continuePropagation();
				}}
			/>
			<span role="status" className="k-hidden">
				{chosen ? words.enterTakes(chosen.name) : ""}
			</span>
			{named.length > 0 ? (
				<div className="k-row n-named">
					{named.map((person) => (
						<Button
							key={person.id}
							size="small"
							aria-label={words.mention(person.name)}
							data-chosen={person === chosen || undefined}
							onPress={() => {
								take(person);
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
