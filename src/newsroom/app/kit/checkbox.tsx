/** Yes or no, one or several of a few: check boxes, switches, radio buttons. */
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import {
	RadioGroup as AriaRadioGroup,
	type RadioGroupProps as AriaRadioProps,
	Radio,
} from "react-aria-components/RadioGroup";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import { classes } from "./classes.ts";
import { Field, type FieldParts, fieldParts } from "./field.tsx";

type Plain<P> = Omit<P, "className" | "style" | "children"> & {
	readonly className?: string;
	readonly children?: ReactNode;
};

export function Checkbox({ className, children, ...rest }: Plain<AriaCheckboxProps>) {
	return (
		<AriaCheckbox {...rest} className={classes("k-checkbox", className)}>
			{({ isIndeterminate }) => (
				<>
					<span className="k-box" aria-hidden="true">
						{isIndeterminate ? <Minus size={12} strokeWidth={3} /> : <Check size={12} strokeWidth={3} />}
					</span>
					{children}
				</>
			)}
		</AriaCheckbox>
	);
}

/** For what takes effect at once; in a form that is saved use a check box. */
export function Switch({ className, children, ...rest }: Plain<AriaSwitchProps>) {
	return (
		<AriaSwitch {...rest} className={classes("k-switch", className)}>
			<span className="k-track" aria-hidden="true" />
			{children}
		</AriaSwitch>
	);
}

export interface RadioGroupProps<K extends string>
	extends Omit<AriaRadioProps, "className" | "style" | "children" | "isInvalid" | "value" | "onChange">,
		FieldParts {
	readonly choices: readonly {
		readonly id: K;
		readonly name: string;
		readonly detail?: string;
		readonly isDisabled?: boolean;
	}[];
	readonly value: K | null;
	readonly onChange: (value: K) => void;
	readonly className?: string;
}

export function RadioGroup<K extends string>(props: RadioGroupProps<K>) {
	const { parts, rest } = fieldParts(props);
	const { choices, onChange, className, ...others } = rest;
	return (
		<AriaRadioGroup
			{...others}
			onChange={(value) => onChange(value as K)}
			className={classes("k-field", "k-radios", className)}
		>
			<Field parts={parts}>
				{choices.map(({ id, name, detail, isDisabled }) => (
					<Radio key={id} value={id} isDisabled={isDisabled ?? false} className="k-radio">
						<span className="k-dot" aria-hidden="true" />
						<span>
							{name}
							{detail ? <span className="k-hint">{detail}</span> : null}
						</span>
					</Radio>
				))}
			</Field>
		</AriaRadioGroup>
	);
}
