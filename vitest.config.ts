/** How tests run: unit tests share threads; journeys (processes, browsers) run two files at a time. */
import { defineConfig } from "vitest/config";

const common = {
	// Production JSX: the bundle uses `jsx`, so the tests do too.
	oxc: { jsx: { runtime: "automatic", importSource: "#jsx", development: false } },
} as const;

export default defineConfig({
	test: {
		projects: [
			{
				...common,
				test: {
					name: "unit",
					include: ["test/**/*.test.{ts,tsx}", "src/**/*.test.{ts,tsx}"],
					exclude: ["test/journeys/**"],
					pool: "threads",
					isolate: false,
					// Only a hang may end a test: how long one takes depends on what else the machine does.
					testTimeout: 60_000,
					hookTimeout: 60_000,
					sequence: { groupOrder: 0 },
				},
			},
			{
				...common,
				test: {
					name: "journeys",
					include: ["test/journeys/**/*.test.{ts,tsx}"],
					pool: "forks",
					// A worker goes on to the next file with what it has loaded: the program's sources are read once.
					isolate: false,
					// Each file has a paper, ports and a browser of its own; most of its time it waits for them.
					maxWorkers: 2,
					globalSetup: "test/support/folder-of-the-run.ts",
					// Only a hang may end a wait, too.
					expect: { poll: { timeout: 30_000 } },
					testTimeout: 120_000,
					hookTimeout: 120_000,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
