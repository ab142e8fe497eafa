/** Another picture for a story on this front alone: chosen from the library, or dropped, pasted and taken in there. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useSession } from "../../session.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf } from "../../use-api.ts";
import { PicturePicker } from "../pictures/picture-picker.tsx";

export interface PictureFieldProps {
	/** Asset; null: the story's own picture. */
	readonly value: number | null;
	readonly edition: string;
	readonly isDisabled: boolean;
	readonly onChange: (asset: number | null) => void;
}

export function PictureField({ value, edition, isDisabled, onChange }: PictureFieldProps): ReactNode {
	const words = useStrings(frontsStrings);
	const mayUpload = useSession().session?.can("asset.write") === true && !isDisabled;
	const [files, setFiles] = useState<readonly File[] | null>(null);
	const { data: asset, error: missing } = useQuery({
		...readOf("GET /assets/:id", { params: { id: value ?? 0 } }),
		enabled: value !== null,
	});
	return (
		<fieldset className="fr-times">
			<legend>{words.pinPanel.pictureHere}</legend>
			{value !== null && asset ? <img src={asset.url} alt={asset.alt} className="fr-picture" /> : null}
			{isDisabled ? null : (
				<div className="k-row">
					<Button size="small" onPress={() => setFiles([])}>
						{words.pinPanel.choosePicture}
					</Button>
					{value === null ? null : (
						<Button size="small" onPress={() => onChange(null)}>
							{words.pinPanel.ownPicture}
						</Button>
					)}
				</div>
			)}
			{mayUpload ? (
				<FileDrop label={words.pinPanel.pictureHere} accept={["image/*"]} takesAny onFiles={setFiles} />
			) : null}
			<ProblemNote error={value === null ? null : missing} />
			<PicturePicker
				isOpen={files !== null}
				onClose={() => setFiles(null)}
				onChoose={({ id }) => onChange(id)}
				edition={edition}
				files={files ?? []}
			/>
		</fieldset>
	);
}
