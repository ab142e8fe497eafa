/** Indoors and people: chessboard, concert hall, books, laboratory, hemicycle, two portraits. */
import { at, chance, circle, glow, HEIGHT, hatch, line, many, rect, shape, sheet, WIDTH, wash } from "./kit.mjs";

export function chessboard() {
	const project = (u, v) => {
		const d = 1 / (1 + v * 1.15);
		return [800 + (u - 4) * 250 * d - 60 * v * d, 470 + 700 * d - 120];
	};
	const square = (u, v) => {
		const p = [
			[u, v / 8],
			[u + 1, v / 8],
			[u + 1, (v + 1) / 8],
			[u, (v + 1) / 8],
		].map(([a, b]) =>
			project(a, b * 2)
				.map(at)
				.join(" "),
		);
		return shape(`M${p.join("L")}Z`, (u + v) % 2 ? "#d8c097" : "#6d4930");
	};
	const body = {
		pawn: "M-46 0C-46 -22 -20 -26 -18 -60C-16 -92 -10 -108 -26 -116H-14A32 32 0 1 1 14 -116H26C10 -108 16 -92 18 -60C20 -26 46 -22 46 0Z",
		rook: "M-58 0C-58 -28 -34 -30 -32 -70L-26 -170H-46V-240H-26V-218H-12V-240H12V-218H26V-240H46V-170H26L32 -70C34 -30 58 -28 58 0Z",
		king: "M-64 0C-64 -32 -34 -36 -30 -80L-18 -220H-34V-236H-22C-54 -286 -30 -316 -6 -310V-336H-22V-350H-6V-370H6V-350H22V-336H6V-310C30 -316 54 -286 22 -236H34V-220H18L30 -80C34 -36 64 -32 64 0Z",
		knight:
			"M-58 0C-58 -30 -40 -34 -40 -60C-40 -130 0 -130 -6 -160C-30 -150 -44 -128 -62 -140C-80 -152 -60 -180 -46 -204C-34 -226 -26 -244 0 -250L-4 -276L22 -252C64 -226 66 -150 46 -84C40 -62 44 -34 58 -30V0Z",
		bishop:
			"M-56 0C-56 -28 -28 -32 -24 -70L-14 -180H-28V-194H-16C-44 -222 -32 -256 -8 -280A12 12 0 1 1 8 -280C32 -256 44 -222 16 -194H28V-180H14L24 -70C28 -32 56 -28 56 0Z",
	};
	const piece = (kind, u, v, light) => {
		const [x, y] = project(u + 0.5, ((v + 0.5) / 8) * 2);
		const s = at(1.15 / (1 + ((v + 0.5) / 8) * 2.3));
		const id = `c${u}${v}`;
		return `<g transform="translate(${at(x)} ${at(y)}) scale(${s})"><path d="M-40 4L40 4L560 -46L470 -66Z" fill="#1a100a" opacity=".4"/>${shape(body[kind], light ? "url(#ivory)" : "url(#ebony)")}<clipPath id="${id}"><path d="${body[kind]}"/></clipPath><g clip-path="url(#${id})">${many(12, (i) => line(`M${22 + i * 5} 10V-380`, light ? "#8a6f47" : "#0c0908", 1.6, 'opacity=".6"'))}${many(3, (i) => line(`M-70 ${-18 - i * 26}q70 14 140 0`, light ? "#a78b60" : "#5b463a", 3, 'opacity=".55"'))}</g></g>`;
	};
	const pieces = [
		["rook", 5, 7, 0],
		["king", 6, 7, 0],
		["pawn", 6, 6, 0],
		["pawn", 5, 6, 0],
		["pawn", 2, 6, 0],
		["pawn", 3, 5, 1],
		["bishop", 1, 4, 0],
		["knight", 5, 4, 1],
		["pawn", 6, 3, 1],
		["pawn", 1, 2, 1],
		["rook", 4, 2, 0],
		["king", 6, 1, 1],
		["pawn", 2, 1, 1],
	];
	return sheet(
		wash("room", ["#2a211d", "#4a3527", "#7a5636"]) +
			wash("ivory", ["#fbf1da", "#e6cfa0", "#a3824f"], 90) +
			wash("ebony", ["#6a5244", "#2c1f19", "#120c0a"], 90) +
			glow("lamp", "#ffd997", 0.7),
		rect(0, 0, WIDTH, HEIGHT, "url(#room)") +
			circle(230, 160, 640, "url(#lamp)") +
			`<g transform="translate(-640 -500) scale(1.62)">${rect(0, 560, WIDTH, 520, "#3a261a")}${many(8, (v) => many(16, (u) => square(u - 4, 7 - v)))}${pieces.map(([k, u, v, l]) => piece(k, u, v, l)).join("")}</g>`,
		{ edge: 0.5 },
	);
}

