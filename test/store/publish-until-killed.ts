/** A program of its own: publishes without end, and says each story's id after the write was acknowledged. */
import { publishNew } from "../../src/store/contract-sample.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

const store = await openSqliteStore({ file: process.argv[2] ?? "" });
for (;;) {
	const live = await store.write((tx) => publishNew(tx, { topics: [`topic-${Math.floor(Math.random() * 50)}`] }));
	process.stdout.write(`${live.story}\n`);
}
