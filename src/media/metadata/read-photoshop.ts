/** Photoshop image resources (Adobe Photoshop file formats, "Image resource blocks"): the IPTC data and the digest of it. */
import { createHash } from "node:crypto";

const SIGNATURES = new Set(["8BIM", "PHUT", "DCSR", "AgHg", "MeSa"]);
const IPTC = 0x0404;
const IPTC_DIGEST = 0x0425;

export interface PhotoshopResources {
	/** Every IPTC-IIM block, in file order. */
	readonly iim: readonly Uint8Array[];
	/**
	 * True when the file keeps a digest of its IPTC data and the data no longer has it: a program that knows
	 * nothing of XMP changed the IPTC fields last (Metadata Working Group guidelines 2.0, chapter 3).
	 */
	readonly iimChangedAlone: boolean;
}

/** Reads the resources up to the first that does not fit. */
export function readPhotoshop(bytes: Uint8Array): PhotoshopResources {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const iim: Uint8Array[] = [];
	let digest: string | undefined;
	for (let at = 0; at + 12 <= buffer.length; ) {
		const signature = buffer.toString("latin1", at, at + 4);
		if (!SIGNATURES.has(signature)) break;
		const id = buffer.readUInt16BE(at + 4);
		const nameLength = buffer[at + 6] ?? 0;
		const sizeAt = at + 6 + 1 + nameLength + ((nameLength + 1) & 1);
		if (sizeAt + 4 > buffer.length) break;
		const size = buffer.readUInt32BE(sizeAt);
		const body = buffer.subarray(sizeAt + 4, sizeAt + 4 + size);
		if (signature === "8BIM" && id === IPTC && body.length > 0) iim.push(body);
		if (signature === "8BIM" && id === IPTC_DIGEST && size === 16) digest = body.toString("hex");
		at = sizeAt + 4 + size + (size & 1);
	}
	const [first] = iim;
	// Sixteen zeros are written by programs that keep no digest.
	const kept = digest !== undefined && !/^0*$/.test(digest);
	return {
		iim,
		iimChangedAlone: kept && first !== undefined && createHash("md5").update(first).digest("hex") !== digest,
	};
}
