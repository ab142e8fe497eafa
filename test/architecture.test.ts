/** Holds the shape of the repository: who may import whom, what the pure parts may not touch, and how files look. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/**
 * What each part of `src` may import besides itself. `store` means the interface, the files directly in `src/store`:
 * only the command line names a concrete store.
 */
const mayImport: Record<string, readonly string[] | "everything"> = {
	core: [],
	elements: ["core"],
	compare: ["core", "elements", "store"],
	wire: ["core", "elements"],
	store: ["core", "elements"],
	search: ["core", "elements"],
	media: ["core"],
	render: ["core", "compare", "elements"],
	press: ["core", "compare", "elements", "render", "store", "wire"],
	desk: ["core", "compare", "elements", "store"],
	import: ["core", "elements", "desk", "wire", "store"],
	webhooks: ["core", "store"],
	web: ["core", "press", "search", "store"],
	"newsroom/api": ["core", "compare", "elements", "desk", "wire", "press", "media", "store"],
	"newsroom/document": ["core", "elements"],
	"newsroom/together": ["core", "elements", "desk", "store", "newsroom/document", "newsroom/api"],
	"newsroom/app": ["core", "elements", "wire", "newsroom/document", "newsroom/api"],
	reader: [],
	config: ["core"],
	cli: "everything",
};

/** Pure parts: what they need to know of the time and of chance comes in as an argument. */
const withoutClock = ["core", "compare", "elements", "render", "press"];
const withoutNode = ["core", "elements", "render", "reader", "newsroom/app"];
/** The core describes its types once, as schemas; readers' scripts carry nothing they did not write. */
const onlyPackages: Record<string, readonly string[]> = { core: ["zod"], elements: ["zod"], reader: [] };
/** Contract suites stand beside what they hold to its word, for authors of further implementations; they are tests. */
const isContract = (path: string) => /\/contract(?:-[a-z-]+)?\.ts$/.test(path);
const packagesOfTests = ["vitest", "fast-check"];
const clockAndChance =
	/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bTemporal\.Now\b|\brandomUUID\b|\bgetRandomValues\b|\bset(Timeout|Interval|Immediate)\b/;

type Source = { path: string; part: string; text: string };

function filesUnder(folder: string): string[] {
	if (!existsSync(join(root, folder))) return [];
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path);
const isText = (path: string) => /\.(ts|tsx|mjs|js|json|css|md|txt|html|xml|yml|yaml|sh|conf|svg)$|\/run$/.test(path);
const read = (path: string) => readFileSync(join(root, path), "utf8");

function partOf(path: string): string {
	const [, first = "", second = ""] = path.split("/");
	return first === "newsroom" ? `newsroom/${second}` : first;
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}()])\/\/.*$/gm, "$1");
}

function importsOf(text: string): string[] {
	const pattern = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g;
	return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

const sources: Source[] = filesUnder("src")
	.filter((path) => isCode(path) && !path.includes(".test."))
	.map((path) => ({ path, part: partOf(path), text: withoutComments(read(path)) }));

function wrongImport({ path, part }: Source, target: string): string | undefined {
	if (target.startsWith("node:")) return withoutNode.includes(part) ? `${path} uses ${target}` : undefined;
	if (!target.startsWith(".")) {
		if (isContract(path) && packagesOfTests.includes(target)) return undefined;
		return onlyPackages[part]?.includes(target) === false ? `${path} uses the package ${target}` : undefined;
	}
	const file = relative(root, join(root, dirname(path), target)).replaceAll("\\", "/");
	const allowed = mayImport[part];
	if (allowed === "everything") return undefined;
	if (!file.startsWith("src/")) return `${path} reaches out of src, to ${file}`;
	const other = partOf(file);
	const isConcreteStore = /^src\/store\/[^/]+\//.test(file);
	if (isConcreteStore && !/^src\/store\/[^/]+\//.test(path)) return `${path} names a concrete store, ${file}`;
	if (other === part || allowed?.includes(other)) return undefined;
	return `${path} may not import ${file}`;
}

describe("src", () => {
	test("each part imports only what the table allows", () => {
		const wrong = sources.flatMap((source) => importsOf(source.text).map((target) => wrongImport(source, target)));
		expect(wrong.filter((sentence) => sentence !== undefined)).toEqual([]);
	});

	test("every part stands in the table and in ARCHITECTURE.md", () => {
		const parts = [...new Set(sources.map(({ part }) => part))];
		const description = read("ARCHITECTURE.md");
		expect(parts.filter((part) => mayImport[part] === undefined)).toEqual([]);
		expect(parts.filter((part) => !description.includes(`src/${part}`) && !description.includes(`\`${part}`))).toEqual(
			[],
		);
	});

	test("the pure parts use neither the clock nor chance", () => {
		const wrong = sources.filter(({ part, text }) => withoutClock.includes(part) && clockAndChance.test(text));
		expect(wrong.map(({ path, text }) => `${path}: ${clockAndChance.exec(text)?.[0]}`)).toEqual([]);
	});
});

describe("every file", () => {
	const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
		.split("\n")
		.filter((path) => isText(path) && path !== "package-lock.json" && existsSync(join(root, path)));

	test("of code has at most 400 lines", () => {
		const long = tracked.filter((path) => isCode(path) && read(path).split("\n").length > 401);
		expect(long).toEqual([]);
	});

	test("is finished", () => {
		const unfinished = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X".repeat(3)].join("|")})\\b`);
		expect(tracked.filter((path) => unfinished.test(read(path)))).toEqual([]);
	});

	test("works on any machine: no path of one, no address of a package registry", () => {
		const folders = ["home/[a-z]", "Users/[A-Za-z]", "root/", "work/(main|shared|brief|scratch)"];
		const machine = new RegExp(`(?<![\\w./-])/(${folders.join("|")})|[A-Z]:\\\\Users|registry\\.[a-z]+\\.(org|com)`);
		expect(tracked.filter((path) => machine.test(read(path)))).toEqual([]);
	});
});
