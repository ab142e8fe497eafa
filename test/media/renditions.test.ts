import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropAround, ratioOf, SHAPES, type Shape } from "../../src/core/pictures/crop-around.ts";
import { asUsed, boxFor } from "../../src/core/pictures/crops.ts";
import { pictureSources } from "../../src/core/pictures/picture-sources.ts";
import { planRenditions, RENDITION_FORMATS, RENDITION_WIDTHS } from "../../src/core/pictures/plan-renditions.ts";
import {
	cutName,
	type PictureAsset,
	parseRenditionAddress,
	planFor,
	renditionAddress,
	renditionVersion,
	writeRenditionAddress,
} from "../../src/core/pictures/rendition-address.ts";

const side = fc.integer({ min: 1, max: 20_000 });
const size = fc.record({ width: side, height: side });
const focal = fc.record({
	x: fc.double({ min: 0, max: 1, noNaN: true }),
	y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const shape = fc.constantFrom(...SHAPES);
const format = fc.constantFrom(...RENDITION_FORMATS);
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

const asset = (over: Partial<PictureAsset> = {}): PictureAsset => ({
	id: 9,
	sha256: "ab".repeat(32),
	width: 2000,
	height: 1500,
	focal: { x: 0.5, y: 0.5 },
	credit: "",
	copyright: "",
	metadata: {},
	...over,
});

const part = fc.double({ min: 0, max: 0.98, noNaN: true });
const box = fc.record({ x: part, y: part, width: part, height: part }).map(({ x, y, width, height }) => ({
	x,
	y,
	width: 0.02 + width * (0.98 - x),
	height: 0.02 + height * (0.98 - y),
}));
const crops = fc.record(Object.fromEntries(SHAPES.map((one) => [one, box])) as Record<Shape, typeof box>, {
	requiredKeys: [],
});
const cut = fc.record({ focal, crops }, { requiredKeys: [] });

describe("a box cut by hand", () => {
	it("lies inside the picture and has its shape to the pixel, whatever point and boxes asset and story have", () => {
		fc.assert(
			fc.property(size, focal, crops, cut, shape, (picture, point, boxes, own, wanted) => {
				const found = boxFor(asUsed({ ...picture, focal: point, crops: boxes }, own), wanted);
				expect(Object.values(found).every(Number.isInteger)).toBe(true);
				expect([found.left, found.top].every((at) => at >= 0)).toBe(true);
				expect([found.width, found.height].every((side) => side >= 1)).toBe(true);
				expect(found.left + found.width).toBeLessThanOrEqual(picture.width);
				expect(found.top + found.height).toBeLessThanOrEqual(picture.height);
				const ratio = ratioOf(wanted) ?? found.width / found.height;
				expect(Math.abs(found.width - found.height * ratio)).toBeLessThanOrEqual(Math.max(1, ratio));
			}),
		);
	});

	it("is the part that was drawn, and the other shapes come from inside that of the whole", () => {
		const picture = { width: 1000, height: 500, focal: { x: 0.1, y: 0.5 } };
		const full = { x: 0.5, y: 0, width: 0.5, height: 1 };
		expect(boxFor({ ...picture, crops: { full } }, "full")).toEqual({ left: 500, top: 0, width: 500, height: 500 });
		// The point lies outside of what is left: the shape keeps as near to it as it can.
		expect(boxFor({ ...picture, crops: { full } }, "4:5")).toEqual({ left: 500, top: 0, width: 400, height: 500 });
		const square = { x: 0, y: 0.2, width: 0.2, height: 0.4 };
		expect(boxFor({ ...picture, crops: { full, "1:1": square } }, "1:1")).toEqual({
			left: 0,
			top: 100,
			width: 200,
			height: 200,
		});
	});

	it("gives way to a story's own point, and a story's own box wins over both", () => {
		const picture = {
			width: 1000,
			height: 500,
			focal: { x: 0, y: 0.5 },
			crops: { "1:1": { x: 0, y: 0, width: 0.3, height: 0.6 } },
		};
		expect(boxFor(asUsed(picture, {}), "1:1").width).toBe(300);
		expect(boxFor(asUsed(picture, { focal: { x: 1, y: 0.5 } }), "1:1")).toMatchObject({ left: 500, width: 500 });
		const own = { "1:1": { x: 0.5, y: 0.5, width: 0.1, height: 0.2 } };
		expect(boxFor(asUsed(picture, { crops: own }), "1:1")).toEqual({ left: 500, top: 250, width: 100, height: 100 });
	});
});

describe("a crop", () => {
	it("lies inside the picture, holds the focal point and has its shape to the pixel", () => {
		fc.assert(
			fc.property(focal, size, shape, (point, picture, wanted) => {
				const box = cropAround(point, picture, wanted);
				expect([box.left, box.top, box.width, box.height].every(Number.isInteger)).toBe(true);
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.top).toBeGreaterThanOrEqual(0);
				expect(box.width).toBeGreaterThan(0);
				expect(box.height).toBeGreaterThan(0);
				expect(box.left + box.width).toBeLessThanOrEqual(picture.width);
				expect(box.top + box.height).toBeLessThanOrEqual(picture.height);
				// The point itself, not rounded; a crop one pixel wide may miss it by the rounding of half a pixel.
				expect(point.x * picture.width).toBeGreaterThanOrEqual(box.left - 0.5);
				expect(point.x * picture.width).toBeLessThanOrEqual(box.left + box.width + 0.5);
				expect(point.y * picture.height).toBeGreaterThanOrEqual(box.top - 0.5);
				expect(point.y * picture.height).toBeLessThanOrEqual(box.top + box.height + 0.5);
				expect(box.width === picture.width || box.height === picture.height).toBe(true);
			}),
		);
	});

	it("puts the middle of the crop on the focal point where there is room", () => {
		expect(cropAround({ x: 0.25, y: 0.5 }, { width: 1600, height: 400 }, "1:1")).toEqual({
			left: 200,
			top: 0,
			width: 400,
			height: 400,
		});
		expect(cropAround({ x: 0, y: 0.5 }, { width: 1600, height: 400 }, "1:1").left).toBe(0);
		expect(cropAround({ x: Number.NaN, y: 7 }, { width: 400, height: 1600 }, "16:9")).toMatchObject({
			top: 1375,
			height: 225,
		});
	});
});

describe("a plan", () => {
	it("never makes a picture larger and always has each format", () => {
		fc.assert(
			fc.property(size, shape, (picture, wanted) => {
				const plans = planRenditions(picture, { shapes: [wanted] });
				expect(plans.length).toBeGreaterThanOrEqual(RENDITION_FORMATS.length);
				for (const plan of plans) {
					expect(plan.width).toBeLessThanOrEqual(Math.min(picture.width, Math.max(...RENDITION_WIDTHS)));
					expect(plan.height).toBeLessThanOrEqual(picture.height + 1);
					expect(plan.height).toBeGreaterThan(0);
				}
				expect(new Set(plans.map((plan) => `${plan.width}.${plan.format}`)).size).toBe(plans.length);
			}),
		);
	});

	it.each([
		[4000, [320, 480, 640, 960, 1280, 1920]],
		[800, [320, 480, 640, 800]],
		[1000, [320, 480, 640, 960]],
		[200, [200]],
	])("of a picture %i wide has the widths %j", (width, widths) => {
		const plans = planRenditions({ width, height: width }).filter((plan) => plan.format === "jpg");
		expect(plans.map((plan) => plan.width)).toEqual(widths);
	});
});

describe("an address", () => {
	it("is read back as it was written", () => {
		const address = fc.record({
			assetId: fc.integer({ min: 1, max: 1e12 }),
			version: hex(8),
			cut: fc.option(hex(8)),
			shape,
			width: fc.integer({ min: 1, max: 99_999 }),
			format,
		});
		fc.assert(
			fc.property(address, (parts) => {
				expect(parseRenditionAddress(writeRenditionAddress(parts))).toEqual(parts);
			}),
		);
	});

	it("that is read is the only way to write it", () => {
		const text = fc.stringMatching(
			/^\/media\/\d{1,3}\/[0-9a-f]{8}(\.[0-9a-f]{8})?-(full|3x2|1x1|9x9)-\d{1,4}\.(avif|jpg|png)$/,
		);
		fc.assert(
			fc.property(text, (path) => {
				const parts = parseRenditionAddress(path);
				if (parts) expect(writeRenditionAddress(parts)).toBe(path);
			}),
		);
	});

	it.each([
		"/media/9/abababab-full-320.png",
		"/media/09/abababab-full-320.jpg",
		"/media/9/../x",
		"/media/9/ABABABAB-full-320.jpg",
		"/media/9/abababab-7x3-320.jpg",
		"",
	])("%j is none", (path) => expect(parseRenditionAddress(path)).toBeNull());

	it("gets a plan only for planned sizes of the present version", () => {
		const picture = asset();
		const planned = (path: string) => planFor(picture, parseRenditionAddress(path) ?? expect.unreachable());
		expect(planned(renditionAddress(picture, "3:2", 640, "webp"))).toEqual({
			shape: "3:2",
			width: 640,
			height: 427,
			format: "webp",
		});
		expect(planned(renditionAddress(picture, "3:2", 641, "webp"))).toBeNull();
		expect(planned(renditionAddress(asset({ focal: { x: 0, y: 0 } }), "3:2", 640, "webp"))).toBeNull();
		expect(planned(renditionAddress(asset({ id: 10 }), "3:2", 640, "webp"))).toBeNull();
	});

	it("names a story's own look, and is the asset's own where that look shows the same", () => {
		const picture = asset();
		const own = asUsed(picture, { focal: { x: 0.2, y: 0.2 } });
		const address = renditionAddress(own, "3:2", 640, "webp");
		const parts = parseRenditionAddress(address) ?? expect.unreachable();
		expect(parts.cut).toBe(cutName({ focal: { x: 0.2, y: 0.2 } }));
		expect(planFor(own, parts)).toMatchObject({ width: 640 });
		expect(planFor(picture, parts)).toBeNull();
		expect(renditionAddress(own, "full", 640, "webp")).toBe(renditionAddress(picture, "full", 640, "webp"));
		// What the asset's own point is no longer matters where the story has one.
		const moved = asUsed(asset({ focal: { x: 0.9, y: 0.9 } }), { focal: { x: 0.2, y: 0.2 } });
		expect(renditionAddress(moved, "3:2", 640, "webp")).toBe(address);
		expect([asUsed(picture, {}), asUsed(picture, { focal: picture.focal })]).toEqual([picture, picture]);
	});

	it("is the same for every way of saying the same, and stays what it was before there were boxes", () => {
		const picture = asset();
		expect(renditionVersion(asset({ crops: {} }))).toBe(renditionVersion(picture));
		expect(renditionAddress(picture, "3:2", 640, "webp")).toBe("/media/9/d0c2741f-3x2-640.webp");
		const one = {
			crops: { full: { x: 0, y: 0, width: 1, height: 0.5 }, "1:1": { x: 0, y: 0, width: 0.5, height: 0.5 } },
		};
		const other = { crops: { "1:1": { height: 0.5, width: 0.500001, y: 0, x: 0 }, full: one.crops.full } };
		for (const wanted of SHAPES)
			expect(renditionAddress(asUsed(picture, other), wanted, 320, "jpg")).toBe(
				renditionAddress(asUsed(picture, one), wanted, 320, "jpg"),
			);
	});

	it("changes with what is in the file", () => {
		const versions = [
			asset(),
			asset({ sha256: "cd".repeat(32) }),
			asset({ focal: { x: 0.4, y: 0.5 } }),
			asset({ credit: "A" }),
			asset({ crops: { "1:1": { x: 0, y: 0, width: 0.5, height: 0.5 } } }),
			asset({ terms: { usage: "Once", restrictions: "", endsAt: null } }),
			asset({ metadata: { byline: ["B"] } }),
		];
		expect(new Set(versions.map((one) => renditionVersion(one))).size).toBe(versions.length);
	});
});

describe("the sources of a picture element", () => {
	it("offer AVIF, then WebP, with the JPEG and its size in img", () => {
		const { sources, img } = pictureSources(asset(), "16:9", "100vw");
		expect(sources.map((source) => source.type)).toEqual(["image/avif", "image/webp"]);
		expect(sources[0]?.srcset.split(", ")).toHaveLength(6);
		expect(img).toMatchObject({ width: 1920, height: 1080, sizes: "100vw" });
		expect(img.src).toMatch(/^\/media\/9\/[0-9a-f]{8}-16x9-960\.jpg$/);
	});
});
