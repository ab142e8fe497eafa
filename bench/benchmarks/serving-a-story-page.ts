/** Serving a story page from the program, from nginx and from bare `node:http`: the same bytes, round after round. */
import { join } from "node:path";
import type { Bench, Benchmark } from "../benchmark.ts";
import { median } from "../figure.ts";
import { startBareServer } from "../support/bare-server.ts";
import { Connection } from "../support/connection.ts";
import { freePort } from "../support/free-port.ts";
import { find, type Loaded, load } from "../support/load.ts";
import { nginxHasBrotli, nginxPath, startNginx } from "../support/nginx.ts";
import { startProgram } from "../support/program.ts";
import { end } from "../support/started.ts";

const ROUNDS = 7;
const SECONDS = 1;

export const servingAStoryPage: Benchmark = {
	key: "serve",
	title: "Serving a story page, against nginx and bare node:http",
	async run(bench) {
		const wrk = find("wrk");
		if (wrk === undefined) return bench.skip(servingAStoryPage.title, "wrk is not installed");
		if (nginxPath === undefined) return bench.skip(servingAStoryPage.title, "nginx is not installed");
		const paper = await bench.papers.of(1000);
		const program = await startProgram(paper.data);
		const path = await newestStory(program.port);
		const root = join(paper.data, "pages", "current");
		const encoding = nginxHasBrotli ? "br" : "gzip";
		const nginxPort = await freePort();
		const nginx = await startNginx(
			bench.folder("nginx"),
			nginxPort,
			`server { listen 127.0.0.1:${nginxPort}; root ${root}; gzip_static on; ${nginxHasBrotli ? "brotli_static on;" : ""} }`,
		);
		const barePort = await freePort();
		const file = join(root, `${decodeURIComponent(path)}.html.${encoding === "br" ? "br" : "gz"}`);
		const bare = await startBareServer(file, encoding, barePort);
		const servers = {
			nginx: { url: `http://127.0.0.1:${nginxPort}${path}.html`, pid: nginx.pid },
			program: { url: `http://127.0.0.1:${program.port}${path}`, pid: program.pid },
			bare: { url: `http://127.0.0.1:${barePort}/`, pid: bare.pid ?? 0 },
		};
		await sameBytes(servers.nginx.url, servers.program.url, encoding);
		const taken: Record<keyof typeof servers, Loaded[]> = { nginx: [], program: [], bare: [] };
		for (let round = 0; round <= ROUNDS; round++)
			for (const [name, { url, pid }] of Object.entries(servers) as [
				keyof typeof servers,
				{ url: string; pid: number },
			][]) {
				const one = await load(wrk, url, pid, SECONDS, encoding);
				// The first round only warms up.
				if (round > 0) taken[name].push(one);
			}
		for (const one of [program, nginx]) await one.stop();
		await end(bare);
		report(bench, taken, encoding);
	},
};

function report(bench: Bench, taken: Record<"nginx" | "program" | "bare", Loaded[]>, encoding: string): void {
	const how = `wrk, 16 connections, ${ROUNDS} rounds of ${SECONDS} s taking turns, the same story page in ${encoding}; processor time of all the server's processes divided by requests; median of the rounds`;
	const of = (name: keyof typeof taken) => median(taken[name].map((one) => one.processorMs));
	const figure = (name: keyof typeof taken, text: string) =>
		bench.add({ name: text, unit: "ms", how, n: ROUNDS, value: of(name) });
	figure("nginx", "processor time a request, nginx, file compressed beforehand");
	figure("bare", "processor time a request, bare node:http");
	figure("program", "processor time a request, the program");
	const ratios = taken.program.map((one, i) => one.processorMs / (taken.nginx[i]?.processorMs ?? Number.NaN));
	bench.add({
		name: "story page: the program against nginx",
		unit: "ratio",
		how: `median of the ${ROUNDS} rounds' ratios`,
		n: ROUNDS,
		value: median(ratios),
		target: { atMost: 1.8 },
	});
}

export async function newestStory(port: number): Promise<string> {
	const connection = new Connection(port);
	try {
		const front = await connection.get("/en");
		const path = /href="(\/en\/[^"]+-\d+)"/u.exec(front.text)?.[1];
		if (path === undefined) throw new Error("the front shows no story");
		const { status } = await connection.get(path);
		if (status !== 200) throw new Error(`${path} answered ${status}`);
		return path;
	} finally {
		connection.close();
	}
}

async function sameBytes(a: string, b: string, encoding: string): Promise<void> {
	const of = async (url: string) => {
		const answer = await fetch(url, { headers: { "Accept-Encoding": encoding } });
		return {
			text: await answer.text(),
			length: answer.headers.get("content-length"),
			coding: answer.headers.get("content-encoding"),
		};
	};
	const [one, other] = [await of(a), await of(b)];
	if (one.text !== other.text || one.length !== other.length || one.coding !== other.coding)
		throw new Error(
			`${a} and ${b} do not send the same bytes: ${one.coding} ${one.length}, ${other.coding} ${other.length}`,
		);
}
