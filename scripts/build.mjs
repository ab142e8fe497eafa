/** Builds `dist` from `src`: the program and its workers, what readers load, and the newsroom's application. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import * as esbuild from "esbuild";
import { buildNewsroom } from "./build-newsroom.mjs";
import { root } from "./root.mjs";
import { dist, isFresh, sourceStamp } from "./stamp.mjs";

const theme = "src/render/themes/default";
/** Where the server hands out the files of `dist/assets`. */
const assetsPath = "/assets";

const lock = `${dist}.lock`;

function filesUnder(folder, options) {
	try {
		const names = readdirSync(join(root, folder), options).map((name) => name.replaceAll("\\", "/"));
		return names.sort().map((name) => `${folder}/${name}`);
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}

/** `dist/broadsheet.mjs`, and `dist/<name>.mjs` for every `<name>.worker.ts` anywhere in `src`. */
async function buildProgram(outdir) {
	const workers = filesUnder("src", { recursive: true }).filter((path) => path.endsWith(".worker.ts"));
	await esbuild.build({
		absWorkingDir: root,
		entryPoints: [
			{ in: "src/cli/main.ts", out: "broadsheet" },
			...workers.map((path) => ({ in: path, out: basename(path, ".worker.ts") })),
		],
		outdir,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		// Each command is a file of its own, loaded when it is called; workers share what they have in common.
		splitting: true,
		chunkNames: "parts/[name]-[hash]",
		packages: "external",
		platform: "node",
		format: "esm",
		target: "node24",
		sourcemap: true,
		logLevel: "silent",
	});
}

/**
 * What readers load: every script directly in `src/reader`, every sheet directly in the theme whose name does not
 * begin with "_", every font. Named by content, so they may be cached for ever; listed in `manifest.json`.
 */
export async function buildAssets(outdir) {
	const scripts = filesUnder("src/reader").filter((path) => path.endsWith(".ts"));
	const sheets = filesUnder(theme).filter((path) => path.endsWith(".css") && !basename(path).startsWith("_"));
	const fonts = filesUnder(`${theme}/fonts`).filter((path) => path.endsWith(".woff2"));
	mkdirSync(outdir, { recursive: true });

	const { metafile } = await esbuild.build({
		absWorkingDir: root,
		entryPoints: [...scripts, ...sheets, ...fonts],
		outdir,
		entryNames: "[name]-[hash]",
		assetNames: "[name]-[hash]",
		publicPath: assetsPath,
		loader: { ".woff2": "copy" },
		bundle: true,
		minify: true,
		platform: "browser",
		format: "iife",
		target: "es2022",
		metafile: true,
		logLevel: "silent",
	});

	const manifest = {};
	for (const [path, output] of Object.entries(metafile.outputs)) {
		const source = output.entryPoint ?? Object.keys(output.inputs)[0];
		const file = basename(path);
		const content = readFileSync(join(outdir, file));
		manifest[basename(source).replace(/\.ts$/, ".js")] = {
			file,
			sha256: createHash("sha256").update(content).digest("base64"),
			bytes: content.length,
			brotliBytes: brotliCompressSync(content).length,
		};
	}
	writeFileSync(join(outdir, "manifest.json"), `${JSON.stringify(manifest, null, "\t")}\n`);
}

/** Builds into a folder of its own and puts that in the place of `dist` when all of it stands. */
async function build() {
	const fresh = `${dist}.new`;
	const old = `${dist}.old`;
	const clearAway = () => {
		for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
	};
	const stamp = sourceStamp();
	clearAway();
	try {
		await buildProgram(fresh);
		await buildAssets(join(fresh, "assets"));
		await buildNewsroom(join(fresh, "newsroom"), join(dist, "newsroom"));
		writeFileSync(join(fresh, "stamp"), stamp);
		if (existsSync(dist)) renameSync(dist, old);
		renameSync(fresh, dist);
	} finally {
		clearAway();
	}
}

/**
 * Builds when the sources are newer, or `always`. Of several that start at once one builds and the others wait for it.
 * `say` is told before a build begins.
 */
export async function ensureBuilt({ always = false, say = (_text) => {} } = {}) {
	while (always || !isFresh()) {
		if (!takeLock()) {
			await pause(50);
			continue;
		}
		try {
			if (!always && isFresh()) return;
			say("Building Broadsheet from its sources ...");
			return await build();
		} finally {
			rmSync(lock, { force: true });
		}
	}
}

/** The lock is a file that names the process which builds; one left by a process that died is taken away. */
function takeLock() {
	try {
		writeFileSync(lock, String(process.pid), { flag: "wx" });
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
	}
	try {
		process.kill(Number.parseInt(readFileSync(lock, "utf8"), 10) || process.pid, 0);
	} catch (error) {
		if (error.code === "ESRCH") rmSync(lock, { force: true });
	}
	return false;
}

/** The text for somebody whose build failed: each error with its place. */
export function explain(error) {
	const details = (error.errors ?? []).map(({ location, text }) =>
		location ? `  ${location.file}:${location.line}:${location.column + 1}  ${text}` : `  ${text}`,
	);
	return [
		"Broadsheet could not be built from its sources.",
		...(details.length > 0 ? details : [`  ${error.stack ?? error}`]),
		'What to do: correct the places named above; if a package is missing, run "npm ci".',
	].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		await ensureBuilt({ always: true });
	} catch (error) {
		console.error(explain(error));
		process.exitCode = 1;
	}
}
