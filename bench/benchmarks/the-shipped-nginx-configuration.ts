/** The shipped nginx configuration over the page tree, against an nginx that does nothing but send the file. */
import { join } from "node:path";
import type { Benchmark } from "../benchmark.ts";
import { median } from "../figure.ts";
import { freePort } from "../support/free-port.ts";
import { find, load } from "../support/load.ts";
import { nginxHasBrotli, nginxPath, startNginx } from "../support/nginx.ts";
import { startProgram } from "../support/program.ts";
import { shippedConfiguration } from "../support/shipped-nginx.ts";
import { newestStory } from "./serving-a-story-page.ts";

const ROUNDS = 11;
const SECONDS = 1;

export const theShippedNginxConfiguration: Benchmark = {
	key: "nginx",
	title: "The shipped nginx configuration against bare nginx",
	async run(bench) {
		const wrk = find("wrk");
		if (wrk === undefined) return bench.skip(theShippedNginxConfiguration.title, "wrk is not installed");
		if (nginxPath === undefined) return bench.skip(theShippedNginxConfiguration.title, "nginx is not installed");
		const paper = await bench.papers.of(1000);
		const program = await startProgram(paper.data);
		const path = await newestStory(program.port);
		const encoding = nginxHasBrotli ? "br" : "gzip";
		const [barePort, shippedPort] = [await freePort(), await freePort()];
		const root = join(paper.data, "pages", "current");
		const bare = await startNginx(
			bench.folder("bare"),
			barePort,
			`server { listen 127.0.0.1:${barePort}; root ${root}; gzip_static on; ${nginxHasBrotli ? "brotli_static on;" : ""} }`,
		);
		const shipped = await startNginx(
			bench.folder("shipped"),
			shippedPort,
			shippedConfiguration({
				data: paper.data,
				port: shippedPort,
				program: program.port,
				brotli: nginxHasBrotli,
				cache: bench.folder("cache"),
			}),
		);
		const ratios: number[] = [];
		for (let round = 0; round <= ROUNDS; round++) {
			const one = await load(wrk, `http://127.0.0.1:${barePort}${path}.html`, bare.pid, SECONDS, encoding);
			const other = await load(wrk, `http://127.0.0.1:${shippedPort}${path}`, shipped.pid, SECONDS, encoding);
			if (round > 0) ratios.push(other.processorMs / one.processorMs);
		}
		for (const server of [program, bare, shipped]) await server.stop();
		const how = `wrk, 16 connections, ${ROUNDS} rounds of ${SECONDS} s taking turns, the same story page in ${encoding}; median of the rounds' ratios of processor time a request`;
		bench.add({
			name: "story page: the shipped nginx configuration against bare nginx",
			unit: "ratio",
			how,
			n: ROUNDS,
			value: median(ratios),
			target: { atMost: 1.05 },
		});
	},
};
