/** The library of pictures through the API: search, looks, rights at publication, uses, another file, deletion. */
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const DAY = 86_400_000;
let shade = 0;
/** Bytes that the paper has not seen yet. */
const fresh = (width = 600, height = 400) =>
	sharp({ create: { width, height, channels: 3, background: { r: ++shade % 256, g: shade >> 8, b: 9 } } })
		.png()
		.toBuffer();
const png = { "content-type": "image/png" };

async function add(said: object = {}, as?: string) {
	const made = await read(
		await paper.ask("POST", "/assets?fileName=pier.png", { body: await fresh(), headers: png, ...(as ? { as } : {}) }),
	);
	return Object.keys(said).length === 0 ? made : read(await paper.ask("PUT", `/assets/${made.id}`, { json: said }));
}
const get = async (path: string) => read(await paper.ask("GET", path));
const found = async (query: string) => (await get(`/assets?${query}`)).assets.map(({ id }: { id: number }) => id);
const page = async (id: number) => {
	const standing = await paper.press.at((await paper.store.liveFacts(id))?.address ?? "");
	return standing !== null && "page" in standing ? Buffer.from(standing.page.body).toString() : "";
};

test("a picture's words, place, day, keywords and rights are kept and found", async () => {
	const said = {
		caption: "İstanbul'da vapur",
		keywords: ["deniz", "ulaşım"],
		place: "Karaköy",
		takenOn: "2026-01-02",
		decorative: false,
		terms: { usage: "Once, in print and online", restrictions: "Not in Germany", endsAt: null },
	};
	const asset = await add(said);
	expect(asset).toMatchObject(said);
	for (const words of ["vapur", "ISTANBUL", "ulasim", "kara 2026"])
		expect(await found(new URLSearchParams({ words }).toString())).toEqual([asset.id]);
	expect(await found("words=nothing")).toEqual([]);
	expect(await found("from=2026-01-03&words=vapur")).toEqual([]);
	for (const [field, value] of [
		["takenOn", "2026-02-30"],
		["keywords", [""]],
		["crops", { "3:2": { x: 0.5, y: 0, width: 0.6, height: 0.2 } }],
		["crops", { "7:5": { x: 0, y: 0, width: 1, height: 1 } }],
	])
		expect((await paper.ask("PUT", `/assets/${asset.id}`, { json: { [field as string]: value } })).status).toBe(422);
});

test("the library goes on where it stopped, and tells what is used, what has no words, what is whose", async () => {
	const ours = [await add(), await add({ alt: "A pier" }), await add()].map(({ id }) => id);
	await publishOne(paper, { picture: { asset: ours[0] } });
	const first = await get("/assets?limit=2");
	expect(first.assets.map(({ id }: { id: number }) => id)).toEqual([ours[2], ours[1]]);
	expect(first.assets[0]).toMatchObject({ use: null, by: { key: "token:4", name: "administrator" } });
	expect((await get(`/assets?limit=1&before=${first.next}`)).assets[0]).toMatchObject({ id: ours[0], use: "live" });
	expect(await found(`use=live&limit=1`)).toEqual([ours[0]]);
	expect((await found("use=unused")).slice(0, 2)).toEqual([ours[2], ours[1]]);
	expect((await found("described=yes"))[0]).toBe(ours[1]);
	expect(await found("by=person:99")).toEqual([]);
	expect((await paper.ask("GET", "/assets?use=sometimes")).status).toBe(422);
	expect((await paper.ask("GET", "/assets", { as: null })).status).toBe(401);
});

test("a story's own point and boxes decide what its pages show, under addresses of their own", async () => {
	const asset = await add({ focal: { x: 0.2, y: 0.5 }, alt: "A pier" });
	const shared = (html: string) => /og:image" content="https:\/\/daily\.example([^"]+)"/u.exec(html)?.[1] ?? "";
	const whole = (html: string) => /<img src="([^"]+)"/u.exec(html)?.[1] ?? "";
	const plain = await page(await publishOne(paper, { picture: { asset: asset.id } }));
	const own = await page(await publishOne(paper, { picture: { asset: asset.id, focal: { x: 0.9, y: 0.5 } } }));
	expect(shared(own)).toMatch(new RegExp(`^/media/${asset.id}/[0-9a-f]{8}\\.[0-9a-f]{8}-16x9-600\\.jpg$`, "u"));
	expect(shared(own)).not.toBe(shared(plain));
	// The whole picture is the same for both: nothing is made twice.
	expect(whole(own)).toBe(whole(plain));
	const boxes = { full: { x: 0, y: 0, width: 0.5, height: 1 } };
	const cut = await page(await publishOne(paper, { picture: { asset: asset.id, crops: boxes } }));
	expect(whole(cut)).toMatch(/\.[0-9a-f]{8}-full-300\.jpg$/u);
	expect(cut).toContain('width="300" height="400"');
	// The asset's own point moves: pages that follow it get new addresses, those with their own keep what they show.
	await paper.ask("PUT", `/assets/${asset.id}`, { json: { focal: { x: 0.3, y: 0.5 } } });
	const after = await get(`/assets/${asset.id}`);
	expect(after.url).not.toBe(asset.url);
});

