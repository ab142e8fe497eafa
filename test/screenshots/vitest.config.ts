/** `npm run screenshots`: no test, but made with what tests use. */
import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "#jsx", development: false } },
	test: {
		include: ["test/screenshots/*.shots.ts"],
		globalSetup: "test/support/folder-of-the-run.ts",
		pool: "forks",
		testTimeout: 900_000,
		hookTimeout: 120_000,
	},
});
