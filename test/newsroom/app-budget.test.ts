/** The newsroom's scripts fit: the frame with any screen, compressed, as they were built. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";

interface Output {
	readonly entryPoint?: string;
	readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const meta = at("dist/newsroom/meta.json");
const readJson = <T>(path: URL): T => JSON.parse(readFileSync(path, "utf8")) as T;
const budgets = readJson<{ newsroom: { first_js_br: number; editor_js_br: number } }>(at("budgets.json")).newsroom;
/** Screens in which a story is written: they carry the editor. */
const WITH_EDITOR = /\/(?:story\/story|translations\/side-by-side)-screen\.tsx$/u;

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

test.skipIf(!existsSync(meta))(
	"each screen fits its budget: of a first screen, or of the editor where one writes",
	() => {
		const { outputs } = readJson<{ outputs: Record<string, Output> }>(meta);
		const entries = Object.entries(outputs).map(([file, { entryPoint = "" }]) => ({ file, entryPoint }));
		const main = entries.find(({ entryPoint }) => entryPoint.endsWith("app/main.tsx"))?.file ?? "";
		// What is loaded later, into a screen that is open, is no first screen.
		const screens = entries.filter(({ entryPoint }) => /\/screens\/.*-screen\.tsx$/u.test(entryPoint));
		expect(screens.length).toBeGreaterThan(10);
		expect(screens.filter(({ entryPoint }) => WITH_EDITOR.test(entryPoint)).length).toBe(2);
		const tooLarge = screens
			.map(({ file, entryPoint }) => ({ screen: entryPoint, bytes: bytesWith(outputs, [main, file]) }))
			.filter(({ screen, bytes }) => bytes > (WITH_EDITOR.test(screen) ? budgets.editor_js_br : budgets.first_js_br));
		expect(tooLarge).toEqual([]);
	},
);
