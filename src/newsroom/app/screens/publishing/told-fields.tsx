/** How a change of a live story is told to readers: decided when it is published. */
import type { ReactNode } from "react";
import type { PublicChange } from "../../../../core/story.ts";
import { Checkbox, RadioGroup } from "../../kit/checkbox.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export interface Told {
	readonly kind: PublicChange["kind"];
	readonly label: string;
	readonly note: string;
	/** For updates and for corrections apart, so that going to and fro loses no decision. */
	readonly showUpdate: boolean;
	readonly showCorrection: boolean;
}

export const NOTHING_TOLD: Told = { kind: "update", label: "", note: "", showUpdate: false, showCorrection: true };

export function changeOf(told: Told): PublicChange {
	if (told.kind === "fix") return { kind: "fix" };
	if (told.kind === "update") return { kind: "update", label: told.label, showDifference: told.showUpdate };
	return { kind: "correction", note: told.note, showDifference: told.showCorrection };
}

export const isMissingNote = (told: Told): boolean => told.kind === "correction" && told.note.trim() === "";

interface ToldFieldsProps {
	readonly told: Told;
	readonly onChange: (told: Told) => void;
	/** The words are those of the story's edition. */
	readonly lang: string;
	readonly hasError: boolean;
}

export function ToldFields({ told, onChange, lang, hasError }: ToldFieldsProps): ReactNode {
	const words = useStrings(publishingStrings).publish;
	const change = (some: Partial<Told>) => onChange({ ...told, ...some });
	return (
		<div className="k-stack">
			<RadioGroup
				label={words.told}
				value={told.kind}
				onChange={(kind) => change({ kind })}
				choices={(["fix", "update", "correction"] as const).map((id) => ({
					id,
					name: words[id],
					detail: words[`${id}Detail`],
				}))}
			/>
			{told.kind === "update" ? (
				<TextField
					label={words.label}
					hint={words.labelHint}
					value={told.label}
					onChange={(label) => change({ label })}
					lang={lang}
					maxLength={300}
				/>
			) : null}
			{told.kind === "correction" ? (
				<TextArea
					label={words.note}
					hint={words.noteHint}
					value={told.note}
					onChange={(note) => change({ note })}
					lang={lang}
					maxLength={2000}
					error={hasError && isMissingNote(told) ? words.noteMissing : undefined}
				/>
			) : null}
			{told.kind === "fix" ? null : (
				<Checkbox
					isSelected={told.kind === "update" ? told.showUpdate : told.showCorrection}
					onChange={(isShown) => change(told.kind === "update" ? { showUpdate: isShown } : { showCorrection: isShown })}
				>
					{words.showDifference}
				</Checkbox>
			)}
		</div>
	);
}
