/** Invented newspaper text: sentences from small word lists, the same for the same seed. */

/** Numbers from 0 up to 1 that depend on the seed alone (the mulberry32 recurrence: 32 bits of state). */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const WHO =
	"minister council mayor committee court union company hospital university port authority museum orchestra school bank airline farmers ferry operator electricity board city assembly coast guard statistics office".split(
		" ",
	);
const DID =
	"approved delayed opened rejected explained published repaired announced measured withdrew signed defended extended questioned doubled".split(
		" ",
	);
const WHAT =
	"budget report timetable harbour bridge reservoir contract vaccine archive tunnel pension survey treaty railway exhibition library concession ruling harvest tariff orchard observatory ring road water mains tram line".split(
		" ",
	);
const WHERE =
	"Istanbul Yerevan Baku Tbilisi Ankara Trabzon Izmir Kars Batumi Bursa Geneva Vienna Athens Moscow Van Gyumri Ganja Rize Mersin Adana".split(
		" ",
	);
const HOW =
	"after three nights of talks,before the winter season,without a vote,for the second time this year,in front of a full chamber,against the advice of its engineers,under an agreement from last spring,with money from the regional fund,at the request of residents,once the figures had been checked".split(
		",",
	);
const LINKS =
	"Meanwhile,In the afternoon,According to the minutes,People who live nearby say,By evening,Two members disagreed and,Documents show that,For the moment".split(
		",",
	);

export interface Words {
	headline(): string;
	sentence(): string;
	paragraph(sentences: number): string;
}

export function words(random: () => number): Words {
	const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
	const fact = () => `the ${one(WHO)} ${one(DID)} the ${one(WHAT)} in ${one(WHERE)} ${one(HOW)}`;
	const sentence = () => {
		const text =
			random() < 0.4
				? `${one(LINKS)} ${fact()}, ${fact()}`
				: `${fact()}, and ${Math.floor(random() * 900) + 3} ${one(WHAT)}s were counted`;
		return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
	};
	return {
		headline: () => {
			const text = `${one(WHERE)} ${one(WHO)} ${one(DID)} ${one(WHAT)} ${one(HOW)}`;
			return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
		},
		sentence,
		paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(" "),
	};
}
