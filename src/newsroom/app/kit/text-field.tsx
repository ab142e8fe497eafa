/** Fields for text: one line, or several that grow with it. */
import type { ComponentProps, ReactNode } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaField, type TextFieldProps as AriaProps } from "react-aria-components/TextField";
import { classes } from "./classes.ts";
import { Field, type FieldParts, fieldParts } from "./field.tsx";

export interface TextFieldProps extends Omit<AriaProps, "className" | "style" | "children" | "isInvalid">, FieldParts {
	readonly className?: string;
	readonly placeholder?: string;
	/** Language and direction of what is written, when it is not the interface's: those of the story's edition. */
	readonly lang?: string;
	/** Absent: as the text itself is written. */
	readonly dir?: "ltr" | "rtl" | "auto";
	/** Stands at the field's end, for example a count or a button. */
	readonly after?: ReactNode;
	readonly input?: ComponentProps<typeof Input>;
}

export function TextField({ className, placeholder, lang, dir, after, input, ...props }: TextFieldProps) {
	const { parts, rest } = fieldParts(props);
	return (
		<AriaField {...rest} className={classes("k-field", className)}>
			<Field parts={parts}>
				<div className="k-input-row">
					<Input {...input} className="k-input" placeholder={placeholder} lang={lang} dir={dir ?? "auto"} />
					{after}
				</div>
			</Field>
		</AriaField>
	);
}

export interface TextAreaProps extends Omit<TextFieldProps, "input" | "after" | "type"> {
	/** Lines at least; it grows with what is written. */
	readonly rows?: number;
}

export function TextArea({ className, placeholder, lang, dir, rows = 3, ...props }: TextAreaProps) {
	const { parts, rest } = fieldParts(props);
	return (
		<AriaField {...rest} className={classes("k-field", className)}>
			<Field parts={parts}>
				<AriaTextArea
					className="k-input k-text-area"
					placeholder={placeholder}
					rows={rows}
					lang={lang}
					dir={dir ?? "auto"}
				/>
			</Field>
		</AriaField>
	);
}
