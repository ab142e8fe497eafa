/** EXIF (Exif 2.32): what the camera wrote; of the location only that there is one. */

import type { PictureFields } from "./picture-fields.ts";
import { cleanField, decodeUnknown } from "./plain-text.ts";
import { hasGpsPosition, readTags, type TiffTag, tagNumber } from "./tiff-tags.ts";

const IMAGE_DESCRIPTION = 0x010e;
const ORIENTATION = 0x0112;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;

/** What cameras and programs write into the description when nobody wrote one. */
const BOILERPLATE =
	/^(OLYMPUS DIGITAL CAMERA|SONY DSC|DCIM.*|DIGITAL CAMERA|KONICA MINOLTA.*|MINOLTA DIGITAL CAMERA|SAMSUNG( CSC)?|Exif[ _]JPEG.*|Created with .*|default|untitled|<?Digimax.*)$/i;

export interface ExifReading extends PictureFields {
	/** 1 to 8 (Exif 2.32, 4.6.4 A); 1 when missing or impossible. */
	readonly orientation: number;
	/** Whether the file says where it was taken. */
	readonly hasLocation: boolean;
}

/** Reads a TIFF structure; damage yields what could be read. */
export function readExif(bytes: Uint8Array | undefined): ExifReading {
	if (!bytes) return { orientation: 1, hasLocation: false };
	const tags = readTags(bytes);
	const orientation = tagNumber(tags.get(ORIENTATION)) ?? 1;
	const caption = text(tags.get(IMAGE_DESCRIPTION));
	return {
		orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
		hasLocation: hasGpsPosition(bytes, tags),
		caption: caption && !BOILERPLATE.test(caption) ? caption : undefined,
		byline: (text(tags.get(ARTIST)) ?? "").split(";").map(cleanField).filter(Boolean),
		copyright: copyrightOf(tags.get(COPYRIGHT)),
		takenAt: instantOf(text(tags.get(DATE_TIME_ORIGINAL)), text(tags.get(OFFSET_TIME_ORIGINAL))),
	};
}

function text(tag: TiffTag | undefined): string | undefined {
	if (!tag) return undefined;
	const end = tag.bytes.indexOf(0);
	return cleanField(decodeUnknown(end < 0 ? tag.bytes : tag.bytes.subarray(0, end))) || undefined;
}

/** The tag holds the photographer's notice, a zero byte, then the editor's; either may be a blank. */
function copyrightOf(tag: TiffTag | undefined): string | undefined {
	if (!tag) return undefined;
	const parts = Buffer.from(tag.bytes)
		.toString("latin1")
		.split("\0")
		.map((part) => cleanField(decodeUnknown(Buffer.from(part, "latin1"))));
	return parts.filter(Boolean).join(" ") || undefined;
}

/** `2008:05:08 09:54:34` as ISO 8601; zeros and blanks (an unset clock) are no date. */
export function instantOf(stamp: string | undefined, offset: string | undefined): string | undefined {
	const found = /^(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(stamp ?? "");
	if (!found || found[1] === "0000" || found[2] === "00" || found[3] === "00") return undefined;
	const [, year, month, day, hour, minute, second] = found;
	return `${year}-${month}-${day}T${hour}:${minute}:${second}${/^[+-]\d{2}:\d{2}$/.test(offset ?? "") ? offset : ""}`;
}
