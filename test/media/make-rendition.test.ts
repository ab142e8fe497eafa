import exifr from "exifr";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { SHAPES } from "../../src/core/pictures/crop-around.ts";
import { planRenditions, RENDITION_FORMATS } from "../../src/core/pictures/plan-renditions.ts";
import { type RenditionRights, rightsOf, rightsXmp } from "../../src/core/pictures/rendition-rights.ts";
import { examine } from "../../src/media/examine.ts";
import { makeRendition } from "../../src/media/make-rendition.ts";
import { corpusEntries, corpusFile, hasCorpus } from "./corpus.ts";

const RIGHTS: RenditionRights = {
	byline: ["A. Reporter"],
	credit: 'Agency "X" & <Co>',
	copyright: "© 2021 Агентство",
	usageTerms: "For news use\nonly",
	webStatement: "https://example.org/rights?a=1&b=2",
	digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
};
const MIDDLE = { x: 0.5, y: 0.5 };
const EMPTY = rightsOf({ credit: "", copyright: "", metadata: {} });

/** Four corners of four colours, so that turning and cropping can be seen. */
async function corners(width: number, height: number): Promise<Buffer> {
	const part = (r: number, g: number, b: number, left: number, top: number) => ({
		input: { create: { width: width / 2, height: height / 2, channels: 3 as const, background: { r, g, b } } },
		left,
		top,
	});
	return sharp({ create: { width, height, channels: 3, background: "#fff" } })
		.composite([
			part(250, 0, 0, 0, 0),
			part(0, 250, 0, width / 2, 0),
			part(0, 0, 250, 0, height / 2),
			part(250, 250, 0, width / 2, height / 2),
		])
		.png()
		.toBuffer();
}

async function pixel(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
	const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const at =
		(Math.min(Math.floor(y * info.height), info.height - 1) * info.width +
			Math.min(Math.floor(x * info.width), info.width - 1)) *
		info.channels;
	return [...data.subarray(at, at + 3)];
}

describe("a rendition", () => {
	it("has exactly the planned size in every shape and format", async () => {
		const size = { width: 700, height: 500 };
		const original = await corners(size.width, size.height);
		for (const plan of planRenditions(size, { widths: [320], shapes: SHAPES })) {
			const made = await makeRendition({ original, size, focal: { x: 0.9, y: 0.1 }, rights: EMPTY }, plan);
			expect
				.soft(made, JSON.stringify(plan))
				.toMatchObject({ ok: true, value: { width: plan.width, height: plan.height } });
		}
	});

	it("is cropped around the focal point", async () => {
		const size = { width: 800, height: 400 };
		const original = await corners(size.width, size.height);
		const plan =
			planRenditions(size, { widths: [320], shapes: ["1:1"] }).find((each) => each.format === "jpg") ??
			expect.unreachable();
		const left = await makeRendition({ original, size, focal: { x: 0, y: 0.5 }, rights: EMPTY }, plan);
		const right = await makeRendition({ original, size, focal: { x: 1, y: 0.5 }, rights: EMPTY }, plan);
		const [red = 0] = left.ok ? await pixel(left.value.bytes, 0.9, 0.1) : [];
		const [, green = 0] = right.ok ? await pixel(right.value.bytes, 0.1, 0.1) : [];
		expect(red).toBeGreaterThan(200);
		expect(green).toBeGreaterThan(200);
	});

	it("is cut as the box says, of the whole picture too", async () => {
		const size = { width: 800, height: 400 };
		const original = await corners(size.width, size.height);
		const crops = {
			full: { x: 0.5, y: 0.5, width: 0.5, height: 0.5 },
			"1:1": { x: 0, y: 0.5, width: 0.25, height: 0.5 },
		};
		const plans = planRenditions({ ...size, crops }, { widths: [160], shapes: ["full", "1:1"] }).filter(
			({ format }) => format === "jpg",
		);
		const input = { original, size, focal: { x: 0, y: 0 }, crops, rights: EMPTY };
		const [whole, square] = await Promise.all(plans.map((plan) => makeRendition(input, plan)));
		if (!whole?.ok || !square?.ok) return expect.unreachable();
		expect([whole.value.width, whole.value.height]).toEqual([160, 80]);
		const [red = 0, green = 0, blue = 255] = await pixel(whole.value.bytes, 0.05, 0.05);
		expect([red > 200, green > 200, blue < 60]).toEqual([true, true, true]);
		expect([square.value.width, square.value.height]).toEqual([160, 160]);
		expect((await pixel(square.value.bytes, 0.5, 0.5))[2]).toBeGreaterThan(200);
	});

	it("shows paper white where the original is see-through, in JPEG", async () => {
		const original = await sharp({
			create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
		})
			.png()
			.toBuffer();
		const made = await makeRendition(
			{ original, size: { width: 40, height: 40 }, focal: MIDDLE, rights: EMPTY },
			{ shape: "full", width: 40, height: 40, format: "jpg" },
		);
		expect(made.ok && (await pixel(made.value.bytes, 0.5, 0.5))).toEqual([255, 255, 255]);
	});

	it.each(RENDITION_FORMATS)("as %s carries its rights, readable by others, and nothing else", async (format) => {
		const original = await sharp(await corners(200, 100))
			.withExif({
				IFD0: { Artist: "Secret", Software: "Cam" },
				IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
			})
			.jpeg()
			.toBuffer();
		const made = await makeRendition(
			{ original, size: { width: 200, height: 100 }, focal: MIDDLE, rights: RIGHTS },
			{ shape: "full", width: 200, height: 100, format },
		);
		const header = await sharp(made.ok ? made.value.bytes : expect.unreachable()).metadata();
		expect([header.exif, header.iptc, header.icc, header.orientation]).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
		]);
		expect(header.xmp?.toString()).toBe(rightsXmp(RIGHTS));
	});

	it("carries rights that another reader understands", async () => {
		const made = await makeRendition(
			{ original: await corners(64, 64), size: { width: 64, height: 64 }, focal: MIDDLE, rights: RIGHTS },
			{ shape: "full", width: 64, height: 64, format: "jpg" },
		);
		const read = await exifr.parse(Buffer.from(made.ok ? made.value.bytes : expect.unreachable()), {
			xmp: true,
			gps: true,
		});
		expect(read).toMatchObject({ creator: "A. Reporter", WebStatement: RIGHTS.webStatement.replace("&", "&amp;") });
		const ours = await examine(made.ok ? made.value.bytes : expect.unreachable());
		expect(ours).toMatchObject({
			ok: true,
			value: {
				metadata: {
					byline: RIGHTS.byline,
					credit: RIGHTS.credit,
					copyright: RIGHTS.copyright,
					usageTerms: RIGHTS.usageTerms,
					webStatement: RIGHTS.webStatement,
				},
			},
		});
	});

	it("of a damaged original is refused in words", async () => {
		const made = await makeRendition(
			{ original: Buffer.from("no picture"), size: { width: 9, height: 9 }, focal: MIDDLE, rights: EMPTY },
			{ shape: "full", width: 9, height: 9, format: "jpg" },
		);
		expect(made).toMatchObject({ ok: false, problem: { code: "pictureRefused" } });
	});
});

