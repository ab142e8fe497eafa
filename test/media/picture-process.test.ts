import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { planRenditions } from "../../src/core/pictures/plan-renditions.ts";
import { rightsOf } from "../../src/core/pictures/rendition-rights.ts";
import { openPictureProcess } from "../../src/media/picture-process.ts";

const pictures = openPictureProcess({ atOnce: 2 });
afterAll(() => pictures.close());

describe("pictures in a process of their own", () => {
	it("are examined and made as they are here", async () => {
		const original = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#a33" } })
			.jpeg()
			.toBuffer();
		const rights = rightsOf({ credit: "Us", copyright: "", metadata: {} });
		const plans = planRenditions({ width: 400, height: 300 }, { widths: [320] });
		const [examined, refused, ...made] = await Promise.all([
			pictures.examine(original, "red.jpg"),
			pictures.examine(Buffer.from("<svg/>")),
			...plans.map((plan) =>
				pictures.make({ original, size: { width: 400, height: 300 }, focal: { x: 0.5, y: 0.5 }, rights }, plan),
			),
		]);
		expect(examined).toMatchObject({ ok: true, value: { width: 400, height: 300, fileName: "red.jpg" } });
		expect(refused).toMatchObject({ ok: false, problem: { code: "pictureRefused" } });
		expect(made.map((result) => result.ok && result.value.width)).toEqual(
			[320, 400, 320, 400, 320, 400].slice(0, made.length).map((_, index) => plans[index]?.width),
		);
	});

	it("that end or hang it are refused alone, and the next one is served", async () => {
		const entry = fileURLToPath(new URL("failing-process.ts", import.meta.url));
		const failing = openPictureProcess({ entry, atOnce: 2, patienceMs: 2000 });
		const results = await Promise.all(
			["fine", "crash", "hang", "fine"].map((name) => failing.examine(new Uint8Array(1), name)),
		);
		await failing.close();
		expect(results.map((result) => result.ok)).toEqual([true, false, false, true]);
		expect(results[1]).toMatchObject({ problem: { detail: expect.stringContaining("stop") } });
		expect(results[2]).toMatchObject({ problem: { detail: expect.stringContaining("given up") } });
	});
});
