/** The part of the store's contract about pictures: how they are found, where they are used, what they were before. */
import { expect, test } from "vitest";
import type { Asset } from "../core/asset.ts";
import { Front } from "../core/front.ts";
import { Concept } from "../core/paper.ts";
import { cutName } from "../core/pictures/rendition-address.ts";
import { soughtWords } from "../core/pictures/words-of-picture.ts";
import { StoryFields } from "../core/story.ts";
import { Body } from "../elements/body.ts";
import type { Subject } from "./contract.ts";
import { change, facts } from "./contract-sample.ts";
import type { PictureQuery } from "./pictures.ts";
import type { StoryContent } from "./store.ts";

const DAY = 86_400_000;
let number = 0;

function picture(over: Partial<Asset> = {}): Omit<Asset, "id"> {
	return {
		sha256: String(++number).padStart(64, "0"),
		type: "image/jpeg",
		width: 300,
		height: 200,
		bytes: 10,
		fileName: "x.jpg",
		caption: "",
		credit: "",
		copyright: "",
		alt: "",
		focal: { x: 0.5, y: 0.5 },
		thumbhash: "",
		colour: "#000000",
		metadata: {},
		createdAt: 20_000 * DAY,
		...over,
	};
}

function story(lead: object | null, ...body: object[]): StoryContent {
	return {
		fields: StoryFields.parse({ edition: "de", section: "world", headline: "H", picture: lead }),
		body: Body.parse([{ type: "paragraph", text: "Words." }, ...body]),
	};
}

