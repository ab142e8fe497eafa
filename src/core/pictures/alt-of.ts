/** The words for those who do not see a picture, where a story shows it. */

interface Described {
	readonly alt: string;
	readonly decorative?: boolean | undefined;
}

/** Those of the use before those of the asset; empty where either says that the picture is decoration and the use has no words. */
export function altOf(use: Described, asset: Described): string {
	if (use.decorative) return "";
	return use.alt || (asset.decorative ? "" : asset.alt);
}

/** Whether somebody has said what the picture shows, or that it is decoration. */
export function isDescribed(use: Described, asset: Described): boolean {
	return use.decorative === true || asset.decorative === true || use.alt.trim() !== "" || asset.alt.trim() !== "";
}
