/** `npm test`: runs the tests on the Node that Broadsheet runs on, with the program built and the tools at hand. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt, explain } from "./build.mjs";
import { findChromium, findJava, findNginx, findPdftotext, installOnDebian } from "./helpers-for-tests.mjs";
import { callerIsGoodEnough, noNodeMessage, pinnedNode } from "./pinned-node.mjs";
import { root } from "./root.mjs";

if (callerIsGoodEnough()) process.exitCode = await test(process.argv.slice(2));
else process.exitCode = again();

/** Runs this same script on the pinned Node. */
function again() {
	const node = pinnedNode();
	if (node === undefined) return fail(noNodeMessage());
	const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
	return spawnSync(node, args, { stdio: "inherit" }).status ?? 1;
}

async function test(args) {
	try {
		await ensureBuilt({ say: console.log });
	} catch (error) {
		return fail(explain(error));
	}
	const env = { ...process.env, NODE_ENV: "test" };
	if (mayReachJourneys(args)) {
		const missing = await findTools(env);
		if (missing !== undefined && process.env.CI === "true") return fail(missing);
		if (missing !== undefined) console.log(missing);
	}
	return runVitest(args, env);
}

/** A run of named files outside `test/journeys` needs no browser. */
function mayReachJourneys(args) {
	const filters = args.filter((arg) => !arg.startsWith("-"));
	return filters.length === 0 || filters.some((filter) => filter.includes("journeys"));
}

/** Puts the paths of the tools into the environment of the tests; answers what to say when the browser is missing. */
async function findTools(env) {
	const wanted = [
		...((await findChromium()) ? [] : ["chromium"]),
		...(findNginx() ? [] : ["nginx-light"]),
		...(findPdftotext() ? [] : ["poppler-utils"]),
	];
	if (wanted.length > 0) installOnDebian(wanted);
	env.CHROMIUM = (await findChromium()) ?? "";
	env.NGINX = findNginx() ?? "";
	env.JAVA = findJava() ?? "";
	if (env.CHROMIUM !== "") return undefined;
	return [
		"No Chromium was found, so the tests that look at pages in a browser cannot run.",
		"What to do: install it (Debian, as root: apt-get install chromium; elsewhere Google Chrome, or",
		'"npx playwright-core install chromium"), or set CHROMIUM to the path of one.',
	].join("\n");
}

function runVitest(args, env) {
	const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
	if (!existsSync(vitest)) return fail(`The test runner is not installed.\nWhat to do: run "npm ci" in ${root}.`);
	const reporters = ["--reporter=default", "--reporter=./scripts/count-reporter.mjs"];
	const child = spawn(process.execPath, [vitest, "run", ...reporters, ...args], { cwd: root, env, stdio: "inherit" });
	return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}

function fail(text) {
	console.error(text);
	return 1;
}