test("empty alt text is asked for at publication, unless somebody says that it is decoration; then readers get none", async () => {
	const bare = await add();
	const publish = async (picture: object) => {
		const { id } = await read(await paper.ask("POST", "/stories", { json: { ...STORY, picture } }));
		const checks = await get(`/stories/${id}/checks`);
		await paper.ask("POST", `/stories/${id}/publish`);
		return { problems: checks.findings.map(({ problem }: { problem: string }) => problem), html: await page(id) };
	};
	expect((await publish({ asset: bare.id })).problems).toContain("altText");
	const decoration = await publish({ asset: bare.id, decorative: true });
	expect(decoration.problems).not.toContain("altText");
	const named = await add({ alt: "A pier at dusk" });
	expect((await publish({ asset: named.id })).html).toContain('alt="A pier at dusk"');
	expect((await publish({ asset: named.id, decorative: true })).html).not.toContain("A pier at dusk");
	const empty = await add({ decorative: true });
	expect((await publish({ asset: empty.id })).problems).not.toContain("altText");
});

test("a picture whose rights have run out stops the publication and says which and where; what is live stays", async () => {
	const asset = await add({ alt: "x", terms: { usage: "", restrictions: "", endsAt: paper.clock.now + 3 * DAY } });
	const body = [
		{ type: "paragraph", text: "Words." },
		{ type: "picture", asset: asset.id },
	];
	const json = { ...STORY, text: undefined, body };
	const { id } = await read(await paper.ask("POST", "/stories", { json }));
	const checks = await get(`/stories/${id}/checks`);
	expect(checks.findings).toContainEqual(expect.objectContaining({ problem: "rightsEnding", severity: "warns" }));
	expect((await paper.ask("POST", `/stories/${id}/publish`)).status).toBe(200);
	expect(await found("use=live&rights=ending")).toEqual([asset.id]);

	paper.clock.now += 3 * DAY;
	expect(await page(id)).toContain(`/media/${asset.id}/`);
	expect(await found("use=live&rights=ended")).toEqual([asset.id]);
	const second = await read(await paper.ask("POST", "/stories", { json }));
	const refused = await read(await paper.ask("POST", `/stories/${second.id}/publish`));
	expect(refused).toMatchObject({ status: 422, type: "/docs/problems#notReady", at: "body.1" });
	expect(refused.detail).toContain("pier.png");
	// A time after the end is refused when it is set, not when it comes.
	const third = await add({ terms: { usage: "", restrictions: "", endsAt: paper.clock.now + DAY } });
	const planned = await read(
		await paper.ask("POST", "/stories", { json: { ...STORY, picture: { asset: third.id, alt: "x" } } }),
	);
	const at = new Date(paper.clock.now + 2 * DAY).toISOString();
	expect((await read(await paper.ask("POST", `/stories/${planned.id}/publish`, { json: { at } }))).status).toBe(422);
});

test("a front with a picture of its own whose rights have run out is not launched", async () => {
	const story = await publishOne(paper);
	const asset = await add({ terms: { usage: "", restrictions: "", endsAt: paper.clock.now - 1 } });
	const containers = [{ title: "Top", pinned: [{ story, picture: asset.id }] }];
	const refused = await read(await paper.ask("PUT", "/fronts/en", { json: { containers } }));
	expect(refused).toMatchObject({ status: 422, at: "containers.0" });
	expect(refused.detail).toMatch(/pier\.png.*"Talks in Moscow".*"Top"/u);
});

