/** The pictures of a ninjs item: its own renditions, and those of the picture items associated with it. */
import { cleanText } from "../../../core/inline.ts";
import { fileNameOf, pictureAddress } from "../../html/address.ts";
import { short } from "../../html/target.ts";
import type { IncomingPicture } from "../../incoming.ts";
import { type Fields, number, objects, text, valued } from "./fields.ts";

const LEAD = /^(?:featuremedia|featured?image|main-?pic|main|lead|hero|mainpicture|primary)$/iu;
/** Names that agencies give their best rendition, when none says its size. */
const BEST = /^(?:original|main|hires|high|baseimage|full)$/iu;

/** The largest rendition that is a picture, or null. */
function bestRendition(item: Fields): { url: string; width?: number; height?: number } | null {
	let best: { url: string; width?: number; height?: number; rank: number } | null = null;
	for (const { name, value } of objects(item, "renditions")) {
		const type = text(value, "mimetype", "contentType", "contenttype", "mimeType").toLowerCase();
		if (type !== "" && !type.startsWith("image/")) continue;
		const url = pictureAddress(text(value, "href", "url"));
		if (url === null) continue;
		const width = number(value, "width") ?? 0;
		const height = number(value, "height") ?? 0;
		const rank = width * height + (BEST.test(name) || BEST.test(text(value, "title")) ? 1 : 0);
		if (!best || rank > best.rank)
			best = {
				url,
				rank,
				...(width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : {}),
			};
	}
	return best;
}

function captionOf(item: Fields): string {
	const plain = valued(item, "descriptions").find((d) => !/html|xml/u.test(d.type) && !d.value.startsWith("<"))?.value;
	return short(cleanText(text(item, "description_text", "body_text", "caption") || plain || ""), 2000);
}

/** A picture item as a picture, or null when there is nothing to fetch. */
export function pictureOf(item: Fields): IncomingPicture | null {
	const rendition = bestRendition(item);
	if (!rendition) return null;
	const credit = [
		text(item, "byline", "by"),
		text(item, "creditline", "copyrightholder", "copyrightHolder", "source"),
	].filter(Boolean);
	const caption = captionOf(item);
	const { url, width, height } = rendition;
	const fileName = fileNameOf(url);
	return {
		url,
		...(fileName ? { fileName } : {}),
		caption,
		credit: short([...new Set(credit)].join(" / "), 500),
		alt: short(text(item, "altText", "alt_text", "headline") || valued(item, "headlines")[0]?.value || "", 1000),
		...(width && height ? { width, height } : {}),
	};
}

/** All pictures that go with an item, the lead picture first. */
export function associatedPictures(item: Fields): IncomingPicture[] {
	const found: { lead: boolean; picture: IncomingPicture }[] = [];
	for (const { name, value } of objects(item, "associations")) {
		const type = text(value, "type");
		if (type !== "" && type !== "picture" && type !== "graphic") continue;
		const picture = pictureOf(value);
		if (picture && !found.some((f) => f.picture.url === picture.url)) found.push({ lead: LEAD.test(name), picture });
	}
	const own = pictureOf(item);
	if (own && !found.some((f) => f.picture.url === own.url)) found.push({ lead: false, picture: own });
	return [...found.filter((f) => f.lead), ...found.filter((f) => !f.lead)].map((f) => f.picture);
}
