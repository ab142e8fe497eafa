/** Pages that list stories: topics, authors, months, days, the archive, corrections. */
import { archiveAddress, periodAddress, personAddress, sectionAddress, topicAddress } from "../../core/addresses.ts";
import { monthOf } from "../../core/date-style.ts";
import type { ListQuery } from "../../core/lists.ts";
import type { Concept } from "../../core/paper.ts";
import type { CorrectionsView, ListView, Theme } from "../../render/theme.ts";
import type { PageReads } from "../page-reads.ts";
import { differenceOf } from "./history-page.ts";
import { movedOrMissing } from "./moved-section.ts";
import type { Outcome } from "./outcome.ts";
import { MISSING, page } from "./outcome.ts";
import type { SeriesRoute } from "./route.ts";

/** Rows of a topic's or author's page; older ones are on the pages of months. */
const TOPIC_ROWS = 50;
/** A month of one section or topic, and a day of the edition, are shown whole up to so many rows. */
const PERIOD_ROWS = 1000;
const CORRECTION_ROWS = 100;
/** Of a correction on the page of all; the rest is in the history of its story. */
const SHOWN_PLACES = 3;

/** A topic's or author's newest stories, or those of one month. */
export async function drawTopic(
	series: SeriesRoute,
	month: string,
	path: string,
	reads: PageReads,
	theme: Theme,
): Promise<Outcome> {
	const key = series.topic ?? series.author ?? "";
	const concept = await reads.concept(key);
	if (concept === null || (series.author !== undefined && concept.kind !== "person")) return MISSING;
	if (concept.mergedInto !== undefined) {
		const home = seriesHome(series, concept.mergedInto, reads);
		return { kind: "redirect", to: home + path.slice(seriesHome(series, key, reads).length) };
	}
	if (month !== "") return drawPeriod({ ...series, month }, path, reads, theme, concept);
	const cards = await reads.cards({ edition: reads.chrome.edition.key, ...series, limit: TOPIC_ROWS });
	const oldest = cards.length < TOPIC_ROWS ? undefined : cards.at(-1);
	const view: ListView = {
		kind: series.topic === undefined ? "author" : "topic",
		concept,
		section: null,
		period: "",
		cards,
		days: [],
		earlier: oldest ? periodAddress(path, monthOf(oldest.facts.publishedAt, reads.chrome.edition.zone)) : "",
		later: "",
		address: path,
		translations: sameTopicElsewhere(series, concept, reads),
	};
	return page(path, theme.list(view, reads.chrome));
}

function seriesHome(series: SeriesRoute, key: string, { chrome: { edition } }: PageReads): string {
	return series.topic === undefined ? personAddress(edition, key) : topicAddress(edition, key);
}

function sameTopicElsewhere(series: SeriesRoute, concept: Concept, reads: PageReads): ListView["translations"] {
	const others = reads.chrome.editions.filter((one) => one.key !== reads.chrome.edition.key);
	return others.map((edition) => ({
		edition,
		address: series.topic === undefined ? personAddress(edition, concept.key) : topicAddress(edition, concept.key),
		headline: "",
	}));
}

/** One month of a section, topic or author, or one day of the edition. */
export async function drawPeriod(
	period: SeriesRoute & { month?: string; day?: string },
	path: string,
	reads: PageReads,
	theme: Theme,
	concept: Concept | null = null,
): Promise<Outcome> {
	const { chrome } = reads;
	const section =
		period.section === undefined ? null : (chrome.sections.find((one) => one.path === period.section) ?? null);
	if (period.section !== undefined && section === null) return movedOrMissing(period.section, path, chrome);
	const query: Omit<ListQuery, "limit"> = { edition: chrome.edition.key, ...period };
	const cards = await reads.cards({ ...query, limit: PERIOD_ROWS });
	if (cards.length === 0) return MISSING;
	const home = homeOf(period, reads);
	const near = await reads.neighbours(query);
	const view: ListView = {
		kind: period.day === undefined ? "month" : "day",
		concept,
		section,
		period: period.day ?? period.month ?? "",
		cards,
		days: [],
		earlier: near.earlier ? periodAddress(home, near.earlier) : "",
		later: near.later ? periodAddress(home, near.later) : "",
		address: path,
		translations: [],
	};
	return page(path, theme.list(view, chrome));
}

function homeOf(series: SeriesRoute, reads: PageReads): string {
	const { edition } = reads.chrome;
	if (series.section !== undefined) return sectionAddress(edition, series.section);
	if (series.topic !== undefined) return topicAddress(edition, series.topic);
	return series.author === undefined ? edition.base : personAddress(edition, series.author);
}

/** A month of the whole edition: its days, each with a page. */
export async function drawMonth(month: string, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const { edition } = reads.chrome;
	const days = await reads.days(edition.key, month);
	if (days.length === 0) return MISSING;
	const near = await reads.neighbours({ edition: edition.key, month });
	const view: ListView = {
		kind: "month",
		concept: null,
		section: null,
		period: month,
		cards: [],
		days: days.map((day) => ({ day, address: periodAddress(edition.base, day) })),
		earlier: near.earlier ? periodAddress(edition.base, near.earlier) : "",
		later: near.later ? periodAddress(edition.base, near.later) : "",
		address: path,
		translations: [],
	};
	return page(path, theme.list(view, reads.chrome));
}

export async function drawArchive(reads: PageReads, theme: Theme): Promise<Outcome> {
	const { edition } = reads.chrome;
	const months = await reads.months({ edition: edition.key });
	const view = { months: months.map((month) => ({ month, address: periodAddress(edition.base, month) })) };
	return page(archiveAddress(edition), theme.archive(view, reads.chrome));
}

export async function drawCorrections(path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	const rows = await reads.corrections(CORRECTION_ROWS);
	const items: CorrectionsView["items"][number][] = [];
	for (const { facts, at, note, withdrawn } of rows) {
		const told = withdrawn ? undefined : facts.corrections.find((one) => one.at === at && one.note === note);
		const isLive = (await reads.address(facts.story)) !== null;
		const difference = isLive ? await differenceOf(told?.difference, reads, SHOWN_PLACES) : null;
		items.push({ facts, correction: { at, note }, withdrawn, difference });
	}
	return page(path, theme.corrections({ items }, reads.chrome));
}
