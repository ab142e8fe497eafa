/** Suggested topics, and people and subjects looked for by the beginning of a name. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper, read, type TestPaper } from "./paper.ts";

let paper: TestPaper;
let story: number;
beforeAll(async () => {
	paper = await openTestPaper();
	await paper.ask("PUT", "/concepts", {
		json: [
			{ key: "istanbul", kind: "place", names: { tr: "İstanbul", en: "Istanbul" } },
			{ key: "izmir", kind: "place", names: { tr: "İzmir", en: "Izmir" } },
			{ key: "ferries", kind: "subject", names: { tr: "Vapurlar", en: "Ferries" } },
		],
	});
	const made = await read(
		await paper.ask("POST", "/stories", {
			json: {
				edition: "tr",
				section: "dunya",
				headline: "İstanbul’da sis",
				text: "Vapurlar durdu. Ada Demir İzmir’e gitti, vapurlar bekledi.",
				topics: [],
			},
		}),
	);
	story = made.id;
});
afterAll(() => paper.close());

const suggest = async (json?: unknown) =>
	read(await paper.ask("POST", `/stories/${story}/topics/suggestions`, json === undefined ? {} : { json }));

test("the saved draft's names are suggested, the headline's first", async () => {
	expect((await suggest()).suggestions).toEqual([
		{ key: "istanbul", kind: "place", name: "İstanbul", count: 5 },
		{ key: "ferries", kind: "subject", name: "Vapurlar", count: 2 },
		{ key: "ada-demir", kind: "person", name: "Ada Demir", count: 1 },
		{ key: "izmir", kind: "place", name: "İzmir", count: 1 },
	]);
});

test("what is on the writer's screen counts instead, without what is chosen", async () => {
	const { suggestions } = await suggest({ headline: "", text: "İzmir, İzmir’de vapurlar", topics: ["ferries"] });
	expect(suggestions.map((one: { key: string }) => one.key)).toEqual(["izmir"]);
});

test("a story that is not there has no suggestions, and a stranger gets none", async () => {
	expect((await paper.ask("POST", "/stories/9999/topics/suggestions")).status).toBe(404);
	expect((await paper.ask("POST", `/stories/${story}/topics/suggestions`, { as: null })).status).toBe(401);
});

test("concepts are found by beginnings of words, whatever the case and accents", async () => {
	const keys = async (query: string) =>
		(await read(await paper.ask("GET", `/concepts?${query}`))).concepts.map((one: { key: string }) => one.key);
	expect(await keys("q=dem%20ad")).toEqual(["ada-demir"]);
	expect(await keys("q=ISTAN")).toEqual(["istanbul"]);
	expect(await keys(`q=${encodeURIComponent("İZM")}`)).toEqual(["izmir"]);
	expect(await keys("q=vapur&kind=place")).toEqual([]);
	expect(await keys("kind=place&limit=1")).toHaveLength(1);
});
