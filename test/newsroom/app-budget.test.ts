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
const budgets = readJson<{ newsroom: Record<"first_js_br" | "editor_js_br" | "frame_requests", number> }>(
	at("budgets.json"),
).newsroom;
/** Screens in which a story is written: they carry the editor. */
const WITH_EDITOR = /\/(?:story\/story|translations\/side-by-side)-screen\.tsx$/u;

/** Some files with everything that they import, each file once. */
function filesOf(outputs: Readonly<Record<string, Output>>, files: readonly string[]): ReadonlySet<string> {
	const all = new Set<string>();
	const walk = (file: string) => {
		if (all.has(file)) return;
		all.add(file);
		for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === "import-statement") walk(path);
	};
	for (const file of files) walk(file);
	return all;
}

/** Compressed, in bytes. */
const bytesOf = (files: ReadonlySet<string>): number =>
	[...files].reduce((sum, file) => sum + statSync(at(`dist/newsroom/files/${file}.br`)).size, 0);

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
			.map(({ file, entryPoint }) => ({ screen: entryPoint, bytes: bytesOf(filesOf(outputs, [main, file])) }))
			.filter(({ screen, bytes }) => bytes > (WITH_EDITOR.test(screen) ? budgets.editor_js_br : budgets.first_js_br));
		expect(tooLarge).toEqual([]);
	},
);

test.skipIf(!existsSync(meta))("a page names every file of its first screen, so that none waits for another", () => {
	const { outputs } = readJson<{ outputs: Record<string, Output> }>(meta);
	const entry = (end: string) => Object.keys(outputs).find((file) => outputs[file]?.entryPoint?.endsWith(end)) ?? "";
	const pages = readJson<readonly { readonly address: string; readonly page: string }[]>(
		at("dist/newsroom/pages.json"),
	);
	for (const { page } of pages) {
		const html = readFileSync(at(`dist/newsroom/${page}`), "utf8");
		const named = new Set(
			[...html.matchAll(/(?:src|href)="\/newsroom\/files\/([\w-]+\.js)"/gu)].map(([, file]) => file),
		);
		const screen = page === "index.html" ? [] : [entry(`/${page.replace(/\.html$/u, ".tsx")}`)];
		const needed = filesOf(outputs, [entry("app/before-paint.ts"), entry("app/main.tsx"), ...screen]);
		expect([page, [...named].sort()]).toEqual([page, [...needed].sort()]);
		if (page === "index.html") expect(named.size).toBeLessThanOrEqual(budgets.frame_requests);
	}
	expect(pages.at(-1)).toEqual({ address: "", page: "index.html" });
	expect(pages.map(({ page }) => page)).toContain("story-screen.html");
});
