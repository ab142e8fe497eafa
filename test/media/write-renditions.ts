/** A process that writes large files for ever, to be killed by the test of the stores. */
import { join } from "node:path";
import { writeWhole } from "../../src/media/write-whole.ts";

const [, , folder = ""] = process.argv;
for (let count = 0; ; count++) {
	await writeWhole(
		join(folder, `${process.pid}-${count % 20}.bin`),
		Buffer.alloc(3_000_000, count),
		join(folder, ".partial"),
	);
	if (count === 0) process.stdout.write("writing\n");
}
