/** Beside the text: every suggestion in it, to be accepted or rejected one by one, all of a person, or all that is selected. */

import type { EditorView } from "prosemirror-view";
import { type ReactNode, useState } from "react";
import type { Found } from "../../../../document/suggesting/suggestions-in.ts";
import { announce } from "../../../kit/announce.ts";
import { Button } from "../../../kit/button.tsx";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { Select } from "../../../kit/select.tsx";
import { toast } from "../../../kit/toast.tsx";
import { suggestionsStrings } from "../../../strings/suggestions/strings.ts";
import { useLanguage, useStrings } from "../../../strings/use-strings.ts";
import { useZone } from "../../notes/notes-panel.tsx";
import { timeIn } from "../../publishing/times.ts";
import type { EditingProps } from "../panels.tsx";
import { inWords } from "./in-words.ts";
import { inSelection, settleThose, show } from "./settle-suggestions.ts";
import { colourOf } from "./suggestion-looks.ts";
import { useStanding } from "./use-suggest-mode.ts";
import { useSuggesting } from "./use-suggesting.ts";

const EVERYBODY = "everybody";
const SELECTED = "selected";

export function SuggestionsPanel({ view, mayWrite, edition, locale, dir }: EditingProps): ReactNode {
	const words = useStrings(suggestionsStrings);
	const standing = useStanding();
	const zone = useZone(edition);
	const state = useSuggesting(view);
	const [whose, setWhose] = useState(EVERYBODY);
	const found = state?.found ?? [];
	if (view === null || found.length === 0)
		return <EmptyState title={words.none}>{mayWrite ? words.noneWhy : null}</EmptyState>;
	const people = new Map(found.map(({ suggestion }) => [String(suggestion.person), suggestion.name]));
	const chosen = whose === EVERYBODY || whose === SELECTED || people.has(whose) ? whose : EVERYBODY;
	const mayDecide = mayWrite && !standing.mayOnlySuggest;

	const those = (editor: EditorView): readonly Found[] => {
		if (chosen === SELECTED) return inSelection(editor);
		return found.filter(({ suggestion }) => chosen === EVERYBODY || String(suggestion.person) === chosen);
	};
	const decideAll = (verdict: "accept" | "reject") => {
		const ids = new Set(those(view).map(({ suggestion }) => suggestion.id));
		if (ids.size === 0) return void toast({ title: words.gone });
		settleThose(view, verdict, (id) => ids.has(id));
		announce(`${verdict === "accept" ? words.accepted : words.rejected}: ${words.open(ids.size)}`);
	};

	return (
		<div className="k-stack">
			<p className="k-quiet">{words.notPublished}</p>
			{mayDecide ? (
				<div className="sg-all">
					<Select
						label={words.of}
						value={chosen}
						onChange={setWhose}
						choices={[
							{ id: EVERYBODY, name: words.everybody },
							...[...people].map(([id, name]) => ({ id, name })),
							{ id: SELECTED, name: words.inSelection },
						]}
					/>
					<div className="k-row">
						<Button onPress={() => decideAll("accept")}>{words.acceptAll}</Button>
						<Button onPress={() => decideAll("reject")}>{words.rejectAll}</Button>
					</div>
				</div>
			) : null}
			<ol className="sg-list">
				{found.map((one) => (
					<Row
						key={one.suggestion.id}
						one={one}
						isCurrent={one.suggestion.id === state?.current}
						mayAccept={mayDecide}
						mayReject={mayDecide || (mayWrite && one.suggestion.person === standing.person)}
						text={{ lang: locale, dir }}
						zone={zone}
						onShow={() => {
							show(view, one);
							view.focus();
						}}
						onDecide={(verdict) => settleThose(view, verdict, (id) => id === one.suggestion.id)}
					/>
				))}
			</ol>
		</div>
	);
}

interface RowProps {
	readonly one: Found;
	readonly isCurrent: boolean;
	readonly mayAccept: boolean;
	readonly mayReject: boolean;
	readonly text: { readonly lang: string; readonly dir: "ltr" | "rtl" };
	/** Of the edition. */
	readonly zone: string;
	readonly onShow: () => void;
	readonly onDecide: (verdict: "accept" | "reject") => void;
}

function Row({ one, isCurrent, mayAccept, mayReject, text, zone, onShow, onDecide }: RowProps): ReactNode {
	const words = useStrings(suggestionsStrings);
	const language = useLanguage();
	const { suggestion, inserted, deleted, blocks } = one;
	const what = `${suggestion.name}, ${inWords(one, words, language)}`;
	return (
		<li className={`sg-row ${colourOf(suggestion.person)}`} aria-current={isCurrent ? "true" : undefined}>
			<button type="button" className="sg-what" onClick={onShow}>
				<span className="sg-who">{words.byAt(suggestion.name, timeIn(zone, suggestion.time, language))}</span>
				{deleted ? (
					<span {...text} className="sg-text">
						<span className="k-hidden">{words.strikes} </span>
						<del>{deleted}</del>
					</span>
				) : null}
				{inserted ? (
					<span {...text} className="sg-text">
						<span className="k-hidden">{words.puts} </span>
						<ins>{inserted}</ins>
					</span>
				) : null}
				{[...new Set(blocks)].map((kind) => (
					<span key={kind} className="k-quiet">
						{words.blocks[kind]}
					</span>
				))}
			</button>
			<span className="k-row">
				{mayAccept ? (
					<Button size="small" onPress={() => onDecide("accept")} aria-label={words.acceptThis(what)}>
						{words.accept}
					</Button>
				) : null}
				{mayReject ? (
					<Button
						size="small"
						look="quiet"
						onPress={() => onDecide("reject")}
						aria-label={mayAccept ? words.rejectThis(what) : words.takeBackThis(what)}
					>
						{mayAccept ? words.reject : words.takeBack}
					</Button>
				) : null}
			</span>
		</li>
	);
}
