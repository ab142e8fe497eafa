/** What lies where in a paper's data folder. */
import { join } from "node:path";

export interface PaperFolders {
	readonly data: string;
	readonly database: string;
	/** Pictures as they came in, named by their content: must be kept. */
	readonly originals: string;
	/** Renditions: a cache; the public address is the path below. */
	readonly renditions: string;
	/** The page tree: a cache. */
	readonly pages: string;
	/** Random bytes that sign preview addresses. */
	readonly secret: string;
	readonly lock: string;
}

export function paperFolders(data: string): PaperFolders {
	return {
		data,
		database: join(data, "paper.sqlite"),
		originals: join(data, "originals"),
		renditions: join(data, "renditions"),
		pages: join(data, "pages"),
		secret: join(data, "preview.secret"),
		lock: join(data, "server.lock"),
	};
}
