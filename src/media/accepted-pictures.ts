/** Which pictures are taken in, within which limits, and what is said when one is refused. */
import { fail, ok, type Result } from "../core/result.ts";
import { detectType, type MediaType } from "./detect-type.ts";

/** The picture types that the decoder reads and that are taken in. */
export const ACCEPTED_PICTURES = [
	"image/jpeg",
	"image/png",
	"image/gif",
	"image/webp",
	"image/avif",
	"image/tiff",
] as const;
export type PictureType = (typeof ACCEPTED_PICTURES)[number];

/** How large a picture may be before anything of it is decoded. */
export interface PictureLimits {
	/** Bytes of the file. */
	readonly maxBytes: number;
	/** Width times height as the file declares them. */
	readonly maxPixels: number;
	/** The same for progressive JPEG and interlaced PNG, which must be held in memory whole; default 40 million (240 MB at most). */
	readonly maxProgressivePixels?: number;
}
export const PICTURE_LIMITS: Required<PictureLimits> = {
	maxBytes: 40_000_000,
	maxPixels: 100_000_000,
	maxProgressivePixels: 40_000_000,
};

/** What the header of a picture declares. */
export interface DeclaredSize {
	readonly width: number;
	readonly height: number;
	/** Stored in several passes over the whole picture. */
	readonly progressive?: boolean;
}

const WHY_NOT: Partial<Record<MediaType, string>> = {
	"image/heic":
		"this is an HEIC picture, whose patented coding is not part of the picture library; export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)",
	"image/svg+xml":
		"this is an SVG drawing, which can carry scripts and fetch other addresses, so it is never shown to readers; export it as PNG",
	"image/vnd.adobe.photoshop": "this is a Photoshop document; export it as JPEG or TIFF",
	"image/bmp": "this is a Windows bitmap; save it as PNG",
	"image/x-icon": "this is an icon file; save it as PNG",
	"image/jxl": "this is a JPEG XL picture, which the picture library does not read yet; export it as JPEG",
	"image/jp2": "this is a JPEG 2000 picture; export it as JPEG",
	"application/pdf": "this is a PDF document; export the page or picture as JPEG",
	"application/postscript": "this is a PostScript file; export it as PNG",
	"application/zip": "this is a ZIP archive; unpack it and send the pictures",
};

/** The type of a picture that may be taken in, or why it is refused; looks at content and length only. */
export function acceptPicture(bytes: Uint8Array, limits: PictureLimits = PICTURE_LIMITS): Result<PictureType> {
	if (bytes.length === 0) return fail("pictureRefused", "The file is empty: it holds no bytes at all.");
	if (bytes.length > limits.maxBytes) {
		return fail(
			"tooLarge",
			`The file has ${bytes.length} bytes; a picture may have ${limits.maxBytes}. Save it smaller or with more compression.`,
		);
	}
	const type = detectType(bytes);
	const accepted = ACCEPTED_PICTURES.find((candidate) => candidate === type);
	if (accepted) return ok(accepted);
	const why =
		type === null
			? "its content is of no known type"
			: (WHY_NOT[type] ?? `its content is ${type}, which is no picture`);
	return fail(
		"pictureRefused",
		`The file was not taken in: ${why}. Accepted are JPEG, PNG, GIF, WebP, AVIF and TIFF, told by content and not by name.`,
	);
}

/** Refuses what declares more pixels than the limit, and JPEG data too short to hold the pixels that it declares. */
export function acceptSize(
	type: PictureType,
	declared: DeclaredSize,
	byteLength: number,
	limits: PictureLimits = PICTURE_LIMITS,
): Result<void> {
	const { width, height, progressive = false } = declared;
	if (!(width > 0 && height > 0)) return fail("pictureRefused", "The picture declares no width or no height.");
	const pixels = width * height;
	if (pixels > limits.maxPixels) {
		return fail(
			"pictureRefused",
			`The picture declares ${width} × ${height} pixels; at most ${limits.maxPixels} in all are decoded. Save it smaller.`,
		);
	}
	const maxProgressive = limits.maxProgressivePixels ?? PICTURE_LIMITS.maxProgressivePixels;
	if (progressive && pixels > maxProgressive) {
		return fail(
			"pictureRefused",
			`The picture is stored progressively with ${width} × ${height} pixels; at most ${maxProgressive} in all are decoded of that kind. Save it without "progressive" or "interlaced".`,
		);
	}
	// Each block of 64 pixels costs at least one bit in any JPEG: less data than that is a decompression bomb or a torn file.
	if (type === "image/jpeg" && byteLength * 8 < pixels / 64) {
		return fail(
			"pictureRefused",
			`The picture declares ${width} × ${height} pixels but holds only ${byteLength} bytes: it is damaged or hostile.`,
		);
	}
	return ok(undefined);
}
