/** Lists of live stories: rows, places, neighbours and periods of a series. */

import { dayOf, dayRange, monthOf, monthRange } from "../../core/date-style.ts";
import type { ListQuery, Place } from "../../core/lists.ts";
import { periodOf, seriesOf } from "../../core/lists.ts";
import type { Edition } from "../../core/paper.ts";
import type { StoryFacts } from "../../core/story.ts";
import type { Neighbours } from "../store.ts";
import type { Db } from "./hot-query.ts";
import { hotQuery } from "./hot-query.ts";

const FROM_EVER = -8.64e15;
const TO_EVER = 8.64e15;
const WHOLE_SERIES = { day: undefined, month: undefined };

const seriesIdQuery = hotQuery((db) => db.selectFrom("series").select("id").where("name", "=", ""));

const rowsQuery = hotQuery((db) =>
	db
		.selectFrom("listing")
		.innerJoin("live", "live.story", "listing.story")
		.select("live.facts")
		.where("listing.series", "=", 0)
		.where("listing.published_at", ">=", 0)
		.where("listing.published_at", "<", 0)
		.orderBy("listing.published_at", "desc")
		.orderBy("listing.story", "desc")
		.limit(1),
);

const placeQuery = hotQuery((db) =>
	db
		.selectFrom("listing")
		.select(["published_at", "story"])
		.where("series", "=", 0)
		.where("published_at", ">=", 0)
		.where("published_at", "<", 0)
		.orderBy("published_at", "desc")
		.orderBy("story", "desc")
		.limit(1)
		.offset(0),
);

const firstPlaceQuery = hotQuery((db) =>
	db
		.selectFrom("listing")
		.select(["published_at", "story"])
		.where("series", "=", 0)
		.where("published_at", ">=", 0)
		.orderBy("published_at")
		.orderBy("story")
		.limit(1),
);

/** Reads lists for one store; edition zones come from the caller because periods are days of a zone. */
export class ListReader {
	readonly #db: Db;
	readonly #edition: (key: string) => Promise<Edition | undefined>;
	readonly #seriesIds = new Map<string, number>();
	/** Months of series, newest first; kept only where nothing ever changes. */
	readonly #months: Map<string, readonly string[]> | null;
	constructor(db: Db, edition: (key: string) => Promise<Edition | undefined>, isFixed = false) {
		this.#db = db;
		this.#months = isFixed ? new Map() : null;
		this.#edition = edition;
	}

	/** The number under which a series is kept, or undefined while nothing was ever in it. */
	async seriesId(name: string): Promise<number | undefined> {
		let id = this.#seriesIds.get(name);
		if (id === undefined) {
			id = (await seriesIdQuery(this.#db, [name]))[0]?.id;
			if (id === undefined) return undefined;
			if (this.#seriesIds.size > 50_000) this.#seriesIds.clear();
			this.#seriesIds.set(name, id);
		}
		return id;
	}

	/** A transaction that is rolled back can take a fresh number back: then what was remembered of numbers is wrong. */
	forgetSeries(): void {
		this.#seriesIds.clear();
	}

	async newest(name: string): Promise<Place | null> {
		const id = await this.seriesId(name);
		const row = id === undefined ? undefined : (await placeQuery(this.#db, [id, FROM_EVER, TO_EVER, 1, 0]))[0];
		return row ? { publishedAt: row.published_at, story: row.story } : null;
	}

	async #bounds(query: Omit<ListQuery, "limit">): Promise<[series: number, from: number, to: number] | null> {
		const id = await this.seriesId(seriesOf(query));
		if (id === undefined) return null;
		if (query.day === undefined && query.month === undefined) return [id, FROM_EVER, TO_EVER];
		const zone = (await this.#edition(query.edition))?.zone ?? "UTC";
		const period = periodOf(query, zone);
		return period ? [id, period.from, period.to] : [id, FROM_EVER, TO_EVER];
	}

	async rows(query: ListQuery): Promise<readonly StoryFacts[]> {
		const bounds = await this.#bounds(query);
		if (bounds === null) return [];
		const rows = await rowsQuery(this.#db, [...bounds, query.limit]);
		return rows.map((row) => JSON.parse(row.facts) as StoryFacts);
	}

	async ids(query: ListQuery): Promise<readonly number[]> {
		const bounds = await this.#bounds(query);
		if (bounds === null) return [];
		return (await placeQuery(this.#db, [...bounds, query.limit, 0])).map((row) => row.story);
	}

	async place(query: Omit<ListQuery, "limit">, offset: number): Promise<Place | null> {
		const bounds = await this.#bounds(query);
		if (bounds === null) return null;
		const row = (await placeQuery(this.#db, [...bounds, 1, offset]))[0];
		return row ? { publishedAt: row.published_at, story: row.story } : null;
	}

	async countUpTo(query: ListQuery): Promise<number> {
		const bounds = await this.#bounds(query);
		if (bounds === null) return 0;
		return (await placeQuery(this.#db, [...bounds, query.limit, 0])).length;
	}

	async neighbours(query: ListQuery): Promise<Neighbours> {
		const { month } = query;
		if (this.#months !== null && month !== undefined && query.day === undefined) {
			const months = await this.months({ ...query, ...WHOLE_SERIES });
			return {
				earlier: months.find((one) => one < month) ?? null,
				later: months.findLast((one) => one > month) ?? null,
			};
		}
		const zone = (await this.#edition(query.edition))?.zone ?? "UTC";
		const period = periodOf(query, zone);
		const series = await this.#bounds({ ...query, ...WHOLE_SERIES });
		if (period === null || series === null) return { earlier: null, later: null };
		const name = query.day === undefined ? monthOf : dayOf;
		const before = (await placeQuery(this.#db, [series[0], FROM_EVER, period.from, 1, 0]))[0];
		const after = (await firstPlaceQuery(this.#db, [series[0], period.to, 1]))[0];
		return {
			earlier: before ? name(before.published_at, zone) : null,
			later: after ? name(after.published_at, zone) : null,
		};
	}

	/** One index seek a month that has stories, however many stories there are. */
	async months(query: Pick<ListQuery, "edition" | "section" | "topic" | "author">): Promise<readonly string[]> {
		const name = seriesOf(query);
		const known = this.#months?.get(name);
		if (known !== undefined) return known;
		const months = await this.#monthsOf(query);
		this.#months?.set(name, months);
		return months;
	}

	async #monthsOf(query: Pick<ListQuery, "edition" | "section" | "topic" | "author">): Promise<readonly string[]> {
		const zone = (await this.#edition(query.edition))?.zone ?? "UTC";
		const series = await this.#bounds(query);
		const months: string[] = [];
		if (series === null) return months;
		for (let to = TO_EVER; ; ) {
			const row = (await placeQuery(this.#db, [series[0], FROM_EVER, to, 1, 0]))[0];
			if (row === undefined) return months;
			const month = monthOf(row.published_at, zone);
			months.push(month);
			to = monthRange(month, zone).from;
		}
	}

	async days(query: { edition: string; month: string }): Promise<readonly string[]> {
		const zone = (await this.#edition(query.edition))?.zone ?? "UTC";
		const bounds = await this.#bounds(query);
		const days: string[] = [];
		if (bounds === null) return days;
		for (let from = bounds[1]; ; ) {
			const row = (await firstPlaceQuery(this.#db, [bounds[0], from, 1]))[0];
			if (row === undefined || row.published_at >= bounds[2]) return days;
			const day = dayOf(row.published_at, zone);
			days.push(day);
			from = dayRange(day, zone).to;
		}
	}
}
