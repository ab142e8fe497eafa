/** An invented paper: its settings, sections, topics and people, and story after story for it. */
import { Concept, Edition, PaperSettings, Section } from "../../src/core/paper.ts";
import { StoryFields } from "../../src/core/story.ts";
import type { Body } from "../../src/elements/body.ts";
import type { StoryContent } from "../../src/store/store.ts";
import { chance, words } from "./invented-text.ts";

export const SECTIONS = [
	"world",
	"world/caucasus",
	"world/europe",
	"politics",
	"politics/parliament",
	"economy",
	"economy/energy",
	"culture",
	"culture/books",
	"science",
	"sport",
	"sport/football",
	"opinion",
	"city",
];
export const TOPICS = 300;
export const PEOPLE = 60;

export const topicKey = (n: number): string => `subject-${n}x`;
export const personKey = (n: number): string => `reporter-${n}x`;

export const settings = PaperSettings.parse({
	name: "The Daily Measure",
	imprint: { publisher: "Measure Press", rightsNotice: "2000-{year}" },
});
export const edition = Edition.parse({
	key: "en",
	name: "The Daily Measure",
	locale: "en-GB",
	zone: "Europe/Istanbul",
	base: "/en",
	datePattern: "d.M.yyyy HH:mm",
});

export function sections(): Section[] {
	return SECTIONS.map((path, position) =>
		Section.parse({
			edition: "en",
			path,
			position,
			name: path.slice(path.lastIndexOf("/") + 1).replace(/^./u, (letter) => letter.toUpperCase()),
		}),
	);
}

export function concepts(): Concept[] {
	const random = chance(7);
	const { headline } = words(random);
	const topics = Array.from({ length: TOPICS }, (_, n) =>
		Concept.parse({ key: topicKey(n), kind: "subject", names: { en: headline().split(" ").slice(0, 3).join(" ") } }),
	);
	const people = Array.from({ length: PEOPLE }, (_, n) =>
		Concept.parse({
			key: personKey(n),
			kind: "person",
			names: { en: `Reporter ${n + 1}` },
			role: { en: "Correspondent" },
		}),
	);
	return [...topics, ...people];
}

/** Small numbers far more often than great ones, as in real archives (Zipf's law, exponent near 1). */
function zipf(random: () => number, count: number): number {
	return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
}

const DAY = 86_400_000;

/** When story `n` of `count` was published: ten years in even steps, the last sixty stories within the last two days. */
export function publishedAt(n: number, count: number, now: number): number {
	const left = count - n;
	if (left <= 60) return now - Math.floor((left * 2 * DAY) / 61);
	return now - 2 * DAY - Math.floor((left * 3650 * DAY) / count);
}

/** Story number `n`; its date is null when it is to be published now. */
export function story(n: number, at: number | null): StoryContent {
	const random = chance(n + 1);
	const text = words(random);
	const topics = [...new Set([zipf(random, TOPICS), zipf(random, TOPICS)])].map(topicKey);
	const fields = StoryFields.parse({
		edition: "en",
		section: SECTIONS[zipf(random, SECTIONS.length)] ?? "world",
		headline: `${text.headline()} ${n}`,
		kicker: random() < 0.5 ? "Report" : "",
		standfirst: text.sentence(),
		byline: [{ person: personKey(zipf(random, PEOPLE)) }],
		dateline: "",
		topics,
		publishedAt: at,
	});
	const body: Body = [];
	const paragraphs = 4 + Math.floor(random() * 7);
	for (let p = 0; p < paragraphs; p++) {
		if (p === 4) body.push({ type: "heading", level: 2, text: [{ text: text.headline() }] });
		if (p === 6)
			body.push({ type: "quotation", paragraphs: [[{ text: text.sentence() }]], speaker: "A resident", source: "" });
		body.push({ type: "paragraph", text: [{ text: text.paragraph(2 + Math.floor(random() * 4)) }] });
	}
	return { fields, body };
}
