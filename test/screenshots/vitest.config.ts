/** `npm run screenshots`: no test, but made with what tests use. */
import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "#jsx", development: false } },
	test: {
		include: ["test/screenshots/*.shots.ts"],
		globalSetup: "test/support/folder-of-the-run.ts",
		pool: "forks",
		expect: { poll: { timeout: 30_000 } },
		testTimeout: 900_000,
		hookTimeout: 120_000,
	},
});
