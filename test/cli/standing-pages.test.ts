/** Pages that stand, looked at and mended beside a server and without one. */
import { readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPaper, openPress } from "../../src/cli/compose.ts";
import { lockData } from "../../src/cli/data-lock.ts";
import { mendStanding, verifyStanding } from "../../src/cli/standing-pages.ts";
import { must } from "../../src/core/result.ts";
import { openWorld } from "../press/small-world.ts";

test("no pages are well without a server, and a fault beside one; damaged ones are mended", {
	timeout: 30_000,
}, async () => {
	const world = await openWorld();
	const paper = await openPaper(world.folder);
	const { pages } = paper.folders;
	const verify = async () => must(await verifyStanding(paper)).faults.map(({ path }) => path);
	const damage = () => writeFileSync(join(pages, readlinkSync(join(pages, "current")), "en.html"), "<!doctype html>");
	const serve = async () => {
		const lock = must(lockData(paper.folders, "serves"));
		lock.note("http://127.0.0.1:1");
		return { lock, press: await openPress(paper, { site: "https://daily.example", hotBytes: 1_000_000 }) };
	};
	expect(await verify()).toEqual([]);

	const first = await serve();
	await first.press.at("/en");
	expect(await verify()).toEqual([]);
	damage();
	expect(await verify()).toEqual(["/en"]);
	expect(await mendStanding(paper, ["/en"])).toBe("server");
	await first.press.drawOwed(20);
	expect(await verify()).toEqual([]);
	rmSync(pages, { recursive: true });
	expect(await verify()).toEqual(["pages/current"]);
	await first.press.mendTree();
	expect(await verify()).toEqual([]);
	await first.press.close();
	first.lock.release();

	damage();
	expect(await mendStanding(paper, await verify())).toBe("nextStart");
	expect(await verify()).toEqual([]);
	const second = await serve();
	expect(await second.press.at("/en")).toMatchObject({ page: { status: 200 } });
	expect(await verify()).toEqual([]);
	await second.press.close();
	second.lock.release();
	rmSync(pages, { recursive: true });
	expect(await verify()).toEqual([]);
	await paper.close();
	await world.end();
});
