import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/store/make-folder.ts";

test("makes the folders that are missing, and is content with those that are there", () => {
	const root = mkdtempSync(join(tmpdir(), "broadsheet-"));
	for (let twice = 0; twice < 2; twice++) makeFolder(join(root, "a", "b", "c"));
	expect(existsSync(join(root, "a", "b", "c"))).toBe(true);
	rmSync(root, { recursive: true });
});

test.skipIf(!existsSync("/proc/self"))(
	"a folder that the system refuses to make is an error, not a wait without end",
	() => {
		expect(() => makeFolder("/proc/no-such/paper")).toThrow("ENOENT");
	},
);
