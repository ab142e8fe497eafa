/** An nginx of our own: one worker, loopback only, nothing outside of its folder. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Connection } from "./connection.ts";
import { find } from "./load.ts";
import { end, remember } from "./started.ts";

export const nginxPath = find("nginx");
const BROTLI = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/local/lib/nginx/modules"]
	.map((folder) => join(folder, "ngx_http_brotli_static_module.so"))
	.find((path) => existsSync(path));
/** Whether this nginx can send brotli files that stand beside the page. */
export const nginxHasBrotli = BROTLI !== undefined;

export interface Nginx {
	readonly pid: number;
	stop(): Promise<void>;
}

/** Starts nginx with this text inside its `http` block and waits until `port` answers. */
export async function startNginx(folder: string, port: number, http: string): Promise<Nginx> {
	if (nginxPath === undefined) throw new Error("there is no nginx here");
	mkdirSync(folder, { recursive: true });
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join(" ");
	const types =
		"types { text/html html; application/rss+xml xml; application/json json; text/plain txt; } default_type application/octet-stream;";
	// Started by root, its workers would be somebody who may not read a fresh temporary folder.
	const user = process.getuid?.() === 0 ? "user root;" : "";
	const config = `${BROTLI ? `load_module ${BROTLI};\n` : ""}${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log error;
events { worker_connections 1024; }
http { ${types} access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 1000000; ${temporary}
${http}
}
`;
	const file = join(folder, "nginx.conf");
	writeFileSync(file, config);
	const child = remember(spawn(nginxPath, ["-p", folder, "-c", file], { stdio: ["ignore", "ignore", "pipe"] }));
	let said = "";
	child.stderr?.on("data", (part: Buffer) => {
		said += part;
	});
	for (let tries = 0; ; tries++) {
		if (child.exitCode !== null || tries > 2000) throw new Error(`nginx did not start: ${said}`);
		const connection = new Connection(port);
		const up = await connection.get("/").then(
			() => true,
			() => false,
		);
		connection.close();
		if (up) break;
		await pause(5);
	}
	return { pid: child.pid ?? 0, stop: () => end(child) };
}
