/** The part of the store's contract about the paper: settings, editions, sections, concepts, fronts, assets, keys of all sorts. */
import { expect, test } from "vitest";
import type { Asset } from "../core/asset.ts";
import { Front } from "../core/front.ts";
import { Concept, Section } from "../core/paper.ts";
import type { Subject } from "./contract.ts";
import { BERLIN, content, ISTANBUL, SECTIONS, SETTINGS } from "./contract-sample.ts";

const PICTURE: Omit<Asset, "id"> = {
	sha256: "a".repeat(64),
	type: "image/jpeg",
	width: 3,
	height: 2,
	bytes: 10,
	fileName: "pier.jpg",
	caption: "",
	credit: "",
	copyright: "",
	alt: "A pier",
	focal: { x: 0.5, y: 0.5 },
	thumbhash: "",
	colour: "#000000",
	metadata: { "10": "ten", "9": "nine" },
	createdAt: 5,
};

export function paperContract(subject: Subject): void {
	test("settings are read as they were put, the newest wins", async () => {
		const { store } = subject();
		expect(await store.settings()).toEqual(SETTINGS);
		await store.write((tx) => tx.putSettings({ ...SETTINGS, name: "Renamed" }));
		expect((await store.settings())?.name).toBe("Renamed");
	});

	test("editions and sections come in the order of their positions", async () => {
		const { store } = subject();
		expect(await store.editions()).toEqual([BERLIN, ISTANBUL]);
		await store.write((tx) => tx.putEdition(ISTANBUL, -1));
		expect((await store.editions()).map((one) => one.key)).toEqual(["tr", "de"]);
		expect((await store.sections("de")).map((one) => one.path)).toEqual([...SECTIONS]);
		await store.write((tx) =>
			tx.putSection(Section.parse({ edition: "de", path: "sport", name: "Sport", position: -1 })),
		);
		expect((await store.sections("de")).map((one) => one.name)).toEqual(["Sport", "world", "world/caucasus"]);
		expect(await store.sections("fr")).toEqual([]);
	});

	test("a concept is found by its key", async () => {
		const { store } = subject();
		const concept = Concept.parse({ key: "peace-talks", kind: "event", names: { de: "Gespräche", "": "Talks" } });
		await store.write((tx) => tx.putConcept(concept));
		await store.write((tx) => tx.putConcept({ ...concept, key: "armenia", kind: "place" }));
		expect(await store.concept("peace-talks")).toEqual(concept);
		expect(await store.concept("nothing")).toBeNull();
		expect((await store.concepts()).map((one) => one.key)).toEqual(["armenia", "peace-talks"]);
	});

	test("a front is launched only from the revision that it was made from", async () => {
		const { store } = subject();
		const front = Front.parse({ edition: "de", containers: [{}] });
		const other = Front.parse({ edition: "de", containers: [{ title: "Other" }] });
		expect(await store.front("de")).toBeNull();
		expect(await store.write((tx) => tx.putFront("de", front, 0, 7))).toEqual({ ok: true, value: 1 });
		expect(await store.write((tx) => tx.putFront("de", other, 0, 8))).toMatchObject({
			problem: { code: "revisionConflict", data: { yours: other, theirs: front, revision: 1 } },
		});
		expect(await store.front("de")).toEqual({ front, revision: 1, shownAt: 7 });
		expect(await store.write((tx) => tx.putFront("de", other, 1, 9))).toEqual({ ok: true, value: 2 });
		expect(await store.front("de")).toEqual({ front: other, revision: 2, shownAt: 9 });
	});

	test("an asset is found by its id and by what it holds, and can be described anew", async () => {
		const { store } = subject();
		const asset = await store.write((tx) => tx.addAsset(PICTURE));
		expect(await store.asset(asset.id)).toEqual({ ...PICTURE, id: asset.id });
		expect(await store.assetByHash(PICTURE.sha256)).toEqual(asset);
		expect(await store.asset(asset.id + 1)).toBeNull();
		expect(await store.assetByHash("b")).toBeNull();
		await store.write((tx) => tx.putAsset({ ...asset, caption: "At dawn" }));
		expect((await store.asset(asset.id))?.caption).toBe("At dawn");
		await expect(store.write((tx) => tx.addAsset(PICTURE))).rejects.toThrow();
	});

	test("a redirect leads where it was last pointed", async () => {
		const { store } = subject();
		await store.write((tx) => tx.putRedirect("/old", "/de/1"));
		await store.write((tx) => tx.putRedirect("/old", "/de/2"));
		expect(await store.redirect("/old")).toBe("/de/2");
		expect(await store.redirect("/other")).toBeNull();
	});

	test("a follower goes on where its cursor stands", async () => {
		const { store } = subject();
		expect(await store.cursor("press")).toBe(0);
		await store.write((tx) => tx.moveCursor("press", 7));
		await store.write((tx) => tx.moveCursor("search", 2));
		await store.write((tx) => tx.moveCursor("press", 8));
		expect([await store.cursor("press"), await store.cursor("search")]).toEqual([8, 2]);
	});

	test("the schedule is in order of time, one item a story", async () => {
		const { store } = subject();
		const [first, second] = await store.write(async (tx) => [
			await tx.createStory(content(), "a", 1),
			await tx.createStory(content(), "a", 1),
		]);
		const item = (made: typeof first, at: number) => ({
			story: made.story.id,
			at,
			revision: made.revision.id,
			by: "a",
			note: "",
			problem: "",
		});
		await store.write(async (tx) => {
			await tx.schedule(item(first, 20));
			await tx.schedule(item(second, 10));
		});
		expect((await store.scheduled()).map((one) => one.at)).toEqual([10, 20]);
		await store.write((tx) => tx.schedule({ ...item(first, 5), problem: "notReady" }));
		expect(await store.scheduled()).toEqual([{ ...item(first, 5), problem: "notReady" }, item(second, 10)]);
		await store.write((tx) => tx.unschedule(first.story.id));
		expect(await store.scheduled()).toEqual([item(second, 10)]);
	});

	test("a token is found by the hash of its secret until it is revoked, and afterwards with the time of that", async () => {
		const { store } = subject();
		const draft = {
			name: "desk",
			role: "editor",
			edition: "de",
			section: "world",
			secretHash: "h",
			createdAt: 1,
			expiresAt: null,
			revokedAt: null,
			usedAt: null,
		};
		const token = await store.write((tx) => tx.addToken(draft));
		expect(await store.tokenByHash("h")).toEqual({ ...draft, id: token.id });
		expect(await store.tokenByHash("x")).toBeNull();
		await store.write((tx) => tx.useToken(token.id, 8));
		await store.write((tx) => tx.revokeToken(token.id, 9));
		expect(await store.tokens()).toEqual([{ ...draft, id: token.id, revokedAt: 9, usedAt: 8 }]);
		await expect(store.write((tx) => tx.addToken(draft))).rejects.toThrow();
	});

	test("an imported item is remembered by source and guid, whatever characters they hold", async () => {
		const { store } = subject();
		const item = { source: "wire", guid: "a\u0000b'☃", subject: "story:1", contentHash: "x" };
		await store.write((tx) => tx.putImported(item));
		expect(await store.imported("wire", item.guid)).toEqual(item);
		expect(await store.imported("wire", "a")).toBeNull();
		await store.write((tx) => tx.putImported({ ...item, contentHash: "y" }));
		expect((await store.imported("wire", item.guid))?.contentHash).toBe("y");
	});
}
