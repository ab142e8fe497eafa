import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { examine } from "../../src/media/examine.ts";
import { corpusEntries, corpusFile, corpusFolder, hasCorpus } from "./corpus.ts";

/** A picture of our own: left half red, right half blue, see-through when asked. */
function drawn(width: number, height: number, alpha = 1) {
	const half = {
		width: Math.floor(width / 2),
		height,
		channels: 4 as const,
		background: { r: 200, g: 20, b: 20, alpha },
	};
	return sharp({ create: { width, height, channels: 4, background: { r: 20, g: 20, b: 200, alpha } } }).composite([
		{ input: { create: half }, left: 0, top: 0, blend: "source" },
	]);
}

describe("examining a picture", () => {
	it("tells type by content, size, transparency and colour", async () => {
		const bytes = await drawn(300, 100, 0.5).png().toBuffer();
		expect(await examine(bytes, "C:\\fakepath\\holiday\u202egpj.exe")).toMatchObject({
			ok: true,
			value: {
				type: "image/png",
				width: 300,
				height: 100,
				hasAlpha: true,
				turned: false,
				animated: false,
				fileName: "holidaygpj.exe",
				bytes: bytes.length,
			},
		});
	});

	it("gives the size as readers see it, and the rest of the shape in a thumbhash", async () => {
		const bytes = await drawn(300, 100).flatten().withMetadata({ orientation: 6 }).jpeg().toBuffer();
		const result = await examine(bytes);
		expect(result).toMatchObject({
			ok: true,
			value: { width: 100, height: 300, turned: true, hasAlpha: false, metadata: { orientation: 6 } },
		});
		expect(result.ok && Buffer.from(result.value.thumbhash, "base64").length).toBeGreaterThan(10);
		expect(result.ok && result.value.colour).toMatch(/^#[0-9a-f]{6}$/);
	});

	it("refuses by the declared size before it decodes", async () => {
		const bytes = await drawn(300, 100).png().toBuffer();
		const result = await examine(bytes, "", { maxBytes: 1e6, maxPixels: 20_000 });
		expect(result).toMatchObject({
			ok: false,
			problem: { code: "pictureRefused", detail: expect.stringContaining("300 × 100") },
		});
	});

	it("refuses a picture that ends too early", async () => {
		const bytes = await drawn(300, 300).flatten().jpeg().toBuffer();
		expect(await examine(bytes.subarray(0, bytes.length - 200))).toMatchObject({
			ok: false,
			problem: { code: "pictureRefused" },
		});
	});
});

describe.skipIf(!hasCorpus)("real and hostile files", () => {
	it("nine orientations of one picture look the same", async () => {
		const signatures: number[][] = [];
		for (const { file, expect: expected } of corpusEntries("images-orientation")) {
			const bytes = corpusFile(file);
			const result = await examine(bytes, file);
			const [width, height] = (expected?.displayed ?? "").split("x").map(Number);
			expect.soft(result, file).toMatchObject({ ok: true, value: { width, height } });
			signatures.push(result.ok ? [...Buffer.from(result.value.thumbhash, "base64")].slice(0, 5) : []);
		}
		expect(signatures).toHaveLength(9);
		// The head of a thumbhash: mean colour, transparency and shape.
		for (const signature of signatures) expect(signature[4]).toBe(signatures[0]?.[4]);
	});

	it("decode exactly where they can be decoded", async () => {
		for (const { file, expect: expected } of corpusEntries("images-metadata")) {
			const result = await examine(corpusFile(file), file);
			const picture = /jpeg|png|gif|webp|tiff|avif/.test(expected?.mime ?? "");
			// Pillow reads no AVIF; one PNG of the set has a broken header and one JPEG is cut.
			const decodes = picture && (expected?.decodes !== false || expected?.mime === "image/avif");
			expect.soft(result.ok, `${file}: ${result.ok ? "" : result.problem.detail}`).toBe(decodes);
		}
	});

	it("that are broken or bombs are refused in words, or decoded, and memory stays low", async () => {
		const files = [
			...corpusEntries("images-broken").map((entry) => entry.file),
			...corpusFolder("security/bombs"),
			...corpusFolder("security/xss-files"),
		];
		const before = process.memoryUsage.rss();
		for (const file of files) {
			const result = await examine(corpusFile(file), file);
			if (!result.ok)
				expect.soft(result.problem.detail, file).toMatch(/^(The (file|picture) .{10,}|The file is empty.*)/);
		}
		expect(process.memoryUsage.rss() - before).toBeLessThan(256e6);
	});

	it.each([
		["images/broken/truncated-half.jpg", false],
		["images/broken/cmyk-64x48.jpg", true],
		["images/broken/png-named.jpg", true],
		["images/broken/palette-transparent.png", true],
		["images/metadata/ghost-image.heic", false],
		["security/bombs/pixel-40000x40000-1bit.png", false],
		["security/bombs/pixel-16383x16383.webp", false],
		["security/bombs/header-only-65500.jpg", false],
		["security/xss-files/SVG_XSS1.svg", false],
	])("%s is taken in: %s", async (file, taken) => {
		expect((await examine(corpusFile(file), file)).ok).toBe(taken);
	});

	it("with several frames are known as animated", async () => {
		expect(await examine(corpusFile("images/broken/animated-12-frames.gif"))).toMatchObject({
			ok: true,
			value: { animated: true, width: 60, height: 40 },
		});
	});
});
