/** Every line of the lists of hostile paths is answered calmly: nothing outside the paper, no header of theirs, no fault. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { corpusFolder, missing } from "../support/tools.ts";
import { openSite, parse } from "./site.ts";

test("hostile paths", { timeout: 60_000 }, async (context) => {
	if (corpusFolder === undefined) return context.skip(missing.corpus);
	const folder = new URL("security/paths/", corpusFolder);
	const lines = readdirSync(folder).flatMap((name) => readFileSync(new URL(name, folder), "latin1").split(/\r?\n/u));
	const site = await openSite();
	const paths = [
		...new Set(
			lines
				.filter((line) => line !== "")
				.flatMap((line) => (line.startsWith("/") ? [line] : [line, `/${line}`]))
				.flatMap((line) => (line.includes("{FILE}") ? [line.replace("{FILE}", "etc/passwd")] : [line])),
		),
	];
	expect(paths.length).toBeGreaterThan(500);
	const allowed = new Set([301, 302, 400, 404, 431]);
	const ask = async (path: string) => {
		const said = await site.say(`GET ${path} HTTP/1.1\r\nHost: daily.example\r\nConnection: close\r\n\r\n`);
		const { status, headers, body } = parse(said);
		expect(allowed.has(status), `${path} was answered with ${status}`).toBe(true);
		expect([path, headers["set-cookie"], body.includes("root:")]).toEqual([path, undefined, false]);
		const to = headers.location;
		// No way off the paper, and no way on from there but to what is or is not.
		if (to !== undefined) expect(to, path).toMatch(/^\/(?![/\\])[^\s\\]*$/u);
		if (status === 301 && to !== undefined) expect([path, (await site.ask(to)).status]).not.toEqual([path, 301]);
	};
	for (let i = 0; i < paths.length; i += 20) await Promise.all(paths.slice(i, i + 20).map(ask));
	expect(site.faults).toEqual([]);
	await site.end();
});
