/** One kept-alive connection to a server on loopback, over which requests go one after the other. */
import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
}

export class Connection {
	readonly #port: number;
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

	constructor(port: number) {
		this.#port = port;
	}

	send(method: string, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> {
		const text = body === undefined ? undefined : JSON.stringify(body);
		const content =
			text === undefined
				? {}
				: { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(text)) };
		return new Promise((resolve, reject) => {
			const options = {
				agent: this.#agent,
				host: "127.0.0.1",
				port: this.#port,
				method,
				path,
				headers: { ...content, ...headers },
				timeout: 60_000,
			};
			const out = request(options, (response) => {
				const parts: Buffer[] = [];
				response.on("data", (part: Buffer) => parts.push(part));
				response.on("end", () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						text: Buffer.concat(parts).toString(),
					}),
				);
				response.on("error", reject);
			});
			out.on("timeout", () => out.destroy(new Error(`no answer from ${path} within a minute`)));
			out.on("error", reject);
			out.end(text);
		});
	}

	get(path: string): Promise<Answer> {
		return this.send("GET", path);
	}

	close(): void {
		this.#agent.destroy();
	}
}
