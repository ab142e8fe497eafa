/** Ports for the servers that tests start, surely free when the server comes to them. */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Below those that the system gives to connections that go out: one of these could be taken before the server listens. */
export async function testPort(): Promise<number> {
	for (;;) {
		const port = randomInt(15_000, 30_000);
		const server = createServer().listen(port, "127.0.0.1");
		try {
			await once(server, "listening");
		} catch {
			continue;
		}
		server.close();
		await once(server, "close");
		return port;
	}
}
