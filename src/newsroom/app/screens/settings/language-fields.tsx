/** One text in every language of the paper, and one for all others. */
import type { ReactNode } from "react";
import { languageOf } from "../../../../core/language-tag.ts";
import { Panel } from "../../kit/panel.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { LOCALES } from "../../strings/language.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";

interface LanguageFieldsProps {
	readonly title: string;
	readonly label: string;
	readonly hint?: string;
	readonly error?: string | undefined;
	/** By language or edition key; the empty key is for all others. */
	readonly value: Readonly<Record<string, string>>;
	readonly onChange: (value: Record<string, string>) => void;
	readonly isLong?: boolean;
}

export function LanguageFields({
	title,
	label,
	hint,
	error,
	value,
	onChange,
	isLong = false,
}: LanguageFieldsProps): ReactNode {
	const words = useStrings(settingsStrings).concepts;
	const names = new Intl.DisplayNames([LOCALES[useLanguage()]], { type: "language" });
	const { editions } = useApiNow("GET /editions");
	const languages = [...new Set(editions.map(({ locale }) => languageOf(locale)))];
	const others = Object.keys(value).filter((key) => key !== "" && !languages.includes(key));
	const Field = isLong ? TextArea : TextField;
	const set = (key: string, text: string) => {
		const { [key]: _, ...rest } = value;
		onChange(text === "" ? rest : { ...rest, [key]: text });
	};
	const nameOf = (key: string) =>
		languages.includes(key) ? names.of(key) : editions.find((edition) => edition.key === key)?.name;
	return (
		<Panel title={title}>
			<div className="s-fields">
				<Field
					label={`${label} (${words.every})`}
					value={value[""] ?? ""}
					{...(hint ? { hint } : {})}
					error={error}
					onChange={(text) => set("", text)}
				/>
				{[...languages, ...others].map((key) => (
					<Field
						key={key}
						label={`${label} (${nameOf(key)})`}
						lang={key}
						dir={directionOfLocale(key)}
						value={value[key] ?? ""}
						onChange={(text) => set(key, text)}
					/>
				))}
			</div>
		</Panel>
	);
}
