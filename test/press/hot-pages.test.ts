/** Pages in memory stay within their limit, and those asked for stay longest. */
import { expect, test } from "vitest";
import { HotPages } from "../../src/press/sinks/hot-pages.ts";

const page = (path: string, size = 700) => ({
	path,
	status: 200,
	type: "text/html",
	hash: path,
	body: Buffer.alloc(size),
	br: Buffer.alloc(0),
	gz: Buffer.alloc(0),
});

test("the limit holds, and a page that is asked for outlives one that is not", () => {
	const hot = new HotPages(3000);
	for (const path of ["/a", "/b", "/c"]) hot.put(page(path));
	hot.get("/a");
	hot.put(page("/d"));
	expect([hot.get("/a")?.path, hot.get("/b"), hot.bytes]).toEqual(["/a", undefined, 3000]);
});

test("a page larger than the limit is not kept, and replaces nothing but itself", () => {
	const hot = new HotPages(3000);
	hot.put(page("/a"));
	hot.put(page("/a", 5000));
	expect([hot.size, hot.bytes]).toEqual([0, 0]);
});
