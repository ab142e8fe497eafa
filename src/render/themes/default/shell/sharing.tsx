/** Open Graph and card elements: how a page looks when somebody passes it on. */
import type { Asset } from "../../../../core/asset.ts";
import { plannedSizes } from "../../../../core/pictures/plan-renditions.ts";
import { renditionAddress } from "../../../../core/pictures/rendition-address.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Chrome } from "../../../theme.ts";

export interface Shared {
	readonly type: "article" | "website";
	readonly title: string;
	readonly description: string;
	readonly address: string;
	/** Path, size and words of a picture. */
	readonly picture?:
		| { readonly address: string; readonly width: number; readonly height: number; readonly alt: string }
		| undefined;
}

export function sharing(page: Shared, chrome: Chrome): Html {
	const { picture } = page;
	return (
		<>
			<meta property="og:type" content={page.type} />
			<meta property="og:title" content={page.title} />
			{page.description !== "" && <meta property="og:description" content={page.description} />}
			<meta property="og:url" content={chrome.site + page.address} />
			{picture && (
				<>
					<meta property="og:image" content={chrome.site + picture.address} />
					<meta property="og:image:width" content={picture.width} />
					<meta property="og:image:height" content={picture.height} />
					{picture.alt !== "" && <meta property="og:image:alt" content={picture.alt} />}
				</>
			)}
			<meta name="twitter:card" content={picture ? "summary_large_image" : "summary"} />
		</>
	);
}

/** The widest rendition that such cards show, in their shape; JPEG, since not all of them read newer formats. */
export function sharedPicture(asset: Asset, alt: string): Shared["picture"] {
	const sizes = plannedSizes(asset, "16:9");
	const size = sizes.findLast(({ width }) => width <= 1280) ?? sizes[0];
	return size && { address: renditionAddress(asset, "16:9", size.width, "jpg"), ...size, alt };
}
