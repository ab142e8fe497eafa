/**
 * How a story alone sees a picture: cut in a dialog that is loaded when it is first opened.
 * `<StoryCrop asset={9} use={{ focal, crops }} onChange={({ focal, crops }) => …} onClose={…} />`; both absent: as the picture itself.
 */
import type { Cut } from "../../../../core/pictures/crops.ts";
import { loadedDialog } from "../../kit/loaded-part.tsx";

export interface StoryCropProps {
	/** Id of the picture. */
	readonly asset: number;
	/** The story's own point and boxes. */
	readonly use: Cut;
	/** What the story has of its own from now on; empty: it follows the picture. */
	readonly onChange: (cut: Cut) => void;
	readonly onClose: () => void;
}

export const StoryCrop = loadedDialog<StoryCropProps>(() =>
	import("./story-crop-dialog.tsx").then((file) => file.StoryCropDialog),
);
