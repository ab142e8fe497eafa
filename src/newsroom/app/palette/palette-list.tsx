/** What the palette found, in groups, with the chosen entry in sight; the focus stays in its field. */
import { CornerDownLeft } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Keys } from "../kit/keys.tsx";
import { paletteStrings } from "../strings/palette/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import type { Entry, Group } from "./entry.ts";

/** Id of the list, for the field that it belongs to. */
export const LIST = "palette-list";
export const optionId = ({ id }: Entry): string => `palette ${id}`.replaceAll(/\s/gu, "-");

interface PaletteListProps {
	readonly groups: readonly Group[];
	readonly chosen: Entry | undefined;
	/** More is awaited. */
	readonly isWaiting: boolean;
	readonly onOpen: (entry: Entry) => void;
}

export function PaletteList({ groups, chosen, isWaiting, onOpen }: PaletteListProps): ReactNode {
	const words = useStrings(paletteStrings);
	const at = chosen && optionId(chosen);
	useEffect(() => {
		if (at !== undefined) document.getElementById(at)?.scrollIntoView({ block: "nearest" });
	}, [at]);
	return (
		<div className="p-found">
			<div id={LIST} role="listbox" aria-label={words.found} aria-busy={isWaiting} className="p-list">
				{groups.map(({ id, title, entries }) => (
					// biome-ignore lint/a11y/useSemanticElements: a group of a list of choices is no fieldset
					<div key={id} role="group" aria-labelledby={`palette-${id}`} className="p-group">
						<div id={`palette-${id}`} className="p-title">
							{title}
						</div>
						{entries.map((entry) => (
							<Option key={entry.id} entry={entry} isChosen={entry.id === chosen?.id} onOpen={onOpen} />
						))}
					</div>
				))}
			</div>
			<p role="status" className="k-nothing">
				{groups.length > 0 ? "" : isWaiting ? words.finding : words.nothing}
			</p>
		</div>
	);
}

interface OptionProps {
	readonly entry: Entry;
	readonly isChosen: boolean;
	readonly onOpen: (entry: Entry) => void;
}

function Option({ entry, isChosen, onOpen }: OptionProps): ReactNode {
	const { name, detail, keys, icon: Icon, end } = entry;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field, which has the focus throughout
		<div
			id={optionId(entry)}
			role="option"
			tabIndex={-1}
			aria-selected={isChosen}
			className="p-entry"
			onClick={() => onOpen(entry)}
			// The focus stays in the field.
			onMouseDown={(event) => event.preventDefault()}
		>
			<Icon aria-hidden="true" size={16} strokeWidth={1.75} />
			<span className="p-name" dir="auto">
				{name}
			</span>
			{detail ? <span className="k-quiet p-detail">{detail}</span> : null}
			<span className="p-end">
				{end}
				{keys ? <Keys keys={keys} /> : <CornerDownLeft aria-hidden="true" size={14} className="p-enter" />}
			</span>
		</div>
	);
}