describe.skipIf(!hasCorpus)("renditions of real pictures", () => {
	it("of nine orientations look the same, whole and cropped", async () => {
		for (const shape of ["full", "4:5"] as const) {
			const seen: Buffer[] = [];
			for (const { file, expect: expected } of corpusEntries("images-orientation")) {
				const [width = 0, height = 0] = (expected?.displayed ?? "").split("x").map(Number);
				const [plan = expect.unreachable()] = planRenditions(
					{ width, height },
					{ widths: [320], shapes: [shape] },
				).filter((each) => each.format === "jpg");
				const made = await makeRendition(
					{ original: corpusFile(file), size: { width, height }, focal: { x: 0.3, y: 0.5 }, rights: EMPTY },
					plan,
				);
				expect.soft(made, file).toMatchObject({ ok: true, value: { width: plan.width, height: plan.height } });
				if (made.ok) {
					expect.soft((await sharp(made.value.bytes).metadata()).orientation, file).toBeUndefined();
					// The set writes its number into the middle of each picture: compare the top edge, coarsely.
					const top = { left: 0, top: 0, width: plan.width, height: Math.floor(plan.height / 5) };
					seen.push(
						await sharp(made.value.bytes).extract(top).resize(16, 4, { fit: "fill" }).removeAlpha().raw().toBuffer(),
					);
				}
			}
			for (const [index, each] of seen.entries())
				expect.soft(meanDifference(each, seen[1] ?? each), `${shape} ${index}`).toBeLessThan(6);
		}
	});

	it("never say where they were taken", async () => {
		for (const { file, expect: expected } of corpusEntries("images-metadata")) {
			if (!expected?.fields?.has_gps) continue;
			const bytes = corpusFile(file);
			const examined = await examine(bytes, file);
			if (!examined.ok) continue;
			expect.soft(examined.value.metadata.hasLocation, file).toBe(true);
			const rights = rightsOf({ credit: "", copyright: "", metadata: { ...examined.value.metadata } });
			for (const plan of planRenditions(examined.value, { widths: [320] })) {
				const made = await makeRendition({ original: bytes, size: examined.value, focal: MIDDLE, rights }, plan);
				if (!made.ok) expect.unreachable(made.problem.detail);
				const header = await sharp(made.value.bytes).metadata();
				expect.soft([header.exif, header.iptc], file).toEqual([undefined, undefined]);
				if (plan.format === "jpg") expect.soft(await exifr.gps(Buffer.from(made.value.bytes)), file).toBeUndefined();
				expect.soft(Buffer.from(made.value.bytes).includes("GPS"), file).toBe(false);
			}
		}
	});
});

function meanDifference(a: Buffer, b: Buffer): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
	return sum / a.length;
}
