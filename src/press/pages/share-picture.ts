/** The one rendition of a picture that feeds, maps and sharing name: whole, as JPEG, at most 1,280 pixels wide. */
import type { Asset } from "../../core/asset.ts";
import { plannedSizes } from "../../core/pictures/plan-renditions.ts";
import { renditionAddress } from "../../core/pictures/rendition-address.ts";

export interface SharePicture {
	/** Path on the paper. */
	readonly url: string;
	readonly type: string;
	readonly width: number;
	readonly height: number;
}

export function sharePictureOf(asset: Asset): SharePicture | null {
	const size = plannedSizes(asset, "full").findLast((one) => one.width <= 1280);
	return size
		? {
				url: renditionAddress(asset, "full", size.width, "jpg"),
				type: "image/jpeg",
				width: size.width,
				height: size.height,
			}
		: null;
}
