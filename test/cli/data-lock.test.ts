import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { lockData, lockHolder } from "../../src/cli/data-lock.ts";
import { paperFolders } from "../../src/cli/paper-folders.ts";
import { temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
afterAll(() => folder.remove());

test("a folder is locked once, and free again when it is released", () => {
	const folders = paperFolders(folder.path("one"));
	expect(lockHolder(folders)).toBeNull();
	const lock = lockData(folders, "serves");
	if (!lock.ok) throw new Error(lock.problem.detail);
	lock.value.note("http://127.0.0.1:1");
	const second = lockData(folders, "serves");
	expect(second.ok ? "" : second.problem.detail).toContain(`(${process.pid}, http://127.0.0.1:1)`);
	expect(lockHolder(folders)).toMatchObject({ pid: process.pid, doing: "serves", url: "http://127.0.0.1:1" });
	lock.value.release();
	lock.value.release();
	expect(lockHolder(folders)).toBeNull();
	const third = lockData(folders, "serves");
	expect(third.ok).toBe(true);
	if (third.ok) third.value.release();
});

test("a lock stays though nobody keeps its handle, and ends with the process that held it, however that ended", async () => {
	const folders = paperFolders(folder.path("two"));
	const module = new URL("../../src/cli/data-lock.ts", import.meta.url).href;
	const script = `import { lockData } from ${JSON.stringify(module)}; lockData(JSON.parse(process.argv[1]), "serves"); globalThis.gc(); console.log("held"); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", script, JSON.stringify(folders)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	try {
		await once(child.stdout, "data");
		expect(lockHolder(folders)).toMatchObject({ pid: child.pid });
		expect(lockData(folders, "serves").ok).toBe(false);
	} finally {
		child.kill("SIGKILL");
		await once(child, "exit");
	}
	expect(lockHolder(folders)).toBeNull();
	const lock = lockData(folders, "serves");
	expect(lock.ok).toBe(true);
	if (lock.ok) lock.value.release();
});
