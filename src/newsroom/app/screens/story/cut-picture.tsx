/** Cuts a picture of the text for this story alone. */
import type { EditorView } from "prosemirror-view";
import { type ReactNode, useState } from "react";
import type { Cut } from "../../../../core/pictures/crops.ts";
import { cropsAsText, cropsFromText } from "../../../document/crops-text.ts";
import { StoryCrop } from "../pictures/story-crop.tsx";

export function CutPicture({
	view,
	at,
	onClose,
}: {
	readonly view: EditorView;
	/** Where the picture stands. */
	readonly at: number;
	readonly onClose: () => void;
}): ReactNode {
	const [node] = useState(() => view.state.doc.nodeAt(at));
	if (node === null) return null;
	const { asset, focalX, focalY } = node.attrs;
	const focal = typeof focalX === "number" && typeof focalY === "number" ? { x: focalX, y: focalY } : undefined;
	const set = (cut: Cut) => {
		// Others write meanwhile: the picture may stand elsewhere by now, or nowhere.
		const place = placeOf(view, asset, at);
		if (place === null) return;
		view.dispatch(
			view.state.tr
				.setNodeAttribute(place, "focalX", cut.focal?.x ?? null)
				.setNodeAttribute(place, "focalY", cut.focal?.y ?? null)
				.setNodeAttribute(place, "crops", cropsAsText(cut.crops)),
		);
	};
	return (
		<StoryCrop asset={asset} use={{ focal, crops: cropsFromText(node.attrs.crops) }} onChange={set} onClose={onClose} />
	);
}

/** Of the blocks that show the asset the one nearest to where it stood; null when none does any more. */
function placeOf(view: EditorView, asset: unknown, at: number): number | null {
	let nearest: number | null = null;
	view.state.doc.descendants((node, place) => {
		if (node.attrs.asset !== asset) return;
		if (nearest === null || Math.abs(place - at) < Math.abs(nearest - at)) nearest = place;
	});
	return nearest;
}
