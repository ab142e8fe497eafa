/** One of many, found by writing; the list may come from the server while one writes. */
import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { classes } from "./classes.ts";
import { Field, type FieldParts, fieldParts } from "./field.tsx";
import { type Choice, ChoiceRow } from "./select.tsx";

export interface ComboBoxProps<K extends string> extends FieldParts {
	readonly choices: readonly Choice<K>[];
	readonly value: K | null;
	/** Null when the field was emptied. */
	readonly onChange: (value: K | null) => void;
	/** What is written; with `onWrite` the caller finds the choices, else those are shown that contain it. */
	readonly written?: string;
	readonly onWrite?: (text: string) => void;
	/** The choices for what is written are not known yet. */
	readonly isFinding?: boolean;
	readonly placeholder?: string;
	readonly isRequired?: boolean;
	readonly isDisabled?: boolean;
	readonly lang?: string;
	readonly dir?: "ltr" | "rtl" | "auto";
	readonly className?: string;
}

export function ComboBox<K extends string>({ className, placeholder, lang, dir, ...props }: ComboBoxProps<K>) {
	const words = useStrings(kitStrings);
	const { parts, rest } = fieldParts(props);
	const { choices, value, onChange, written, onWrite, isFinding = false, ...others } = rest;
	// The list closes when the value changes. A caller that takes a choice without keeping it as the value, as tags
	// do, never changes it: what was chosen is the value here until the list has closed.
	const [chosen, setChosen] = useState<K | null>(null);
	useEffect(() => {
		if (chosen !== null) setChosen(null);
	}, [chosen]);
	const found = onWrite ? { items: choices } : { defaultItems: choices };
	return (
		<AriaComboBox
			{...others}
			{...found}
			value={chosen ?? value}
			onChange={(key) => {
				setChosen(key as K | null);
				onChange(key as K | null);
			}}
			{...(written === undefined ? {} : { inputValue: written })}
			{...(onWrite ? { onInputChange: onWrite } : {})}
			menuTrigger="focus"
			allowsEmptyCollection
			className={classes("k-field", "k-combo", className)}
		>
			<Field parts={parts}>
				<div className="k-combo-row">
					<Input className="k-input" placeholder={placeholder} lang={lang} dir={dir ?? "auto"} />
					<Button className="k-combo-button">
						<ChevronDown aria-hidden="true" size={16} />
					</Button>
				</div>
			</Field>
			<Popover className="k-popover" offset={4}>
				<ListBox
					className="k-list-box"
					renderEmptyState={() => <p className="k-nothing">{isFinding ? words.loading : words.nothingFound}</p>}
				>
					{(choice: Choice<K>) => <ChoiceRow choice={choice} />}
				</ListBox>
			</Popover>
		</AriaComboBox>
	);
}
