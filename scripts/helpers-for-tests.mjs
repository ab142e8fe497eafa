/** Finds the programs that some tests need (a browser, nginx, pdftotext, Java), and installs what may be installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

function onPath(...names) {
	for (const name of names) {
		for (const folder of [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"]) {
			const path = join(folder, name);
			if (folder !== "" && existsSync(path)) return path;
		}
	}
	return undefined;
}

async function playwrightsChromium() {
	try {
		const { chromium } = await import("playwright-core");
		const path = chromium.executablePath();
		return existsSync(path) ? path : undefined;
	} catch {
		return undefined;
	}
}

/** The path of a Chromium: the one named in CHROMIUM, the system's, or Playwright's. */
export async function findChromium() {
	if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
	return (
		onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") ?? (await playwrightsChromium())
	);
}

export const findNginx = () => onPath("nginx");
export const findJava = () => onPath("java");
export const findPdftotext = () => onPath("pdftotext");

/** On Debian, as root, installs packages of the system's own. True when that was done. */
export function installOnDebian(packages) {
	if (process.getuid?.() !== 0 || onPath("apt-get") === undefined) return false;
	console.log(`Installing ${packages.join(", ")}, which some tests need (apt-get) ...`);
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	const run = (...args) =>
		spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] }).status;
	run("update");
	return run("install", "-y", "--no-install-recommends", ...packages) === 0;
}
