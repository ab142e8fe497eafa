/** JSON from strangers: malformed, deep, huge in number, with keys that mean something to the language. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanText, seenText } from "../../../src/core/inline.ts";
import { locateJsonError } from "../../../src/newsroom/api/json/locate-error.ts";
import { parseJson } from "../../../src/newsroom/api/json/parse-json.ts";
import { corpusFolder, missing } from "../../support/tools.ts";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const send = (body: BodyInit) =>
	paper.ask("POST", "/stories", { body, headers: { "content-type": "application/json" } });
const corpus = (path: string) => readFileSync(new URL(path, corpusFolder));
const withCorpus = describe.skipIf(corpusFolder === undefined || !existsSync(new URL("security/", corpusFolder)));
if (corpusFolder === undefined) console.warn(`skipped in part: ${missing.corpus}`);

test.each([
	["{", "line 1, column 2"],
	["", "line 1, column 1"],
	['{"a":1,}', "line 1, column 8"],
	['{"a":\n tru}', "line 2, column 2"],
	['{"a":"\t"}', "line 1, column 7"],
	["[1,2", "line 1, column 5"],
	["{} {}", "line 1, column 4"],
	["{'a':1}", "line 1, column 2"],
	["[01]", "line 1, column 3"],
])("%j is refused with its place", async (text, at) => {
	const response = await send(text);
	const problem = await read(response);
	expect([response.status, problem.type, problem.at]).toEqual([400, "/docs/problems#malformedJson", at]);
});

test("bytes that are not UTF-8 are named", async () => {
	const bytes = Buffer.concat([Buffer.from('{"headline":"é'), Buffer.from([0xff, 0x41]), Buffer.from('"}')]);
	expect(await read(await send(bytes))).toMatchObject({ status: 400, at: "byte 15" });
});

test("a byte order mark is no part of the text", () => {
	expect(parseJson(Buffer.from("\ufeff[1]"))).toEqual({ ok: true, value: [1] });
});

test("depth ends at 100", () => {
	const nested = (depth: number) => parseJson(Buffer.from("[".repeat(depth) + "]".repeat(depth)));
	expect([nested(100).ok, nested(101).ok]).toEqual([true, false]);
});

test("__proto__ is refused by name; constructor and prototype are fields that do not exist", async () => {
	for (const key of ["__proto__", "constructor", "prototype"])
		expect(await read(await send(`{"${key}":{"role":"administrator"},"edition":"en"}`))).toMatchObject({ status: 422 });
	expect(await read(await send('{"rights":{"__proto__":{"index":false}}}'))).toMatchObject({
		status: 422,
		at: "rights.__proto__",
	});
	expect(({} as { role?: string }).role).toBeUndefined();
});

test("of a key that stands twice the last holds", async () => {
	const { id } = await read(await send(JSON.stringify(STORY).replace("{", '{"headline":"first",')));
	expect((await read(await paper.ask("GET", `/stories/${id}`))).headline).toBe(STORY.headline);
});

withCorpus("the JSON torture set", () => {
	interface Case {
		readonly name: string;
		readonly input: string;
	}
	const cases = corpusFolder ? (JSON.parse(corpus("security/json/parsing.json").toString("utf8")) as Case[]) : [];
	// Some inputs lost their form when they were written as JSON text; the runtime's own parser is the judge of each.
	const parses = (text: string) => {
		try {
			JSON.parse(text);
			return true;
		} catch {
			return false;
		}
	};

	test("the place of an error is found exactly where there is an error", () => {
		const wrong = cases
			.filter(({ input }) => (locateJsonError(input) === null) !== parses(input))
			.map(({ name }) => name);
		expect(cases.length).toBeGreaterThan(150);
		expect(wrong).toEqual([]);
	});

	test("every case is an answer below 500", async () => {
		const statuses = new Map<number, number>();
		for (const { input } of cases) {
			const { status } = await send(input);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
		expect([...statuses.keys()].sort()).toEqual([400, 422]);
		expect(paper.faults).toEqual([]);
	});

	test.each([
		["deep-array-100k.json.gz", 422],
		["duplicate-keys.json", 422],
		["items-as-object.json", 422],
		["proto-feed.json", 422],
		["utf16le-bom.json", 400],
	])("%s: %i", async (file, status) => {
		const bytes = corpus(`security/json/hostile/${file}`);
		expect((await send(file.endsWith(".gz") ? gunzipSync(bytes) : bytes)).status).toBe(status);
	});
});

withCorpus("naughty strings", () => {
	test("come back as they went in, but for what no page may hold", async () => {
		const strings = JSON.parse(corpus("security/blns.json").toString("utf8")) as string[];
		const kept = strings.filter((text) => text.length <= 500);
		for (const text of kept) {
			const { id } = await read(
				await paper.ask("POST", "/stories", {
					json: { edition: "en", section: "world", headline: text, body: [{ type: "paragraph", text }] },
				}),
			);
			const story = await read(await paper.ask("GET", `/stories/${id}`));
			const clean = cleanText(text);
			expect(story.headline).toBe(seenText(text).replace(/\s+/gu, " "));
			expect(story.body[0].text.map((run: { text: string }) => run.text).join("")).toBe(clean);
		}
		expect(paper.faults).toEqual([]);
	});
});
