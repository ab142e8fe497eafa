/**
 * The palette: one field from which one gets to any screen, any story, and whatever can be done here. The first entry
 * is the chosen one until the arrows choose another; Enter waits until what was found for the words as written is there.
 */
import { Zap } from "lucide-react";
import { type KeyboardEvent as KeyPress, type ReactNode, useEffect, useState } from "react";
import { Dialog } from "../kit/dialog.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Spinner } from "../kit/spinner.tsx";
import type { Shortcut } from "../shortcuts/registry.ts";
import { paletteStrings } from "../strings/palette/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { type Entry, type Group, named } from "./entry.ts";
import { LIST, optionId, PaletteList } from "./palette-list.tsx";
import { usePlaces } from "./use-places.ts";
import { useStories } from "./use-stories.tsx";

interface PaletteProps {
	/** Shortcuts that were in force when it was opened. */
	readonly actions: readonly Shortcut[];
	readonly onClose: () => void;
}

export function Palette({ actions, onClose }: PaletteProps): ReactNode {
	const words = useStrings(paletteStrings);
	const [text, setText] = useState("");
	// By the arrows; kept when more is found, and gone with other words.
	const [picked, setPicked] = useState<string | null>(null);
	const [isOpening, setOpening] = useState(false);
	const stories = useStories(text.trim());
	const places = usePlaces();
	const groups: readonly Group[] = [
		{ id: "stories", title: words.stories, entries: stories.entries },
		{ id: "places", title: words.places, entries: named(places, text) },
		{ id: "actions", title: words.actions, entries: named(actions.map(entryOf), text) },
	].filter(({ entries }) => entries.length > 0);
	const entries = groups.flatMap((group) => group.entries);
	const byArrows = entries.find(({ id }) => id === picked);
	const chosen = byArrows ?? entries[0];

	const open = (entry: Entry) => {
		onClose();
		// Once the dialog has given the focus back to the screen: what is done may move it.
		setTimeout(entry.run);
	};
	const isReady = isOpening && !stories.isWaiting;
	useEffect(() => {
		if (!isReady) return;
		setOpening(false);
		if (chosen && !stories.error) open(chosen);
	});
	const move = (by: 1 | -1) => {
		const at = entries.findIndex(({ id }) => id === chosen?.id);
		setPicked(entries.at((at + by) % entries.length)?.id ?? null);
		setOpening(false);
	};
	const press = (event: KeyPress) => {
		// Enter and the arrows belong to the words that an input method offers.
		if (event.nativeEvent.isComposing) return;
		if (event.key === "ArrowDown") move(1);
		else if (event.key === "ArrowUp") move(-1);
		else if (event.key !== "Enter") return;
		else if (byArrows || !stories.isWaiting) chosen && open(chosen);
		else setOpening(true);
		event.preventDefault();
	};
	return (
		<Dialog title={words.title} isOpen onClose={onClose} className="p-palette">
			<div className="p-field">
				<input
					className="k-input"
					role="combobox"
					aria-label={words.field}
					aria-autocomplete="list"
					aria-expanded="true"
					aria-controls={LIST}
					aria-activedescendant={chosen && optionId(chosen)}
					placeholder={words.field}
					dir="auto"
					autoComplete="off"
					autoCorrect="off"
					spellCheck={false}
					enterKeyHint="go"
					autoFocus
					value={text}
					onChange={({ target }) => {
						setText(target.value);
						setPicked(null);
						setOpening(false);
					}}
					onKeyDown={press}
				/>
				{isOpening ? <Spinner label={words.finding} /> : null}
				<ProblemNote error={stories.error} onRetry={stories.retry} />
			</div>
			<PaletteList groups={groups} chosen={chosen} isWaiting={stories.isWaiting} onOpen={open} />
		</Dialog>
	);
}

const entryOf = ({ keys, label, group, run }: Shortcut): Entry => ({
	id: `do ${keys} ${label}`,
	name: label,
	detail: group,
	keys,
	icon: Zap,
	run: () => run(new KeyboardEvent("keydown")),
});
