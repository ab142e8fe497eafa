/** Builds the newsroom's application into one folder: scripts split by screen, one sheet, compressed forms beside them. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import * as esbuild from "esbuild";
import { root } from "./root.mjs";

const app = "src/newsroom/app";
/** Where the server hands the application out. */
const address = "/newsroom/";

/** The languages of the interface, as react-aria names them; it brings some thirty. */
const languages = ["en-US", "tr-TR", "ar-AE"];

/** Leaves the words of other languages out of what react-aria and zod bring; zod's own are said by no screen. */
const onlyOurLanguages = {
	name: "only-our-languages",
	setup(build) {
		build.onLoad({ filter: /[\\/]intl[\\/].*[a-z]{2}-[A-Z]{2}\.mjs$/ }, ({ path }) =>
			languages.includes(basename(path, ".mjs")) ? undefined : { contents: "export default {};", loader: "js" },
		);
		build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/].*\.js$/ }, ({ path }) =>
			["en.js", "index.js"].includes(basename(path))
				? undefined
				: { contents: "export default () => ({ localeError: () => undefined });", loader: "js" },
		);
	},
};

/**
 * Of the package's index only the router's provider has no entry of its own: with the index every part of the package
 * would be in the first script, wherever it is used. What else is asked of the index does not build.
 */
const noIndexOfParts = {
	name: "no-index-of-parts",
	setup(build) {
		build.onResolve({ filter: /^react-aria-components$/ }, ({ resolveDir, kind }) =>
			build.resolve("react-aria/private/utils/openLink", { resolveDir, kind }),
		);
	},
};

/** What is there already when something is loaded later: the frame, and within a story its editor. */
const thereBefore = {
	"from-anywhere": [`${app}/main.tsx`],
	"from-a-story": [`${app}/main.tsx`, `${app}/screens/story/story-page.tsx`],
};

/**
 * Whatever is loaded later imports what is there already. The bundler puts parts into one file that the same entries
 * use: so the frame is one file, and the editor another, not one for every set of screens that share some of it.
 */
const fewFiles = {
	name: "few-files",
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, importer, kind }) => {
			if (kind !== "dynamic-import") return undefined;
			const isInStory = slashed(relative(root, importer)).startsWith(`${app}/screens/story/`);
			return {
				path: slashed(relative(root, join(resolveDir, path))),
				namespace: isInStory ? "from-a-story" : "from-anywhere",
			};
		});
		for (const [namespace, before] of Object.entries(thereBefore))
			build.onLoad({ filter: /./, namespace }, ({ path }) => ({
				contents: `${before.map((file) => `import "./${file}";`).join(" ")} export * from "./${path}";`,
				resolveDir: root,
			}));
	},
};

const slashed = (path) => path.replaceAll("\\", "/");

/**
 * Screens at whose addresses (below the prefix) people open the newsroom: the page names every file of them, so that
 * all come at once. At any other address it names those of the frame.
 */
const openedAt = {
	"^$": "desk/desk-screen.tsx",
	"^stories/\\d+$": "story/story-screen.tsx",
	"^fronts/[^/]+$": "fronts/front-screen.tsx",
	"^pictures$": "pictures/library-screen.tsx",
	"": null,
};

/** What the browser must run before it paints, so that neither colours nor direction change before one's eyes. */
const beforePaint = `${app}/before-paint.ts`;

/**
 * `previous` is the folder of the build before this one: what has the same name there has the same content, and its
 * compressed forms are taken over. Writes `files/`, the pages, `pages.json` (which page stands at which addresses; the first
 * that fits), and esbuild's account of what went where, `meta.json`.
 */
