/** What can happen to the small world, as values that fast-check makes and shrinks. */
import fc from "fast-check";
import { PaperSettings, Section } from "../../src/core/paper.ts";
import type { PublicChange } from "../../src/core/story.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeAsset } from "../../src/desk/change-asset.ts";
import { changeConcept, changeSection, changeSettings } from "../../src/desk/change-paper.ts";
import { turnFront } from "../../src/desk/fronts/front-clock.ts";
import { mergeConcepts } from "../../src/desk/merge-concepts.ts";
import { closeSection, moveSection } from "../../src/desk/move-section.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { reinstateStory } from "../../src/desk/reinstate-story.ts";
import { createStory, saveStory } from "../../src/desk/save-story.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import { concept, content, EDITIONS, PEOPLE, putFront, SECTIONS, TOPICS, type World } from "./small-world.ts";

/** On both sides of midnight and of a month's end in one zone or the other. */
const MOMENTS = [
	"2020-06-15T12:00Z",
	"2020-12-31T20:59Z",
	"2020-12-31T21:30Z",
	"2021-01-11T21:30Z",
	"2021-01-12T10:00Z",
	"2021-01-31T22:00Z",
	"2021-02-01T02:00Z",
	"2021-02-01T06:00Z",
].map((at) => Date.parse(at));
export const PERIODS = [
	"2020-06",
	"2020-12",
	"2021-01",
	"2021-02",
	"2020-06-15",
	"2020-12-31",
	"2021-01-01",
	"2021-01-11",
	"2021-01-12",
	"2021-01-31",
	"2021-02-01",
];

/** Paths that sections move between. */
const MOVING = [...SECTIONS, "city/world", "abroad"] as const;

/** Which of the stories made so far; counted round. */
const which = fc.nat(11);
const fields = fc.record({
	edition: fc.constantFrom(...EDITIONS),
	section: fc.constantFrom(...SECTIONS),
	headline: fc.constantFrom("One", "Two", "ÇĞ 北京"),
	topics: fc.subarray([...TOPICS]),
	byline: fc.subarray([...PEOPLE]).map((people) => people.map((person) => ({ person }))),
	publishedAt: fc.option(fc.constantFrom(...MOMENTS)),
	slug: fc.constantFrom("", "", "", "moved"),
	links: fc.array(which, { maxLength: 2 }),
	related: fc.array(which, { maxLength: 2 }),
	translationOf: fc.option(which, { freq: 2 }),
	picture: fc.option(fc.nat(1)),
});
type Fields = typeof fields extends fc.Arbitrary<infer T> ? T : never;

const container = fc.record({
	pinned: fc.array(
		fc.record({
			which,
			/** Milliseconds from now; null: always. */
			from: fc.option(fc.constantFrom(1000, 3000), { freq: 1 }),
			until: fc.option(fc.constantFrom(2000, 5000), { freq: 1 }),
			headline: fc.constantFrom("", "", "Said shorter"),
			picture: fc.option(fc.nat(1), { freq: 3 }),
		}),
		{ maxLength: 3 },
	),
	section: fc.constantFrom("", ...SECTIONS),
	topic: fc.constantFrom("", "", ...TOPICS),
	author: fc.constantFrom(undefined, undefined, ...PEOPLE),
	kind: fc.constantFrom(undefined, undefined, "pictured" as const, "brief" as const),
	hours: fc.constantFrom(undefined, undefined, 24, 24 * 30),
	look: fc.constantFrom("row" as const, "opinion" as const),
	slots: fc.integer({ min: 1, max: 3 }),
});

const change = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ type: fc.constant("publish" as const), fields }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant("draft" as const), fields }) },
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant("update" as const),
			which,
			fields,
			note: fc.constantFrom("", "", "It was wrong."),
			told: fc.constantFrom("note", "note", "fix", "update", "shown"),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ type: fc.constant("withdraw" as const), which }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant("reinstate" as const), which }) },
	{
		weight: 2,
		arbitrary: fc.record({
			type: fc.constant("front" as const),
			edition: fc.constantFrom(...EDITIONS),
			section: fc.constantFrom("", ...SECTIONS),
			containers: fc.array(container, { minLength: 1, maxLength: 3 }),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({ type: fc.constant("time" as const), by: fc.constantFrom(1000, 2000, 86_400_000) }),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("concept" as const),
			key: fc.constantFrom(...TOPICS, ...PEOPLE),
			name: fc.constantFrom("A", "B"),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("asset" as const),
			which: fc.nat(1),
			caption: fc.constantFrom("A", "B"),
			x: fc.constantFrom(0.2, 0.8),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("move section" as const),
			edition: fc.constantFrom(...EDITIONS),
			from: fc.constantFrom(...MOVING),
			to: fc.constantFrom(...MOVING),
			closes: fc.boolean(),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("merge" as const),
			from: fc.constantFrom(...TOPICS, ...PEOPLE),
			into: fc.constantFrom(...TOPICS, ...PEOPLE),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("chrome" as const),
			name: fc.constantFrom("Daily", "Weekly"),
			section: fc.constantFrom("World", "The world"),
		}),
	},
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

