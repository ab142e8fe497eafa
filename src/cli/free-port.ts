/** A TCP port that nobody listens on: for `--port 0`, because the paper's pages hold its address before it listens. */
import { once } from "node:events";
import { createServer } from "node:net";

/** `host` is the address that will be listened on; throws as listening there would. */
export async function freePort(host: string): Promise<number> {
	const server = createServer().listen(0, host);
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	return typeof address === "object" && address !== null ? address.port : 0;
}
