/** The one entry for every picture that comes in: is it one, may it come in, what does it say of itself, how does it look small. */
import { createHash } from "node:crypto";
import { rgbaToThumbHash } from "thumbhash";
import { fail, ok, type Result } from "../core/result.ts";
import {
	acceptPicture,
	acceptSize,
	PICTURE_LIMITS,
	type PictureLimits,
	type PictureType,
} from "./accepted-pictures.ts";
import { decoderComplaint, openPicture, openPixels } from "./decoder.ts";
import { type PictureMetadata, readMetadata } from "./read-metadata.ts";

export interface Examined {
	readonly type: PictureType;
	/** SHA-256 of the bytes, hexadecimal. */
	readonly sha256: string;
	readonly bytes: number;
	/** The name that it came with, without folders. */
	readonly fileName: string;
	/** Pixels after the orientation was applied. */
	readonly width: number;
	readonly height: number;
	/** Whether readers see it turned or mirrored against how it is stored. */
	readonly turned: boolean;
	/** Several frames; renditions show the first. */
	readonly animated: boolean;
	/** Whether any part is see-through. */
	readonly hasAlpha: boolean;
	readonly metadata: PictureMetadata;
	/** ThumbHash, base64. */
	readonly thumbhash: string;
	/** The colour most of it has, `#rrggbb`. */
	readonly colour: string;
}

/** Longest side of the small copy, in pixels, that ThumbHash takes. */
const SMALL = 100;

/** Examines a picture; the pixels are decoded once, so a damaged file is found out here and not by a reader. */
export async function examine(
	bytes: Uint8Array,
	fileName = "",
	limits: PictureLimits = PICTURE_LIMITS,
): Promise<Result<Examined>> {
	const accepted = acceptPicture(bytes, limits);
	if (!accepted.ok) return accepted;
	const type = accepted.value;
	try {
		// The header alone: no limit here, so that the refusal below can name the declared size.
		const header = await openPicture(bytes, Number.MAX_SAFE_INTEGER).metadata();
		const size = acceptSize(
			type,
			{ width: header.width, height: header.height, progressive: header.isProgressive },
			bytes.length,
			limits,
		);
		if (!size.ok) return size;
		const metadata = readMetadata(bytes, type, { exif: header.exif, xmp: header.xmp });
		const looks = await lookAt(bytes, limits.maxPixels);
		const oriented = header.autoOrient;
		return ok({
			type,
			sha256: createHash("sha256").update(bytes).digest("hex"),
			bytes: bytes.length,
			fileName: plainName(fileName),
			width: oriented.width,
			height: oriented.height,
			turned: (header.orientation ?? 1) > 1,
			animated: (type === "image/gif" || type === "image/webp") && (header.pages ?? 1) > 1,
			metadata,
			...looks,
		});
	} catch (error) {
		return fail(
			"pictureRefused",
			`The picture is damaged: ${decoderComplaint(error)}. Save it anew from its source and send that.`,
		);
	}
}

async function lookAt(
	bytes: Uint8Array,
	maxPixels: number,
): Promise<Pick<Examined, "hasAlpha" | "thumbhash" | "colour">> {
	const small = await openPicture(bytes, maxPixels)
		.resize({ width: SMALL, height: SMALL, fit: "inside", withoutEnlargement: true })
		.toColourspace("srgb")
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height } = small.info;
	let hasAlpha = false;
	for (let at = 3; at < small.data.length; at += 4) hasAlpha ||= (small.data[at] ?? 255) < 255;
	const { dominant } = await openPixels(small.data, width, height, 4).stats();
	const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("");
	return {
		hasAlpha,
		thumbhash: Buffer.from(rgbaToThumbHash(width, height, small.data)).toString("base64"),
		colour: `#${hex}`,
	};
}

/** The last part of the path, without characters that mean something to a file system or a terminal. */
function plainName(fileName: string): string {
	const last = fileName.split(/[/\\]/).at(-1) ?? "";
	return last
		.toWellFormed()
		.normalize("NFC")
		.replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, "")
		.trim()
		.slice(0, 200);
}
