/** Puts the ids of assets where a body that was read from outside has places in its list of pictures. */
import type { Body } from "../elements/body.ts";

/** `assetAt` gives the id of the picture at a place (beginning with 1), or null: then the picture leaves the body. */
export function placePictures(body: Body, assetAt: (place: number) => number | null): Body {
	const out: Body = [];
	for (const element of body) {
		if (element.type === "picture") {
			const asset = assetAt(element.asset);
			if (asset !== null) out.push({ ...element, asset });
		} else if (element.type === "gallery") {
			const pictures = element.pictures.flatMap((picture) => {
				const asset = assetAt(picture.asset);
				return asset === null ? [] : [{ ...picture, asset }];
			});
			if (pictures.length > 0) out.push({ ...element, pictures });
		} else if (element.type === "video" && element.poster !== undefined) {
			const { poster, ...rest } = element;
			const asset = assetAt(poster);
			out.push(asset === null ? rest : { ...rest, poster: asset });
		} else out.push(element);
	}
	return out;
}