test("it is said where a picture is used, and only an unused one is deleted, on record", async () => {
	const asset = await add({ caption: "Only one" });
	const { id: story } = await read(
		await paper.ask("POST", "/stories", { json: { ...STORY, headline: "With picture", picture: { asset: asset.id } } }),
	);
	await paper.ask("POST", `/stories/${story}/publish`);
	await paper.ask("PUT", "/concepts/ada-demir", {
		json: { kind: "person", names: { "": "Ada Demir" }, portrait: asset.id },
	});
	const use = { kind: "story", key: String(story), place: "lead", title: "With picture", edition: "en" };
	expect((await get(`/assets/${asset.id}/uses`)).uses).toEqual([
		{ kind: "concept", key: "ada-demir", state: "live", place: "portrait", title: "Ada Demir", edition: "" },
		{ ...use, state: "live" },
		{ ...use, state: "draft" },
	]);
	const refused = await read(await paper.ask("DELETE", `/assets/${asset.id}`));
	expect(refused).toMatchObject({ status: 409, type: "/docs/problems#assetInUse" });
	expect(refused.detail).toContain(`story:${story}`);
	expect((await paper.ask("DELETE", `/assets/${asset.id}`, { as: paper.tokens.reporter })).status).toBe(403);

	const free = await add();
	const deleted = await read(await paper.ask("DELETE", `/assets/${free.id}?reason=asked%20for`));
	expect(await paper.store.ledger(deleted.ledger - 1, 1)).toMatchObject([
		{ kind: "asset", subject: `asset:${free.id}`, before: { id: free.id }, after: null, note: "asked for" },
	]);
	expect(paper.forgotten).toContain(free.url);
	const gone = await read(await paper.ask("GET", `/assets/${free.id}`));
	expect(gone).toMatchObject({ status: 404, data: { deleted: { by: "administrator", reason: "asked for" } } });
	const missing = await paper.ask("POST", "/stories", { json: { ...STORY, picture: { asset: free.id } } });
	expect((await read(missing)).type).toBe("/docs/problems#assetNotFound");
	expect(await read(await paper.ask("POST", `/assets/${free.id}/restore`))).toMatchObject({
		id: free.id,
		url: free.url,
	});
	expect((await get(`/assets/${free.id}`)).sha256).toBe(free.sha256);
});

test("a deleted picture comes back, as it was, when the same file is taken in again", async () => {
	const bytes = await fresh();
	const { id } = await read(await paper.ask("POST", "/assets", { body: bytes, headers: png }));
	await paper.ask("PUT", `/assets/${id}`, { json: { caption: "Kept words" } });
	await paper.ask("DELETE", `/assets/${id}`);
	const again = await paper.ask("POST", "/assets", { body: bytes, headers: png });
	expect([again.status, await read(again)]).toMatchObject([201, { id, caption: "Kept words" }]);
});

test("another file takes the place of the first on every page; the first is kept and can come back", async () => {
	const bytes = await fresh();
	const asset = await read(await paper.ask("POST", "/assets?fileName=first.png", { body: bytes, headers: png }));
	await paper.ask("PUT", `/assets/${asset.id}`, {
		json: { alt: "A pier", crops: { "1:1": { x: 0, y: 0, width: 0.5, height: 0.75 } } },
	});
	const story = await publishOne(paper, { picture: { asset: asset.id } });
	const before = await page(story);
	const { url } = await get(`/assets/${asset.id}`);
	expect(before).toContain(url);
	const put = async (body: BodyInit) =>
		read(await paper.ask("PUT", `/assets/${asset.id}/file?fileName=second.png&note=a%20face`, { body, headers: png }));
	const replaced = await put(await fresh(900, 900));
	expect(replaced).toMatchObject({
		id: asset.id,
		alt: "A pier",
		width: 900,
		fileName: "second.png",
		crops: {},
		cropsGone: true,
	});
	expect(replaced.pages).toBeGreaterThan(0);
	expect(paper.forgotten).toContain(url);
	const after = await page(story);
	expect([after.includes(url), after.includes(replaced.url)]).toEqual([false, true]);
	expect((await get(`/assets/${asset.id}/files`)).earlier).toMatchObject([
		{ number: 1, fileName: "first.png", width: 600, by: "administrator", note: "a face" },
	]);
	const original = await paper.ask("GET", `/assets/${asset.id}/original?number=1`);
	expect(original.headers.get("content-disposition")).toContain("first.png");
	expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);

	const other = await add();
	const otherBytes = await (await paper.ask("GET", `/assets/${other.id}/original`)).arrayBuffer();
	expect(await put(otherBytes)).toMatchObject({
		status: 409,
		type: "/docs/problems#alreadyExists",
		data: { asset: other.id },
	});
	expect((await put("no picture")).status).toBe(422);

	const back = await read(await paper.ask("POST", `/assets/${asset.id}/files/1/restore`));
	expect(back).toMatchObject({ fileName: "first.png", sha256: asset.sha256 });
	expect(await page(story)).toContain(back.url);
	expect((await get(`/assets/${asset.id}/files`)).earlier).toHaveLength(2);
	expect((await paper.ask("POST", `/assets/${asset.id}/files/9/restore`)).status).toBe(404);
});
