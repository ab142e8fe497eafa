/** The drawings with water in them: ships, ferry, gulls, tower in rain, cranes, reservoir, wind, terraces, palms. */
import {
	at,
	chance,
	circle,
	glow,
	HEIGHT,
	hatch,
	line,
	many,
	rect,
	ridge,
	ripples,
	shape,
	sheet,
	snow,
	WIDTH,
	wander,
	wash,
} from "./kit.mjs";

function mosque(x, y, s, fill) {
	const minaret = (dx, h) =>
		rect(dx - 5, -h, 10, h, fill) +
		rect(dx - 9, -h * 0.66, 18, 6, fill) +
		shape(`M${dx - 7} ${-h}L${dx} ${-h - 48}L${dx + 7} ${-h}Z`, fill);
	return `<g transform="translate(${x} ${y}) scale(${s})">${rect(-130, -60, 260, 62, fill)}${shape("M-82 -58A82 92 0 0 1 82 -58Z", fill)}${shape("M-128 -58A34 36 0 0 1 -60 -58Z", fill)}${shape("M60 -58A34 36 0 0 1 128 -58Z", fill)}${line("M0 -148v-24", fill, 4)}${minaret(-150, 210)}${minaret(150, 210)}</g>`;
}

const tanker = (x, y, s, hull, deck) =>
	`<g transform="translate(${x} ${y}) scale(${s})">${shape("M-240 0H250L222 46H-214Z", hull)}${rect(-226, 34, 446, 14, "#7d3a2b")}${rect(-220, -62, 66, 64, deck)}${rect(-212, -86, 48, 26, deck)}${rect(-196, -112, 18, 30, "#8d4a36")}${many(5, (i) => rect(-118 + i * 62, -16, 40, 18, deck))}${line("M-60 0v-58M70 0v-58M190 0v-40", deck, 5)}</g>`;

export function bosphorusShips() {
	const roofs = chance(3);
	return sheet(
		wash("sky", ["#66788a", "#b3a79a", "#e8bd8a", "#f4d7a4"]) +
			wash("sea", ["#c5a98a", "#72808a", "#35495a"]) +
			glow("sun", "#fff1cc", 0.95),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(1090, 430, 380, "url(#sun)") +
			circle(1090, 440, 48, "#fff6df") +
			ridge(72, 530, 40, "#a3958c") +
			many(90, (i) => {
				const h = 14 + roofs() * 40;
				return rect(i * 18, 560 - h - 30 * Math.sin(i / 12), 20, h + 80, "#7e7877");
			}) +
			mosque(330, 540, 1, "#5b5b63") +
			mosque(820, 552, 0.62, "#6b686c") +
			mosque(1390, 548, 0.8, "#64636a") +
			rect(0, 566, WIDTH, 500, "url(#sea)") +
			ripples(4, 572, 1050, 420, "#2c3f50", { opacity: 0.4 }) +
			ripples(6, 570, 1060, 230, "#ffe9bd", { from: 940, to: 1240, opacity: 0.75 }) +
			tanker(1260, 622, 0.46, "#4b4c55", "#6b6665") +
			tanker(640, 640, 0.56, "#43474f", "#625f60") +
			tanker(420, 772, 1.22, "#2a303a", "#51535a") +
			`<g transform="translate(1150 850)">${shape("M-200 0H210L186 44H-180Z", "#232a34")}${rect(-168, -44, 330, 46, "#efe4cd")}${rect(-136, -84, 250, 42, "#e6d8bc")}${many(13, (i) => rect(-158 + i * 24, -32, 15, 18, "#5d6468"))}${many(9, (i) => rect(-124 + i * 26, -72, 16, 16, "#5d6468"))}${rect(-26, -140, 38, 58, "#c9a13f")}${rect(-26, -140, 38, 14, "#23262c")}${rect(62, -110, 44, 28, "#efe4cd")}</g>` +
			shape(
				"M6 -136C90 -190 190 -180 300 -240C220 -200 120 -150 12 -128Z",
				"#59565a",
				'transform="translate(1130 840)" opacity=".4"',
			) +
			ripples(9, 890, 1060, 120, "#f2dcb4", { from: 900, to: 1400, opacity: 0.6 }) +
			many(9, (i) => line(`M${240 + i * 70} ${220 + ((i * 67) % 150)}q12 -14 22 0q10 -14 22 0`, "#3b4047", 4)),
	);
}

