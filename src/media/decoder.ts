/** The picture library, set up once: one thread a picture, no cache, and only the decoders for what is taken in. */
import sharp from "sharp";

// A rendition is bounded work for one core; the store decides how many run at once.
sharp.concurrency(1);
sharp.cache(false);
// SVG, raw and whatever a later version of the library learns stay shut even if a check before this is wrong.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
	operation: [
		"VipsForeignLoadJpeg",
		"VipsForeignLoadPng",
		"VipsForeignLoadNsgif",
		"VipsForeignLoadWebp",
		"VipsForeignLoadHeif",
		"VipsForeignLoadTiff",
	],
});

/** Seconds after which decoding a picture is given up. */
const DECODE_SECONDS = 20;

/** Opens a picture (bytes or the path of a file): damaged data is an error, harmless oddities are not. */
export function openPicture(input: Uint8Array | string, maxPixels: number) {
	return sharp(input, { failOn: "error", limitInputPixels: maxPixels, autoOrient: true }).timeout({
		seconds: DECODE_SECONDS,
	});
}

/** Opens bare pixels, 8 bits a channel, for measuring. */
export function openPixels(pixels: Uint8Array, width: number, height: number, channels: 3 | 4) {
	return sharp(pixels, { raw: { width, height, channels } });
}

/** The library's last complaint (earlier lines are warnings on the way there) as one short line without its internals. */
export function decoderComplaint(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	const lines = text
		.split("\n")
		.map((line) =>
			line
				.replace(/^Input (buffer|file) has corrupt header: ?/, "")
				.replace(/^\w+: /, "")
				.trim(),
		)
		.filter((line) => line !== "");
	return lines.at(-1)?.slice(0, 200) ?? "its header makes no sense";
}
