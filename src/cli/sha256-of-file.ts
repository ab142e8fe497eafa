/** The SHA-256 of a file's bytes, read in pieces. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export async function sha256OfFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const piece of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(piece as Buffer);
	return hash.digest("hex");
}