export function concertHall() {
	const tier = (i) => {
		const y = 250 + i * 150;
		const dip = 70 + i * 44;
		return (
			shape(
				`M-20 ${y - 60}Q800 ${y - 60 + dip * 2} 1620 ${y - 60}V${y}Q800 ${y + dip * 2} -20 ${y}Z`,
				["#5a2a24", "#6f332a", "#84402f"][i],
			) +
			line(`M-20 ${y}Q800 ${y + dip * 2} 1620 ${y}`, "#d9a85a", 8) +
			line(`M-20 ${y - 14}Q800 ${y - 14 + dip * 2} 1620 ${y - 14}`, "#b07f3e", 3) +
			many(23, (k) => {
				const t = (k + 0.5) / 23;
				const yy = (1 - t) ** 2 * (y - 60) + 2 * t * (1 - t) * (y - 60 + dip * 2) + t * t * (y - 60);
				return (
					circle(at(t * 1640 - 20), at(yy + 24), 9, k % 2 ? "#ffdf9a" : "#3d1b18", 'opacity=".9"') +
					shape(`M${at(t * 1640 - 44)} ${at(yy - 4)}q0 -44 24 -44q24 0 24 44z`, "#34181a")
				);
			})
		);
	};
	return sheet(
		wash("dome", ["#241417", "#3c1f1e", "#512a24"]) +
			glow("light", "#ffe2a2", 0.85) +
			wash("stage", ["#e0ae66", "#a06c37"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#dome)") +
			many(
				9,
				(i) =>
					`<ellipse cx="800" cy="-60" rx="${900 - i * 90}" ry="${260 - i * 22}" fill="none" stroke="#7a4b32" stroke-width="3"/>`,
			) +
			circle(800, 90, 230, "url(#light)") +
			many(15, (i) => circle(800 + (i - 7) * 22, 112 - Math.abs(i - 7) * 5, 6, "#fff0c6")) +
			[0, 1, 2].map(tier).join("") +
			shape("M200 1067C300 800 520 740 800 740S1300 800 1400 1067Z", "url(#stage)") +
			circle(800, 860, 420, "url(#light)") +
			many(16, (i) => line(`M${200 + i * 80} 1067L${at(620 + i * 24)} 745`, "#7d5128", 2, 'opacity=".55"')) +
			`<ellipse cx="830" cy="985" rx="260" ry="26" fill="#3b1f10" opacity=".6"/>${shape("M600 900C640 840 760 830 880 850C980 866 1020 880 1090 900V934H600Z", "#131014")}${shape("M640 892L700 690C820 700 1000 770 1090 896Z", "#1d191e")}${shape("M668 880L716 712C820 726 960 786 1060 888Z", "#a9773b")}${many(22, (i) => line(`M${690 + i * 15} 880L${724 + i * 9} ${720 + i * 7}`, "#e6bd77", 1.4))}${rect(584, 906, 86, 22, "#f3ead6")}${many(7, (i) => rect(590 + i * 12, 906, 5, 12, "#131014"))}${rect(640, 930, 14, 56, "#131014")}${rect(1040, 930, 14, 56, "#131014")}${rect(846, 930, 12, 40, "#131014")}${rect(486, 938, 76, 16, "#131014")}${rect(494, 950, 8, 40, "#131014")}${rect(546, 950, 8, 40, "#131014")}` +
			many(15, (i) => shape(`M${i * 116 - 40} 1067v-30q0 -50 46 -50q46 0 46 50v30z`, "#2a1215")),
		{ edge: 0.5 },
	);
}

export function books() {
	const random = chance(82);
	const cloth = [
		"#7b2f2a",
		"#2f4a52",
		"#b08a45",
		"#4d5440",
		"#e0d3b8",
		"#39364a",
		"#8f5a36",
		"#24323c",
		"#a8442f",
		"#6c7a75",
	];
	const shelf = (base, tall, seedLean) => {
		let out = "";
		let x = 40;
		let n = 0;
		while (x < 1540) {
			const w = 34 + random() * 62;
			const h = tall * (0.68 + random() * 0.3);
			const c = cloth[Math.floor(random() * cloth.length)];
			const lean = n % 9 === seedLean ? -11 : 0;
			const gilt = c === "#e0d3b8" ? "#7b2f2a" : "#e3c27c";
			out += `<g transform="translate(${at(x + (lean ? 60 : 0))} ${base}) rotate(${lean})">${rect(0, -h, w, h, c, 'rx="3"')}${rect(0, -h, w * 0.22, h, "#fff", 'opacity=".09"')}${rect(w * 0.78, -h, w * 0.22, h, "#000", 'opacity=".22"')}${rect(0, -h * 0.9, w, 4, gilt)}${rect(0, -h * 0.87, w, 2, gilt)}${rect(0, -h * 0.12, w, 4, gilt)}${n % 2 ? rect(w * 0.2, -h * 0.78, w * 0.6, h * 0.2, gilt, 'opacity=".85"') + many(3, (i) => rect(w * 0.3, -h * 0.74 + i * h * 0.05, w * 0.4, 3, c)) : many(5, (i) => rect(w * 0.3, -h * 0.76 + i * h * 0.06, w * (0.2 + ((i * 7) % 3) * 0.1), 4, gilt))}</g>`;
			x += w + 2 + (lean ? 96 : 0);
			n++;
		}
		return out;
	};
	return sheet(
		wash("wall", ["#2b211b", "#3a2c22"]) + wash("board", ["#8d633b", "#5b3d23"]) + glow("lamp", "#ffd795", 0.5),
		rect(0, 0, WIDTH, HEIGHT, "url(#wall)") +
			shelf(500, 480, 5) +
			rect(0, 500, WIDTH, 44, "url(#board)") +
			rect(0, 544, WIDTH, 26, "#150f0b", 'opacity=".7"') +
			shelf(1010, 430, 7) +
			rect(0, 1010, WIDTH, 60, "url(#board)") +
			many(30, (i) => line(`M0 ${504 + i * 1.4}q800 ${i % 5} 1600 0`, "#4a301b", 0.8, 'opacity=".4"')) +
			circle(560, 300, 900, "url(#lamp)"),
		{ edge: 0.5 },
	);
}

export function laboratory() {
	const flask = (x, base, s, liquid) =>
		`<g transform="translate(${x} ${base}) scale(${s})"><ellipse cx="60" cy="4" rx="150" ry="14" fill="#4d5a5c" opacity=".35"/>${shape("M-24 -250V-150L-104 -12Q-110 0 -96 0H96Q110 0 104 -12L24 -150V-250Z", "#f2f6f2", 'opacity=".5"')}${shape("M-62 -86L-104 -12Q-110 0 -96 0H96Q110 0 104 -12L62 -86Q0 -74 -62 -86Z", liquid, 'opacity=".82"')}${line("M-24 -250V-150L-104 -12Q-110 0 -96 0H96Q110 0 104 -12L24 -150V-250M-32 -252H32", "#4a5b60", 5)}${line("M-14 -236V-148L-78 -30", "#fff", 6, 'opacity=".7"')}${many(4, (i) => line(`M${20 + i * 10} ${-126 + i * 22}h20`, "#4a5b60", 2.4))}</g>`;
	const tube = (x, level, liquid) =>
		shape(`M${x - 20} 560V800a20 20 0 0 0 40 0V560Z`, "#f5f8f4", 'opacity=".55"') +
		shape(`M${x - 20} ${level}V800a20 20 0 0 0 40 0V${level}Z`, liquid, 'opacity=".85"') +
		line(`M${x - 20} 560V800a20 20 0 0 0 40 0V560M${x - 26} 558h52`, "#4a5b60", 4);
	const tubes = ["#7d9a92", "#b9813f", "#7d9a92", "#a8573f", "#c9b27a", "#7d9a92", "#5d7f8a"]
		.map((c, i) => tube(300 + i * 72, 650 + ((i * 47) % 90), c))
		.join("");
	return sheet(
		wash("wall", ["#b9c3bd", "#cfd2c4"]) +
			wash("pane", ["#f2efe0", "#dfe5db", "#c3d0cd"]) +
			wash("bench", ["#8f8c7e", "#5e6058"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#wall)") +
			rect(180, 60, 1240, 660, "#8b978f") +
			many(3, (i) => many(2, (j) => rect(200 + i * 410, 80 + j * 320, 390, 300, "url(#pane)"))) +
			shape("M200 700L590 420V680ZM610 400L1000 130V400ZM1020 380V100L1300 80Z", "#fff", 'opacity=".4"') +
			rect(150, 712, 1300, 26, "#a9b2a8") +
			rect(0, 850, WIDTH, 230, "url(#bench)") +
			rect(0, 850, WIDTH, 9, "#b9b5a3") +
			rect(250, 600, 520, 22, "#6b4a2d") +
			tubes +
			rect(250, 700, 520, 22, "#80583a", 'opacity=".92"') +
			rect(250, 832, 520, 30, "#6b4a2d") +
			rect(250, 600, 20, 250, "#5a3d24") +
			rect(750, 600, 20, 250, "#5a3d24") +
			flask(960, 870, 1.35, "#b5653f") +
			flask(1240, 850, 1.05, "#58828a") +
			flask(1440, 866, 0.78, "#c7a455") +
			`<g transform="translate(120 900) rotate(-4)">${rect(0, 0, 360, 120, "#f3ecd9")}${many(7, (i) => rect(22 + i * 46, 30, 38, 56, ["#efe3c4", "#e6d2a2", "#d9b97a", "#c69a55", "#a97a3c", "#85592b", "#5d3b1d"][i]))}${line("M20 104h310", "#7a705c", 3)}</g>`,
		{ edge: 0.2 },
	);
}

export function hemicycle() {
	const random = chance(92);
	const seats = many(8, (row) => {
		const n = 15 + row * 5;
		return many(n, (k) => {
			const a = Math.PI * (0.05 + (0.9 * k) / (n - 1));
			if (
				Math.abs(a - Math.PI / 2) < 0.045 ||
				Math.abs(a - Math.PI * 0.28) < 0.03 ||
				Math.abs(a - Math.PI * 0.72) < 0.03
			)
				return "";
			const r = 290 + row * 84;
			const x = 800 - Math.cos(a) * r * 1.02;
			const y = 1010 - Math.sin(a) * r * 0.98;
			const taken = random() < 0.42;
			const turn = at(90 - (a * 180) / Math.PI);
			return `<g transform="translate(${at(x)} ${at(y)}) rotate(${-turn})">${rect(-21, -14, 42, 34, "#7e2f2a", 'rx="9"')}${rect(-24, -20, 48, 15, "#5e201e", 'rx="7"')}${taken ? `${shape("M-24 10Q-22 -12 0 -12Q22 -12 24 10Q0 22 -24 10Z", ["#23262e", "#3b4350", "#4b3c36", "#20303a"][Math.floor(random() * 4)])}${circle(0, 0, 10.5, ["#1c1512", "#3a2a1e", "#77706a", "#b9b2a8"][Math.floor(random() * 4)])}` : ""}${rect(-26, 26, 52, 9, "#a9794a")}</g>`;
		});
	});
	return sheet(
		wash("floor", ["#d6c6a4", "#bda981"]) + glow("light", "#fff4d6", 0.7),
		rect(0, 0, WIDTH, HEIGHT, "#8d7653") +
			shape("M-160 1067A960 950 0 0 1 1760 1067Z", "url(#floor)") +
			many(
				8,
				(i) =>
					`<ellipse cx="800" cy="1010" rx="${(332 + i * 84) * 1.02}" ry="${(332 + i * 84) * 0.98}" fill="none" stroke="#a38d65" stroke-width="3"/>`,
			) +
			circle(800, 800, 640, "url(#light)") +
			seats +
			rect(610, 900, 400, 120, "#3b2716", 'opacity=".35"') +
			rect(600, 880, 400, 116, "#6e4826") +
			rect(600, 880, 400, 16, "#8f6338") +
			rect(735, 820, 130, 70, "#7d542f") +
			rect(735, 820, 130, 10, "#a9794a") +
			rect(778, 836, 44, 30, "#f2e8d2") +
			shape("M776 800Q800 776 824 800Q824 818 800 820Q776 818 776 800Z", "#20242c") +
			circle(800, 798, 11, "#5d5a58") +
			many(
				5,
				(i) =>
					rect(630 + i * 74, 920, 46, 60, "#f2e8d2") +
					line(`M${638 + i * 74} 936h30m-30 12h30m-30 12h22`, "#8d8471", 3),
			),
	);
}

function portrait(seed, ground, ink, accent, head, body, extra) {
	return sheet(
		wash("ground", ground),
		rect(0, 0, WIDTH, HEIGHT, "url(#ground)") +
			circle(800, 470, 390, accent, 'opacity=".9"') +
			hatch("halo", "M410 470a390 390 0 1 0 780 0a390 390 0 1 0 -780 0Z", {
				angle: 60,
				gap: 16,
				ink: ground[0],
				width: 3,
				seed,
				opacity: 0.55,
			}) +
			shape(body, ink) +
			shape(head, ink) +
			hatch("light", head, { angle: -38, gap: 11, ink: ground[0], width: 2.4, seed: seed + 1, opacity: 0.6 }) +
			hatch("cloth", body, { angle: 28, gap: 15, ink: ground[1], width: 3, seed: seed + 2, opacity: 0.55 }) +
			extra,
	);
}

export function portraitNovelist() {
	const head =
		"M700 800C706 740 690 700 650 672C560 610 540 500 580 400C620 290 740 220 870 250C960 270 1010 330 1016 410C1018 440 1010 452 1016 470C1024 492 1052 530 1056 546C1060 560 1032 566 1026 574C1022 584 1034 596 1032 606C1030 616 1016 618 1014 624C1012 632 1024 640 1020 652C1014 668 996 668 994 690C990 724 962 734 920 726C890 722 880 740 884 800Z";
	const bun = "M620 420C560 440 490 410 492 340C494 270 570 240 628 274C670 300 680 380 620 420Z";
	const body =
		"M330 1067C350 900 480 840 640 800C680 788 700 780 704 760L884 770C888 800 920 810 980 836C1130 890 1240 940 1270 1067Z";
	return portrait(
		5,
		["#efe4cd", "#d9c7a2"],
		"#23303a",
		"#b5563c",
		`${head}${bun}`,
		body,
		line("M930 452q40 -14 66 -4M1000 456h20M870 448l60 6", "#efe4cd", 6) +
			circle(964, 470, 34, "none", 'stroke="#efe4cd" stroke-width="6"') +
			line("M690 800q100 60 196 6", "#efe4cd", 5, 'opacity=".8"') +
			circle(742, 560, 12, "#e7bd6e"),
	);
}

export function portraitLuthier() {
	const head =
		"M930 800C930 760 940 730 970 700C1030 640 1040 520 1010 420L1000 380H610C600 420 600 440 594 460C584 486 548 520 544 540C542 554 570 560 576 568C580 576 568 586 568 598C560 640 560 690 590 740C620 790 690 806 740 790L748 810Z";
	const cap =
		"M596 392C580 380 560 384 520 392C510 380 560 350 600 340C620 250 740 210 850 220C970 232 1030 310 1014 392C880 372 740 372 596 392Z";
	const body =
		"M320 1067C350 930 470 880 640 830C700 812 740 800 748 780L932 770C940 800 1000 826 1060 850C1190 900 1260 960 1290 1067Z";
	const oud = `${shape("M1130 1067C1040 980 1060 830 1170 790C1280 750 1400 830 1420 950C1426 1000 1410 1040 1390 1067Z", "#8a5a32")}${many(8, (i) => line(`M${1150 + i * 30} 1067C${1120 + i * 26} ${980 - i * 6} ${1130 + i * 24} ${850 - i * 6} ${1190 + i * 10} ${792 + i * 4}`, "#5d3a1e", 4))}${shape("M1150 800L1060 560L1086 548L1190 784Z", "#4a2f1b")}${shape("M1060 562L960 520L966 496L1086 546Z", "#4a2f1b")}`;
	return portrait(
		15,
		["#e9e2d0", "#c6c1a9"],
		"#2b2622",
		"#56717a",
		`${head}${cap}`,
		body,
		line("M640 452q-40 -14 -64 0", "#e9e2d0", 6) +
			line("M566 602C600 586 650 590 690 622C740 650 790 600 800 540", "#e9e2d0", 5, 'opacity=".85"') +
			line(
				many(
					11,
					(i) =>
						`M${584 + i * 19} ${at(626 + 12 * Math.sin(i / 3) - (i > 7 ? (i - 7) * 22 : 0))}q${-8 + i * 2} ${70 - i * 2} ${8 + i} ${at(128 - Math.abs(i - 5) * 11)}`,
				),
				"#e9e2d0",
				3.4,
				'opacity=".8" stroke-linecap="round"',
			) +
			line("M596 392C740 372 880 372 1014 392", "#e9e2d0", 6) +
			line("M880 520q40 -20 50 20q4 40 -30 60", "#e9e2d0", 6) +
			oud,
	);
}
