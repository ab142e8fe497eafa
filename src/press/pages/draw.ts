/** Drawing: from a route to its page, by the one function for its kind. */
import type { Theme } from "../../render/theme.ts";
import type { PageReads } from "../page-reads.ts";
import { drawFeed } from "./feed-pages.ts";
import { drawFront } from "./front-page.ts";
import { drawHistory } from "./history-page.ts";
import { drawArchive, drawCorrections, drawMonth, drawPeriod, drawTopic } from "./list-pages.ts";
import { drawMapIndex, drawMining, drawMonthMap, drawNewsMap, drawRobots } from "./map-pages.ts";
import type { Outcome } from "./outcome.ts";
import { HTML, page } from "./outcome.ts";
import type { Route, RouteKind } from "./route.ts";
import { drawStory } from "./story-page.ts";

type Draw<K extends RouteKind> = (
	route: Extract<Route, { kind: K }>,
	path: string,
	reads: PageReads,
	theme: Theme,
) => Promise<Outcome>;

const DRAW: { readonly [K in RouteKind]: Draw<K> } = {
	story: (route, path, reads, theme) => drawStory(route.story, path, reads, theme),
	front: (route, path, reads, theme) => drawFront(route.section, path, reads, theme),
	topic: (route, path, reads, theme) => drawTopic(pick(route), route.month, path, reads, theme),
	month: (route, path, reads, theme) =>
		route.section === undefined
			? drawMonth(route.month, path, reads, theme)
			: drawPeriod({ section: route.section, month: route.month }, path, reads, theme),
	day: (route, path, reads, theme) => drawPeriod({ day: route.day }, path, reads, theme),
	feed: (route, path, reads) => drawFeed(pick(route), route.format, path, reads),
	archive: (_route, _path, reads, theme) => drawArchive(reads, theme),
	history: (route, path, reads, theme) => drawHistory(route.story, path, reads, theme),
	corrections: (_route, path, reads, theme) => drawCorrections(path, reads, theme),
	imprint: async (_route, path, reads, theme) => page(path, theme.imprint(reads.chrome)),
	notFound: async (_route, path, reads, theme) => page(path, theme.notFound(reads.chrome), HTML, 404),
	mapIndex: (_route, path, reads) => drawMapIndex(path, reads),
	monthMap: (route, path, reads) => drawMonthMap(route.month, path, reads),
	newsMap: (_route, path, reads) => drawNewsMap(path, reads),
	robots: (_route, path, reads) => drawRobots(path, reads),
	mining: (_route, path, reads) => drawMining(path, reads),
};

const pick = (route: { section?: string; topic?: string; author?: string }) => ({
	...(route.section === undefined ? {} : { section: route.section }),
	...(route.topic === undefined ? {} : { topic: route.topic }),
	...(route.author === undefined ? {} : { author: route.author }),
});

/** What stands at `path`. Everything that the page learns comes through `reads`. */
export function draw(route: Route, path: string, reads: PageReads, theme: Theme): Promise<Outcome> {
	return (DRAW[route.kind] as Draw<RouteKind>)(route as never, path, reads, theme);
}
