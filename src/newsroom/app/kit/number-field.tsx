/** A number, written as the interface's language writes it. */

import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { NumberField as AriaField, type NumberFieldProps as AriaProps } from "react-aria-components/NumberField";
import { classes } from "./classes.ts";
import { Field, type FieldParts, fieldParts } from "./field.tsx";

export interface NumberFieldProps
	extends Omit<AriaProps, "className" | "style" | "children" | "isInvalid">,
		FieldParts {
	readonly className?: string;
}

export function NumberField({ className, ...props }: NumberFieldProps) {
	const { parts, rest } = fieldParts(props);
	return (
		<AriaField {...rest} className={classes("k-field", className)}>
			<Field parts={parts}>
				<Group className="k-input-row">
					<Input className="k-input k-number" />
				</Group>
			</Field>
		</AriaField>
	);
}
