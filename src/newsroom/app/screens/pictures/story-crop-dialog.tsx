/** The dialog in which a picture is cut for one story alone. */
import { type ReactNode, useState } from "react";
import { type Cut, seen } from "../../../../core/pictures/crops.ts";
import { ownCut } from "../../../../core/pictures/own-cut.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { CropEditor } from "./crop-editor.tsx";
import type { StoryCropProps } from "./story-crop.tsx";

export function StoryCropDialog({ asset: id, use, onChange, onClose }: StoryCropProps): ReactNode {
	const words = useStrings(picturesStrings).crop;
	const { data: asset, error } = useApi("GET /assets/:id", { params: { id } });
	const [cut, setCut] = useState<Cut>(use);
	const shown = asset ? seen({ ...asset, cut }) : null;
	const close = (next: Cut) => {
		onChange(next);
		onClose();
	};
	return (
		<Dialog
			title={words.forStory}
			isOpen
			onClose={onClose}
			size="wide"
			actions={
				<>
					<Button onPress={() => close({})}>{words.asPicture}</Button>
					<Button look="primary" isDisabled={shown === null} onPress={() => close(cut)}>
						{words.cutSo}
					</Button>
				</>
			}
		>
			{asset && shown ? (
				<CropEditor
					picture={asset}
					focal={shown.focal}
					crops={shown.crops}
					isDisabled={false}
					onChange={(change) => setCut(ownCut(asset, cut, change))}
				/>
			) : error ? (
				<ProblemNote error={error} />
			) : (
				<Skeleton lines={6} />
			)}
		</Dialog>
	);
}
