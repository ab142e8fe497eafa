/** The demonstration newspaper: made once in a run of the tests, by the program, and copied for each test file that wants one. */
import { constants, existsSync } from "node:fs";
import { cp, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { broadsheet } from "./program.ts";

/** Lays it into a folder that does not exist yet or is empty, as `broadsheet demo` does. */
export async function copyDemo(to: string): Promise<void> {
	await cp(await made(), to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Whoever wants it first makes it; the others wait until it is there. */
async function made(): Promise<string> {
	const run = inject("folderOfTheRun");
	const [demo, making, failed] = ["demo", "demo-in-the-making", "demo-failed"].map((name) => join(run, name)) as [
		string,
		string,
		string,
	];
	const isOurs = await mkdir(making).then(
		() => true,
		() => false,
	);
	if (isOurs) {
		const { code, err } = await broadsheet(["demo", "--data", join(making, "data")]);
		if (code === 0) await rename(join(making, "data"), demo);
		else await writeFile(failed, err);
	}
	while (!existsSync(demo)) {
		if (existsSync(failed)) throw new Error("The demonstration newspaper could not be made.");
		await pause(50);
	}
	return demo;
}
