/** What every field has: a label, a hint below, and what is wrong with it. */
import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

export interface FieldParts {
	/** Always there; `isLabelHidden` leaves it to those who listen. */
	readonly label: string;
	readonly isLabelHidden?: boolean;
	/** What belongs in the field, in half a sentence. */
	readonly hint?: ReactNode;
	/** What is wrong and what to do; makes the field invalid. */
	readonly error?: string | undefined;
}

/** Splits the parts from what the react-aria field takes. */
export function fieldParts<P extends FieldParts>({ label, isLabelHidden, hint, error, ...rest }: P) {
	return {
		parts: { label, isLabelHidden, hint, error } as FieldParts,
		rest: { ...rest, ...(error ? { isInvalid: true } : {}) },
	};
}

export function Field({ parts, children }: { readonly parts: FieldParts; readonly children: ReactNode }) {
	return (
		<>
			<Label className={parts.isLabelHidden ? "k-hidden" : "k-label"}>{parts.label}</Label>
			{children}
			{parts.hint ? (
				<Text slot="description" className="k-hint">
					{parts.hint}
				</Text>
			) : null}
			<FieldError className="k-error">{parts.error}</FieldError>
		</>
	);
}
