/** Signed addresses of previews, so that a browser without a token can open one for a day. */
import { createHmac, timingSafeEqual } from "node:crypto";

const DAY = 86_400_000;

function keyFor(secret: Uint8Array, story: number, revision: number, until: number): Buffer {
	return createHmac("sha256", secret).update(`preview ${story} ${revision} ${until}`).digest();
}

/** Path of the preview of one revision, good for 24 hours from `now` (milliseconds UTC). */
export function previewAddress(secret: Uint8Array, story: number, revision: number, now: number): string {
	const until = now + DAY;
	const key = keyFor(secret, story, revision, until).toString("base64url");
	return `/api/v1/stories/${story}/preview?revision=${revision}&until=${until}&key=${key}`;
}

/** Whether the key was made here for exactly this revision and its day is not over. */
export function isPreviewKey(
	secret: Uint8Array,
	story: number,
	revision: number,
	until: number,
	key: string,
	now: number,
): boolean {
	const given = Buffer.from(key, "base64url");
	const right = keyFor(secret, story, revision, until);
	return given.length === right.length && timingSafeEqual(given, right) && now < until;
}
