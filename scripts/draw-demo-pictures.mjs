/** Draws every picture of the demonstration newspaper into demo/pictures; the same bytes at every run. */
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import * as charts from "./demo-pictures/charts.mjs";
import * as maps from "./demo-pictures/maps.mjs";
import * as mountains from "./demo-pictures/mountains.mjs";
import * as rooms from "./demo-pictures/rooms.mjs";
import * as water from "./demo-pictures/water.mjs";

const folder = fileURLToPath(new URL("../demo/pictures/", import.meta.url));
const LARGEST = 140_000;
const drawings = { ...mountains, ...water, ...rooms, ...maps, ...charts };
const wanted = process.argv.slice(2);
const keyOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** JPEG at the best quality, from 82 down, that stays under the limit of bytes. */
async function engrave(svg) {
	const pixels = await sharp(Buffer.from(svg))
		.flatten({ background: "#fff" })
		.raw()
		.toBuffer({ resolveWithObject: true });
	for (let quality = 82; ; quality -= 4) {
		const jpeg = await sharp(pixels.data, { raw: pixels.info }).jpeg({ quality, mozjpeg: true }).toBuffer();
		if (jpeg.length <= LARGEST || quality <= 54) return { jpeg, quality };
	}
}

await mkdir(folder, { recursive: true });
let total = 0;
for (const [name, draw] of Object.entries(drawings)) {
	const key = keyOf(name);
	if (wanted.length > 0 && !wanted.includes(key)) continue;
	const { jpeg, quality } = await engrave(draw());
	total += jpeg.length;
	await writeFile(`${folder}${key}.jpg`, jpeg);
	console.log(`${key}.jpg  ${Math.round(jpeg.length / 1024)} kB  quality ${quality}`);
}
console.log(`${Math.round(total / 1024)} kB together`);
