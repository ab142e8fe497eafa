/** A program that is killed in the middle of its writes loses nothing that it acknowledged. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { foundPaper } from "../../src/store/contract-sample.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { openInFolder } from "./sqlite-folder.ts";

const program = join(import.meta.dirname, "publish-until-killed.ts");
const KILLS = 30;

/** Lets the program publish on and kills it at a random moment after its first acknowledged story; gives what it acknowledged. */
async function publishAndKill(file: string): Promise<number[]> {
	const child = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "inherit"] });
	let said = "";
	let killed = false;
	child.stdout.on("data", (chunk: Buffer) => {
		said += chunk.toString();
		if (!killed) setTimeout(() => child.kill("SIGKILL"), Math.random() * 40);
		killed = true;
	});
	const [code, signal] = await once(child, "close");
	expect([code, signal]).toEqual([null, "SIGKILL"]);
	// The last line may have been cut off by the kill.
	return said.slice(0, said.lastIndexOf("\n")).split("\n").map(Number);
}

test(`every acknowledged publication survives ${KILLS} kills at random moments`, { timeout: 120_000 }, async () => {
	const { file, store, close } = await openInFolder();
	await foundPaper(store);
	const acknowledged: number[] = [];
	for (let n = 0; n < KILLS; n += 2) {
		// Two programs at once, so that the one that lives on writes beside what the dead one left.
		const ids = await Promise.all([publishAndKill(file), publishAndKill(file)]);
		acknowledged.push(...ids.flat());
		const after = await openSqliteStore({ file });
		for (const id of ids.flat()) expect(await after.liveFacts(id)).not.toBeNull();
		await after.close();
	}
	expect(new Set(acknowledged).size).toBe(acknowledged.length);
	expect(await verifyLedger(store)).toMatchObject({ ok: true });
	expect(await store.integrity()).toMatchObject({ ok: true, problems: [] });
	await close();
});
