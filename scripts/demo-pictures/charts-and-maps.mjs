/** Drawn to measure: the railway map, the market chart, the pitch from above and the microscope's field. */
import { at, chance, circle, HEIGHT, hatch, line, many, rect, shape, sheet, WIDTH, wander, wash } from "./kit.mjs";

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

export function marketChart() {
	const drift = wander(141, 6);
	const random = chance(142);
	const value = (i) =>
		560 - i * 2.6 + drift(i / 60) * 170 + 70 * Math.sin(i / 14) - (i > 70 ? (i - 70) * 3.2 : 0) + (random() - 0.5) * 26;
	const points = Array.from({ length: 97 }, (_, i) => [80 + i * 15, value(i)]);
	const d = points.map(([x, y], i) => `${i ? "L" : "M"}${x} ${at(y)}`).join("");
	const area = `${d}L1520 860L80 860Z`;
	return sheet(
		wash("paper", ["#f3dfc8", "#efd6bb"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#paper)") +
			many(9, (i) => line(`M80 ${120 + i * 92}H1520`, "#cbb093", 2)) +
			many(13, (i) => line(`M${80 + i * 120} 100V980`, "#cbb093", 1.4, 'stroke-dasharray="3 9"')) +
			many(97, (i) => {
				const h = 26 + random() * 84 + (i > 84 ? 40 : 0);
				return rect(
					75 + i * 15,
					980 - h,
					10,
					h,
					points[i][1] > (points[i - 1]?.[1] ?? 0) ? "#a8503a" : "#52717a",
					'opacity=".85"',
				);
			}) +
			hatch("under", area, { angle: -52, gap: 13, ink: "#7d9097", width: 2.4, seed: 6, opacity: 0.8 }) +
			line(d, "#1f2c36", 8, 'stroke-linejoin="round"') +
			line(`M80 ${at(points[0][1])}L1520 ${at(points[96][1] + 60)}`, "#a8503a", 3, 'stroke-dasharray="4 12"') +
			circle(1520, at(points[96][1]), 17, "#f3dfc8", 'stroke="#a8503a" stroke-width="8"') +
			line("M80 100V980H1540", "#1f2c36", 5),
		{ edge: 0.14 },
	);
}

export function pitch() {
	const random = chance(151);
	const players = [
		[270, 540, 0],
		[480, 300, 0],
		[470, 760, 0],
		[640, 520, 0],
		[760, 240, 0],
		[820, 700, 0],
		[980, 420, 0],
		[560, 430, 1],
		[720, 620, 1],
		[880, 330, 1],
		[1010, 560, 1],
		[1080, 250, 1],
		[1120, 780, 1],
		[1360, 540, 1],
	];
	const chalk = (d) => line(d, "#eef0dc", 6, 'opacity=".9"');
	return sheet(
		"",
		rect(0, 0, WIDTH, HEIGHT, "#46583a") +
			many(16, (i) => rect(110 + i * 86.25, 90, 87, 890, i % 2 ? "#6f8a4c" : "#648046")) +
			many(260, () => {
				const x = 110 + random() * 1380;
				const y = 90 + random() * 890;
				return line(
					`M${at(x)} ${at(y)}l${at(random() * 30)} ${at(random() * 10 - 5)}`,
					random() < 0.6 ? "#58713d" : "#8b9a5c",
					3,
					'opacity=".5"',
				);
			}) +
			[
				[800, 540, 120, 70],
				[300, 560, 90, 60],
				[1310, 520, 100, 64],
				[1010, 700, 80, 40],
			]
				.map(([x, y, rx, ry]) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#8a7a4c" opacity=".35"/>`)
				.join("") +
			chalk(
				"M140 120H1460V950H140ZM800 120V950M140 320H350V750H140M140 430H215V640H140M1460 320H1250V750H1460M1460 430H1385V640H1460M350 450A120 120 0 0 1 350 620M1250 450A120 120 0 0 0 1250 620M140 146A26 26 0 0 0 166 120M1434 120A26 26 0 0 0 1460 146M140 924A26 26 0 0 1 166 950M1460 924A26 26 0 0 0 1434 950",
			) +
			circle(800, 535, 120, "none", 'stroke="#eef0dc" stroke-width="6" opacity=".9"') +
			circle(800, 535, 7, "#eef0dc") +
			circle(286, 535, 6, "#eef0dc") +
			circle(1314, 535, 6, "#eef0dc") +
			rect(112, 490, 28, 90, "none", 'stroke="#f7f6ea" stroke-width="4"') +
			rect(1460, 490, 28, 90, "none", 'stroke="#f7f6ea" stroke-width="4"') +
			players
				.map(
					([x, y, side]) =>
						shape(
							`M${x - 9} ${y}L${x + 9} ${y + 2}L${x + 96} ${y + 78}L${x + 74} ${y + 84}Z`,
							"#1f2a1c",
							'opacity=".55"',
						) +
						`<ellipse cx="${x}" cy="${y}" rx="20" ry="13" fill="${side ? "#f1e7cf" : "#a33a2a"}" transform="rotate(${((x * 7) % 80) - 40} ${x} ${y})"/>` +
						circle(x, y, 8, "#2a1d17"),
				)
				.join("") +
			circle(900, 470, 7, "#fff") +
			shape("M0 620L1600 480V1067H0Z", "#121b1c", 'opacity=".5"') +
			many(40, (i) => rect(i * 41, 1010 + ((i * 3) % 6), 30, 57, "#20241f", 'opacity=".8"')),
		{ edge: 0.3 },
	);
}

export function plankton() {
	const random = chance(161);
	const ink = "#d9e6d2";
	const ring = (x, y, r, spokes, tint) =>
		circle(x, y, r, tint, 'opacity=".28"') +
		[1, 0.92, 0.62, 0.28]
			.map((k) => circle(x, y, at(r * k), "none", `stroke="${ink}" stroke-width="${k === 1 ? 5 : 2}"`))
			.join("") +
		line(
			many(spokes, (i) => {
				const a = (i / spokes) * 6.2832;
				return `M${at(x + Math.cos(a) * r * 0.3)} ${at(y + Math.sin(a) * r * 0.3)}L${at(x + Math.cos(a) * r * 0.9)} ${at(y + Math.sin(a) * r * 0.9)}`;
			}),
			ink,
			1.6,
		) +
		many(spokes, (i) => {
			const a = (i / spokes) * 6.2832 + 0.06;
			return circle(at(x + Math.cos(a) * r * 0.76), at(y + Math.sin(a) * r * 0.76), at(r * 0.025), ink);
		});
	const chain = (x, y, turn, n) =>
		`<g transform="translate(${x} ${y}) rotate(${turn})">${many(n, (i) => `<g transform="translate(${i * 58} ${at(Math.sin(i / 2) * 14)})">${rect(-24, -20, 48, 40, "#a9b56a", 'rx="12" opacity=".42"')}${rect(-24, -20, 48, 40, "none", `rx="12" stroke="${ink}" stroke-width="3"`)}${circle(-6, 2, 8, "#c9b25e", 'opacity=".8"')}${line(`M-20 -20Q${-40 - (i % 3) * 10} -70 -70 -${96 + (i % 4) * 14}M20 20Q40 70 66 ${92 + (i % 3) * 20}M20 -20Q36 -60 70 -${80 + (i % 2) * 30}M-20 20Q-44 64 -60 ${100 + (i % 3) * 12}`, ink, 1.8)}</g>`)}</g>`;
	const boat = (x, y, turn, s) =>
		`<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})">${shape("M-170 0C-90 -46 90 -46 170 0C90 46 -90 46 -170 0Z", "#8fae8a", 'opacity=".35"')}${line("M-170 0C-90 -46 90 -46 170 0C90 46 -90 46 -170 0ZM-150 0H150", ink, 4)}${many(25, (i) => line(`M${-132 + i * 11} ${-8}V${at(-30 * Math.cos((i - 12) / 9))}M${-132 + i * 11} 8V${at(30 * Math.cos((i - 12) / 9))}`, ink, 1.6))}</g>`;
	const star = (x, y, r, n) =>
		line(
			many(n, (i) => {
				const a = (i / n) * 6.2832;
				return `M${x} ${y}L${at(x + Math.cos(a) * r)} ${at(y + Math.sin(a) * r)}`;
			}),
			ink,
			9,
			'stroke-linecap="round" opacity=".85"',
		) + circle(x, y, 12, "#c9b25e");
	return sheet(
		'<radialGradient id="field" cx=".46" cy=".44" r=".62"><stop offset="0" stop-color="#5d8580"/><stop offset=".62" stop-color="#2d5257"/><stop offset="1" stop-color="#12282e"/></radialGradient>',
		rect(0, 0, WIDTH, HEIGHT, "#0b1518") +
			circle(800, 533, 780, "url(#field)") +
			many(260, () => circle(at(random() * 1600), at(random() * 1067), at(1 + random() * 3.4), ink, 'opacity=".35"')) +
			ring(470, 380, 210, 48, "#8fb09a") +
			ring(1180, 720, 150, 36, "#c0a761") +
			ring(250, 820, 86, 24, "#8fb09a") +
			ring(1390, 240, 64, 20, "#c0a761") +
			chain(690, 640, -24, 10) +
			chain(250, 660, 14, 5) +
			boat(980, 200, 22, 1.1) +
			boat(640, 900, -12, 0.9) +
			boat(1360, 470, -58, 0.7) +
			star(800, 340, 74, 7) +
			star(1030, 900, 60, 6),
		{ edge: 0.55 },
	);
}
