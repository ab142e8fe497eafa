/**
 * What a picture says of itself: EXIF, IPTC-IIM and XMP read and made one.
 *
 * Which wins where they disagree:
 * - IPTC-IIM and XMP are two ways of writing the same IPTC fields. XMP wins, unless the file keeps a digest of its
 *   IIM data and the data no longer has it: then a program that knows no XMP changed IIM last, and IIM wins
 *   (Metadata Working Group, Guidelines for handling image metadata 2.0, chapter 3). Even then XMP stands where
 *   the IIM text is only the same text cut at the field's limit.
 * - EXIF fills caption, byline and copyright only where both are silent: those are set once in a camera's menu and
 *   forgotten, while a desk writes the others for this picture.
 * - The time of the picture is the camera's (EXIF DateTimeOriginal) where it has one, as the same guidelines say.
 */
import type { MetadataBlocks } from "./metadata/metadata-blocks.ts";
import { findBlocks, withoutExifHeader } from "./metadata/metadata-blocks.ts";
import type { PictureFields } from "./metadata/picture-fields.ts";
import { readExif } from "./metadata/read-exif.ts";
import { IIM_LIMITS, readIim } from "./metadata/read-iim.ts";
import { readPhotoshop } from "./metadata/read-photoshop.ts";
import { readXmp } from "./metadata/read-xmp.ts";

export type { PictureFields } from "./metadata/picture-fields.ts";

type FieldName = keyof PictureFields;
type Origin = "xmp" | "iim" | "exif";

/** Every field that was found; lists are empty rather than missing. */
export interface PictureMetadata extends PictureFields {
	readonly byline: readonly string[];
	readonly keywords: readonly string[];
	/** How the stored pixels are to be turned, 1 to 8 as EXIF counts. */
	readonly orientation: number;
	/** Whether the original says where it was taken; the place itself is not read, and renditions never carry it. */
	readonly hasLocation: boolean;
	/** Where each field came from. */
	readonly from: Readonly<Partial<Record<FieldName, Origin>>>;
}

/** Blocks that the decoder found, for types whose container we do not walk ourselves (AVIF). */
export interface DecoderBlocks {
	readonly exif?: Uint8Array | undefined;
	readonly xmp?: Uint8Array | undefined;
}

const FIELDS: readonly FieldName[] = [
	"title",
	"headline",
	"caption",
	"byline",
	"credit",
	"source",
	"copyright",
	"keywords",
	"city",
	"country",
	"takenAt",
	"usageTerms",
	"webStatement",
	"digitalSourceType",
	"altText",
];

/** Reads the metadata of a picture of the given type; never fails: what cannot be read is missing. */
export function readMetadata(bytes: Uint8Array, type: string, decoder: DecoderBlocks = {}): PictureMetadata {
	const blocks: MetadataBlocks = findBlocks(bytes, type);
	const exif = readExif(blocks.exif ?? (decoder.exif && withoutExifHeader(decoder.exif)));
	const xmp = readXmp(blocks.xmp ?? decoder.xmp);
	const photoshop = readPhotoshop(blocks.photoshop ?? new Uint8Array());
	const iim = joined([...photoshop.iim, ...(blocks.iim ? [blocks.iim] : [])].map(readIim));

	const merged: Partial<Record<FieldName, PictureFields[FieldName]>> = {};
	const from: Partial<Record<FieldName, Origin>> = {};
	for (const field of FIELDS) {
		const iimFirst = photoshop.iimChangedAlone && !isCutOff(field, iim[field], xmp[field]);
		const order: readonly (readonly [Origin, PictureFields])[] = iimFirst
			? [
					["iim", iim],
					["xmp", xmp],
					["exif", exif],
				]
			: [
					["xmp", xmp],
					["iim", iim],
					["exif", exif],
				];
		for (const [origin, fields] of field === "takenAt" && exif.takenAt ? [["exif", exif] as const] : order) {
			const value = fields[field];
			if (value === undefined || value.length === 0) continue;
			merged[field] = value;
			from[field] = origin;
			break;
		}
	}
	return {
		byline: [],
		keywords: [],
		...(merged as PictureFields),
		orientation: exif.orientation,
		hasLocation: exif.hasLocation || xmp.hasLocation,
		from,
	};
}

/** Several IIM blocks as one: the first that has a field counts. */
function joined(readings: readonly PictureFields[]): PictureFields {
	const all: Partial<Record<FieldName, PictureFields[FieldName]>> = {};
	for (const reading of readings) {
		for (const field of FIELDS)
			if ((all[field]?.length ?? 0) === 0 && (reading[field]?.length ?? 0) > 0) all[field] = reading[field];
	}
	return all as PictureFields;
}

/** Whether the IIM text is the XMP text cut at the limit of its field. */
function isCutOff(field: FieldName, iim: PictureFields[FieldName], xmp: PictureFields[FieldName]): boolean {
	const limit = IIM_LIMITS[field];
	if (limit === undefined || typeof iim !== "string" || typeof xmp !== "string") return false;
	return xmp.length > iim.length && xmp.startsWith(iim) && Buffer.byteLength(iim) >= limit - 4;
}
