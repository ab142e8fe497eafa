/** Another picture for a story on this front alone: by its number, or dropped, pasted and taken in here. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { useSession } from "../../session.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf } from "../../use-api.ts";
import { CommittedText } from "./committed-text.tsx";

export interface PictureFieldProps {
	/** Asset; null: the story's own picture. */
	readonly value: number | null;
	readonly isDisabled: boolean;
	readonly onChange: (asset: number | null) => void;
}

export function PictureField({ value, isDisabled, onChange }: PictureFieldProps): ReactNode {
	const words = useStrings(frontsStrings);
	const mayUpload = useSession().session?.can("asset.write") === true && !isDisabled;
	const [isBusy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { data: asset, error: missing } = useQuery({
		...readOf("GET /assets/:id", { params: { id: value ?? 0 } }),
		enabled: value !== null,
	});

	async function takeIn(file: File | undefined): Promise<void> {
		if (file === undefined) return;
		setBusy(true);
		setError(null);
		try {
			onChange((await api("POST /assets", { body: file, query: { fileName: file.name.slice(0, 200) } })).id);
		} catch (problem) {
			setError(problem);
		}
		setBusy(false);
	}

	return (
		<fieldset className="fr-times">
			<legend>{words.pinPanel.pictureHere}</legend>
			{value !== null && asset ? (
				<div className="fr-override">
					<img src={asset.url} alt={asset.alt} className="fr-picture" />
					{isDisabled ? null : (
						<Button size="small" onPress={() => onChange(null)}>
							{words.pinPanel.ownPicture}
						</Button>
					)}
				</div>
			) : null}
			<CommittedText
				label={words.pinPanel.picture}
				hint={words.pinPanel.pictureHint}
				value={value === null ? "" : String(value)}
				maxLength={12}
				isDisabled={isDisabled}
				onCommit={(text) => {
					const number = Number(text.trim().replace(/^#/u, ""));
					if (text.trim() === "") onChange(null);
					else if (Number.isInteger(number) && number > 0) onChange(number);
				}}
			/>
			{mayUpload ? (
				<FileDrop
					label={words.pinPanel.pictureHere}
					accept={["image/*"]}
					isDisabled={isBusy}
					onFiles={([file]) => void takeIn(file)}
				>
					{isBusy ? <Spinner /> : null}
				</FileDrop>
			) : null}
			<ProblemNote error={error ?? (value === null ? null : missing)} />
		</fieldset>
	);
}
