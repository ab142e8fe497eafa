import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planRenditions } from "../../src/core/pictures/plan-renditions.ts";
import type { PictureAsset } from "../../src/core/pictures/rendition-address.ts";
import { renditionAddress } from "../../src/core/pictures/rendition-address.ts";
import { makeRendition } from "../../src/media/make-rendition.ts";
import { openOriginalStore } from "../../src/media/original-store.ts";
import { prepareOriginal } from "../../src/media/prepare-original.ts";
import { openRenditionStore } from "../../src/media/rendition-store.ts";

let folder = "";
let bytes: Buffer;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "media-"));
	bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: "#3a7" } })
		.jpeg()
		.toBuffer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function setUp(name: string) {
	const originals = openOriginalStore(join(folder, name, "originals"));
	const prepared = await prepareOriginal(originals, bytes, "field.jpg");
	if (!prepared.ok) throw new Error(prepared.problem.detail);
	const { sha256, width, height } = prepared.value.examined;
	const asset: PictureAsset = {
		id: 7,
		sha256,
		width,
		height,
		focal: { x: 0.5, y: 0.5 },
		credit: "Us",
		copyright: "",
		metadata: {},
	};
	return { originals, asset, prepared: prepared.value };
}

describe("the store of originals", () => {
	it("keeps the same bytes once, and as they came", async () => {
		const { originals, prepared } = await setUp("same");
		expect(prepared.isNew).toBe(true);
		expect(await originals.keep(bytes)).toMatchObject({
			ok: true,
			value: { isNew: false, sha256: prepared.examined.sha256 },
		});
		const read = await originals.read(prepared.examined.sha256);
		expect(read.ok && Buffer.compare(read.value, bytes)).toBe(0);
		expect(await readdir(join(folder, "same", "originals", ".partial"))).toEqual([]);
	});

	it("keeps nothing of what is refused, and says what it does not have", async () => {
		const originals = openOriginalStore(join(folder, "refused"));
		expect((await prepareOriginal(originals, Buffer.from("<svg/>"))).ok).toBe(false);
		expect(await originals.read("0".repeat(64))).toMatchObject({ ok: false, problem: { code: "assetNotFound" } });
		expect(() => originals.pathOf("../../etc/passwd")).toThrow();
	});
});

describe("the store of renditions", () => {
	it("makes a rendition once however often it is asked for at once, in both lines", async () => {
		const { originals, asset } = await setUp("once");
		let made = 0;
		const store = await openRenditionStore({
			folder: join(folder, "once", "public"),
			originals,
			atOnce: 2,
			make: (input, plan) => {
				made += 1;
				return makeRendition(input, plan);
			},
		});
		const [plan = expect.unreachable()] = planRenditions(asset).filter((each) => each.format === "jpg");
		const ahead = store.makeAhead(asset, [plan]);
		const results = await Promise.all(Array.from({ length: 50 }, () => store.rendition(asset, plan)));
		expect(await ahead).toBe(0);
		expect(made).toBe(1);
		const path = join(folder, "once", "public", renditionAddress(asset, plan.shape, plan.width, plan.format));
		expect(results.every((result) => result.ok && result.value.path === path)).toBe(true);
		expect((await sharp(await readFile(path)).metadata()).width).toBe(plan.width);
	});

	it("makes what readers ask for before what can wait, a bounded number at once, in the order asked", async () => {
		const { originals, asset } = await setUp("order");
		const order: string[] = [];
		let running = 0;
		let most = 0;
		const store = await openRenditionStore({
			folder: join(folder, "order", "public"),
			originals,
			atOnce: 1,
			make: async (input, plan) => {
				running += 1;
				most = Math.max(most, running);
				order.push(`${plan.width}.${plan.format}`);
				const made = await makeRendition(input, plan);
				running -= 1;
				return made;
			},
		});
		const plans = planRenditions(asset, { widths: [64, 96] }).filter((plan) => plan.format !== "avif");
		const [first, second, third, fourth] = plans;
		if (!first || !second || !third || !fourth) throw new Error("four plans are needed");
		const ahead = store.makeAhead(asset, [first, second, third]);
		await store.rendition(asset, fourth);
		await ahead;
		await store.settled();
		expect(most).toBe(1);
		expect(order).toHaveLength(4);
		expect(order.indexOf(`${fourth.width}.${fourth.format}`)).toBeLessThanOrEqual(1);
	});

	it("says why a rendition can not be made, and tries again when asked again", async () => {
		const { originals, asset } = await setUp("failing");
		const store = await openRenditionStore({ folder: join(folder, "failing", "public"), originals });
		const gone = { ...asset, sha256: "0".repeat(64) };
		const [plan = expect.unreachable()] = planRenditions(asset);
		expect(await store.rendition(gone, plan)).toMatchObject({ ok: false });
		expect(await store.makeAhead(gone, [plan])).toBe(1);
		expect((await store.rendition(asset, plan)).ok).toBe(true);
	});

	it("removes old half-written parts of a killed process and leaves young ones", async () => {
		const { originals } = await setUp("parts");
		const partial = join(folder, "parts", "public", ".partial");
		await mkdir(partial, { recursive: true });
		await writeFile(join(partial, "1-1.part"), "old");
		await writeFile(join(partial, "1-2.part"), "young");
		await utimes(join(partial, "1-1.part"), 1, 1);
		await openRenditionStore({ folder: join(folder, "parts", "public"), originals });
		expect(await readdir(partial)).toEqual(["1-2.part"]);
	});

	it("shows no half file when the process is killed at any moment", async () => {
		const worker = fileURLToPath(new URL("write-renditions.ts", import.meta.url));
		const target = join(folder, "killed");
		for (const wait of [5, 20, 35]) {
			const child = spawn(process.execPath, [worker, target], { stdio: ["ignore", "pipe", "inherit"] });
			await new Promise((resolve) => child.stdout.once("data", resolve));
			await new Promise((resolve) => setTimeout(resolve, wait));
			child.kill("SIGKILL");
			await new Promise((resolve) => child.once("exit", resolve));
		}
		const files = (await readdir(target, { recursive: true, withFileTypes: true })).filter(
			(entry) => entry.isFile() && !entry.name.endsWith(".part"),
		);
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) expect((await readFile(join(file.parentPath, file.name))).length).toBe(3_000_000);
	});
});
