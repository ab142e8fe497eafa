/** A small newspaper in five languages, with every kind of page and of element, to hold themes against. */

import type { PublicDifference } from "../../../src/compare/public-difference.ts";
import type { Asset } from "../../../src/core/asset.ts";
import { Concept, Edition, PaperSettings, Section } from "../../../src/core/paper.ts";
import type { StoryFacts } from "../../../src/core/story.ts";
import { Body } from "../../../src/elements/body.ts";
import type {
	ArchiveView,
	Card,
	Chrome,
	CorrectionsView,
	FrontView,
	GoneView,
	HistoryView,
	ListView,
	StoryView,
	Theme,
	ThemeAssets,
} from "../../../src/render/theme.ts";

/** Text that would break out of any place in a page that does not escape it. */
export const HOSTILE = `"'><script>alert(1)</script>&amp;</title><!--`;

/** 12 January 2021, 14:00 in Istanbul. */
export const AT = Date.UTC(2021, 0, 12, 11);

export const paper = PaperSettings.parse({
	name: "The Meridian",
	imprint: {
		publisher: "Meridian Ltd",
		address: "11 Print Street",
		telephone: "+90 212 555 01 10",
		fax: "+90 212 555 01 11",
		email: "desk@meridian.example",
		responsibleEditor: "N. Alptekin",
		rightsNotice: "2000-{year}",
		softwareCredit: "Broadsheet",
	},
	rights: {
		holder: "Meridian Ltd",
		notice: "© 2000-{year} Meridian Ltd",
		usageTerms: "Ask first.",
		usageInfo: "https://meridian.example/rights",
		tdmReservation: true,
		tdmPolicy: "https://meridian.example/tdm.json",
		maxSnippet: 200,
	},
	embedHosts: ["player.example.com"],
});

const edition = (key: string, locale: string, name: string, more: object = {}) =>
	Edition.parse({
		key,
		name,
		locale,
		zone: "Europe/Istanbul",
		base: `/${key}`,
		datePattern: "d.M.yyyy HH:mm",
		...more,
	});

export const editions = [
	edition("en", "en-GB", "The Meridian", { tagline: "A daily" }),
	edition("tr", "tr-TR", "Meridyen", { imprint: { publisher: "Meridyen A.Ş." } }),
	edition("ar", "ar", "الميريديان"),
	edition("ru", "ru-RU", "Меридиан"),
	edition("hy", "hy-AM", "Մերիդիան"),
];

/** Stand-ins, until a test sets the built ones. */
export let assets: ThemeAssets = Object.fromEntries(
	[
		"story.css",
		"front.css",
		"page.css",
		"print.css",
		"before-paint.js",
		"story.js",
		"front.js",
		"display-latin.woff2",
	].map((name) => [
		name,
		{ url: `/assets/${name}`, sha256: `${name}=`, text: name.endsWith("css") ? "a{b:c}" : "0", bytes: 6 },
	]),
);

export function setAssets(built: ThemeAssets): void {
	assets = built;
}

export function chromeOf(key: string): Chrome {
	const own = editions.find((each) => each.key === key) ?? edition(key, key, key);
	const section = (path: string, name: string) => Section.parse({ edition: key, path, name, description: "About it." });
	const sections = [section("world", "World"), section("world/caucasus", "Caucasus"), section("sport", "Sport")];
	return {
		paper,
		edition: own,
		editions,
		sections,
		moved: new Map(),
		year: 2026,
		site: "https://meridian.example",
		assets,
	};
}

export const asset: Asset = {
	id: 7,
	sha256: "ab".repeat(32),
	type: "image/jpeg",
	width: 1600,
	height: 1067,
	bytes: 1,
	fileName: "a.jpg",
	caption: "",
	credit: "",
	copyright: "",
	alt: "A table",
	focal: { x: 0.5, y: 0.5 },
	thumbhash: "",
	colour: "#888888",
	metadata: {},
	createdAt: 0,
};

