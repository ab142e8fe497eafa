/** The beginning of a file, gunzipped when it is gzip, so that its format can be told. */
import { constants, gunzipSync } from "node:zlib";

/** At most so many plain bytes as one gunzip step of the given head gives; the head itself when it is not gzip. */
export function plainHead(head: Uint8Array): Uint8Array {
	if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
	try {
		// SYNC_FLUSH: a head is cut off by nature. 64 KB of gzip unpack to at most 66 MB.
		return gunzipSync(head.subarray(0, 65_536), { finishFlush: constants.Z_SYNC_FLUSH });
	} catch {
		return new Uint8Array();
	}
}
