/** A folder that all test files of one run share, and that goes when the run ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	interface ProvidedContext {
		readonly folderOfTheRun: string;
	}
}

export default function makeFolderOfTheRun({ provide }: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-run-"));
	provide("folderOfTheRun", folder);
	return () => rmSync(folder, { recursive: true, force: true });
}
