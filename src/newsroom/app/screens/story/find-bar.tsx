/** Find and replace, beside the tools. */
import { ChevronDown, ChevronUp, X } from "lucide-react";
import type { EditorView } from "prosemirror-view";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { announce } from "../../kit/announce.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { type EditorSignal, useOfEditor } from "./editor/editor-signal.ts";
import { foundIn, look, replaceAll, replaceOne, step } from "./editor/find.ts";
import { useWriting } from "./use-manuscript.ts";

const placeOf = (view: EditorView): string => {
	const { at, matches } = foundIn(view);
	return `${at + 1}/${matches.length}`;
};

export interface FindBarProps {
	readonly view: EditorView;
	readonly signal: EditorSignal;
	readonly onClose: () => void;
}

export function FindBar({ view, signal, onClose }: FindBarProps): ReactNode {
	const words = useStrings(storyStrings);
	const kit = useStrings(kitStrings);
	const { locale, mayWrite } = useWriting();
	const [text, setText] = useState(() => {
		const { from, to } = view.state.selection;
		return view.state.doc.textBetween(from, to, " ").slice(0, 100);
	});
	const [other, setOther] = useState("");
	const [cases, setCases] = useState(false);
	const [marks, setMarks] = useState(false);
	const place = useOfEditor(signal, placeOf);
	useEffect(() => look(view, { words: text, cases, marks }), [view, text, cases, marks]);
	useEffect(() => () => look(view, { words: "", cases: false, marks: false }), [view]);
	const pressed = (event: KeyboardEvent) => {
		if (event.key === "Escape") onClose();
		else if (event.key === "Enter") {
			event.preventDefault();
			step(view, event.shiftKey ? -1 : 1);
		}
	};
	const [at, count] = place.split("/");
	return (
		<search className="st-find" aria-label={words.find}>
			<TextField
				label={words.find}
				isLabelHidden
				placeholder={words.find}
				value={text}
				onChange={setText}
				lang={locale}
				autoFocus
				onKeyDown={pressed}
			/>
			<span className="st-find-count" role="status">
				{text === "" ? "" : words.matches(Number(at), Number(count))}
			</span>
			<IconButton
				label={words.previous}
				icon={<ChevronUp size={16} aria-hidden="true" />}
				size="small"
				onPress={() => step(view, -1)}
			/>
			<IconButton
				label={words.nextMatch}
				icon={<ChevronDown size={16} aria-hidden="true" />}
				size="small"
				onPress={() => step(view, 1)}
			/>
			{mayWrite ? (
				<>
					<TextField
						label={words.replaceWith}
						isLabelHidden
						placeholder={words.replaceWith}
						value={other}
						onChange={setOther}
						lang={locale}
						onKeyDown={(event) => {
							if (event.key === "Escape") onClose();
							else if (event.key === "Enter") replaceOne(view, other);
						}}
					/>
					<Button size="small" onPress={() => replaceOne(view, other)}>
						{words.replace}
					</Button>
					<Button size="small" onPress={() => announce(words.replaced(replaceAll(view, other)))}>
						{words.replaceAll}
					</Button>
				</>
			) : null}
			<Checkbox isSelected={cases} onChange={setCases}>
				{words.withCases}
			</Checkbox>
			<Checkbox isSelected={marks} onChange={setMarks}>
				{words.withMarks}
			</Checkbox>
			<IconButton label={kit.close} icon={<X size={16} aria-hidden="true" />} size="small" onPress={onClose} />
		</search>
	);
}