export function factsOf(key: string, changes: Partial<StoryFacts> = {}): StoryFacts {
	return {
		story: 41,
		revision: 1,
		edition: key,
		section: "world/caucasus",
		slug: "karabakh",
		address: `/${key}/world/caucasus/karabakh-41`,
		kicker: "Kicker",
		headline: "Karabakh at Putin's table",
		standfirst: "They met & talked.",
		byline: [{ name: "Leyla Sarp", person: "leyla-sarp" }],
		topics: ["talks"],
		picture: { asset: 7, caption: "A caption", credit: "A credit", alt: "A table" },
		publishedAt: AT,
		updatedAt: AT + 3_600_000,
		corrections: [{ at: AT + 7_200_000, note: "The month was wrong." }],
		group: null,
		rights: {},
		words: 100,
		...changes,
	};
}

export function cardOf(key: string, changes: Partial<StoryFacts> = {}): Card {
	const facts = factsOf(key, changes);
	const picture = facts.picture && { asset, alt: "", caption: "", credit: "", focal: asset.focal };
	return { facts, sectionName: "Caucasus", picture };
}

/** One element of each kind, with every mark. */
export const everyElement = Body.parse([
	{
		type: "paragraph",
		text: [
			{ text: "Bold", marks: [{ type: "strong" }, { type: "emphasis" }] },
			{ text: "outside", marks: [{ type: "link", href: "https://example.org/a?b=c&d" }] },
			{ text: "inside", marks: [{ type: "storyLink", story: 5 }] },
			{ text: "gone", marks: [{ type: "storyLink", story: 6 }] },
			{ text: "שלום", marks: [{ type: "language", lang: "he" }] },
			{ text: "2", marks: [{ type: "sub" }] },
			{ text: "3", marks: [{ type: "sup" }] },
		],
	},
	{ type: "heading", level: 2, text: "A heading" },
	{ type: "quotation", paragraphs: ["Said at length."], speaker: "Someone", source: "https://example.org/speech" },
	{ type: "pullquote", text: "Said to be seen.", speaker: "Someone" },
	{ type: "list", ordered: true, items: ["One", { text: "Two", list: { ordered: false, items: ["Three"] } }] },
	{ type: "picture", asset: 7, caption: "A picture", width: "wide" },
	{ type: "picture", asset: 8, caption: "Its file is missing" },
	{ type: "gallery", title: "Views", pictures: [{ asset: 7 }, { asset: 7, caption: "Again", credit: "Somebody" }] },
	{
		type: "table",
		caption: "Results",
		rows: [
			[
				{ text: "Team", header: true },
				{ text: "Points", header: true },
			],
			[{ text: "Haliç", header: true }, { text: "31" }],
		],
	},
	{ type: "factbox", title: "Facts", body: [{ type: "paragraph", text: "One fact." }] },
	{ type: "embed", url: "https://player.example.com/1", title: "A film" },
	{ type: "embed", url: "https://elsewhere.example.org/1" },
	{ type: "video", url: "https://media.example.org/a.mp4", title: "A film", poster: 7 },
	{ type: "audio", url: "/media/a.mp3", title: "A sound" },
	{ type: "rule" },
	{ type: "note", text: "A note." },
]);

export function storyOf(key: string, changes: Partial<StoryView> = {}): StoryView {
	const chrome = chromeOf(key);
	return {
		facts: factsOf(key),
		dateline: "Moscow",
		source: "Agencies",
		body: everyElement,
		assets: new Map([[7, asset]]),
		links: new Map([[5, `/${key}/world/other-5`]]),
		sections: chrome.sections.slice(0, 2),
		topics: [{ key: "talks", name: "Talks", address: `/${key}/topics/talks`, dossier: true }],
		authors: [{ name: "Leyla Sarp", person: "leyla-sarp", role: "Editor", address: `/${key}/people/leyla-sarp` }],
		related: [cardOf(key, { story: 42, headline: "Another" })],
		translations: translationsOf(key),
		rights: paper.rights,
		...changes,
	};
}

function translationsOf(key: string): StoryView["translations"] {
	return editions
		.filter((other) => other.key !== key)
		.map((other) => ({ edition: other, address: `/${other.key}/a-9`, headline: `In ${other.key}` }));
}

export function frontOf(key: string, changes: Partial<FrontView> = {}): FrontView {
	const cards = Array.from({ length: 7 }, (_, i) => cardOf(key, { story: i + 1, headline: `Headline ${i}` }));
	const looks = ["lead", "row", "columns", "list", "opinion", "feature", "pictures", "strip"] as const;
	return {
		section: null,
		parents: [],
		subsections: [],
		containers: looks.map((look, i) => ({ title: i === 0 ? "" : `Part ${i}`, look, cards, more: `/${key}/world` })),
		updatedAt: AT,
		earlier: `/${key}/2020/12`,
		translations: translationsOf(key),
		...changes,
	};
}

