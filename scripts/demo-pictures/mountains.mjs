/** The Caucasus drawings: fortress, road, table, hilltops, rails and buses. */
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
	shape,
	sheet,
	snow,
	WIDTH,
	wander,
	wash,
} from "./kit.mjs";

function tower(x, base, w, h, fill, star) {
	const t = base - h;
	const tiers = [
		rect(x - w / 2, t, w, h, fill),
		many(6, (i) =>
			shape(`M${x - w / 2 + (i * w) / 6} ${t}v-${w * 0.16}q${w / 24} -${w * 0.06} ${w / 12} 0v${w * 0.16}z`, fill),
		),
		rect(x - w * 0.36, t - h * 0.2, w * 0.72, h * 0.22, fill),
		rect(x - w * 0.24, t - h * 0.36, w * 0.48, h * 0.2, fill),
		shape(`M${x - w * 0.3} ${t - h * 0.34}L${x} ${t - h * 0.34 - w * 1.5}L${x + w * 0.3} ${t - h * 0.34}Z`, fill),
	].join("");
	const top = t - h * 0.34 - w * 1.5;
	const points = many(10, (i) => {
		const r = i % 2 ? w * 0.06 : w * 0.15;
		const a = (i * Math.PI) / 5 - Math.PI / 2;
		return `${i ? "L" : "M"}${at(x + r * Math.cos(a))} ${at(top + r * Math.sin(a))}`;
	});
	return tiers + (star ? shape(`${points}Z`, star) : "");
}

function onion(x, base, r, fill) {
	return (
		shape(
			`M${x - r * 0.55} ${base}v${-r * 0.5}C${x - r * 1.25} ${base - r * 1.2} ${x - r * 0.35} ${base - r * 1.9} ${x} ${base - r * 2.7}C${x + r * 0.35} ${base - r * 1.9} ${x + r * 1.25} ${base - r * 1.2} ${x + r * 0.55} ${base - r * 0.5}V${base}Z`,
			fill,
		) + line(`M${x} ${base - r * 2.6}v${-r * 0.8}m${-r * 0.22} ${r * 0.28}h${r * 0.44}`, fill, r * 0.09)
	);
}

