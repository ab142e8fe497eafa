/** Drawn to measure: the market chart, the pitch from above and the microscope's field. */
import { at, chance, circle, HEIGHT, hatch, line, many, rect, shape, sheet, WIDTH, wander, wash } from "./kit.mjs";

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
