/** Pictures through the API. */
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper({ limits: { assetBytes: 50_000 } });
});
afterAll(() => paper.close());

const png = (colour: string, width = 40) =>
	sharp({ create: { width, height: 30, channels: 3, background: colour } })
		.png()
		.toBuffer();
const upload = async (bytes: BodyInit, type = "image/png") =>
	paper.ask("POST", "/assets?fileName=street.png", { body: bytes, headers: { "content-type": type } });

test("raw bytes become an asset; the same bytes again are the same asset", async () => {
	const bytes = await png("red");
	const first = await upload(bytes);
	const asset = await read(first);
	expect([first.status, first.headers.get("location")]).toEqual([201, `/api/v1/assets/${asset.id}`]);
	expect(asset).toMatchObject({
		width: 40,
		height: 30,
		type: "image/png",
		fileName: "street.png",
		focal: { x: 0.5, y: 0.5 },
		url: expect.stringMatching(new RegExp(`^/media/${asset.id}/`, "u")),
	});
	const second = await upload(bytes, "application/octet-stream");
	expect([second.status, (await read(second)).id]).toEqual([200, asset.id]);
	expect(await read(await paper.ask("GET", `/assets/${asset.id}`))).toEqual(asset);
});

test("a form says what the picture shows", async () => {
	const form = new FormData();
	form.append("file", new Blob([await png("blue")]), "C:\\folder\\blue.png");
	form.append("caption", "A blue wall");
	form.append("alt", "Blue");
	form.append("focal", "0.2,0.8");
	expect(await read(await paper.ask("POST", "/assets", { body: form }))).toMatchObject({
		caption: "A blue wall",
		alt: "Blue",
		fileName: "blue.png",
		focal: { x: 0.2, y: 0.8 },
	});
	form.append("colour", "blue");
	expect(await read(await paper.ask("POST", "/assets", { body: form }))).toMatchObject({ status: 422, at: "colour" });
	expect(
		(
			await paper.ask("POST", "/assets", {
				body: "--x",
				headers: { "content-type": "multipart/form-data; boundary=x" },
			})
		).status,
	).toBe(422);
	expect(await read(await paper.ask("POST", "/assets", { body: new FormData() }))).toMatchObject({ status: 422 });
});

test("what is no picture, too large, or of another type is refused with a reason", async () => {
	expect(await read(await upload("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"))).toMatchObject({
		status: 422,
		type: "/docs/problems#pictureRefused",
	});
	expect((await upload(new Uint8Array(50_001))).status).toBe(413);
	expect((await upload("{}", "application/json")).status).toBe(415);
	expect((await paper.ask("GET", "/assets/999")).status).toBe(404);
});

test("changed words stand in the ledger and are pressed", async () => {
	const { id } = await read(await upload(await png("green")));
	const changed = await read(
		await paper.ask("PUT", `/assets/${id}`, { json: { caption: "A green wall", focal: { x: 0, y: 1 } } }),
	);
	expect(changed).toMatchObject({
		caption: "A green wall",
		focal: { x: 0, y: 1 },
		ledger: (await paper.store.ledgerHead()).seq,
	});
	expect(await paper.store.ledger(changed.ledger - 1, 1)).toMatchObject([
		{ kind: "asset", subject: `asset:${id}`, after: { caption: "A green wall" } },
	]);
	expect((await read(await paper.ask("PUT", `/assets/${id}`, { json: { caption: "A green wall" } }))).pages).toBe(0);
	expect((await paper.ask("PUT", "/assets/999", { json: {} })).status).toBe(404);
});

test("html keeps pictures of the paper, by id or by address, and no others", async () => {
	const asset = await read(await upload(await png("black", 50)));
	const html = `<p>a</p><figure><img data-asset="${asset.id}" alt="one"><figcaption>Words</figcaption></figure><img src="${asset.url}"><img src="https://daily.example${asset.url}"><img src="https://else.example/media/1/x.jpg">`;
	const { id, leftOut } = await read(
		await paper.ask("POST", "/stories", { json: { ...STORY, text: undefined, html } }),
	);
	const { body } = await read(await paper.ask("GET", `/stories/${id}`));
	expect(
		body.filter((one: { type: string }) => one.type === "picture").map((one: { asset: number }) => one.asset),
	).toEqual([asset.id, asset.id, asset.id]);
	expect(leftOut).toHaveLength(1);
	const missing = await read(
		await paper.ask("POST", "/stories", {
			json: { ...STORY, text: undefined, html: '<p>a</p><img data-asset="999">' },
		}),
	);
	expect(missing).toMatchObject({ status: 422, type: "/docs/problems#assetNotFound" });
});
