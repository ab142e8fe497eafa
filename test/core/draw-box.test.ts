/** Boxes drawn by hand stay inside the picture and of their shape, whatever one does with them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SHAPES } from "../../src/core/pictures/crop-around.ts";
import { boxFor, type CropBox, type Crops, type Cut, seen } from "../../src/core/pictures/crops.ts";
import { boxNow, moveBox, proportionOf, pullCorner, scaleBox } from "../../src/core/pictures/draw-box.ts";
import { ownCut } from "../../src/core/pictures/own-cut.ts";

const part = fc.double({ min: 0, max: 1, noNaN: true });
const move = fc.record({ do: fc.constant("move" as const), x: part, y: part, back: fc.boolean() });
const scale = fc.record({ do: fc.constant("scale" as const), by: fc.double({ min: 0.05, max: 20, noNaN: true }) });
const pull = fc.record({
	do: fc.constant("pull" as const),
	corner: fc.constantFrom("top-left", "top-right", "bottom-left", "bottom-right"),
	x: part,
	y: part,
});
const side = fc.integer({ min: 300, max: 6000 });

test("after any moves a box lies inside, is no smaller than may be kept, and cuts out its shape", () => {
	const picture = fc.record({ width: side, height: side, focal: fc.record({ x: part, y: part }) });
	fc.assert(
		fc.property(
			picture,
			fc.constantFrom(...SHAPES),
			fc.array(fc.oneof(move, scale, pull), { maxLength: 12 }),
			(given, shape, acts) => {
				const proportion = proportionOf(shape, given);
				let box: CropBox = boxNow(given, shape);
				for (const act of acts) {
					if (act.do === "move") box = moveBox(box, act.back ? -act.x : act.x, act.back ? -act.y : act.y);
					else if (act.do === "scale") box = scaleBox(box, act.by);
					else box = pullCorner(box, act.corner, act, proportion);
				}
				const slack = 1e-9;
				expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-slack);
				expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + slack);
				// A shape far from the picture's own may not reach the least width and height at once.
				expect(Math.max(box.width, box.height)).toBeGreaterThanOrEqual(0.02 - slack);
				if (proportion !== null && acts.length > 0) {
					const cut = boxFor({ ...given, crops: { [shape]: box } }, shape);
					expect(Math.abs(cut.width - box.width * given.width)).toBeLessThanOrEqual(3);
					expect(Math.abs(cut.height - box.height * given.height)).toBeLessThanOrEqual(3);
				}
			},
		),
	);
});

test("a corner goes where it is pulled, and the one across stays", () => {
	const box = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 };
	expect(pullCorner(box, "top-left", { x: 0.1, y: 0.3 }, null)).toEqual({
		x: expect.closeTo(0.1),
		y: expect.closeTo(0.3),
		width: expect.closeTo(0.5),
		height: expect.closeTo(0.3),
	});
	expect(pullCorner(box, "bottom-right", { x: 0.8, y: 0.5 }, 1)).toMatchObject({
		x: 0.2,
		y: 0.2,
		width: expect.closeTo(0.6),
	});
	expect(pullCorner(box, "bottom-right", { x: 0, y: 0 }, 1)).toMatchObject({ x: 0.2, y: 0.2, width: 0.02 });
});

test("a story has of its own only what differs, and sees exactly what was wanted", () => {
	const point = fc.record({ x: part, y: part });
	const box = fc.constantFrom<CropBox>(
		{ x: 0, y: 0, width: 0.5, height: 0.5 },
		{ x: 0.1, y: 0.2, width: 0.3, height: 0.3 },
		{ x: 0.4, y: 0.4, width: 0.5, height: 0.6 },
	);
	const crops = fc.record({ full: box, "1:1": box, "16:9": box }, { requiredKeys: [] }) as fc.Arbitrary<Crops>;
	const cut = fc.record({ focal: point, crops }, { requiredKeys: [] }) as fc.Arbitrary<Cut>;
	fc.assert(
		fc.property(fc.record({ focal: point, crops }), cut, point, crops, (asset, before, focal, wanted) => {
			const cutAnew = ownCut(asset, before, { crops: wanted });
			expect(seen({ ...asset, cut: cutAnew })).toEqual({ focal: before.focal ?? asset.focal, crops: wanted });
			const moved = ownCut(asset, before, { focal });
			expect(seen({ ...asset, cut: moved })).toEqual({ focal, crops: before.crops ?? {} });
		}),
	);
	const asset = { focal: { x: 0.5, y: 0.5 }, crops: { "1:1": { x: 0, y: 0, width: 0.5, height: 0.5 } } };
	expect(ownCut(asset, {}, { crops: asset.crops })).toEqual({});
});
