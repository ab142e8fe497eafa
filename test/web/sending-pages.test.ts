/** Pages go out the same whether their head is made for the first time or kept from the answer before. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressFast } from "../../src/press/sinks/compress.ts";
import type { HotPage } from "../../src/press/sinks/hot-pages.ts";
import { sendPage } from "../../src/web/page-response.ts";

const policy = { html: ["X-Frame-Options", "DENY"], other: [] };
const page = (status: number): HotPage => ({
	path: "/en",
	status,
	type: "text/html; charset=utf-8",
	hash: "abcdefgh",
	...compressFast(`<p>${"The ferry sails at noon. ".repeat(40)}</p>`),
});
const pages: Record<string, HotPage> = { "/200": page(200), "/410": page(410) };
let server: Server;

beforeAll(async () => {
	server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
		sendPage(request, response, pages[request.url ?? ""] as HotPage, policy);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
});
afterAll(() => server.close());

/** Everything that the server says to these bytes until it closes. */
async function say(text: string): Promise<string> {
	const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
	const parts: Buffer[] = [];
	socket.on("data", (part: Buffer) => parts.push(part));
	socket.write(text);
	await once(socket, "close");
	return Buffer.concat(parts).toString("latin1");
}

const ask = (path: string, method = "GET", more = "", version = "1.1") =>
	`${method} ${path} HTTP/${version}\r\nHost: x\r\n${more}\r\n`;
const last = (path: string, method = "GET", more = "") => ask(path, method, `${more}Connection: close\r\n`);
const without = (text: string) =>
	text.replace(/Date: [^\r]+/gu, "Date: -").replace(/Connection: [\w-]+/gu, "Connection: -");

test.each(["/200", "/410"])("answers of one connection are equal, sent one by one or all at once: %s", async (path) => {
	const one = without(await say(last(path)));
	const five = await say(ask(path).repeat(4) + last(path));
	expect(without(five)).toBe(one.repeat(5));
	expect(five.match(/Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/gu)).toHaveLength(5);
	expect(five.match(/Connection: keep-alive/gu)).toHaveLength(4);
	expect(one.startsWith(`HTTP/1.1 ${path.slice(1)} `)).toBe(true);
});

test("HEAD has the same head and no body, after GET and before it", async () => {
	const [head = "", body = ""] = without(await say(last("/200"))).split("\r\n\r\n");
	expect(without(await say(ask("/200", "HEAD").repeat(2) + last("/200")))).toBe(
		`${`${head}\r\n\r\n`.repeat(3)}${body}`,
	);
});

test("each coding keeps its own head", async () => {
	const br = "Accept-Encoding: br\r\n";
	const gzip = "Accept-Encoding: gzip\r\n";
	const all = await say(
		ask("/200", "HEAD", br) + ask("/200", "HEAD", gzip) + ask("/200", "HEAD", br) + last("/200", "HEAD", gzip),
	);
	expect(all.match(/Content-Encoding: \w+/gu)).toEqual([
		"Content-Encoding: br",
		"Content-Encoding: gzip",
		"Content-Encoding: br",
		"Content-Encoding: gzip",
	]);
});

test("a client of HTTP/1.0 gets an end", async () => {
	await say(ask("/200") + last("/200"));
	expect(await say(ask("/200", "GET", "", "1.0"))).toContain("Connection: close\r\n");
});

test("a page that the client has is not sent again", async () => {
	const all = await say(ask("/200") + last("/200", "GET", 'If-None-Match: "abcdefgh"\r\n'));
	expect(all).toContain("HTTP/1.1 304 Not Modified\r\n");
});
