/** Routes: what page a path asks for, from the path and the paper's editions alone. */
import type { FeedFormat } from "../../core/addresses.ts";
import { FEED_FILES, storyIdOf } from "../../core/addresses.ts";
import type { Edition } from "../../core/paper.ts";

/** A list of stories that has pages of its own. */
export interface SeriesRoute {
	readonly section?: string;
	readonly topic?: string;
	readonly author?: string;
}

export type Route =
	| { readonly kind: "story"; readonly edition: string; readonly story: number }
	| { readonly kind: "front"; readonly edition: string; readonly section: string }
	| ({ readonly kind: "topic"; readonly edition: string; readonly month: string } & SeriesRoute)
	| ({ readonly kind: "month"; readonly edition: string; readonly month: string } & SeriesRoute)
	| { readonly kind: "day"; readonly edition: string; readonly day: string }
	| ({ readonly kind: "feed"; readonly edition: string; readonly format: FeedFormat } & SeriesRoute)
	| { readonly kind: "archive" | "corrections" | "imprint" | "notFound" | "newsMap"; readonly edition: string }
	| { readonly kind: "history"; readonly edition: string; readonly story: number }
	| { readonly kind: "monthMap"; readonly edition: string; readonly month: string }
	| { readonly kind: "mapIndex" | "robots" | "mining"; readonly edition: string };

export type RouteKind = Route["kind"];

const MONTH = /^(.*?)\/?(\d{4})\/(0[1-9]|1[0-2])$/u;
const DAY = /^(\d{4})\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])$/u;
const HISTORY = /^corrections\/([1-9]\d{0,14})$/u;
const YEAR_FIRST = /^\d{4}(?:\/|$)/u;
const MONTH_MAP = /^sitemap-(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/u;
const PLAIN = {
	archive: "archive",
	corrections: "corrections",
	imprint: "imprint",
	"not-found": "notFound",
	"sitemap-news.xml": "newsMap",
} as const;
const ROOT = { "/sitemap.xml": "mapIndex", "/robots.txt": "robots", "/.well-known/tdmrep.json": "mining" } as const;
const FORMATS = Object.entries(FEED_FILES) as [FeedFormat, string][];

/** The route of a canonical path, or null when no page of the paper can stand there. Whether one does is for the drawing to say. */
export function routeOf(path: string, editions: readonly Edition[]): Route | null {
	const root = ROOT[path as keyof typeof ROOT];
	if (root) return { kind: root, edition: editions[0]?.key ?? "" };
	const edition = editions.find((one) => path === one.base || path.startsWith(`${one.base}/`));
	if (edition === undefined) return null;
	return below(path.slice(edition.base.length + 1), edition.key);
}

function below(rest: string, edition: string): Route | null {
	if (rest === "") return { kind: "front", edition, section: "" };
	if (Object.hasOwn(PLAIN, rest)) return { kind: PLAIN[rest as keyof typeof PLAIN], edition };
	const history = HISTORY.exec(rest);
	if (history) return { kind: "history", edition, story: Number(history[1]) };
	const map = MONTH_MAP.exec(rest);
	if (map?.[1]) return { kind: "monthMap", edition, month: map[1] };
	const day = DAY.exec(rest);
	if (day) return { kind: "day", edition, day: `${day[1]}-${day[2]}-${day[3]}` };
	for (const [format, file] of FORMATS) {
		if (rest === file) return { kind: "feed", edition, format };
		if (rest.endsWith(`/${file}`)) {
			const series = seriesAt(rest.slice(0, -file.length - 1));
			return series && { kind: "feed", edition, format, ...series };
		}
	}
	const month = MONTH.exec(rest);
	if (month) return monthRoute(month[1] ?? "", `${month[2]}-${month[3]}`, edition);
	const series = seriesAt(rest);
	if (series?.topic !== undefined || series?.author !== undefined)
		return { kind: "topic", edition, month: "", ...series };
	// Below a year there are only months and days, whatever number stands at the end.
	const story = YEAR_FIRST.test(rest) ? null : storyIdOf(rest);
	if (story !== null) return { kind: "story", edition, story };
	return series && { kind: "front", edition, section: series.section ?? "" };
}

function monthRoute(at: string, month: string, edition: string): Route | null {
	if (at === "") return { kind: "month", edition, month };
	const series = seriesAt(at);
	if (series === null) return null;
	return series.section === undefined
		? { kind: "topic", edition, month, ...series }
		: { kind: "month", edition, month, ...series };
}

function seriesAt(path: string): SeriesRoute | null {
	const [first = "", second, third] = path.split("/");
	if (first === "topics" || first === "people") {
		if (second === undefined || second === "" || third !== undefined) return null;
		return first === "topics" ? { topic: second } : { author: second };
	}
	return /^[a-z0-9-]+(?:\/[a-z0-9-]+){0,3}$/u.test(path) ? { section: path } : null;
}
