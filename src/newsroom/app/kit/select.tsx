/** One of a few, from a list that opens. */
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { classes } from "./classes.ts";
import { Field, type FieldParts, fieldParts } from "./field.tsx";

export interface Choice<K extends string = string> {
	readonly id: K;
	readonly name: string;
	readonly detail?: string;
	readonly icon?: ReactNode;
	/** Language of the name, when it is not the interface's. */
	readonly lang?: string;
	readonly isDisabled?: boolean;
}

/** The rows of a list that opens, for Select and ComboBox alike. */
export function ChoiceRow<K extends string>({ choice }: { readonly choice: Choice<K> }) {
	return (
		<ListBoxItem id={choice.id} textValue={choice.name} isDisabled={choice.isDisabled ?? false} className="k-choice">
			{choice.icon}
			{/* A name in another direction stands where all names stand. */}
			<Text slot="label">
				<bdi lang={choice.lang}>{choice.name}</bdi>
			</Text>
			{choice.detail ? <Text slot="description">{choice.detail}</Text> : null}
			<Check className="k-check" aria-hidden="true" size={16} />
		</ListBoxItem>
	);
}

export interface SelectProps<K extends string> extends FieldParts {
	readonly choices: readonly Choice<K>[];
	/** Null: nothing is chosen yet, and `placeholder` is shown. */
	readonly value: K | null;
	readonly onChange: (value: K) => void;
	readonly placeholder?: string;
	readonly isDisabled?: boolean;
	readonly isRequired?: boolean;
	readonly name?: string;
	readonly size?: "small" | "normal";
	readonly className?: string;
}

export function Select<K extends string>(props: SelectProps<K>) {
	const { parts, rest } = fieldParts(props);
	const { choices, value, onChange, className, size = "normal", ...others } = rest;
	return (
		<AriaSelect
			{...others}
			value={value}
			onChange={(key) => {
				if (key !== null) onChange(key as K);
			}}
			className={classes("k-field", "k-select", `k-size-${size}`, className)}
		>
			<Field parts={parts}>
				<Button className="k-input k-select-button">
					<SelectValue className="k-select-value" />
					<ChevronDown aria-hidden="true" size={16} />
				</Button>
			</Field>
			<Popover className="k-popover" offset={4}>
				<ListBox className="k-list-box">
					{choices.map((choice) => (
						<ChoiceRow key={choice.id} choice={choice} />
					))}
				</ListBox>
			</Popover>
		</AriaSelect>
	);
}
