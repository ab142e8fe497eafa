/** The draughtsman's box: seeded chance, ridges, hatching, washes, and the sheet that every drawing stands on. */

export const WIDTH = 1600;
export const HEIGHT = 1067;

/** Numbers in 0..1 that are the same at every run for one seed (mulberry32). */
export function chance(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Each of 0..count-1 given to `draw`, joined: the loop of every drawing here. */
export const many = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join("");

/** Two decimals are finer than any press. */
export const at = (value) => Math.round(value * 100) / 100;

/** A smooth wandering line in -1..1, of `octaves` added waves, each half as tall and twice as quick. */
export function wander(seed, octaves = 5) {
	const random = chance(seed);
	const waves = Array.from({ length: octaves }, (_, i) =>
		Array.from({ length: 4 }, () => [(random() * 1.4 + 0.6) * 2 ** i, random() * 6.283, 0.5 ** i]),
	).flat();
	return (x) => waves.reduce((sum, [f, p, a]) => sum + (Math.sin(x * f * 3.1 + p) * a) / 4, 0);
}

/** A filled mountain line: from the left edge to the right, closed along the foot of the sheet. */
export function ridge(seed, baseline, height, fill, { octaves = 6, sharp = 1 } = {}) {
	const line = wander(seed, octaves);
	const jag = wander(seed + 77, 7);
	let d = `M0 ${HEIGHT}`;
	for (let x = 0; x <= WIDTH; x += 8) {
		d += `L${x} ${at(baseline - height * (line(x / WIDTH) + sharp * 0.12 * Math.abs(jag((x / WIDTH) * 4))))}`;
	}
	return `<path d="${d}L${WIDTH} ${HEIGHT}Z" fill="${fill}"/>`;
}

/** A wash from the first colour to the last, named `id`; `angle` 0 runs down the sheet, 90 across it. */
export function wash(id, colours, angle = 0) {
	const across = angle === 90;
	const stops = colours.map((c, i) => `<stop offset="${at(i / (colours.length - 1))}" stop-color="${c}"/>`).join("");
	return `<linearGradient id="${id}" x1="0" y1="0" x2="${across ? 1 : 0}" y2="${across ? 0 : 1}">${stops}</linearGradient>`;
}

/** A glow that fades from its middle, named `id`. */
export const glow = (id, colour, strength = 1) =>
	`<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;

/** Pen strokes at `angle` degrees inside the outline `d`, each a little unsteady. */
export function hatch(id, d, { angle = 45, gap = 12, ink = "#1d2430", width = 2, seed = 1, opacity = 1 }) {
	const random = chance(seed);
	const reach = 2200;
	const lines = many(Math.ceil((reach * 2) / gap), (i) => {
		const y = -reach + i * gap + (random() - 0.5) * gap * 0.4;
		const sway = (random() - 0.5) * gap * 0.9;
		return `M${-reach} ${at(y)}Q0 ${at(y + sway)} ${reach} ${at(y + (random() - 0.5) * gap * 0.5)}`;
	});
	return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})" opacity="${opacity}"><path d="${lines}" transform="translate(800 533) rotate(${angle})" stroke="${ink}" stroke-width="${width}" fill="none"/></g>`;
}

/** Falling snow: near flakes large and few, far ones small and many. */
export function snow(seed, count, colour = "#fff", scale = 1) {
	const random = chance(seed);
	return many(count, () => {
		const near = random() ** 4;
		return `<circle cx="${at(random() * WIDTH)}" cy="${at(random() * HEIGHT)}" r="${at((1.4 + near * 7) * scale)}" fill="${colour}" opacity="${at(0.85 - near * 0.5)}"/>`;
	});
}

/** Short horizontal strokes of light on water between two heights, closer together in the distance. */
export function ripples(seed, top, bottom, count, colour, { from = 0, to = WIDTH, opacity = 0.5 } = {}) {
	const random = chance(seed);
	const d = many(count, () => {
		const depth = random() ** 1.6;
		const y = top + depth * (bottom - top);
		const length = (14 + 90 * depth) * (0.4 + random());
		const x = from + random() * (to - from) - length / 2;
		return `M${at(x)} ${at(y)}q${at(length / 2)} ${at(-1 - depth * 5)} ${at(length)} 0`;
	});
	return `<path d="${d}" stroke="${colour}" stroke-width="2.4" fill="none" opacity="${opacity}" stroke-linecap="round"/>`;
}

export const rect = (x, y, w, h, fill, more = "") =>
	`<rect x="${at(x)}" y="${at(y)}" width="${at(w)}" height="${at(h)}" fill="${fill}" ${more}/>`;
export const circle = (x, y, r, fill, more = "") =>
	`<circle cx="${at(x)}" cy="${at(y)}" r="${at(r)}" fill="${fill}" ${more}/>`;
export const shape = (d, fill, more = "") => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d, ink, width, more = "") =>
	`<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" ${more}/>`;

/** The whole sheet: definitions, drawing, then the paper's tooth and a darker edge. */
export function sheet(defs, drawing, { tooth = 0.16, edge = 0.28, seed = 5 } = {}) {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${defs}<radialGradient id="edge" cx=".5" cy=".48" r=".78"><stop offset=".55" stop-color="#140f0a" stop-opacity="0"/><stop offset="1" stop-color="#140f0a" stop-opacity="${edge}"/></radialGradient><filter id="tooth" x="0" y="0" width="1" height="1"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="${seed}"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .08  0 0 0 0 .06  .9 .9 0 0 -.72"/></filter></defs>${drawing}<rect width="${WIDTH}" height="${HEIGHT}" filter="url(#tooth)" opacity="${tooth}"/><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#edge)"/></svg>`;
}
