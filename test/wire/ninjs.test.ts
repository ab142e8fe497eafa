/** ninjs of all versions and shapes; broken files end in clear errors. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Body, bodyText } from "../../src/elements/body.ts";
import { readNinjs } from "../../src/wire/formats/ninjs/read-ninjs.ts";
import type { IncomingStory } from "../../src/wire/incoming.ts";
import { collect, corpusBytes, corpusFiles, corpusText, expectations, hasCorpus, streamOf } from "./corpus.ts";

const read = (bytes: Uint8Array | string, size?: number) =>
	collect(readNinjs(streamOf(bytes, size), { name: "f.json" }));
const values = async (bytes: Uint8Array | string, size?: number) =>
	(await read(bytes, size)).flatMap((r) => (r.ok ? [r.value] : []));
const story = async (item: object): Promise<IncomingStory> => {
	const [found] = await read(JSON.stringify(item));
	if (!found?.ok || found.value.kind !== "story") throw new Error(JSON.stringify(found));
	return found.value;
};
const line = (n: number) => JSON.stringify({ uri: `urn:x:${n}`, headline: `H ${n} "q\\\\" }`, body_text: "a { b" });

test("1.x", async () =>
	expect(
		await story({
			uri: "https://old.example/a?b=1",
			headline: "H",
			byline: "By A. B and C D",
			body_html: "<p>x</p>",
			description_text: "S",
			located: "Baku",
			language: "tr",
			versioncreated: "2021-01-12T14:00:00+03:00",
			firstcreated: "2021-01-11T01:38:13+0000",
			pubstatus: "usable",
			urgency: 3,
			subject: [{ name: "War", code: "16000000" }],
			person: [{ name: "E F" }],
			service: [{ name: "World" }],
			copyrightholder: "Agency",
			usageterms: "T",
			ednote: "N",
		}),
	).toMatchObject({
		guid: "https://old.example/a?b=1",
		url: "https://old.example/a?b=1",
		oldPaths: ["/a?b=1"],
		authors: [{ name: "A. B" }, { name: "C D" }],
		standfirst: "S",
		dateline: "Baku",
		language: "tr",
		publishedAt: Date.UTC(2021, 0, 11, 1, 38, 13),
		updatedAt: Date.UTC(2021, 0, 12, 11),
		status: "live",
		urgency: 3,
		topics: [
			{ name: "War", key: "16000000", kind: "subject" },
			{ name: "E F", kind: "person" },
		],
		sections: [["World"]],
		rights: { holder: "Agency", usageTerms: "T" },
		editorsNote: "N",
		body: [{ type: "paragraph", text: [{ text: "x" }] }],
	}));
test("3.x: headlines, bodies, associations as lists", async () =>
	expect(
		await story({
			uri: "urn:1",
			headlines: [{ role: "main", value: "H" }],
			bodies: [
				{ contentType: "text/plain", value: "plain" },
				{ contentType: "text/html", value: "<h1>H</h1><p>rich</p>" },
			],
			associations: [
				{
					name: "main",
					type: "picture",
					by: "P",
					descriptions: [{ value: "C" }],
					renditions: [
						{ name: "s", href: "https://x.example/s.jpg", width: 10, height: 10 },
						{ name: "l", href: "https://x.example/l.jpg", width: 100, height: 100 },
					],
				},
			],
			versionCreated: "2021-01-12T11:00:00Z",
		}),
	).toMatchObject({
		headline: "H",
		body: [{ type: "paragraph", text: [{ text: "rich" }] }],
		picture: 1,
		pictures: [{ url: "https://x.example/l.jpg", caption: "C", credit: "P", width: 100 }],
	}));
test.each([
	["usable", "live"],
	["canceled", "withdrawn"],
	["withheld", "other"],
	["anything", "other"],
])("pubstatus %s is %s", async (pubstatus, status) =>
	expect((await story({ uri: "u", headline: "h", pubstatus })).status).toBe(status),
);
test("a cancellation needs no text, a story without a headline takes its first words", async () => {
	expect((await story({ uri: "u", pubstatus: "canceled" })).status).toBe("withdrawn");
	expect((await story({ uri: "u", body_text: "First words." })).headline).toBe("First words.");
});
test("an embargo is kept", async () =>
	expect((await story({ uri: "u", headline: "h", embargoed: "2022-06-29T02:30:00+00:00" })).embargo).toBe(
		Date.UTC(2022, 5, 29, 2, 30),
	));

test.each([1, 7, 4096])(
	"lines, an array, several documents and gzip give the same, cut every %i bytes",
	async (size) => {
		const lines = [1, 2, 3].map(line);
		const forms = [
			lines.join("\n"),
			`\ufeff${lines.join("\r\n")}\n\n`,
			`[${lines.join(" ,\n")}]`,
			JSON.stringify(
				lines.map((l) => JSON.parse(l)),
				null,
				2,
			),
			lines.map((l) => JSON.stringify(JSON.parse(l), null, 1)).join("\n"),
		];
		for (const form of [...forms, ...forms.map((f) => gzipSync(f))])
			expect((await values(form, size)).map((v) => v.kind === "story" && v.headline)).toEqual(
				[1, 2, 3].map((n) => `H ${n} "q\\\\" }`),
			);
	},
);
test("a bad line spoils only itself and is named", async () => {
	const results = await read([line(1), '{"uri": "x", ', line(2)].join("\n"));
	expect(results.map((r) => r.ok)).toEqual([true, false, true]);
	expect(results[1]).toMatchObject({ problem: { code: "malformedFile", at: "f.json:2" } });
});
test("an item without uri, with a wrong type, or empty is an error and reading goes on", async () => {
	const results = await read(
		JSON.stringify([{ headline: "x" }, { uri: "u", headline: 7 }, { uri: "u" }, { uri: "u", headline: "h" }, 5, {}]),
	);
	expect(results.map((r) => r.ok)).toEqual([false, false, false, true, false, false]);
});
test("a file that is cut off ends in an error", async () => {
	const whole = `[${line(1)},${line(2)}]`;
	for (const bytes of [whole.slice(0, -1), whole.slice(0, -5), gzipSync(whole.repeat(50)).subarray(0, 100)])
		expect((await read(bytes)).at(-1)).toMatchObject({ ok: false, problem: { code: "malformedFile" } });
	expect(await read("")).toMatchObject([{ ok: false, problem: { detail: "The file is empty." } }]);
});
test("limits: a document, the whole file, depth", async () => {
	const one = (options: object, text: string) => collect(readNinjs(streamOf(text), { name: "f", ...options }));
	expect(
		(await one({ maxItemBytes: 100 }, `${line(1)}\n${JSON.stringify({ uri: "x".repeat(200) })}\n${line(2)}`)).map(
			(r) => r.ok,
		),
	).toEqual([true, false, true]);
	expect(
		(await one({ maxItemBytes: 100 }, `[${line(1)},${JSON.stringify({ uri: "x".repeat(200) })},${line(2)}]`)).map(
			(r) => r.ok,
		),
	).toEqual([true, false, true]);
	expect((await one({ maxBytes: 5000 }, `${line(1)}\n`.repeat(1000))).at(-1)).toMatchObject({
		problem: { code: "tooLarge" },
	});
	expect(await one({}, `{"uri":"u","x":${"[".repeat(100)}${"]".repeat(100)}}`)).toMatchObject([{ ok: false }]);
});
test.skipIf(!hasCorpus)("a gzip bomb is refused", async () =>
	expect((await read(gzipSync(Buffer.alloc(80_000_000, 0x20)), 65536)).at(-1)).toMatchObject({
		problem: { code: "tooLarge" },
	}),
);

const expected = expectations("ninjs");
const examples = corpusFiles("news/ninjs").filter((f) => !/test_suite|schema|not-valid/u.test(f));
test.skipIf(!hasCorpus).each(examples)("%s", async (file) => {
	const expectation = expected.get(file) ?? {};
	const results = await read(corpusBytes(file));
	expect(results.filter((r) => !r.ok)).toEqual([]);
	if (expectation.json === "list") return expect(results.length).toBe(expectation.records);
	const [first] = results;
	if (!first?.ok) throw new Error("nothing read");
	const item = first.value;
	if (item.kind === "story") {
		expect(Body.safeParse(item.body).success).toBe(true);
		const headline = expectation.headline ?? expectation.first_headline ?? expectation.title;
		if (headline) expect(item.headline).toBe(headline);
		if (expectation.uri ?? expectation.guid) expect(item.guid).toBe(expectation.uri ?? expectation.guid);
		if (expectation.language) expect(item.language).toBe(expectation.language);
		if (expectation.versioncreated) expect(item.updatedAt).not.toBeNull();
		if (expectation.urgency) expect(String(item.urgency)).toBe(expectation.urgency);
		for (const [kind, one, many] of [
			["place", "n_place", "n_places"],
			["person", "n_person", "n_people"],
			["organisation", "n_organisation", "n_organisations"],
			["subject", "n_subject", "n_subjects"],
		] as const) {
			const count = expectation[one] ?? expectation[many];
			if (typeof count === "number" && count > 0 && !file.includes("PA_API"))
				expect(item.topics.filter((t) => t.kind === kind).length, kind).toBeGreaterThan(0);
		}
		if ((expectation.n_bodies as number) > 0) expect(bodyText(item.body)).not.toBe("");
	} else expect(expectation.type ?? "picture").toMatch(/picture|event/u);
});

const PARSING = hasCorpus
	? (JSON.parse(corpusText("security/json/parsing.json")) as { name: string; input: string; error?: boolean }[])
	: [];
test.skipIf(!hasCorpus)("JSON that must be refused is refused, JSON of any kind never throws", async () => {
	for (const { name, input, error } of PARSING) {
		const results = await read(input, 3);
		if (error)
			expect(
				results.some((r) => !r.ok),
				name,
			).toBe(true);
		expect(
			results.some((r) => r.ok && r.value.kind === "story"),
			name,
		).toBe(false);
	}
});
test.skipIf(!hasCorpus).each(corpusFiles("security/json/hostile"))("hostile %s", async (file) => {
	await read(corpusBytes(file));
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
test.skipIf(!hasCorpus)("every file of the validation suite is read without a throw", async () => {
	for (const file of corpusFiles("news/ninjs/test_suite"))
		for (const result of await read(corpusBytes(file)))
			if (result.ok && result.value.kind === "story")
				expect(Body.safeParse(result.value.body).success, file).toBe(true);
});
test.skipIf(!hasCorpus)("pubstatus words of the suite's bad files never go live", async () => {
	for (const file of corpusFiles("news/ninjs/test_suite").filter((f) =>
		/pubstatus_(?:cancelled|commissioned|withheld)/u.test(f),
	))
		for (const item of await values(corpusBytes(file)))
			if (item.kind === "story") expect(item.status, file).not.toBe("live");
});
