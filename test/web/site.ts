/** A small paper behind a real HTTP server, asked by raw sockets, so that nothing between mends what is sent. */
import { connect } from "node:net";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import type { RunningPress } from "../../src/press/running-press.ts";
import { defaultTheme } from "../../src/render/themes/default/theme.ts";
import { newCounters } from "../../src/web/counters.ts";
import { headerPolicy } from "../../src/web/header-policy.ts";
import { type HttpServer, listen, type Patience } from "../../src/web/http-server.ts";
import { type ReaderParts, readerHandler } from "../../src/web/reader-handler.ts";
import { draft, openWorld, type World } from "../press/small-world.ts";

export interface Site {
	readonly world: World;
	readonly press: RunningPress;
	readonly server: HttpServer;
	readonly faults: unknown[];
	publish(fields?: Record<string, unknown>): Promise<{ readonly id: number; readonly path: string }>;
	withdraw(id: number): Promise<void>;
	ask(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>;
	/** Sends bytes as they are and gives what comes back until the connection ends. */
	say(text: string): Promise<string>;
	end(): Promise<void>;
}

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
}

export async function openSite(
	changes: { readonly hotBytes?: number; readonly patience?: Patience; readonly parts?: Partial<ReaderParts> } = {},
): Promise<Site> {
	const world = await openWorld({ theme: defaultTheme });
	const press = await world.openPress({ hotBytes: changes.hotBytes ?? 10_000_000 });
	const faults: unknown[] = [];
	const first = press.standing.room.generation.first;
	const policy = headerPolicy(
		first?.paper ?? null,
		first ? defaultTheme.contentSecurityPolicy(first.assets, first.paper) : "",
		false,
	);
	const handler = readerHandler({
		press,
		policy: () => policy,
		editions: () => ({ all: press.standing.room.generation.first?.editions ?? [], standard: "" }),
		oldAddress: (address) => press.oldAddress(address),
		routes: [],
		counters: newCounters(),
		failed: (error) => faults.push(error),
		...changes.parts,
	});
	const server = await listen(handler, "127.0.0.1", 0, changes.patience);
	const say = (text: string) => talk(server.port, text);
	return {
		world,
		press,
		server,
		faults,
		async publish(fields = {}) {
			const id = await draft(world, fields);
			const done = must(await publishStory(world.desk, SYSTEM, id));
			await press.catchUp(done.entry.seq);
			return { id, path: done.facts.address };
		},
		async withdraw(id) {
			await press.catchUp(must(await withdrawStory(world.desk, SYSTEM, id, "It was not true.")).entry.seq);
		},
		async ask(path, headers = {}, method = "GET") {
			const lines = Object.entries({ Host: "daily.example", Connection: "close", ...headers }).map(
				([name, value]) => `${name}: ${value}\r\n`,
			);
			return parse(await say(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`));
		},
		say,
		async end() {
			await server.stop(100);
			await press.close();
			await world.end();
		},
	};
}

/** Text is of Latin-1 both ways, so that every byte comes through. */
export function talk(port: number, text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
		const parts: Buffer[] = [];
		socket.on("data", (part: Buffer) => parts.push(part));
		socket.on("close", () => resolve(Buffer.concat(parts).toString("latin1")));
		socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? undefined : reject(error)));
	});
}

export function parse(said: string): Answer {
	const cut = said.indexOf("\r\n\r\n");
	const [first = "", ...lines] = said.slice(0, cut).split("\r\n");
	const headers: Record<string, string> = {};
	for (const line of lines)
		headers[line.slice(0, line.indexOf(":")).toLowerCase()] = line.slice(line.indexOf(":") + 1).trim();
	return { status: Number(first.split(" ")[1]), headers, body: Buffer.from(said.slice(cut + 4), "latin1") };
}
