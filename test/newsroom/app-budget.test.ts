/** The newsroom's scripts fit: the frame with any screen but the editor, compressed, as they were built. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";

interface Output {
	readonly entryPoint?: string;
	readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const meta = at("dist/newsroom/meta.json");
const readJson = <T>(path: URL): T => JSON.parse(readFileSync(path, "utf8")) as T;
const budget = readJson<{ newsroom: { first_js_br: number } }>(at("budgets.json")).newsroom.first_js_br;

/** Compressed bytes of some files with everything that they import, each file once. */
function bytesWith(outputs: Readonly<Record<string, Output>>, files: readonly string[]): number {
	const all = new Set<string>();
	const walk = (file: string) => {
		if (all.has(file)) return;
		all.add(file);
		for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === "import-statement") walk(path);
	};
	for (const file of files) walk(file);
	return [...all].reduce((sum, file) => sum + statSync(at(`dist/newsroom/files/${file}.br`)).size, 0);
}

test.skipIf(!existsSync(meta))("each screen fits the budget of a first screen", () => {
	const { outputs } = readJson<{ outputs: Record<string, Output> }>(meta);
	const entries = Object.entries(outputs).map(([file, { entryPoint = "" }]) => ({ file, entryPoint }));
	const main = entries.find(({ entryPoint }) => entryPoint.endsWith("app/main.tsx"))?.file ?? "";
	const screens = entries.filter(
		// What is loaded later, into a screen that is open, is no first screen.
		({ entryPoint }) =>
			/\/screens\/.*-screen\.tsx$/u.test(entryPoint) && !entryPoint.endsWith("story/story-screen.tsx"),
	);
	expect(screens.length).toBeGreaterThan(10);
	const tooLarge = screens
		.map(({ file, entryPoint }) => ({ screen: entryPoint, bytes: bytesWith(outputs, [main, file]) }))
		.filter(({ bytes }) => bytes > budget);
	expect(tooLarge).toEqual([]);
});