export const move = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ type: fc.constant("change" as const), change }) },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant("batch" as const),
			changes: fc.array(change, { minLength: 2, maxLength: 5 }),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			type: fc.constant("read" as const),
			paths: fc.array(fc.nat(200), { minLength: 1, maxLength: 8 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ type: fc.constant("open again" as const) }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant("draw owed" as const) }) },
);
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** Every address that the world can have a page at, live stories and their addresses of before among them. */
export function addresses(stories: readonly string[]): string[] {
	const homes = EDITIONS.flatMap((edition) => [
		`/${edition}`,
		...[...MOVING, ...TOPICS.map((key) => `topics/${key}`), ...PEOPLE.map((key) => `people/${key}`)].map(
			(path) => `/${edition}/${path}`,
		),
	]);
	const below = homes.flatMap((home) => [
		home,
		`${home}/rss.xml`,
		...PERIODS.map((period) => `${home}/${period.replaceAll("-", "/")}`),
	]);
	const other = EDITIONS.flatMap((edition) =>
		[
			"archive",
			"corrections",
			"imprint",
			"not-found",
			"sitemap-news.xml",
			"sitemap-2021-01.xml",
			"sitemap-2021-02.xml",
			"atom.xml",
			"feed.json",
		].map((path) => `/${edition}/${path}`),
	);
	return [...stories, ...other, "/sitemap.xml", "/robots.txt", ...below];
}

/** The stories of a world in the making: ids, and every address that one ever had. */
export class Making {
	readonly ids: number[] = [];
	readonly addresses = new Set<string>();
	readonly #world: World;

	constructor(world: World) {
		this.#world = world;
	}

	#id(which: number): number | null {
		return this.ids[which % Math.max(1, this.ids.length)] ?? null;
	}

	#content({ links, related, translationOf, picture, ...rest }: Fields) {
		const id = (one: number) => this.#id(one) ?? [];
		const asset = picture === null ? null : this.#world.assets[picture];
		return content(
			{
				...rest,
				related: [...new Set(related.flatMap(id))],
				translationOf: translationOf === null ? null : this.#id(translationOf),
				picture: asset === null ? null : { asset },
			},
			links.flatMap(id),
		);
	}

	/** What is refused changes nothing, and that is well. */
	async make(change: Change): Promise<void> {
		const { desk, store, assets } = this.#world;
		switch (change.type) {
			case "publish":
			case "draft": {
				const made = await createStory(desk, SYSTEM, this.#content(change.fields));
				// A translation of a story of its own edition, for one.
				if (!made.ok) return;
				this.ids.push(made.value.story.id);
				if (change.type === "publish") await this.#publish(made.value.story.id, "");
				return;
			}
			case "update": {
				const id = this.#id(change.which);
				const record = id === null ? null : await store.story(id);
				if (record === null) return;
				const edition = (record.live?.edition ?? change.fields.edition) as Fields["edition"];
				await saveStory(desk, SYSTEM, record.id, this.#content({ ...change.fields, edition }), record.draft);
				return this.#publish(record.id, record.live ? change.note : "", record.live ? change.told : "note");
			}
			case "withdraw": {
				const id = this.#id(change.which);
				if (id !== null) await withdrawStory(desk, SYSTEM, id, "It was not true.");
				return;
			}
			case "reinstate": {
				const id = this.#id(change.which);
				if (id !== null) await reinstateStory(desk, SYSTEM, id, "It was true.");
				return;
			}
			case "front": {
				const { now } = this.#world.clock;
				const containers = change.containers.map((one) => ({
					...one,
					pinned: one.pinned.flatMap((pin) => {
						const story = this.#id(pin.which);
						if (story === null) return [];
						const at = (after: number | null) => (after === null ? null : now + after);
						const picture = pin.picture === null ? null : (assets[pin.picture] ?? null);
						return [{ story, from: at(pin.from), until: at(pin.until), headline: pin.headline, picture }];
					}),
				}));
				return putFront(this.#world, { edition: change.edition, section: change.section, containers });
			}
			case "time":
				this.#world.clock.now += change.by;
				for (const { front, at } of await store.fronts.turns(20))
					if (at <= this.#world.clock.now) await turnFront(desk, front);
				return;
			case "move section": {
				const { edition, from, to, closes } = change;
				if (closes) await closeSection(desk, SYSTEM, { edition, path: from, into: to });
				else await moveSection(desk, SYSTEM, { edition, path: from, to });
				return;
			}
			case "merge":
				await mergeConcepts(desk, SYSTEM, change.from, change.into);
				return;
			case "concept":
				await changeConcept(
					desk,
					SYSTEM,
					concept(change.key, PEOPLE.includes(change.key as "ada") ? "person" : "subject", change.name),
				);
				return;
			case "asset":
				await changeAsset(desk, SYSTEM, assets[change.which] ?? 0, {
					caption: change.caption,
					focal: { x: change.x, y: 0.5 },
				});
				return;
			case "chrome":
				await changeSettings(desk, SYSTEM, PaperSettings.parse({ name: change.name, site: "https://daily.example" }));
				await changeSection(desk, SYSTEM, Section.parse({ edition: "en", path: "world", name: change.section }));
		}
	}

	async #publish(id: number, note: string, told = "note"): Promise<void> {
		const { desk } = this.#world;
		const changes: Readonly<Record<string, PublicChange>> = {
			fix: { kind: "fix" },
			update: { kind: "update", label: note, showDifference: true },
			shown: { kind: "correction", note: note || "It was not so.", showDifference: true },
		};
		const change = changes[told];
		const done = await publishStory(desk, SYSTEM, id, change ? { change } : { note });
		if (!done.ok) return;
		const { address, edition, story } = done.value.facts;
		this.addresses.add(address);
		this.addresses.add(`/${edition}/corrections/${story}`);
	}
}