export function listOf(key: string, changes: Partial<ListView> = {}): ListView {
	return {
		kind: "day",
		concept: null,
		section: null,
		period: "2021-01-12",
		cards: [cardOf(key), cardOf(key, { story: 42, picture: null, publishedAt: AT - 864e5 })],
		days: [],
		earlier: `/${key}/2021/01/11`,
		later: `/${key}/2021/01/13`,
		address: `/${key}/2021/01/12`,
		translations: [],
		...changes,
	};
}

export const dossier = Concept.parse({
	key: "talks",
	kind: "subject",
	names: { "": "Talks" },
	dossier: {
		title: { "": "The talks" },
		standfirst: { "": "What was said." },
		questions: [{ question: { "": "Who guards?" }, state: "disputed", note: { "": "Nobody says." } }],
	},
});
export const author = Concept.parse({
	key: "leyla-sarp",
	kind: "person",
	names: { "": "Leyla Sarp" },
	role: { "": "Editor" },
});

const archive = (key: string): ArchiveView => ({
	months: ["2021-01", "2020-12"].map((month) => ({ month, address: `/${key}/${month.replace("-", "/")}` })),
});
const differenceOf = (): PublicDifference => ({
	places: [
		{
			field: "headline",
			passages: [
				{ kind: "removed", text: "Old" },
				{ kind: "added", text: "New" },
				{ kind: "same", text: " words" },
			],
		},
		{ field: null, passages: [{ kind: "added", text: HOSTILE }] },
	],
	hasOtherPictures: true,
	isCut: true,
});
const historyOf = (key: string): HistoryView => ({
	facts: factsOf(key),
	items: [
		{ at: AT, text: HOSTILE, isCorrection: true, difference: differenceOf() },
		{ at: AT, text: "", isCorrection: false, difference: null },
	],
	address: `/${key}/corrections/41`,
});
const corrections = (key: string): CorrectionsView => ({
	items: [false, true].map((withdrawn) => ({
		facts: factsOf(key),
		correction: { at: AT, note: "Wrong." },
		withdrawn,
		difference: withdrawn ? null : differenceOf(),
	})),
});
export const goneOf = (key: string): GoneView => ({
	headline: "It was",
	at: AT,
	reason: "It was wrong.",
	address: `/${key}/world/it-was-9`,
});

/** Every kind of page of an edition by name. */
export function everyPage(theme: Theme, key: string): Record<string, string> {
	const chrome = chromeOf(key);
	const [world] = chrome.sections;
	return {
		story: theme.story(storyOf(key), chrome),
		"bare story": theme.story(
			storyOf(key, {
				facts: factsOf(key, { kicker: "", standfirst: "", byline: [], picture: null, corrections: [], updatedAt: AT }),
				dateline: "",
				source: "",
				body: [],
				sections: [],
				topics: [],
				authors: [],
				related: [],
				translations: [],
			}),
			chrome,
		),
		front: theme.front(frontOf(key), chrome),
		"empty front": theme.front(frontOf(key, { containers: [], updatedAt: null, earlier: "" }), chrome),
		"section front": theme.front(
			frontOf(key, { section: world ?? null, subsections: chrome.sections.slice(1, 2) }),
			chrome,
		),
		day: theme.list(listOf(key), chrome),
		month: theme.list(
			listOf(key, { kind: "month", period: "2021-01", cards: [], days: [{ day: "2021-01-12", address: "/x" }] }),
			chrome,
		),
		"section month": theme.list(listOf(key, { kind: "month", period: "2021-01", section: world ?? null }), chrome),
		topic: theme.list(
			listOf(key, { kind: "topic", concept: dossier, period: "", address: `/${key}/topics/talks` }),
			chrome,
		),
		author: theme.list(
			listOf(key, { kind: "author", concept: author, period: "", address: `/${key}/people/leyla-sarp` }),
			chrome,
		),
		archive: theme.archive(archive(key), chrome),
		corrections: theme.corrections(corrections(key), chrome),
		history: theme.history(historyOf(key), chrome),
		imprint: theme.imprint(chrome),
		"not found": theme.notFound(chrome),
		gone: theme.gone(goneOf(key), chrome),
	};
}
