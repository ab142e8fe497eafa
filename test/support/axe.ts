/** What axe finds on a page as it stands before somebody. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Axe {
	run(
		context: object,
		options: object,
	): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

export interface WhatIsLookedAt {
	/** What is left out of it, as selectors; the test says why. */
	readonly exclude?: readonly string[];
	/** Whether axe looks into frames; it does when nothing is said. */
	readonly frames?: boolean;
	/** Only these rules of axe. */
	readonly rules?: readonly string[];
}

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every violation as one line: the rule, and the elements that break it. Colours are judged when nothing fades any more. */
export async function violations(page: Page, { exclude = [], frames = true, rules }: WhatIsLookedAt = {}) {
	await page.evaluate(async () => {
		const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
		await Promise.all(ends.map((one) => one.finished.catch(() => {})));
	});
	if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
	const found = await page.evaluate(
		async ([context, options]) => (await (globalThis as unknown as { axe: Axe }).axe.run(context, options)).violations,
		[
			{ include: ["html"], exclude: [...exclude] },
			// Nobody reads what it says of the elements that are sound.
			{ iframes: frames, resultTypes: ["violations"], ...(rules ? { runOnly: [...rules] } : {}) },
		] as const,
	);
	return found.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ html, failureSummary = "" }) => `${html.slice(0, 200)} (${failureSummary.replaceAll(/\s+/gu, " ")})`).join(" | ")}`,
	);
}