export function ferrySnow() {
	return sheet(
		wash("sky", ["#aeb6ba", "#c9cdcc", "#d8d8d2"]) + wash("sea", ["#a7b1b4", "#6d7d84", "#4b5b63"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			mosque(1220, 520, 0.9, "#b3b8b9") +
			ridge(82, 500, 30, "#b8bdbd") +
			rect(0, 520, WIDTH, 550, "url(#sea)") +
			ripples(14, 530, 1060, 460, "#3f4f58", { opacity: 0.42 }) +
			ripples(15, 530, 1060, 200, "#e4e8e6", { opacity: 0.55 }) +
			shape(
				"M560 370C700 300 900 330 1120 220C1260 180 1420 210 1600 150V260C1400 270 1240 260 1090 320C900 390 720 350 572 400Z",
				"#6f7779",
				'opacity=".55"',
			) +
			`<g transform="translate(620 690) scale(1.5)">${shape("M-300 -14C-200 4 200 4 320 -26L282 58H-262Z", "#20272d")}${rect(-272, 40, 548, 10, "#8c3a2c")}${rect(-236, -74, 470, 66, "#f2ede1")}${rect(-206, -128, 396, 56, "#ebe5d6")}${rect(-226, -82, 450, 8, "#8a7b60")}${rect(-214, -136, 410, 8, "#8a7b60")}${many(18, (i) => rect(-224 + i * 25.4, -58, 16, 26, i % 5 === 2 ? "#e7b35c" : "#54626a"))}${many(14, (i) => rect(-192 + i * 27, -114, 17, 24, i % 4 === 1 ? "#e7b35c" : "#54626a"))}${rect(96, -176, 70, 42, "#f2ede1")}${rect(104, -166, 54, 14, "#54626a")}${shape("M-60 -136L-52 -232H0L6 -136Z", "#c4963a")}${shape("M-53.500 -214L-52 -232H0L1 -214Z", "#20272d")}${line("M196 -136v-70M-190 -136v-56", "#20272d", 4)}${rect(-190, -192, 34, 20, "#a83a2e")}</g>` +
			shape("M150 770C400 800 900 796 1130 758L1260 800C900 850 400 850 60 812Z", "#dfe5e4", 'opacity=".8"') +
			snow(33, 900, "#fff", 1.15),
		{ edge: 0.2 },
	);
}

export function gulls() {
	const random = chance(44);
	const gull = (x, y, s, turn, lift) =>
		`<g transform="translate(${at(x)} ${at(y)}) rotate(${at(turn)}) scale(${at(s)})">${shape(`M-8 2C-60 ${-30 - lift} -120 ${-52 - lift} -196 ${-24 - lift * 1.4}C-130 ${-34 - lift * 0.6} -70 ${-2 - lift * 0.3} -10 18Z`, "#c3c9c9")}${shape(`M8 0C50 ${-44 - lift} 110 ${-76 - lift} 190 ${-60 - lift * 1.3}C124 ${-52 - lift * 0.6} 66 ${-10 - lift * 0.3} 12 18Z`, "#eef0ec")}${shape(`M-196 ${-24 - lift * 1.4}q30 -10 56 -10l-6 12zM190 ${-60 - lift * 1.3}q-30 -2 -54 4l8 12z`, "#23282d")}${shape("M-44 12C-20 -6 30 -8 58 2C74 4 82 10 84 15C60 26 0 34 -44 22L-84 26Z", "#f8f7f1")}${shape("M82 12l22 6l-22 5z", "#d59a3a")}${circle(70, 9, 3, "#23282d")}</g>`;
	const flock = [
		[520, 420, 1.9, -12, 30],
		[1140, 300, 1.25, 10, 4],
		[1010, 690, 1.45, -4, 46],
		[250, 210, 0.8, 6, 16],
		[1400, 560, 0.8, -16, 28],
		[770, 170, 0.6, -8, 6],
		[260, 740, 0.7, 4, 34],
		[1330, 140, 0.45, 0, 20],
		[690, 610, 0.5, -20, 10],
	];
	return sheet(
		wash("sea", ["#5b7078", "#3b525d", "#1f323d", "#14232d"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sea)") +
			many(46, (i) => {
				const y = 40 + i * 24 + random() * 14;
				const k = 10 + i * 0.9;
				return line(
					`M-40 ${at(y)}${many(11, () => `q${at(38 + random() * 10)} ${at(-k * random() * 2)} ${at(80)} 0t80 0`)}`,
					i % 3 ? "#2a434f" : "#6f888d",
					at(1.5 + i * 0.07),
					'opacity=".6"',
				);
			}) +
			ripples(46, 20, 1060, 260, "#c7d3cf", { opacity: 0.5 }) +
			flock.map((g) => gull(...g)).join(""),
	);
}

export function galataRain() {
	const random = chance(52);
	const roof = (x, y, w, h, wall, tile) =>
		rect(x, y, w, 700, wall) +
		shape(`M${x - 10} ${y}L${x + w / 2} ${y - h}L${x + w + 10} ${y}Z`, tile) +
		many(Math.floor(w / 44), (i) =>
			many(3, (j) =>
				rect(x + 16 + i * 44, y + 34 + j * 92, 20, 44, (i * 5 + j * 3 + w) % 7 === 0 ? "#eab765" : "#20262e"),
			),
		);
	const rain = many(420, () => {
		const x = random() * 1800 - 100;
		const y = random() * 1100;
		const l = 26 + random() * 60;
		return `M${at(x)} ${at(y)}l${at(-l * 0.26)} ${at(l)}`;
	});
	return sheet(
		wash("sky", ["#5a6672", "#8a9297", "#b5b3aa"]) + wash("stone", ["#a69a86", "#7d7468", "#514c49"], 90),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			many(30, (i) => rect(i * 56 - 10, 640 - ((i * 43) % 80), 58, 500, "#7b7f82")) +
			`${rect(720, 330, 220, 740, "url(#stone)")}${rect(704, 322, 252, 26, "#5c5650")}${rect(730, 236, 200, 90, "url(#stone)")}${many(8, (i) => shape(`M${738 + i * 24} 318v-44a8 9 0 0 1 16 0v44z`, "#2b2f35"))}${rect(716, 222, 228, 18, "#5c5650")}${shape("M722 224L830 50L938 224Z", "#3c4650")}${many(6, (i) => line(`M830 54L${746 + i * 34} 222`, "#55606a", 3))}${line("M830 56v-40", "#3c4650", 6)}${many(4, (j) => many(3, (i) => shape(`M${760 + i * 56} ${452 + j * 120}v-38a11 12 0 0 1 22 0v38z`, i === 1 && j === 1 ? "#eab765" : "#2b2f35")))}${many(24, (j) => line(`M720 ${360 + j * 28}h220`, "#443f3b", 1.4, 'opacity=".5"'))}` +
			roof(60, 700, 280, 90, "#4d4b4e", "#6d4337") +
			roof(330, 760, 330, 110, "#45464b", "#7b4a3a") +
			roof(960, 730, 300, 100, "#4a494c", "#6d4337") +
			roof(1240, 690, 340, 120, "#404248", "#74463a") +
			roof(560, 890, 420, 110, "#333640", "#5d3b34") +
			roof(-80, 930, 420, 110, "#2d313a", "#553630") +
			roof(980, 950, 460, 120, "#2b2f38", "#523530") +
			line(rain, "#e6eaea", 2.2, 'opacity=".5" stroke-linecap="round"'),
	);
}

export function harbourCranes() {
	const crane = (x, s, ink) =>
		`<g transform="translate(${x} 800) scale(${s})" stroke="${ink}" fill="none" stroke-width="15" stroke-linejoin="round">${line("M-70 0V-520M70 0V-520M-70 -150H70M-70 -300H70M-70 -300L70 -150", ink, 15)}${line("M-250 -420H470", ink, 22)}${line("M-20 -640L-250 -424M-20 -640L190 -424M-20 -640L440 -424M-20 -640L-70 -420M-20 -640L70 -420", ink, 7)}${rect(-230, -410, 90, 44, ink)}${rect(240, -410, 44, 24, ink)}${line("M250 -386V-250M274 -386V-250", ink, 4)}${rect(216, -250, 92, 40, "#9b4a32", 'stroke="none"')}</g>`;
	const colours = ["#8f4431", "#3f6066", "#c28b45", "#55606b", "#7a6a4f", "#a5573c", "#2f4850", "#b9a274"];
	const stack = (x0, x1, base, w, h, tallest, seed) => {
		const random = chance(seed);
		let out = "";
		for (let x = x0; x < x1; x += w + 3) {
			const n = 1 + Math.floor(random() * tallest);
			for (let j = 0; j < n; j++) {
				const c = colours[Math.floor(random() * colours.length)];
				out +=
					rect(x, base - (j + 1) * h, w, h - 3, c) +
					many(Math.floor(w / 13), (k) =>
						line(`M${x + 7 + k * 13} ${base - (j + 1) * h + 4}v${h - 11}`, "#171a20", 1.6, 'opacity=".3"'),
					);
			}
		}
		return out;
	};
	return sheet(
		wash("sky", ["#b9a88c", "#d9bd92", "#ecd3a2", "#f3e1b8"]) + glow("sun", "#fff5d5", 1),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(1000, 400, 340, "url(#sun)") +
			circle(1000, 400, 76, "#fff6dc") +
			ridge(91, 700, 30, "#c2ac88") +
			rect(0, 716, WIDTH, 90, "#a8977b") +
			crane(1290, 0.7, "#8a7a64") +
			crane(860, 0.84, "#6a5e50") +
			crane(330, 1.04, "#37352f") +
			stack(0, 1600, 822, 76, 34, 5, 7) +
			rect(0, 820, WIDTH, 260, "#3b3a38") +
			stack(-20, 1600, 940, 132, 58, 3, 12) +
			rect(0, 940, WIDTH, 140, "#2a2a2b") +
			stack(-60, 620, 1075, 220, 96, 3, 19) +
			stack(1180, 1640, 1075, 220, 96, 2, 24) +
			line("M0 990H1600M0 1030H1600", "#c28b45", 4, 'opacity=".45"'),
	);
}

export function reservoir() {
	const bend = wander(107, 4);
	const shore = (k) => {
		const size = 1.34 - k * 0.5;
		const points = Array.from({ length: 72 }, (_, i) => {
			const a = (i / 72) * Math.PI * 2;
			const r = size * (1 + 0.2 * bend(0.5 + 0.5 * Math.cos(a)) + 0.13 * bend(1.7 + 0.5 * Math.sin(a)));
			const depth = Math.sin(a) > 0 ? 330 : 150;
			return `${i ? "L" : "M"}${at(800 + Math.cos(a) * 760 * r)} ${at(740 + Math.sin(a) * depth * r)}`;
		});
		return `${points.join("")}Z`;
	};
	const bands = ["#a98f63", "#b99f71", "#c6ac7c", "#b79b6b", "#cdb588", "#bfa476", "#d6c096", "#c8ad80"];
	return sheet(
		wash("sky", ["#9fb1b8", "#cfd3c6", "#e9dcbb"]) + wash("lake", ["#c9d0c4", "#6f8d93", "#3d5f6c"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			ridge(101, 440, 120, "#8f9c93", { sharp: 1.4 }) +
			ridge(105, 520, 90, "#6c7c6a") +
			ridge(109, 590, 50, "#55654f") +
			shape("M0 590C400 560 1200 540 1600 600V1067H0Z", "#7b7a4f") +
			hatch("bank", "M0 590C400 560 1200 540 1600 600V1067H0Z", {
				angle: 8,
				gap: 14,
				ink: "#5a5d3b",
				width: 3,
				seed: 8,
			}) +
			many(26, (i) =>
				circle(40 + i * 62, 556 - 14 * Math.sin(i / 5) + ((i * 13) % 16), 16 + ((i * 7) % 14), "#3f4d38"),
			) +
			bands.map((c, i) => shape(shore(i / 9), c) + line(shore(i / 9), "#8d7448", 2.4, 'opacity=".7"')).join("") +
			shape(shore(0.98), "url(#lake)") +
			`<clipPath id="wet"><path d="${shore(0.98)}"/></clipPath><g clip-path="url(#wet)">${ripples(17, 610, 1060, 300, "#e8ecdf", { opacity: 0.55 })}${ripples(18, 610, 1060, 200, "#27454f", { opacity: 0.4 })}</g>` +
			`${rect(330, 520, 84, 400, "#cfc3a8")}${rect(390, 520, 24, 400, "#a3977c")}${rect(318, 500, 108, 26, "#8a7d63")}${shape("M322 502L372 440L422 502Z", "#6d3f31")}${many(6, (j) => rect(330, 600 + j * 52, 84, 3, "#8a7d63"))}${rect(352, 550, 22, 40, "#3e3a33")}${shape("M0 520L330 540V556L0 540Z", "#8a7d63")}`,
	);
}

export function windFarm() {
	const turbine = (x, y, s, turn, ink) =>
		`<g transform="translate(${x} ${y}) scale(${s})">${shape("M-9 0L-4 -330H4L9 0Z", ink)}<g transform="translate(0 -332) rotate(${turn})">${many(3, (i) => `<path d="M-5 0C-16 -50 -8 -140 0 -214C4 -140 8 -50 5 0Z" fill="${ink}" transform="rotate(${i * 120})"/>`)}</g>${circle(0, -332, 10, ink)}</g>`;
	return sheet(
		wash("sky", ["#53687c", "#8fa0a8", "#d8cdb4", "#eed9b0"]) + wash("sea", ["#a9b3ae", "#5d7a86", "#3a5868"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			many(9, (i) =>
				shape(
					`M${-100 + i * 210} ${120 + ((i * 83) % 220)}c120 -40 300 -30 420 -6c-120 6 -280 26 -420 6z`,
					"#eee6d4",
					'opacity=".35"',
				),
			) +
			rect(0, 600, WIDTH, 470, "url(#sea)") +
			ripples(27, 606, 1060, 420, "#dfe3d8", { opacity: 0.45 }) +
			ripples(28, 606, 1060, 200, "#27424f", { opacity: 0.4 }) +
			shape("M1600 560C1400 540 1300 590 1120 606H1600Z", "#8b9693") +
			shape("M0 600C200 520 380 560 560 640C760 720 900 700 1100 790C1300 880 1450 900 1600 1000V1067H0Z", "#5f6a4c") +
			turbine(1290, 892, 0.5, 12, "#e9e6da") +
			turbine(1130, 812, 0.62, 40, "#ece9dd") +
			turbine(950, 746, 0.8, 78, "#efece1") +
			turbine(690, 700, 0.92, 25, "#f4f1e6") +
			turbine(330, 590, 1.08, 52, "#f8f5ea") +
			shape("M0 760C180 660 330 640 560 740C800 850 1000 860 1240 1067H0Z", "#434f38") +
			hatch("hillside", "M0 760C180 660 330 640 560 740C800 850 1000 860 1240 1067H0Z", {
				angle: 28,
				gap: 15,
				ink: "#303a29",
				width: 4,
				seed: 12,
			}) +
			many(
				8,
				(i) =>
					rect(120 + i * 58, 900 + ((i * 37) % 60), 40, 30, "#e9dfc8") +
					shape(`M${114 + i * 58} ${902 + ((i * 37) % 60)}l26 -24l26 24z`, "#a0533b"),
			),
	);
}

export function terraces() {
	const contour = (k, side) =>
		side < 0
			? `M-20 ${330 + k * 56}C${150 + k * 20} ${360 + k * 54} ${300 + k * 16} ${470 + k * 44} ${520 + k * 8} ${650 + k * 16}S${600 - k * 40} ${900 + k * 14} ${520 - k * 60} 1090`
			: `M1620 ${250 + k * 60}C${1450 - k * 10} ${300 + k * 58} ${1260 - k * 18} ${420 + k * 48} ${1030 + k * 4} ${600 + k * 22}S${1010 + k * 70} ${880 + k * 10} ${1130 + k * 60} 1090`;
	const close = (d, side) => (side < 0 ? `${d}H-20Z` : `${d}H1620Z`);
	const greens = ["#8c8a4a", "#7c8046", "#969050", "#6f7540", "#8a8448", "#777a42", "#918b4c", "#696f3d", "#848048"];
	const half = (side) =>
		greens
			.map(
				(c, k) =>
					shape(close(contour(k, side), side), c) +
					line(contour(k, side), "#4d4a2b", 7) +
					line(
						contour(k, side),
						"#d9c68c",
						10,
						`stroke-dasharray="3 15" transform="translate(${side * 14} 20)" opacity=".75"`,
					),
			)
			.join("");
	return sheet(
		wash("sky", ["#8fa5ad", "#cdd0c0", "#f0dfb5"]) + wash("river", ["#f3e2b5", "#b7c0b2", "#7e9aa0"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(820, 330, 56, "#fff4d4") +
			ridge(121, 400, 90, "#a7aca0") +
			ridge(124, 460, 90, "#858f7e") +
			ridge(129, 540, 60, "#6f7a60") +
			shape("M560 640C760 600 900 610 1060 600L1240 1090H440Z", "url(#river)") +
			ripples(37, 640, 1060, 180, "#fff7de", { from: 500, to: 1200, opacity: 0.6 }) +
			half(1) +
			half(-1) +
			`<g>${many(13, (i) => {
				const x = 1180 + (i % 5) * 66 + ((i * 29) % 22);
				const y = 520 + Math.floor(i / 5) * 62 - (i % 5) * 34;
				return (
					rect(x, y, 54, 44, i % 3 ? "#f6f0e0" : "#e9dfc8") +
					shape(`M${x - 6} ${y + 2}l33 -26l33 26z`, "#a9573c") +
					rect(x + 20, y + 16, 11, 16, "#4a5154")
				);
			})}${rect(1352, 330, 34, 110, "#f6f0e0")}${shape("M1346 332L1369 284L1392 332Z", "#a9573c")}</g>` +
			`${rect(196, 560, 130, 70, "#f6f0e0")}${shape("M186 564L261 514L336 564Z", "#a9573c")}${many(4, (i) => rect(210 + i * 29, 582, 15, 24, "#4a5154"))}` +
			shape("M690 806q60 22 150 0l-18 24q-60 10 -112 0z", "#3a3027") +
			line("M760 812v-76", "#3a3027", 5) +
			shape("M764 740q60 20 56 62h-56z", "#e9dfc8"),
	);
}

export function palmGrove() {
	const palm = (x, base, h, crown, ink, seed) => {
		const random = chance(seed);
		const lean = (random() - 0.5) * 60;
		const top = base - h;
		return (
			line(
				`M${x} ${base}C${x + lean * 0.2} ${base - h * 0.4} ${x + lean * 0.6} ${base - h * 0.7} ${x + lean} ${top}`,
				ink,
				h * 0.045,
			) +
			(crown
				? many(17, (i) => {
						const a = (i / 16) * Math.PI * 1.24 - Math.PI * 1.12;
						const r = h * (0.3 + random() * 0.1);
						const ex = x + lean + Math.cos(a) * r;
						const ey = top + Math.sin(a) * r * 0.8 + r * 0.42;
						return shape(
							`M${at(x + lean)} ${at(top)}Q${at(x + lean + Math.cos(a) * r * 0.55)} ${at(top + Math.sin(a) * r * 0.9 - r * 0.12)} ${at(ex)} ${at(ey)}Q${at(x + lean + Math.cos(a) * r * 0.5)} ${at(top + Math.sin(a) * r * 0.72 + r * 0.06)} ${at(x + lean)} ${at(top + 6)}Z`,
							ink,
						);
					})
				: "")
		);
	};
	const row = [
		[90, 660, 400, 1],
		[260, 640, 300, 1],
		[400, 650, 420, 0],
		[560, 634, 260, 1],
		[700, 628, 220, 0],
		[1180, 640, 330, 1],
		[1330, 650, 300, 0],
		[1450, 664, 440, 1],
		[1060, 632, 210, 1],
		[960, 626, 170, 1],
	];
	const trees = row.map(([x, b, h, c], i) => palm(x, b, h, c, "#33352c", 60 + i)).join("");
	return sheet(
		wash("sky", ["#a98e74", "#d9ab78", "#edc88f", "#f6dfae"]) +
			wash("canal", ["#efd09a", "#b89468", "#6b5a48"]) +
			glow("sun", "#fff3cc", 1),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(840, 560, 360, "url(#sun)") +
			circle(840, 556, 70, "#fff4d2") +
			many(40, (i) => palm(i * 42, 626, 70 + ((i * 31) % 60), i % 5 !== 2, "#b08b62", 200 + i)) +
			rect(0, 620, WIDTH, 30, "#8a7350") +
			rect(0, 640, WIDTH, 430, "url(#canal)") +
			`<g transform="translate(0 1284) scale(1 -1)" opacity=".45">${trees}${circle(840, 556, 70, "#fff4d2")}</g>` +
			ripples(47, 650, 1060, 330, "#f9e6bb", { opacity: 0.5 }) +
			trees +
			shape("M0 650C200 640 420 660 520 672C420 690 200 740 0 900Z", "#57492f") +
			shape("M1600 650C1400 646 1200 660 1120 670C1260 700 1460 780 1600 930Z", "#4d4130") +
			line(
				"M20 880C120 800 240 742 420 696M1580 900C1480 800 1340 730 1200 692",
				"#efe4c6",
				10,
				'opacity=".7" stroke-dasharray="40 12"',
			) +
			hatch("bank", "M0 650C200 640 420 660 520 672C420 690 200 740 0 900Z", {
				angle: -18,
				gap: 12,
				ink: "#33291b",
				width: 3,
				seed: 3,
			}),
	);
}