export async function buildNewsroom(outdir, previous) {
	const shared = {
		absWorkingDir: root,
		outdir: join(outdir, "files"),
		entryNames: "[name]-[hash]",
		chunkNames: "[name]-[hash]",
		assetNames: "[name]-[hash]",
		publicPath: `${address}files`,
		bundle: true,
		minify: true,
		platform: "browser",
		target: "es2022",
		sourcemap: "external",
		metafile: true,
		logLevel: "silent",
		// The tsconfig of the rest of the program knows another JSX.
		tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "react" } },
		jsx: "automatic",
		jsxImportSource: "react",
	};
	const [main, early] = await Promise.all([
		esbuild.build({
			...shared,
			entryPoints: [`${app}/main.tsx`],
			format: "esm",
			splitting: true,
			loader: { ".woff2": "file" },
			define: { "process.env.NODE_ENV": '"production"' },
			plugins: [onlyOurLanguages, noIndexOfParts, fewFiles],
		}),
		esbuild.build({ ...shared, entryPoints: [beforePaint], format: "iife" }),
	]);
	const outputs = named({ ...main.metafile.outputs, ...early.metafile.outputs });
	writeFileSync(join(outdir, "meta.json"), JSON.stringify({ outputs }));
	await compressAll(outdir, previous, Object.keys(outputs));
	const pages = Object.entries(openedAt).map(([address, screen]) => ({
		address,
		page: screen === null ? "index.html" : `${basename(screen, ".tsx")}.html`,
		html: pageWith(outputs, screen),
	}));
	for (const { page, html } of pages) writeFileSync(join(outdir, page), html);
	writeFileSync(join(outdir, "pages.json"), JSON.stringify(pages.map(({ address, page }) => ({ address, page }))));
}

/** The page whose first screen is this one; null: the frame alone. */
function pageWith(outputs, screen) {
	const built = (entry) => {
		const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(`${app}/${entry}`));
		if (found === undefined) throw new Error(`${entry} was not built.`);
		return found;
	};
	const [script, { cssBundle }] = built("main.tsx");
	const [early] = built(basename(beforePaint));
	const first = filesOf(outputs, [script, ...(screen === null ? [] : [built(`screens/${screen}`)[0]])]);
	const names = {
		STYLE: cssBundle,
		SCRIPT: script,
		BEFORE_PAINT: early,
		PRELOADED: [...first].filter((file) => file !== script),
	};
	return readFileSync(join(root, app, "index.html"), "utf8").replace(/^.*\{\{(\w+)\}\}.*$\n/gm, (line, name) =>
		[names[name]]
			.flat()
			.map((file) => line.replace(`{{${name}}}`, `${address}files/${file}`))
			.join(""),
	);
}

/** Some files with everything that they import, those first that bring most; what is loaded later is not among them. */
function filesOf(outputs, files) {
	const all = new Set();
	const walk = (file) => {
		if (all.has(file)) return;
		all.add(file);
		for (const { path, kind } of outputs[file].imports) if (kind === "import-statement") walk(path);
	};
	for (const file of files) walk(file);
	return [...all].sort((a, b) => outputs[b].bytes - outputs[a].bytes);
}

/** The account by bare file names, without the maps. */
function named(outputs) {
	const kept = Object.entries(outputs).filter(([path]) => !path.endsWith(".map"));
	return Object.fromEntries(
		kept.map(([path, { imports, entryPoint, cssBundle, bytes, inputs }]) => [
			basename(path),
			{
				bytes,
				...(entryPoint ? { entryPoint } : {}),
				...(cssBundle ? { cssBundle: basename(cssBundle) } : {}),
				imports: imports.filter(({ external }) => !external).map(({ path, kind }) => ({ path: basename(path), kind })),
				inputs: Object.keys(inputs),
			},
		]),
	);
}

const compress = {
	".br": (content) =>
		promisify(brotliCompress)(content, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
		}),
	".gz": (content) => promisify(gzip)(content, { level: 9 }),
};

async function compressAll(outdir, previous, names) {
	const work = names
		.filter((name) => /\.(?:js|css|svg)$/.test(name))
		.flatMap((name) => Object.entries(compress).map(([ending, pack]) => ({ name, ending, pack })));
	await Promise.all(
		work.map(async ({ name, ending, pack }) => {
			const target = join(outdir, "files", name + ending);
			const known = join(previous, "files", name + ending);
			mkdirSync(dirname(target), { recursive: true });
			if (existsSync(known)) copyFileSync(known, target);
			else writeFileSync(target, await pack(readFileSync(join(outdir, "files", name))));
		}),
	);
}
