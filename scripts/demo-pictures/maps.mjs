/** Drawn to find the way: the railway map of the South Caucasus. */
import { at, chance, circle, HEIGHT, hatch, line, many, rect, shape, sheet, WIDTH, wash } from "./kit.mjs";

/** Longitude and latitude to the sheet (plain cylindrical, scaled for 41 degrees north). */
const place = (lon, lat) => [at((lon - 40.6) * 152 - 10), at(560 + (41 - lat) * 201 - 130)];
const smooth = (points) => {
	const p = points.map(([a, b]) => place(a, b));
	return p.slice(1).reduce(
		(d, [x, y], i) => {
			const [px, py] = p[i];
			const [ax, ay] = p[i - 1] ?? p[i];
			const [bx, by] = p[i + 2] ?? [x, y];
			return `${d}C${at(px + (x - ax) / 6)} ${at(py + (y - ay) / 6)} ${at(x - (bx - px) / 6)} ${at(y - (by - py) / 6)} ${x} ${y}`;
		},
		`M${p[0].join(" ")}`,
	);
};

export function corridorMap() {
	const random = chance(131);
	const blackSea = [
		[40.2, 43.6],
		[40.6, 43.35],
		[41.1, 42.9],
		[41.5, 42.5],
		[41.7, 42.1],
		[41.75, 41.9],
		[41.6, 41.6],
		[41.3, 41.35],
		[40.5, 41.05],
		[40, 41],
	];
	const caspian = [
		[47.4, 43.6],
		[47.6, 42.9],
		[48.2, 42.2],
		[48.6, 41.8],
		[49.1, 41.2],
		[49.4, 40.7],
		[50.1, 40.6],
		[50.35, 40.4],
		[49.9, 40.2],
		[49.5, 40.2],
		[49.35, 39.6],
		[49.3, 39.2],
		[48.9, 38.8],
		[48.85, 38.2],
		[49, 37.6],
		[51.6, 37.4],
	];
	const open = [
		[
			[41.65, 41.65],
			[42.0, 42.1],
			[42.7, 42.2],
			[43.5, 42],
			[44.1, 41.98],
			[44.8, 41.7],
			[45.35, 41.1],
			[46.35, 40.68],
			[47.1, 40.6],
			[48, 40.4],
			[48.9, 40.1],
			[49.85, 40.4],
		],
		[
			[44.8, 41.7],
			[44.6, 41.2],
			[44.5, 40.82],
			[43.85, 40.79],
			[43.75, 40.3],
			[44.1, 40.1],
			[44.5, 40.18],
		],
		[
			[44.8, 41.7],
			[43.9, 41.6],
			[43.4, 41.35],
			[43.1, 40.6],
			[42.3, 40.1],
			[41.3, 39.9],
			[40.2, 39.8],
		],
		[
			[44.5, 40.18],
			[44.55, 39.95],
			[44.7, 39.78],
		],
		[
			[45.0, 39.6],
			[45.4, 39.2],
			[45.63, 38.95],
			[46.0, 38.9],
		],
		[
			[47.1, 39.5],
			[47.5, 39.7],
			[48.1, 39.93],
			[48.9, 40.1],
		],
		[
			[46.3, 38.05],
			[45.63, 38.95],
		],
		[
			[49.85, 40.4],
			[49.2, 40.9],
			[48.6, 41.6],
			[47.9, 42.4],
			[47.5, 43.3],
		],
		[
			[43.5, 42],
			[41.7, 42.5],
		],
	].slice(0, 8);
	const closed = [
		[
			[46.0, 38.9],
			[46.25, 38.88],
			[46.55, 38.95],
			[46.9, 39.2],
			[47.1, 39.5],
		],
		[
			[44.7, 39.78],
			[44.85, 39.7],
			[45.0, 39.6],
		],
		[
			[44.5, 40.82],
			[44.9, 40.8],
			[45.14, 40.88],
			[45.35, 41.1],
		],
		[
			[43.85, 40.79],
			[43.5, 40.65],
			[43.1, 40.6],
		],
		[
			[41.7, 42.5],
			[41.2, 42.95],
			[40.7, 43.4],
		],
	];
	const towns = [
		["Batumi", 41.65, 41.65, 12, 26],
		["Tbilisi", 44.8, 41.7, 14, -16],
		["Ganja", 46.35, 40.68, -10, -20],
		["Baku", 49.85, 40.4, -92, -16],
		["Gyumri", 43.85, 40.79, -40, -22],
		["Yerevan", 44.5, 40.18, 16, -10],
		["Kars", 43.1, 40.6, -84, 10],
		["Ijevan", 45.14, 40.88, -30, 36],
		["Julfa", 45.63, 38.95, -74, 26],
		["Meghri", 46.25, 38.88, -14, 36],
		["Horadiz", 47.1, 39.5, 16, 22],
		["Nakhchivan", 45.4, 39.2, -196, 8],
		["Stepanakert / Khankendi", 46.75, 39.82, -120, -24],
	];
	const label = (x, y, text, size, more = "") =>
		`<text x="${x}" y="${y}" font-family="DejaVu Serif, Georgia, serif" font-size="${size}" fill="#2b2a28" ${more}>${text}</text>`;
	const peaks = (list) =>
		list
			.map(([a, b]) =>
				many(15, () => {
					const [x, y] = place(a + (random() - 0.5) * 1.2, b + (random() - 0.5) * 0.36);
					const s = 12 + random() * 16;
					return line(
						`M${at(x - s)} ${at(y)}L${x} ${at(y - s * 1.2)}L${at(x + s)} ${at(y)}M${x} ${at(y - s * 1.2)}l${at(s * 0.3)} ${at(s * 0.9)}m${at(s * 0.06)} ${at(-s * 0.36)}l${at(s * 0.24)} ${at(s * 0.6)}`,
						"#8d7d5f",
						2.2,
						'opacity=".75"',
					);
				}),
			)
			.join("");
	const araxes = [
		[43.5, 40.1],
		[44.2, 40],
		[44.8, 39.7],
		[45.3, 39.15],
		[45.8, 38.86],
		[46.5, 38.87],
		[47, 39.25],
		[47.7, 39.6],
		[48.4, 39.98],
		[49.3, 39.4],
	];
	const sea = (points, corner, id) => {
		const d = `${smooth(points)}${corner}Z`;
		return (
			shape(d, "#c2d0cd") +
			hatch(id, d, { angle: 0, gap: 11, ink: "#8fa7a8", width: 1.6, seed: 4, opacity: 0.7 }) +
			line(smooth(points), "#54707a", 4)
		);
	};
	return sheet(
		wash("land", ["#f0e6cf", "#eadcbd"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#land)") +
			many(11, (i) => line(`M${place(40.6 + i, 44)[0]} 0V1067`, "#c9b88f", 1)) +
			many(6, (i) => line(`M0 ${place(41, 43 - i)[1]}H1600`, "#c9b88f", 1)) +
			peaks([
				[41.6, 43.3],
				[42.6, 43.05],
				[43.6, 42.85],
				[44.6, 42.65],
				[45.6, 42.4],
				[46.6, 42.1],
				[47.5, 41.6],
				[45.6, 40.3],
				[46.2, 40.15],
				[46, 39.5],
				[46.35, 39.15],
				[42.2, 40.7],
				[41.4, 40.6],
				[43.2, 39.6],
				[46.6, 38.6],
				[47.7, 38.6],
				[44.4, 38.8],
			]) +
			sea(blackSea, "L-100 1067L-100 -100", "bs") +
			sea(caspian, "L1700 1100L1700 -100", "cs") +
			shape(
				`M${place(45.0, 40.62).join(" ")}q34 -14 52 34q30 44 46 74q-34 -6 -60 -44q-34 -30 -38 -64z`,
				"#c2d0cd",
				'stroke="#54707a" stroke-width="3"',
			) +
			line(smooth(araxes), "#6f939d", 5) +
			open
				.map((p) => line(smooth(p), "#2b2a28", 7) + line(smooth(p), "#f0e6cf", 3, 'stroke-dasharray="14 14"'))
				.join("") +
			closed
				.map((p) => line(smooth(p), "#f3ead6", 13) + line(smooth(p), "#b23c26", 8, 'stroke-dasharray="16 11"'))
				.join("") +
			towns
				.map(([n, a, b, dx, dy]) => {
					const [x, y] = place(a, b);
					return (
						circle(x, y, 9, "#f7efdd", 'stroke="#2b2a28" stroke-width="4"') +
						label(x + dx, y + dy, n, 27, 'stroke="#f0e6cf" stroke-width="7" paint-order="stroke" font-weight="bold"')
					);
				})
				.join("") +
			label(26, 300, "Black", 34, 'font-style="italic"') +
			label(40, 342, "Sea", 34, 'font-style="italic"') +
			label(1420, 250, "Caspian Sea", 34, 'font-style="italic" transform="rotate(62 1420 250)"') +
			rect(40, 886, 470, 144, "#f7efdd", 'stroke="#2b2a28" stroke-width="3"') +
			line("M66 930h96", "#2b2a28", 7) +
			line("M66 930h96", "#f0e6cf", 3, 'stroke-dasharray="14 14"') +
			label(186, 940, "Line in service", 28) +
			line("M66 986h96", "#b23c26", 8, 'stroke-dasharray="16 11"') +
			label(186, 996, "Closed or removed", 28) +
			rect(5, 5, 1590, 1057, "none", 'stroke="#efe4cb" stroke-width="20"') +
			rect(14, 14, 1572, 1039, "none", 'stroke="#2b2a28" stroke-width="4"') +
			rect(24, 24, 1552, 1019, "none", 'stroke="#2b2a28" stroke-width="1.5"'),
		{ edge: 0.12, tooth: 0.12 },
	);
}
