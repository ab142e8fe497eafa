/**
 * How a story alone sees a picture: cut in a dialog that is loaded when it is first opened.
 * `<StoryCrop asset={9} use={{ focal, crops }} onChange={({ focal, crops }) => …} onClose={…} />`; both absent: as the picture itself.
 */
import { lazy, type ReactNode, Suspense } from "react";
import type { Cut } from "../../../../core/pictures/crops.ts";

export interface StoryCropProps {
	/** Id of the picture. */
	readonly asset: number;
	/** The story's own point and boxes. */
	readonly use: Cut;
	/** What the story has of its own from now on; empty: it follows the picture. */
	readonly onChange: (cut: Cut) => void;
	readonly onClose: () => void;
}

const StoryCropDialog = lazy(() =>
	import("./story-crop-dialog.tsx").then((file) => ({ default: file.StoryCropDialog })),
);

export function StoryCrop(props: StoryCropProps): ReactNode {
	return (
		<Suspense fallback={null}>
			<StoryCropDialog {...props} />
		</Suspense>
	);
}
