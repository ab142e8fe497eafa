/** How tests run: unit tests share threads; journeys (processes, browsers) run one file at a time. */
import { defineConfig } from "vitest/config";

/** Where a change is taken or refused, one stalled browser must not decide: a second try is made, and shown beside the test. */
const retry = process.env.CI === "true" ? 1 : 0;

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
					retry,
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
					retry,
					include: ["test/journeys/**/*.test.{ts,tsx}"],
					pool: "forks",
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 120_000,
					sequence: { groupOrder: 1 },
				},
			},
		],
	},
});
