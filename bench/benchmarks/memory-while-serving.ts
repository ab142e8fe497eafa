/** The memory that the serving program uses with a great archive, after readers and a desk have worked with it. */
import type { Benchmark } from "../benchmark.ts";
import { Connection } from "../support/connection.ts";
import { PEOPLE, personKey, SECTIONS, topicKey } from "../support/invented-paper.ts";
import { memoryMiB, peakMiB } from "../support/processor-time.ts";
import { startProgram } from "../support/program.ts";

export const memoryWhileServing: Benchmark = {
	key: "memory",
	title: "Memory while serving 200,000 stories",
	async run(bench) {
		const paper = await bench.papers.of(200_000);
		const program = await startProgram(paper.data);
		const connection = new Connection(program.port);
		try {
			let asked = 0;
			const ask = async (path: string) => {
				await connection.get(path);
				asked++;
			};
			for (const section of SECTIONS) await ask(`/en/${section}`);
			for (let n = 0; n < 300; n++) await ask(`/en/topics/${topicKey(n)}`);
			for (let n = 0; n < PEOPLE; n++) await ask(`/en/people/${personKey(n)}`);
			// Stories from the whole archive: addresses found by number alone lead on by one redirect.
			for (let n = 1; n <= 3000; n++) {
				const id = 1 + Math.floor((n * 200_000) / 3001);
				const { headers } = await connection.get(`/en/world/${id}`);
				asked++;
				if (headers.location) await ask(headers.location);
			}
			const how = `resident memory of the process after ${asked} requests for fronts, topics, people and stories of the whole archive, most of them drawn for the first time; 16 MiB of it hold pages`;
			bench.add({
				name: "memory while serving, 200,000 stories",
				unit: "MiB",
				how,
				n: 1,
				value: memoryMiB(program.pid),
				target: { atMost: 250 },
			});
			bench.add({
				name: "its peak",
				unit: "MiB",
				how: "most that the same process ever used",
				n: 1,
				value: peakMiB(program.pid),
			});
		} finally {
			connection.close();
			await program.stop();
		}
	},
};
