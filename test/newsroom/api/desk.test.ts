/** The desk over HTTP: what is in hand by any filter, counted by state, seen by those who may read it; and saved views. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";
import { type SignedIn, signedInHere } from "./signed-in.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const HOUR = 3_600_000;
const make = async (fields: object = {}, who: Pick<SignedIn, "ask"> = paper) => {
	paper.clock.now += 1000;
	return (await read(await who.ask("POST", "/stories", { json: { ...STORY, ...fields } }))).id as number;
};
const desk = async (query = "", who: Pick<SignedIn, "ask"> = paper) => read(await who.ask("GET", `/desk?${query}`));
const ids = async (query = "", who: Pick<SignedIn, "ask"> = paper) =>
	(await desk(query, who)).stories.map((story: { id: number }) => story.id);

describe("what is in hand", () => {
	test("goes through every state, and is counted in each", async () => {
		const id = await make({ headline: "Through every state", topics: ["state-watch"] });
		const seen = async () => {
			const { stories, counts } = await desk("topic=state-watch");
			return [stories[0].desk, Object.keys(counts).filter((state) => counts[state] === 1)];
		};
		const post = (verb: string, json?: object) => paper.ask("POST", `/stories/${id}/${verb}`, json ? { json } : {});
		expect(await seen()).toEqual(["draft", ["draft"]]);
		await post("submit");
		expect(await seen()).toEqual(["inReview", ["inReview"]]);
		await post("approve");
		expect(await seen()).toEqual(["approved", ["approved"]]);
		await post("publish", { at: paper.clock.now + HOUR });
		expect(await seen()).toEqual(["scheduled", ["scheduled"]]);
		expect((await desk("topic=state-watch")).stories[0].scheduled).toEqual({ at: paper.clock.now + HOUR, problem: "" });
		await post("publish");
		expect(await seen()).toEqual(["live", ["live"]]);
		const { revision } = await read(await paper.ask("GET", `/stories/${id}`));
		const json = { ...STORY, headline: "Changed since", topics: ["state-watch"] };
		await paper.ask("PUT", `/stories/${id}`, { json, headers: { "if-match": `"${revision}"` } });
		expect(await seen()).toEqual(["changed", ["changed"]]);
		await post("publish");
		await post("withdraw", { reason: "It was wrong." });
		expect(await seen()).toEqual(["withdrawn", ["withdrawn"]]);
	});

	test("shows what the list needs of a story", async () => {
		const byline = ["Ada Demir", "Ben Okri"];
		const id = await make({ headline: "Row", kicker: "Report", byline, topics: ["shown-in-full"] });
		expect((await desk("topic=shown-in-full")).stories).toEqual([
			{
				id,
				desk: "draft",
				state: "draft",
				revision: expect.any(Number),
				edition: "en",
				section: "world/caucasus",
				headline: "Row",
				kicker: "Report",
				byline,
				topics: ["shown-in-full"],
				embargo: null,
				by: expect.stringMatching(/^token:/u),
				url: null,
				createdAt: paper.clock.now,
				updatedAt: paper.clock.now,
				publishedAt: null,
				scheduled: null,
				assignments: [],
				words: null,
				openNotes: 0,
			},
		]);
	});

	test("is found by beginnings of words in every script, and by the names of persons, also when these change", async () => {
		const turkish = await make({ edition: "tr", section: "dunya", headline: "İstanbul’da ILIK hava" });
		const arabic = await make({ headline: "الكتاب الجديد في بيروت" });
		const russian = await make({ headline: "Москва и Ёлка" });
		const armenian = await make({ headline: "ԵՐԵՎԱՆԻ լուրեր" });
		const signed = await make({ headline: "Signed", byline: ["Ada Demir"] });
		const found = (text: string) => ids(`q=${encodeURIComponent(text)}`);
		expect(await found("ist ılık")).toEqual([turkish]);
		expect(await found("كتاب")).toEqual([arabic]);
		expect(await found("елка моск")).toEqual([russian]);
		expect(await found("երևան")).toEqual([armenian]);
		expect(await found("demi")).toContain(signed);
		const { revision: _, ...concept } = await read(await paper.ask("GET", "/concepts/ada-demir"));
		await paper.ask("PUT", "/concepts/ada-demir", { json: { ...concept, names: { "": "Ada Özgür" } } });
		expect([await found("demir"), await found("ozg")]).toEqual([[], expect.arrayContaining([signed])]);
		await paper.ask("PUT", "/concepts/ada-demir", { json: concept });
		expect(await found("nothing like it")).toEqual([]);
	});

	test("is filtered by place, author, topic, time and person together", async () => {
		const ben = await signedInHere(paper, { name: "Ben" });
		const before = paper.clock.now + 1;
		const [a, b] = [
			await make({ section: "world", byline: ["ada-demir-free"], topics: ["filters"] }, ben),
			await make({ byline: ["Ada Demir"], topics: ["filters"] }),
		];
		expect(await ids("topic=filters&edition=en&section=world")).toEqual([b, a]);
		expect(await ids("topic=filters&edition=en&section=world/caucasus")).toEqual([b]);
		expect(await ids("topic=filters&edition=tr")).toEqual([]);
		expect(await ids("topic=filters&author=ada-demir")).toEqual([b]);
		expect(await ids("topic=filters&author=ada-demir-free")).toEqual([a]);
		expect(await ids("topic=filters&mine=yes", ben)).toEqual([a]);
		expect(await ids(`topic=filters&since=${before + 1000}`)).toEqual([b]);
		expect((await ids(`since=${before}`)).sort()).toEqual([a, b].sort());
		expect((await desk("topic=filters&state=live")).counts.draft).toBe(2);
	});

	test("comes page by page without a gap, whatever it is sorted by", async () => {
		const made: number[] = [];
		for (let n = 0; n < 5; n++) made.push(await make({ topics: ["pages"] }));
		paper.clock.now += 10;
		for (const sort of ["updated", "due", "published", "time"]) {
			const found: number[] = [];
			let after = "";
			do {
				const page = await desk(`topic=pages&sort=${sort}&limit=2${after}`);
				found.push(...page.stories.map((story: { id: number }) => story.id));
				after = page.next === null ? "" : `&after=${page.next}`;
			} while (after !== "");
			expect(found).toEqual([...made].reverse());
		}
		expect(await desk("topic=pages&limit=0")).toMatchObject({ stories: [], counts: { draft: 5 } });
	});

	test.each([
		["section=world", "section belongs to an edition"],
		["mine=yes", "no stories of its own"],
		["after=nonsense", "no place in the list"],
		["state=nonsense", "state"],
		["limit=1000", "limit"],
	])("refuses %s", async (query, says) => {
		const refused = await paper.ask("GET", `/desk?${query}`);
		expect([refused.status, (await read(refused)).detail]).toEqual([422, expect.stringContaining(says)]);
	});

	test("is seen and counted only by those who may read it there", async () => {
		const here = await make({ topics: ["places"] });
		await make({ section: "world", topics: ["places"] });
		const turkish = await make({ edition: "tr", section: "dunya", topics: ["places"] });
		const grants = [
			{ role: "reporter", edition: "en", section: "world/caucasus" },
			{ role: "reader", edition: "tr", section: "" },
		];
		const ada = await signedInHere(paper, { grants });
		const { stories, counts } = await desk("topic=places", ada);
		expect([stories.map((story: { id: number }) => story.id), counts.draft]).toEqual([[turkish, here], 2]);
		const all = await desk("", ada);
		expect(all.stories.every((one: { edition: string; section: string }) => one.section !== "world")).toBe(true);
		expect(all.counts.draft).toBe(all.stories.filter((one: { desk: string }) => one.desk === "draft").length);
	});
});

test("a story needs no text before it is published, and is refused there", async () => {
	const made = await paper.ask("POST", "/stories", {
		json: { edition: "en", section: "world", headline: "Only a headline", body: [] },
	});
	expect(made.status).toBe(201);
	const { id } = await read(made);
	const refused = await paper.ask("POST", `/stories/${id}/publish`);
	expect([refused.status, (await read(refused)).type]).toEqual([422, "/docs/problems#notReady"]);
});

test("views are one's own until they are shared, and changed only by whose they are", async () => {
	const [ada, ben] = [await signedInHere(paper, { name: "Ada" }), await signedInHere(paper, { name: "Ben" })];
	const json = { name: "Mine in review", query: { state: "inReview", mine: "yes" } };
	const view = await read(await ada.ask("POST", "/desk-views", { json }));
	expect(view).toEqual({ id: view.id, ...json, shared: false, isOwn: true });
	const seenBy = async (who: SignedIn) => (await read(await who.ask("GET", "/desk-views"))).views;
	expect(await seenBy(ben)).toEqual([]);
	expect((await ben.ask("PUT", `/desk-views/${view.id}`, { json })).status).toBe(404);
	await ada.ask("PUT", `/desk-views/${view.id}`, { json: { ...json, shared: true } });
	expect(await seenBy(ben)).toEqual([{ ...view, shared: true, isOwn: false }]);
	expect((await ben.ask("DELETE", `/desk-views/${view.id}`)).status).toBe(403);
	expect((await ada.ask("DELETE", `/desk-views/${view.id}`)).status).toBe(200);
	expect([await seenBy(ada), (await paper.ask("GET", "/desk-views")).status]).toEqual([[], 403]);
});
