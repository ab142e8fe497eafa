/** A password, which can be shown to whoever types it. */
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { TextField } from "../../../kit/text-field.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

interface PasswordFieldProps {
	readonly label: string;
	readonly hint?: string;
	readonly error?: string | undefined;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly isNew?: boolean;
	readonly autoFocus?: boolean;
}

export function PasswordField({ isNew = false, ...rest }: PasswordFieldProps) {
	const words = useStrings(signInStrings);
	const [isShown, setShown] = useState(false);
	return (
		<TextField
			{...rest}
			type={isShown ? "text" : "password"}
			autoComplete={isNew ? "new-password" : "current-password"}
			dir="ltr"
			isRequired
			spellCheck="false"
			after={
				<ToggleButton
					className="k-button k-button-quiet k-icon-button"
					aria-label={words.showPassword}
					isSelected={isShown}
					onChange={setShown}
				>
					{isShown ? <EyeOff aria-hidden="true" size={18} /> : <Eye aria-hidden="true" size={18} />}
				</ToggleButton>
			}
		/>
	);
}
