/** A small world on a real store: two editions, sections, topics, people, pictures, and a press over it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Front } from "../../src/core/front.ts";
import { Concept, Edition, PaperSettings, Section } from "../../src/core/paper.ts";
import { must } from "../../src/core/result.ts";
import { StoryFields } from "../../src/core/story.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { addAsset } from "../../src/desk/change-asset.ts";
import { changeConcept, changeEdition, changeSection, changeSettings } from "../../src/desk/change-paper.ts";
import type { DeskContext } from "../../src/desk/context.ts";
import { changeFront } from "../../src/desk/fronts/launch-front.ts";
import { createStory } from "../../src/desk/save-story.ts";
import { Body } from "../../src/elements/body.ts";
import type { PressParts } from "../../src/press/running-press.ts";
import { RunningPress } from "../../src/press/running-press.ts";
import type { Theme } from "../../src/render/theme.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store, StoryContent } from "../../src/store/store.ts";
import { plainTheme } from "./plain-theme.ts";

export const EDITIONS = ["en", "tr"] as const;
export const SECTIONS = ["world", "world/caucasus", "city"] as const;
export const TOPICS = ["talks", "water"] as const;
export const PEOPLE = ["ada", "ben"] as const;

export interface World {
	readonly folder: string;
	readonly store: Store;
	readonly desk: DeskContext;
	readonly clock: { now: number };
	/** Ids of pictures. */
	readonly assets: readonly number[];
	openPress(changes?: Partial<PressParts>): Promise<RunningPress>;
	/** Closes the store and deletes the folder. */
	end(): Promise<void>;
}

export const concept = (key: string, kind: Concept["kind"], name: string): Concept =>
	Concept.parse({ key, kind, names: { "": name } });

/** Found in `folder`, or in a new one that `end` deletes. */
export async function openWorld(
	options: { readonly folder?: string; readonly theme?: Theme; readonly sections?: readonly string[] } = {},
): Promise<World> {
	const folder = options.folder ?? mkdtempSync(join(tmpdir(), "broadsheet-press-"));
	const store = await openSqliteStore({ file: join(folder, "paper.sqlite") });
	const clock = { now: Date.UTC(2021, 1, 2, 12) };
	const desk: DeskContext = { store, clock: () => ++clock.now };
	must(await changeSettings(desk, SYSTEM, PaperSettings.parse({ name: "Daily", site: "https://daily.example" })));
	const zones = { en: "Europe/Istanbul", tr: "America/New_York" };
	for (const key of EDITIONS) {
		must(
			await changeEdition(
				desk,
				SYSTEM,
				Edition.parse({ key, name: key, locale: key, zone: zones[key], base: `/${key}` }),
			),
		);
		for (const path of options.sections ?? SECTIONS)
			must(await changeSection(desk, SYSTEM, Section.parse({ edition: key, path, name: path })));
	}
	for (const key of TOPICS) must(await changeConcept(desk, SYSTEM, concept(key, "subject", key)));
	for (const key of PEOPLE) must(await changeConcept(desk, SYSTEM, concept(key, "person", key)));
	const assets: number[] = [];
	for (const n of [1, 2]) {
		const words = {
			caption: `Picture ${n}`,
			credit: "",
			copyright: "",
			alt: "",
			focal: { x: 0.5, y: 0.5 },
			thumbhash: "",
			colour: "#888888",
			metadata: {},
		};
		const added = await addAsset(desk, SYSTEM, {
			sha256: String(n).repeat(64),
			type: "image/jpeg",
			width: 1600,
			height: 900,
			bytes: 1000,
			fileName: `${n}.jpg`,
			...words,
		});
		assets.push(must(added).asset.id);
	}
	const world: World = {
		folder,
		store,
		desk,
		clock,
		assets,
		openPress: (changes) =>
			RunningPress.open({
				store,
				theme: options.theme ?? plainTheme(),
				chrome: { assets: {}, site: "https://daily.example", year: 2021, build: "test" },
				folder: join(folder, "pages"),
				hotBytes: 1_000_000,
				bootId: "test",
				clock: () => performance.now(),
				changed: () => {},
				...changes,
			}),
		async end() {
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
	return world;
}

export function content(fields: Record<string, unknown> = {}, links: readonly number[] = []): StoryContent {
	const linked = links.map((story) => ({
		type: "paragraph",
		text: [{ text: "Before", marks: [{ type: "storyLink", story }] }],
	}));
	return {
		fields: StoryFields.parse({ edition: "en", section: "world", headline: "Headline", ...fields }),
		body: Body.parse([{ type: "paragraph", text: "Words of a story." }, ...linked]),
	};
}

/** A new draft's id. */
export async function draft(
	world: World,
	fields: Record<string, unknown> = {},
	links: readonly number[] = [],
): Promise<number> {
	return must(await createStory(world.desk, SYSTEM, content(fields, links))).story.id;
}

/** Puts a front in place of what is there; that of a section which was moved or closed changes nothing. */
export async function putFront(world: World, front: unknown): Promise<void> {
	const parsed = Front.parse(front);
	const key = parsed.section === "" ? parsed.edition : `${parsed.edition}/${parsed.section}`;
	const put = await changeFront(world.desk, SYSTEM, parsed, (await world.store.front(key))?.revision ?? 0);
	if (put.ok || put.problem.code !== "sectionNotFound") must(put);
}
