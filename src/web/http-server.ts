/** The HTTP server: limits that keep slow or hostile clients from hurting others, and a stop that finishes what is under way. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";

export interface HttpServer {
	readonly port: number;
	/** Takes no new connections, lets requests under way end, and cuts what is still open after `patience` ms. */
	stop(patience: number): Promise<void>;
}

/** How long a client may take, in milliseconds. */
export interface Patience {
	/** From the connection, or the end of the request before, to the end of the headers. */
	readonly headers: number;
	/** To the end of the body. */
	readonly request: number;
	/** Silence on a connection, whoever should speak; longer than a proxy in front keeps idle connections (nginx: 60 s). */
	readonly silence: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 60_000, silence: 65_000 };

/** Takes over a connection that asks for another protocol; false: nothing here speaks it. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export function listen(
	handler: (request: IncomingMessage, response: ServerResponse) => void,
	host: string,
	port: number,
	patience: Patience = PATIENCE,
	upgrade: Upgrade = () => false,
): Promise<HttpServer> {
	const connectionsCheckingInterval = Math.min(2000, patience.headers / 2);
	const server = createServer(
		{
			headersTimeout: patience.headers,
			requestTimeout: patience.request,
			// An idle connection ends by the limit on silence: a second clock for the time between requests would be set
			// twice for every page, a tenth of what sending it costs.
			keepAliveTimeout: 0,
			maxHeaderSize: 16_384,
			connectionsCheckingInterval,
			noDelay: true,
		},
		handler,
	);
	server.maxHeadersCount = 100;
	server.maxConnections = 10_000;
	server.timeout = patience.silence;
	server.on("upgrade", (request, socket, head) => {
		// Whoever takes it over has limits of their own.
		(socket as Socket).setTimeout(0);
		if (!upgrade(request, socket, head))
			socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
	});
	server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
		if (!socket.writable) return;
		const status =
			error.code === "HPE_HEADER_OVERFLOW"
				? "431 Request Header Fields Too Large"
				: error.code === "ERR_HTTP_REQUEST_TIMEOUT"
					? "408 Request Timeout"
					: "400 Bad Request";
		socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
	});
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => {
			server.off("error", reject);
			resolve({ port: (server.address() as AddressInfo).port, stop: (patience) => stop(server, patience) });
		});
	});
}

async function stop(server: Server, patience: number): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), patience);
	// Connections that become idle after their last answer would otherwise be held by keep-alive.
	const sweep = setInterval(() => server.closeIdleConnections(), 50);
	await closed;
	clearTimeout(timer);
	clearInterval(sweep);
}
