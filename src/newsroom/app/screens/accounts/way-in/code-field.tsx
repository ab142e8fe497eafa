/** The field for a code: large figures, from left to right in every language. */
import { TextField } from "../../../kit/text-field.tsx";

interface CodeFieldProps {
	readonly label: string;
	readonly hint?: string;
	readonly error?: string | undefined;
	readonly value: string;
	readonly onChange: (value: string) => void;
	/** Recovery codes have letters too. */
	readonly isOnlyDigits?: boolean;
	readonly autoFocus?: boolean;
}

export function CodeField({ isOnlyDigits = false, ...rest }: CodeFieldProps) {
	return (
		<TextField
			{...rest}
			className="wi-code"
			autoComplete="one-time-code"
			inputMode={isOnlyDigits ? "numeric" : "text"}
			dir="ltr"
			isRequired
			spellCheck="false"
			maxLength={40}
		/>
	);
}
