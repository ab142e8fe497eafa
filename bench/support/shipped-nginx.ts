/** The shipped nginx configuration, with the places that an operator changes filled in. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROGRAM } from "../../src/cli/program-folders.ts";

export interface Filled {
	/** The paper's folder. */
	readonly data: string;
	/** Port of nginx. */
	readonly port: number;
	/** Port of the program. */
	readonly program: number;
	readonly brotli: boolean;
	/** Folder of the cache; made when missing. */
	readonly cache: string;
}

export function shippedConfiguration({ data, port, program, brotli, cache }: Filled): string {
	mkdirSync(cache, { recursive: true });
	const changes: [string, string][] = [
		["server 127.0.0.1:8080;", `server 127.0.0.1:${program};`],
		["listen 80;", `listen 127.0.0.1:${port};`],
		["/var/lib/broadsheet", data],
		["/var/cache/nginx/broadsheet", cache],
		["# brotli_static on;", brotli ? "brotli_static on;" : ""],
	];
	let text = readFileSync(join(PROGRAM.root, "deploy", "nginx.conf"), "utf8");
	for (const [from, to] of changes) {
		if (!text.includes(from)) throw new Error(`deploy/nginx.conf does not hold "${from}" any more`);
		text = text.replaceAll(from, to);
	}
	return text;
}
