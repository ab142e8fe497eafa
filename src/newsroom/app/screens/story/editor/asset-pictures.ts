/** Where the picture of an asset is found, asked for once. */
import { api } from "../../../api-client.ts";

export interface AssetPicture {
	readonly url: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
}

const known = new Map<number, Promise<AssetPicture | null>>();

/** Null when there is none, or it can not be asked for just now. */
export function assetPicture(id: number): Promise<AssetPicture | null> {
	const asked = known.get(id);
	if (asked !== undefined) return asked;
	const asking = api("GET /assets/:id", { params: { id } }).then(
		({ url, width, height, alt }): AssetPicture => ({ url, width, height, alt }),
		() => {
			known.delete(id);
			return null;
		},
	);
	known.set(id, asking);
	return asking;
}
