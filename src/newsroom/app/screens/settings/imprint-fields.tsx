/** The fields of an imprint: of the paper, or what an edition says of it in its own words. */
import type { ReactNode } from "react";
import type { Imprint } from "../../../../core/paper.ts";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

const FIELDS = [
	"publisher",
	"responsibleEditor",
	"address",
	"telephone",
	"fax",
	"email",
	"rightsNotice",
	"softwareCredit",
] as const satisfies readonly (keyof Imprint)[];

interface ImprintFieldsProps {
	readonly value: { readonly [K in keyof Imprint]?: Imprint[K] | undefined };
	readonly onChange: (part: Partial<Imprint>) => void;
	readonly errorAt: (name: keyof Imprint) => string | undefined;
	/** What stands there when the field is empty. */
	readonly fallback?: Imprint;
	readonly lang?: string;
}

export function ImprintFields({ value, onChange, errorAt, fallback, lang }: ImprintFieldsProps): ReactNode {
	const words = useStrings(settingsStrings);
	return (
		<div className="s-fields">
			{FIELDS.map((name) => {
				const field = {
					label: words.fields[name],
					value: value[name] ?? "",
					error: errorAt(name),
					onChange: (text: string) => onChange({ [name]: text }),
					...(fallback ? { placeholder: fallback[name] } : {}),
					...(lang ? { lang } : {}),
				};
				return name === "rightsNotice" ? (
					<TextArea key={name} {...field} hint={words.rightsNoticeHint} rows={2} className="s-whole" />
				) : (
					<TextField key={name} {...field} />
				);
			})}
		</div>
	);
}
