/**
 * A dialog to choose a picture of the library, or to take one in and choose it; loaded when it is first opened:
 * `<PicturePicker isOpen={…} onClose={…} edition="en" onChoose={({ id, caption, credit, alt }) => …} />`.
 */
import type { ReactNode } from "react";
import { loadedDialog } from "../../kit/loaded-part.tsx";
import type { PictureRow } from "./use-library.ts";

/** A picture as it is handed to whoever asked for one, with the words that it has by now. */
export type ChosenPicture = Omit<PictureRow, "use">;

export interface PicturePickerProps {
	readonly isOpen: boolean;
	readonly onClose: () => void;
	/** The dialog closes by itself. */
	readonly onChoose: (picture: ChosenPicture) => void;
	/** Key of the edition for which it is chosen: its language is that of the words. */
	readonly edition: string;
	/** Files that were dropped or pasted where the picture is to stand: they are taken in at once. */
	readonly files?: readonly File[];
}

const PicturePickerDialog = loadedDialog(() =>
	import("./picture-picker-dialog.tsx").then((file) => file.PicturePickerDialog),
);

export function PicturePicker(props: PicturePickerProps): ReactNode {
	return props.isOpen ? <PicturePickerDialog {...props} /> : null;
}