export function kremlinDusk() {
	const far = "#7d6f7c";
	const near = "#2a2733";
	const church = [
		[980, 640, 62],
		[1060, 600, 78],
		[1150, 640, 62],
		[1105, 690, 46],
		[1020, 690, 46],
	];
	const battlement = many(58, (i) => shape(`M${i * 28} 812v-30q7 10 9 0q2 10 9 0v30z`, near));
	return sheet(
		wash("sky", ["#39455c", "#7d7688", "#c99c86", "#e9c79a"]) +
			glow("sun", "#fff0c8", 0.95) +
			wash("ice", ["#8c7c84", "#4a4a5c", "#2b2f3f"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(560, 660, 420, "url(#sun)") +
			circle(560, 664, 70, "#fff3d6") +
			rect(0, 720, WIDTH, 100, "#8c7780", 'opacity=".55"') +
			tower(300, 760, 66, 190, far) +
			tower(760, 760, 54, 150, far) +
			tower(1420, 760, 60, 200, far) +
			rect(930, 690, 280, 130, "#4b4450") +
			church.map(([x, y, r]) => rect(x - r * 0.5, y - 4, r, 120, "#4b4450") + onion(x, y, r, "#574a52")).join("") +
			tower(170, 830, 108, 320, near, "#b2452f") +
			tower(1320, 830, 92, 250, near, "#b2452f") +
			tower(640, 830, 70, 140, near) +
			rect(0, 806, WIDTH, 90, near) +
			battlement +
			many(90, (i) => rect(i * 18, 806, 1.5, 90, "#3b3742")) +
			rect(0, 890, WIDTH, 180, "url(#ice)") +
			shape(`M0 884Q400 866 800 886T1600 880V912Q1200 926 800 908T0 914Z`, "#cdbfbf") +
			many(60, (i) => rect(480 + ((i * 61) % 170), 920 + i * 2.4, 20 + ((i * 37) % 60), 2, "#e9c79a", 'opacity=".5"')) +
			snow(11, 620, "#fff6ec"),
	);
}

export function mountainRoad() {
	const road =
		"M760 1067C900 980 1320 960 1310 880S620 850 610 770S1130 740 1120 668S760 640 770 590S960 568 950 534S880 510 884 492";
	const lights = [
		[1290, 850],
		[1160, 802],
		[1010, 796],
		[690, 806],
		[640, 740],
		[860, 706],
		[1040, 690],
	];
	return sheet(
		wash("sky", ["#d9cdb8", "#e8d9bd", "#f0dfc0"]) + glow("lamp", "#ffe7a8", 0.95),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(1180, 250, 74, "#f6ecd6") +
			ridge(3, 400, 190, "#b9b3a6", { sharp: 2.4 }) +
			ridge(8, 470, 170, "#94978f", { sharp: 2 }) +
			ridge(21, 540, 130, "#6d7a76") +
			ridge(14, 610, 90, "#4c5f5e") +
			shape("M0 620C300 560 520 520 884 488C1060 520 1330 560 1600 640V1067H0Z", "#334a4b") +
			hatch("slope", "M0 620C300 560 520 520 884 488C1060 520 1330 560 1600 640V1067H0Z", {
				angle: 24,
				gap: 13,
				ink: "#22363a",
				width: 3,
				seed: 4,
			}) +
			line(road, "#1f3033", 50, 'stroke-linecap="round" opacity=".55" transform="translate(0 14)"') +
			line("M760 1067C900 980 1320 960 1310 880S620 850 610 770", "#dcceb0", 40) +
			line("M610 770S620 722 860 706S1130 720 1120 668", "#dcceb0", 25, 'stroke-linecap="round"') +
			line("M1120 668S1080 640 930 632S760 640 770 590", "#dcceb0", 16, 'stroke-linecap="round"') +
			line("M770 590S790 566 870 560S960 560 950 534S880 510 884 492", "#dcceb0", 9, 'stroke-linecap="round"') +
			lights
				.map(
					([x, y], i) =>
						circle(x, y, 44 - i * 3, "url(#lamp)") +
						rect(x - 22 + i * 1.4, y - 13, 40 - i * 3, 22 - i * 1.6, "#26302c") +
						circle(x - 18 + i, y + 4, 4.4 - i * 0.3, "#fff5cf"),
				)
				.join("") +
			shape("M0 860C160 830 330 900 420 1067H0Z", "#1b2a2d") +
			shape("M1600 900C1500 880 1400 960 1360 1067H1600Z", "#1b2a2d"),
	);
}

export function roundTable() {
	const seats = [-90, 28, 152].map((a) => (a * Math.PI) / 180);
	const [x, y] = [800, 560];
	const chair = (a) =>
		`<g transform="translate(${at(x + 470 * Math.cos(a))} ${at(y + 430 * Math.sin(a))}) rotate(${at((a * 180) / Math.PI + 90)})">${rect(-74, -50, 178, 130, "#5c4a38", 'rx="26" opacity=".45"')}${rect(-86, -62, 172, 122, "#7c2f26", 'rx="24"')}${rect(-86, -78, 172, 34, "#54201b", 'rx="17"')}${many(5, (i) => line(`M${-60 + i * 30} -30v74`, "#8f4034", 2))}</g>`;
	const paper = (a) =>
		`<g transform="translate(${at(x + 250 * Math.cos(a))} ${at(y + 224 * Math.sin(a))}) rotate(${at((a * 180) / Math.PI + 90)})">${rect(-42, -58, 98, 132, "#2d2017", 'opacity=".45"')}${rect(-50, -66, 98, 132, "#f1e7d2")}${many(7, (i) => line(`M-36 ${-46 + i * 13}h${i === 6 ? 34 : 68}`, "#8d8471", 3))}${line("M64 -40l8 84", "#1b1b1f", 6, 'stroke-linecap="round"')}</g>`;
	return sheet(
		wash("floor", ["#cdb893", "#b39a72"]) + wash("wood", ["#6f4a2d", "#50331f", "#3a2416"], 90),
		rect(0, 0, WIDTH, HEIGHT, "url(#floor)") +
			many(22, (i) =>
				many(9, (j) =>
					shape(
						`M${i * 80 - 40} ${j * 130 - 60}l40 65l-40 65l-40 -65z`,
						(i + j) % 2 ? "#c2aa80" : "#b79e74",
						'opacity=".6"',
					),
				),
			) +
			`<ellipse cx="${x + 80}" cy="${y + 70}" rx="420" ry="376" fill="#2d2017" opacity=".4"/>` +
			seats.map(chair).join("") +
			`<ellipse cx="${x}" cy="${y}" rx="400" ry="356" fill="url(#wood)"/><ellipse cx="${x}" cy="${y}" rx="376" ry="333" fill="none" stroke="#b98a4e" stroke-width="5"/>` +
			many(
				26,
				(i) =>
					`<ellipse cx="${x}" cy="${y}" rx="${at(20 + i * 13.4)}" ry="${at(17 + i * 11.9)}" fill="none" stroke="#2d1b10" stroke-width="1.4" opacity=".35"/>`,
			) +
			seats.map(paper).join("") +
			`<ellipse cx="${x + 16}" cy="${y + 14}" rx="76" ry="66" fill="#22140b" opacity=".5"/>` +
			circle(x, y, 66, "#ded3bd") +
			circle(x, y, 52, "#43553f") +
			many(13, (i) =>
				circle(
					x + 34 * Math.cos(i * 2.4) * Math.sqrt(i / 12),
					y + 34 * Math.sin(i * 2.4) * Math.sqrt(i / 12),
					11,
					i % 3 ? "#f2ede0" : "#c9b9a0",
				),
			),
	);
}

export function hilltopStones() {
	const church = `${rect(380, 470, 170, 130, "#2c2a33")}${shape("M370 474L465 420L560 474Z", "#2c2a33")}${rect(424, 376, 82, 80, "#2c2a33")}${shape("M416 380L465 290L514 380Z", "#2c2a33")}${line("M465 292v-40m-12 14h24", "#2c2a33", 5)}${rect(456, 540, 18, 60, "#e7b778")}${rect(440, 396, 8, 34, "#e7b778")}${rect(461, 396, 8, 34, "#e7b778")}${rect(482, 396, 8, 34, "#e7b778")}`;
	const mosque = `${rect(1080, 520, 160, 110, "#2c2a33")}${shape("M1086 524A74 78 0 0 1 1234 524Z", "#2c2a33")}${line("M1160 448v-26", "#2c2a33", 5)}${rect(1266, 330, 30, 300, "#2c2a33")}${rect(1256, 392, 50, 14, "#2c2a33")}${shape("M1262 332L1281 262L1300 332Z", "#2c2a33")}${many(3, (i) => shape(`M${1102 + i * 46} 630v-46a14 16 0 0 1 28 0v46z`, "#e7b778"))}`;
	return sheet(
		wash("sky", ["#57667a", "#a08d8d", "#dfa879", "#f3cf98"]) + glow("sun", "#ffe9b8", 0.9),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			circle(820, 590, 330, "url(#sun)") +
			circle(820, 560, 54, "#fff1cf") +
			ridge(31, 560, 120, "#a98c80", { sharp: 2 }) +
			ridge(36, 630, 90, "#86707a") +
			church +
			mosque +
			shape(
				"M0 700C160 640 330 590 470 590C640 600 760 780 880 800C980 790 1030 640 1190 622C1340 620 1480 690 1600 720V1067H0Z",
				"#39363f",
			) +
			hatch(
				"hill",
				"M0 700C160 640 330 590 470 590C640 600 760 780 880 800C980 790 1030 640 1190 622C1340 620 1480 690 1600 720V1067H0Z",
				{ angle: -32, gap: 15, ink: "#26242c", width: 4, seed: 9 },
			) +
			shape("M0 900C300 820 600 900 880 880S1400 820 1600 880V1067H0Z", "#1f1e26") +
			many(11, (i) => {
				const px = 90 + i * 145 + ((i * 53) % 60);
				return shape(`M${px} ${930 - ((i * 31) % 50)}q-26 -60 0 -150q26 90 0 150z`, "#17161c");
			}),
	);
}

export function rustedRails() {
	const random = chance(5);
	const [vx, vy] = [930, 470];
	const px = (side, t) => at(vx + (side < 0 ? -560 : 240) * t + (side < 0 ? -3 : 3));
	const sleepers = many(30, (i) => {
		const t = (i / 30) ** 2.1 * 1.15 + 0.012;
		const y = vy + 600 * t;
		return shape(
			`M${at(vx - 690 * t)} ${at(y)}H${at(vx + 370 * t)}l${at(22 * t)} ${at(34 * t + 1)}H${at(vx - 715 * t)}Z`,
			"#4b3d30",
			i % 7 === 3 ? 'opacity=".35"' : "",
		);
	});
	const rail = (side) =>
		shape(`M${vx} ${vy}L${px(side, 1) - 20} ${vy + 600}h40Z`, "#8d4f2c") +
		line(`M${vx} ${vy}L${px(side, 1) + 4} ${vy + 600}`, "#c58a5c", 4);
	const grass = (count, colour, low, tall) =>
		line(
			many(count, () => {
				const t = random() ** 0.8;
				const y = low + t * (1110 - low);
				const x = random() * WIDTH;
				const h = tall * (0.15 + t) * (0.6 + random());
				return `M${at(x)} ${at(y)}q${at((random() - 0.5) * 20)} ${at(-h * 0.6)} ${at((random() - 0.3) * 50 * t)} ${at(-h)}`;
			}),
			colour,
			2.6,
			'stroke-linecap="round"',
		);
	return sheet(
		wash("sky", ["#aab6b4", "#d3d0bd", "#ead9b4"]) + wash("field", ["#b79f64", "#8c7a44", "#5c5430"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			ridge(51, 400, 110, "#9aa5a0", { sharp: 2 }) +
			ridge(55, 450, 60, "#7d8c86") +
			rect(0, 466, WIDTH, 610, "url(#field)") +
			grass(500, "#cdb77a", 480, 60) +
			shape(`M${vx} ${vy}L${vx - 820} 1067H${vx + 470}Z`, "#9a876a") +
			sleepers +
			rail(-1) +
			rail(1) +
			grass(240, "#6b6336", 640, 130) +
			grass(140, "#d8c588", 700, 150) +
			rect(1150, 300, 9, 190, "#3a352c") +
			rect(1142, 296, 58, 16, "#8d3b26", 'transform="rotate(24 1150 304)"') +
			circle(1154, 330, 9, "#3a352c"),
		{ tooth: 0.14 },
	);
}

export function nightBuses() {
	const bus = (x, y, s, dark) =>
		`<g transform="translate(${x} ${y}) scale(${-s} ${s})"><ellipse cx="-150" cy="66" rx="170" ry="34" fill="url(#lamp)"/>${rect(-120, -60, 270, 108, dark, 'rx="14"')}${many(6, (i) => rect(-104 + i * 41, -44, 33, 40, "#f3c873", 'rx="4"'))}${many(6, (i) => (i % 4 === 1 ? "" : circle(-88 + i * 41, -14, 8, "#7b5a30") + rect(-97 + i * 41, -10, 18, 7, "#7b5a30")))}${circle(-70, 50, 17, "#10141c")}${circle(96, 50, 17, "#10141c")}${circle(-118, 26, 8, "#fff6d8")}</g>`;
	const pines = wander(9, 4);
	return sheet(
		wash("sky", ["#111a2b", "#22314a", "#4c5f78"]) +
			glow("lamp", "#ffe3a0", 0.8) +
			wash("snow", ["#8fa0b3", "#5f7188", "#33435a"]),
		rect(0, 0, WIDTH, HEIGHT, "url(#sky)") +
			ridge(61, 420, 190, "#2c3d57", { sharp: 3 }) +
			ridge(66, 520, 130, "#20304a", { sharp: 2 }) +
			shape("M0 640C400 560 900 640 1600 480V1067H0Z", "url(#snow)") +
			many(70, (i) => {
				const x = i * 23 + ((i * 17) % 13);
				const y = 648 - (x / 1600) * 130 + pines(x / 300) * 22;
				const h = 46 + ((i * 29) % 44);
				return shape(`M${x} ${at(y - h)}l${h * 0.24} ${h}h${-h * 0.48}z`, "#131c2c");
			}) +
			shape("M0 1000C300 900 900 850 1600 700V800C1000 900 500 980 200 1067H0Z", "#2a3850") +
			line("M0 990C300 890 900 840 1600 690", "#c4d0da", 7) +
			bus(300, 872, 1.25, "#27364c") +
			bus(720, 790, 0.95, "#223147") +
			bus(1040, 732, 0.72, "#1f2d43") +
			bus(1275, 686, 0.54, "#1c293d") +
			bus(1450, 652, 0.4, "#1a2638") +
			snow(23, 420, "#e9eef4"),
	);
}
