/** Above the text: whether one suggests, how many suggestions there are, and going from one to the next. */
import { Check, ChevronDown, ChevronUp, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Found } from "../../../../document/suggesting/suggestions-in.ts";
import { announce } from "../../../kit/announce.ts";
import { IconButton } from "../../../kit/button.tsx";
import { Switch } from "../../../kit/checkbox.tsx";
import { useShortcut } from "../../../shortcuts/use-shortcut.ts";
import { suggestionsStrings } from "../../../strings/suggestions/strings.ts";
import { useLanguage, useStrings } from "../../../strings/use-strings.ts";
import type { EditingProps } from "../panels.tsx";
import { inWords } from "./in-words.ts";
import { currentOf, goTo, settleThose } from "./settle-suggestions.ts";
import { useStanding, useSuggestMode } from "./use-suggest-mode.ts";
import { useSuggesting } from "./use-suggesting.ts";

export function SuggestTool({ story, view, mayWrite }: EditingProps): ReactNode {
	const words = useStrings(suggestionsStrings);
	const language = useLanguage();
	const standing = useStanding();
	const [isOn, setOn] = useSuggestMode(story, view, standing);
	const state = useSuggesting(view);
	const count = state?.found.length ?? 0;
	const current = view && state ? currentOf(view) : null;
	const isOwn = current !== null && current.suggestion.person === standing.person;
	const mayDecide = mayWrite && !standing.mayOnlySuggest;

	const say = (found: Found | null) => {
		if (found) announce(`${found.suggestion.name}: ${inWords(found, words, language)}`);
	};
	const go = (step: 1 | -1) => {
		if (view === null) return;
		say(goTo(view, step));
		view.focus();
	};
	const decide = (verdict: "accept" | "reject") => {
		if (view === null || current === null) return;
		settleThose(view, verdict, (id) => id === current.suggestion.id);
		announce(verdict === "accept" ? words.accepted : words.rejected);
		say(goTo(view, 1));
		view.focus();
	};
	const shortcut = (keys: string, label: string, run: () => void, isThere: boolean) =>
		isThere ? { keys, label, group: words.title, run } : null;
	const mayAccept = current !== null && mayDecide;
	const mayReject = current !== null && mayWrite && (mayDecide || isOwn);
	useShortcut(shortcut("mod+alt+s", words.suggest, () => setOn(!isOn), mayWrite && !standing.mayOnlySuggest));
	useShortcut(shortcut("mod+alt+j", words.next, () => go(1), count > 0));
	useShortcut(shortcut("mod+alt+k", words.previous, () => go(-1), count > 0));
	useShortcut(shortcut("mod+alt+y", words.accept, () => decide("accept"), mayAccept));
	useShortcut(shortcut("mod+alt+x", words.reject, () => decide("reject"), mayReject));

	if (!mayWrite && count === 0) return null;
	return (
		<div className="k-row sg-tool">
			{mayWrite ? (
				<Switch isSelected={isOn} isDisabled={standing.mayOnlySuggest} onChange={setOn}>
					{words.suggest}
				</Switch>
			) : null}
			{standing.mayOnlySuggest ? <span className="k-quiet">{words.forced}</span> : null}
			{count > 0 ? (
				<>
					<span className="k-quiet">{words.open(count)}</span>
					<IconButton
						label={words.previous}
						keys="mod+alt+k"
						icon={<ChevronUp size={16} aria-hidden="true" />}
						onPress={() => go(-1)}
					/>
					<IconButton
						label={words.next}
						keys="mod+alt+j"
						icon={<ChevronDown size={16} aria-hidden="true" />}
						onPress={() => go(1)}
					/>
					<IconButton
						label={words.accept}
						keys="mod+alt+y"
						icon={<Check size={16} aria-hidden="true" />}
						isDisabled={!mayAccept}
						onPress={() => decide("accept")}
					/>
					<IconButton
						label={isOwn && !mayDecide ? words.takeBack : words.reject}
						keys="mod+alt+x"
						icon={<X size={16} aria-hidden="true" />}
						isDisabled={!mayReject}
						onPress={() => decide("reject")}
					/>
				</>
			) : null}
		</div>
	);
}
