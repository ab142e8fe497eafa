/** Which edition a screen of the settings is about, kept in its address. */
import type { ReactNode } from "react";
import { Select } from "../../kit/select.tsx";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { Edition } from "./types.ts";

interface EditionPickerProps {
	readonly editions: readonly Edition[];
	readonly value: string;
	readonly onChange: (edition: string) => void;
}

export function EditionPicker({ editions, value, onChange }: EditionPickerProps): ReactNode {
	const words = useStrings(settingsStrings);
	if (editions.length < 2) return null;
	return (
		<Select
			label={words.sections.edition}
			className="s-picker"
			choices={editions.map(({ key, name, locale }) => ({ id: key, name, lang: locale }))}
			value={value}
			onChange={onChange}
		/>
	);
}
