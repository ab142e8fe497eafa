/** Every public address of a picture as it is now: what a cache in front may hold of it. */
import { SHAPES } from "./crop-around.ts";
import { type Cut, WHOLE } from "./crops.ts";
import { planRenditions } from "./plan-renditions.ts";
import { type PictureAsset, renditionAddress } from "./rendition-address.ts";

/** `cuts`: the looks that stories have it in. */
export function allAddresses(asset: PictureAsset, cuts: readonly Cut[]): string[] {
	const looks: PictureAsset[] = [asset, ...[WHOLE, ...cuts].map((cut) => ({ ...asset, cut }))];
	const addresses = looks.flatMap((look) =>
		planRenditions(look, { shapes: SHAPES }).map(({ shape, width, format }) =>
			renditionAddress(look, shape, width, format),
		),
	);
	return [...new Set(addresses)];
}
