/** The least that `node:http` can do: one buffer with three headers for every request, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { Connection } from "./connection.ts";
import { remember } from "./started.ts";

const SOURCE = `
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
const [file, encoding, port] = process.argv.slice(1);
const bytes = readFileSync(file);
const headers = ["Content-Type", "text/html; charset=utf-8", "Content-Encoding", encoding, "Content-Length", String(bytes.length)];
createServer((request, response) => {
	response.writeHead(200, headers);
	response.end(bytes);
}).listen(Number(port), "127.0.0.1");
`;

/** Sends the file as it is, whatever is asked for. */
export async function startBareServer(file: string, encoding: string, port: number): Promise<ChildProcess> {
	const args = ["--input-type=module", "--eval", SOURCE, file, encoding, String(port)];
	const child = remember(spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }));
	for (let tries = 0; tries < 1000; tries++) {
		const connection = new Connection(port);
		const up = await connection.get("/").then(
			() => true,
			() => false,
		);
		connection.close();
		if (up) return child;
		await pause(5);
	}
	throw new Error("the bare server did not start");
}
