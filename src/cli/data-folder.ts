/** Where everything of a paper lies in its data folder. */
import { join, resolve } from "node:path";

export interface DataFolder {
	readonly root: string;
	/** The database: everything but bytes of pictures. */
	readonly database: string;
	/** Pictures as they came in. */
	readonly originals: string;
	/** Renditions of pictures: a cache. */
	readonly renditions: string;
	/** Drawn pages: a cache. */
	readonly pages: string;
	/** Signs the addresses of previews. */
	readonly previewSecret: string;
	/** Held locked by the process that serves or replaces this folder. */
	readonly lock: string;
	/** Who holds the lock, for people. */
	readonly holder: string;
}

export function dataFolder(data: string): DataFolder {
	const root = resolve(data);
	return {
		root,
		database: join(root, "paper.sqlite"),
		originals: join(root, "originals"),
		renditions: join(root, "renditions"),
		pages: join(root, "pages"),
		previewSecret: join(root, "preview.key"),
		lock: join(root, "server.lock"),
		holder: join(root, "server.json"),
	};
}
