/** Finds the media files of an import in a folder, by the paths of their addresses. */
import { readFile, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { fail, ok } from "../../core/result.ts";
import type { PictureShelf } from "../../import/import-options.ts";
import type { MediaPort } from "../../newsroom/api/parts.ts";

/** WordPress names the sizes that it makes `name-300x200.jpg`, and what it scaled down `name-scaled.jpg`. */
const SIZE = /-(?:\d+x\d+|scaled)(?=\.[a-z0-9]+$)/iu;

/** The whole path, then without its first folders one after the other; of each the original before a size of it. */
function candidates(url: string): string[] {
	const path = URL.canParse(url) ? new URL(url).pathname : (url.split(/[?#]/u, 1)[0] ?? "");
	let parts: string[];
	try {
		parts = path.split("/").map(decodeURIComponent).filter(Boolean);
	} catch {
		return [];
	}
	if (parts.some((part) => part === ".." || part === "." || /[\p{Cc}/\\]/u.test(part))) return [];
	const found: string[] = [];
	for (let from = 0; from < parts.length; from++) {
		const name = parts.slice(from).join("/");
		const original = name.replace(SIZE, "");
		if (original !== name) found.push(original);
		found.push(name);
	}
	return found;
}

/** `maxBytes`: larger files are refused unread. Files outside of the folder, by links too, are not found. */
export async function openPictureFolder(folder: string, media: MediaPort, maxBytes: number): Promise<PictureShelf> {
	const root = await realpath(resolve(folder));
	return {
		async find(url) {
			for (const name of candidates(url)) {
				try {
					const path = await realpath(join(root, name));
					if (!path.startsWith(root + sep)) continue;
					const facts = await stat(path);
					if (facts.isFile()) return { path, stamp: `${facts.size}-${Math.round(facts.mtimeMs)}` };
				} catch {
					// Not there under this name; the next may be.
				}
			}
			return null;
		},
		async take(path) {
			const { size } = await stat(path);
			if (size > maxBytes)
				return fail(
					"tooLarge",
					`The picture file has ${size} bytes; at most ${maxBytes} are taken (--max-asset).`,
					path,
				);
			const taken = await media.takeIn(await readFile(path), path);
			return taken.ok ? ok({ alt: "", focal: { x: 0.5, y: 0.5 }, ...taken.value }) : taken;
		},
	};
}
