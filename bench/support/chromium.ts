/** A browser for what only a browser can tell; null where there is none. */
import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export async function openChromium(): Promise<Browser | null> {
	const executablePath = [process.env.CHROMIUM ?? "", ...PLACES].find((path) => path !== "" && existsSync(path));
	if (executablePath === undefined) return null;
	const { chromium } = await import("playwright-core");
	return chromium.launch({ executablePath, chromiumSandbox: false, args: ["--no-first-run"] });
}