export function pictureContract(subject: Subject): void {
	const write: ReturnType<Subject>["store"]["write"] = (work) => subject().store.write(work);
	const add = (over: Partial<Asset> = {}) => write((tx) => tx.addAsset(picture(over)));
	const found = async (query: Partial<PictureQuery>) =>
		(await subject().store.pictures.search({ limit: 50, ...query })).map(({ id }) => id);
	const named = (text: string) => found({ words: soughtWords(text) });

	test("a picture is found by the beginnings of its words, in every language and however they are written", async () => {
		const market = await add({ caption: "ISPARTA'da pazar, İzmir yolu" });
		const talks = await add({ caption: "Выборы: подсчёт голосов", keywords: ["Երևան", "الرئيس"] });
		const pier = await add({ credit: "Ada Demir", fileName: "DSC_0042.jpg", metadata: { city: "Zürich" } });
		const tokyo = await add({ caption: "東京駅の朝" });
		for (const text of ["ısparta", "Isparta", "İSPARTA", "izm", "IZMIR pazar"])
			expect(await named(text)).toEqual([market.id]);
		for (const text of ["ПОДСЧЕТ", "подсчёт выб", "ԵՐԵՎԱՆ", "Երեւան", "رئيس", "الرئيس"])
			expect(await named(text)).toEqual([talks.id]);
		for (const text of ["demir", "dsc 0042", "zurich", `#${pier.id}`]) expect(await named(text)).toContain(pier.id);
		for (const text of ["東京", "駅の"]) expect(await named(text)).toEqual([tokyo.id]);
		expect(await named("pazar demir")).toEqual([]);
		expect(await found({ words: [] })).toEqual([tokyo.id, pier.id, talks.id, market.id]);
		await write((tx) => tx.putAsset({ ...market, caption: "Something else" }));
		expect([await named("pazar"), await named("something")]).toEqual([[], [market.id]]);
	});

	test("words that every picture has narrow the search as rare ones do", async () => {
		await write(async (tx) => {
			for (let n = 0; n < 30; n++)
				await tx.addAsset(picture({ caption: `street ${n % 2 ? "odd" : "even"} number-${n}` }));
		});
		expect(await named("street odd number-7")).toHaveLength(1);
		expect(await named("street odd")).toHaveLength(15);
		const [first = 0, second = 0] = await found({ words: ["street"], limit: 2 });
		expect((await found({ words: ["street"], before: second, limit: 1 }))[0]).toBe(second - 1);
		expect(first).toBe(second + 1);
	});

	test("pictures are narrowed by day, hand, shape, description and the end of their rights", async () => {
		const old = await add({ takenOn: "1999-12-31", by: "person:7 Ada Demir", alt: "A pier" });
		const tall = await add({ height: 600, decorative: true });
		const ending = await add({ width: 201, terms: { usage: "", restrictions: "", endsAt: 5000 }, by: "token:7 wire" });
		expect(await found({ to: "1999-12-31" })).toEqual([old.id]);
		expect(await found({ from: "2000-01-01" })).toEqual([ending.id, tall.id]);
		expect([await found({ by: "person:7" }), await found({ by: "token:7" })]).toEqual([[old.id], [ending.id]]);
		expect(await found({ orientation: "portrait" })).toEqual([tall.id]);
		expect(await found({ orientation: "square" })).toEqual([ending.id]);
		expect([await found({ isDescribed: false }), await found({ isDescribed: true })]).toEqual([
			[ending.id],
			[tall.id, old.id],
		]);
		expect([await found({ endsBefore: 5000 }), await found({ endsBefore: 5001 })]).toEqual([[], [ending.id]]);
	});

	test("it is known which drafts, live stories, fronts and people show a picture", async () => {
		const { store } = subject();
		const [lead, body, free] = [await add(), await add(), await add()];
		const gallery = { type: "gallery", pictures: [{ asset: body.id }, { asset: body.id }] };
		const first = story({ asset: lead.id }, gallery);
		const made = await write((tx) => tx.createStory(first, "ada", 1));
		const name = `story:${made.story.id}`;
		expect(await store.pictures.uses(body.id)).toEqual([{ subject: name, state: "draft", place: "body" }]);
		const live = facts(made.story.id, made.revision.id, { picture: first.fields.picture });
		await write((tx) => change(tx, null, live));
		// The draft goes on without its lead; readers still see it.
		const saved = await write((tx) => tx.saveStory(made.story.id, story(null, gallery), made.revision.id, "ada", 2));
		expect(saved.ok).toBe(true);
		expect(await store.pictures.uses(lead.id)).toEqual([{ subject: name, state: "live", place: "lead" }]);
		expect(await store.pictures.usedAmong([lead.id, body.id, free.id])).toEqual(
			new Map([
				[lead.id, "live"],
				[body.id, "live"],
			]),
		);
		expect([await found({ use: "unused" }), await found({ use: "live" })]).toEqual([[free.id], [body.id, lead.id]]);
		await write((tx) => change(tx, live, null));
		expect(await store.pictures.uses(lead.id)).toEqual([]);
		expect(await store.pictures.uses(body.id)).toEqual([{ subject: name, state: "draft", place: "body" }]);

		await write(async (tx) => {
			const front = Front.parse({
				edition: "de",
				containers: [{ pinned: [{ story: made.story.id, picture: free.id }] }],
			});
			await tx.putFront("de", front, 0, 1);
			await tx.putConcept(Concept.parse({ key: "ada", kind: "person", names: {}, portrait: free.id }));
		});
		expect(await store.pictures.uses(free.id)).toEqual([
			{ subject: "concept:ada", state: "live", place: "portrait" },
			{ subject: "front:de", state: "live", place: "pin" },
		]);
	});

	test("a revision that is live but not the newest counts for what it shows", async () => {
		const [before, after] = [await add(), await add()];
		const made = await write((tx) => tx.createStory(story({ asset: before.id }), "ada", 1));
		await write((tx) => tx.saveStory(made.story.id, story({ asset: after.id }), made.revision.id, "ada", 2));
		await write((tx) => change(tx, null, facts(made.story.id, made.revision.id)));
		expect(await subject().store.pictures.usedAmong([before.id, after.id])).toEqual(
			new Map([
				[before.id, "live"],
				[after.id, "draft"],
			]),
		);
	});

	test("the look that a story has a picture in is found by its name, for as long as any revision may show it", async () => {
		const { id } = await add();
		const focal = { x: 0.123456, y: 1 };
		const made = await write((tx) => tx.createStory(story(null, { type: "picture", asset: id, focal }), "ada", 1));
		await write((tx) => tx.saveStory(made.story.id, story(null), made.revision.id, "ada", 2));
		const cut = { focal: { x: 0.1235, y: 1 } };
		expect(await subject().store.pictures.cut(id, cutName(cut))).toEqual(cut);
		expect(await subject().store.pictures.cut(id, "00000000")).toBeNull();
		expect(await subject().store.pictures.cuts(id)).toEqual([cut]);
	});

	test("earlier files are kept in order; a deleted picture is nowhere but on record, and comes back as it was", async () => {
		const { store } = subject();
		const asset = await add({ caption: "A pier", takenOn: "2020-02-02" });
		const { sha256, type, width, height, bytes, fileName, thumbhash, colour, metadata } = asset;
		const file = { sha256, type, width, height, bytes, fileName, thumbhash, colour, metadata };
		await write(async (tx) => {
			await tx.pictures.keepEarlierFile(asset.id, { file, at: 5, by: "ada", note: "a face" });
			await tx.pictures.keepEarlierFile(asset.id, { file, at: 6, by: "ben", note: "" });
		});
		expect(await store.pictures.earlierFiles(asset.id)).toEqual([
			{ number: 2, file, at: 6, by: "ben", note: "" },
			{ number: 1, file, at: 5, by: "ada", note: "a face" },
		]);
		const record = { at: 7, by: "ada", reason: "asked for by the family" };
		await write((tx) => tx.pictures.remove(asset.id, record));
		expect([await store.asset(asset.id), await store.assetByHash(sha256), await named("pier")]).toEqual([
			null,
			null,
			[],
		]);
		expect(await store.pictures.deleted(asset.id)).toEqual({ asset, ...record });
		expect((await store.pictures.deletedByHash(sha256))?.asset.id).toBe(asset.id);
		const next = await add();
		expect(next.id).toBeGreaterThan(asset.id);
		await write((tx) => tx.pictures.bringBack(asset.id));
		expect([await store.asset(asset.id), await store.pictures.deleted(asset.id), await named("pier")]).toEqual([
			asset,
			null,
			[asset.id],
		]);
	});
}
