/** The life of a story through the API. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
});
afterAll(() => paper.close());

const create = async (fields: object = {}) =>
	read(await paper.ask("POST", "/stories", { json: { ...STORY, ...fields } }));

describe("creating", () => {
	test("answers id, revision, preview address, Location and ETag", async () => {
		const response = await paper.ask("POST", "/stories", { json: STORY });
		expect(response.status).toBe(201);
		const body = await read(response);
		expect(Object.keys(body)).toEqual(["id", "revision", "previewUrl"]);
		expect(response.headers.get("location")).toBe(`/api/v1/stories/${body.id}`);
		expect(response.headers.get("etag")).toBe(`"${body.revision}"`);
	});

	test("a byline that names a person of the edition is that person, another stands as it is", async () => {
		const { id } = await create({ byline: ["ada demir", "Somebody Else", { name: "Ada Demir" }] });
		expect((await read(await paper.ask("GET", `/stories/${id}`))).byline).toEqual([
			{ person: "ada-demir" },
			{ name: "Somebody Else" },
			{ name: "Ada Demir" },
		]);
		const one = await create({ byline: "Ada Demir" });
		expect((await read(await paper.ask("GET", `/stories/${one.id}`))).byline).toEqual([{ person: "ada-demir" }]);
	});

	test("keeps headlines for other places with the revision, and shows none where none were given", async () => {
		const { id } = await create({ headlines: { web: " Pier  saved ", front: "Saved!" } });
		const kept = await read(await paper.ask("GET", `/stories/${id}`));
		expect(kept.headlines).toEqual({ web: "Pier saved", front: "Saved!" });
		const plain = await create();
		expect(await read(await paper.ask("GET", `/stories/${plain.id}`))).not.toHaveProperty("headlines");
		const response = await paper.ask("POST", "/stories", { json: { ...STORY, headlines: { print: "No such place" } } });
		expect(await read(response)).toMatchObject({ status: 422, at: "headlines.print" });
	});

	test("a topic by key, by name, and a new one, which is then known", async () => {
		await paper.ask("PUT", "/concepts/peace", { json: { kind: "subject", names: { en: "Peace talks" } } });
		const { id } = await create({ topics: ["peace", "PEACE TALKS", "Dağlık Karabağ", "Dağlık Karabağ"] });
		expect((await read(await paper.ask("GET", `/stories/${id}`))).topics).toEqual(["peace", "daglik-karabag"]);
		expect(await read(await paper.ask("GET", "/concepts/daglik-karabag"))).toMatchObject({
			kind: "subject",
			names: { en: "Dağlık Karabağ" },
		});
		const again = await create({ topics: ["dağlık karabağ"] });
		expect((await read(await paper.ask("GET", `/stories/${again.id}`))).topics).toEqual(["daglik-karabag"]);
	});

	test("a topic of a story that is refused is not made", async () => {
		const response = await paper.ask("POST", "/stories", {
			json: { ...STORY, section: "no-such", topics: ["Never Made"] },
		});
		expect(await read(response)).toMatchObject({ status: 422, at: "section", type: "/docs/problems#sectionNotFound" });
		expect((await paper.ask("GET", "/concepts/never-made")).status).toBe(404);
	});

	test("html becomes elements, and what could not be taken over is said", async () => {
		const html =
			'<h2>Head</h2><p onclick="x()">Text <b>bold</b></p><script>alert(1)</script><img src="https://elsewhere.example/a.jpg" alt="a">';
		const body = await create({ text: undefined, html });
		expect(body.leftOut.map((one: { what: string }) => one.what)).toEqual([
			"script",
			expect.stringContaining("https://elsewhere.example/a.jpg"),
		]);
		const story = await read(await paper.ask("GET", `/stories/${body.id}`));
		expect(story.body.map((element: { type: string }) => element.type)).toEqual(["heading", "paragraph"]);
	});

	test("times are ISO or milliseconds and come back as milliseconds", async () => {
		const { id } = await create({ publishedAt: "2021-01-12T14:00:00+03:00", embargo: 0 });
		expect(await read(await paper.ask("GET", `/stories/${id}`))).toMatchObject({
			publishedAt: Date.UTC(2021, 0, 12, 11),
			embargo: 0,
			state: "draft",
			live: null,
			withdrawn: null,
		});
	});

	test.each([
		[{ colour: "red" }, "colour"],
		[
			{
				text: undefined,
				body: [
					{ type: "paragraph", text: "a" },
					{ type: "heading", level: 9, text: "b" },
				],
			},
			"body.1.level",
		],
		[{ text: undefined, body: [{ type: "paragraph", text: "a", colour: 1 }] }, "body.0.colour"],
		[
			{
				text: undefined,
				body: [{ type: "paragraph", text: [{ text: "a", marks: [{ type: "link", href: "javascript:alert(1)" }] }] }],
			},
			"body.0.text.0.marks.0.href",
		],
		[{ text: undefined, body: [{ type: "dance" }] }, "body.0.type"],
		[{ picture: { asset: 1, colour: 1 } }, "picture.colour"],
		[{ picture: { asset: 99 } }, "picture.asset"],
		[{ byline: [{ person: "ada-demir", colour: 1 }] }, "byline.0.colour"],
		[{ rights: { colour: 1 } }, "rights.colour"],
		[{ headline: 7 }, "headline"],
		[{ publishedAt: "yesterday" }, "publishedAt"],
		[{ related: [999] }, "related"],
		[{ translationOf: 999 }, "translationOf"],
		[{ edition: "xx" }, "edition"],
		[{ text: undefined }, "body"],
		[{ html: "<p>a" }, "text"],
	])("%j is refused at %s", async (fields, at) => {
		const response = await paper.ask("POST", "/stories", { json: { ...STORY, ...fields } });
		const problem = await read(response);
		expect([response.status, problem.at]).toEqual([422, at]);
		expect(response.headers.get("content-type")).toBe("application/problem+json");
		expect(problem.detail).toMatch(/^[A-Z].*\.$/su);
		expect(problem.detail).not.toMatch(/expected|received|Invalid|Too (?:big|small)/u);
	});

	test("a draft may be empty, with its headline said to be so; it is not published", async () => {
		const create = (json: object) => paper.ask("POST", "/stories", { json: { ...STORY, text: "", ...json } });
		expect((await create({ headline: undefined })).status).toBe(422);
		const { id } = await read(await create({ headline: "" }));
		expect(await read(await paper.ask("POST", `/stories/${id}/publish`))).toMatchObject({
			status: 422,
			at: "headline",
		});
	});

	test("an over-long headline is refused in words, and in numbers for those who have words of their own", async () => {
		const response = await paper.ask("POST", "/stories", { json: { ...STORY, headline: "h".repeat(512) } });
		expect(await read(response)).toMatchObject({
			status: 422,
			at: "headline",
			detail: 'The field "headline" is too long: it has 512 characters, and 500 are the most; shorten it by 12.',
			data: { fields: [{ at: "headline", kind: "tooLong", has: 512, limit: 500 }] },
		});
	});
});

describe("saving", () => {
	test("of two writers the second gets a conflict with both versions, and nothing is overwritten", async () => {
		const { id, revision } = await create();
		const save = (headline: string) =>
			paper.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline }, headers: { "if-match": `"${revision}"` } });
		const [first, second] = await Promise.all([save("One"), save("Two")]);
		expect([first.status, second.status]).toEqual([200, 412]);
		expect(await read(second)).toMatchObject({
			type: "/docs/problems#revisionConflict",
			data: {
				yours: { fields: { headline: "Two" } },
				theirs: { fields: { headline: "One" } },
				revision: (await read(first)).revision,
			},
		});
		expect((await read(await paper.ask("GET", `/stories/${id}`))).headline).toBe("One");
	});

	test("needs If-Match", async () => {
		const { id } = await create();
		expect((await paper.ask("PUT", `/stories/${id}`, { json: STORY })).status).toBe(428);
		expect((await paper.ask("PUT", `/stories/${id}`, { json: STORY, headers: { "if-match": "*" } })).status).toBe(428);
	});

	test("keeps every revision", async () => {
		const { id, revision } = await create();
		const saved = await read(
			await paper.ask("PUT", `/stories/${id}`, {
				json: { ...STORY, headline: "Later" },
				headers: { "if-match": `"${revision}"` },
			}),
		);
		const { revisions } = await read(await paper.ask("GET", `/stories/${id}/revisions`));
		expect(revisions.map((one: { revision: number }) => one.revision)).toEqual([saved.revision, revision]);
		expect((await read(await paper.ask("GET", `/stories/${id}/revisions/${revision}`))).headline).toBe(STORY.headline);
		expect((await paper.ask("GET", `/stories/${id + 1}/revisions/${revision}`)).status).toBe(404);
	});
});

describe("what is refused is said where it is", () => {
	test.each(["text", "html"])("a %s of more elements than a body can have", async (field) => {
		const words = Array.from({ length: 5001 }, (_, n) => (field === "html" ? `<p>${n}</p>` : `${n}`)).join("\n\n");
		const response = await paper.ask("POST", "/stories", { json: { ...STORY, text: undefined, [field]: words } });
		expect(await read(response)).toMatchObject({
			status: 422,
			at: field,
			detail: expect.stringContaining("more than 5,000 elements"),
		});
	});

	test("a translation of a story of its own edition", async () => {
		const { id } = await create();
		expect(await create({ translationOf: id })).toMatchObject({ status: 422, at: "translationOf" });
	});

	test("a number that is none, a correction without words", async () => {
		expect((await read(await paper.ask("GET", "/stories/abc"))).detail).toContain("must be a whole number");
		expect((await read(await paper.ask("GET", "/stories?limit=few"))).detail).toContain("must be a whole number");
		const tooMany = (await read(await paper.ask("GET", "/ledger?limit=100000"))).detail;
		expect(tooMany).toBe('The field "limit" is too great: it is 100000, and 1000 is the most.');
		const { id } = await create();
		await paper.ask("POST", `/stories/${id}/publish`);
		const empty = await paper.ask("POST", `/stories/${id}/publish`, { json: { correction: " \u200b" } });
		expect(await read(empty)).toMatchObject({ status: 422, at: "correction" });
	});

	test("a withdrawn story stands in the list with the address of its notice", async () => {
		const { id } = await create();
		const { url } = await read(await paper.ask("POST", `/stories/${id}/publish`));
		await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "Wrong." } });
		const { stories } = await read(await paper.ask("GET", "/stories?limit=1"));
		expect(stories[0]).toMatchObject({ id, state: "withdrawn", url });
	});
});

describe("publishing", () => {
	test("answers once the story, its lists and feeds are live", async () => {
		const { id } = await create({ headline: "Live at once" });
		const response = await paper.ask("POST", `/stories/${id}/publish`);
		const body = await read(response);
		expect(response.status).toBe(200);
		expect(body).toEqual({
			url: `/en/world/caucasus/live-at-once-${id}`,
			ledger: (await paper.store.ledgerHead()).seq,
			pages: expect.any(Number),
			ms: expect.any(Number),
		});
		expect(body.pages).toBeGreaterThan(0);
		expect(paper.press.cursor).toBeGreaterThanOrEqual(body.ledger);
		expect(await paper.press.at(body.url)).toHaveProperty("page");
	});

	test("an empty body, an empty object and no content type are the same", async () => {
		const { id } = await create();
		expect((await paper.ask("POST", `/stories/${id}/publish`, { json: {} })).status).toBe(200);
	});

	test("a correction is for live stories and stands in the ledger", async () => {
		const { id } = await create();
		const early = await paper.ask("POST", `/stories/${id}/publish`, { json: { correction: "A name was wrong." } });
		expect([early.status, (await read(early)).at]).toEqual([409, "correction"]);
		await paper.ask("POST", `/stories/${id}/publish`);
		const { ledger } = await read(
			await paper.ask("POST", `/stories/${id}/publish`, { json: { correction: "A name was wrong." } }),
		);
		const { entries } = await read(await paper.ask("GET", `/ledger?after=${ledger - 1}`));
		expect(entries[0]).toMatchObject({ kind: "correct", subject: `story:${id}`, note: "A name was wrong." });
	});

	test("for later is scheduled, wakes the scheduler, and can be taken back", async () => {
		const { id, revision } = await create();
		const at = paper.clock.now + 3_600_000;
		const before = paper.wakes.count;
		const response = await paper.ask("POST", `/stories/${id}/publish`, { json: { at } });
		expect([response.status, await read(response)]).toEqual([
			202,
			{ scheduled: new Date(at).toISOString().replace(".000", ""), story: id, revision },
		]);
		expect(paper.wakes.count).toBe(before + 1);
		expect(await read(await paper.ask("GET", `/stories/${id}`))).toMatchObject({
			state: "scheduled",
			scheduled: { at, revision },
		});
		expect(await read(await paper.ask("DELETE", `/stories/${id}/schedule`))).toEqual({
			id,
			state: "draft",
			revision,
		});
		expect((await paper.ask("DELETE", `/stories/${id}/schedule`)).status).toBe(409);
	});

	test("an older revision can be published, but not scheduled", async () => {
		const { id, revision } = await create({ headline: "Old words" });
		await paper.ask("PUT", `/stories/${id}`, { json: STORY, headers: { "if-match": `"${revision}"` } });
		const later = await paper.ask("POST", `/stories/${id}/publish`, { json: { revision, at: paper.clock.now + 1000 } });
		expect(later.status).toBe(412);
		await paper.ask("POST", `/stories/${id}/publish`, { json: { revision } });
		expect((await read(await paper.ask("GET", `/stories/${id}`))).live).toMatchObject({
			revision,
			headline: "Old words",
		});
	});

	test("a time that has passed means now", async () => {
		const { id } = await create();
		expect((await paper.ask("POST", `/stories/${id}/publish`, { json: { at: "2020-01-01T00:00:00Z" } })).status).toBe(
			200,
		);
	});

	test("a story without text, or under embargo, is not published", async () => {
		const empty = await create({ text: "" });
		expect(await read(await paper.ask("POST", `/stories/${empty.id}/publish`))).toMatchObject({
			status: 422,
			at: "body",
		});
		const unseen = await create({ text: "\u200b \u2060" });
		expect((await paper.ask("POST", `/stories/${unseen.id}/publish`)).status).toBe(422);
		const nameless = await create({ headline: "\u200b\u200b" });
		expect(await read(await paper.ask("POST", `/stories/${nameless.id}/publish`))).toMatchObject({ at: "headline" });
		const early = await create({ embargo: paper.clock.now + 1 });
		expect((await paper.ask("POST", `/stories/${early.id}/publish`)).status).toBe(409);
	});

	test("withdrawing needs a reason and takes the story from every page", async () => {
		const id = await publishOne(paper, { headline: "Taken back" });
		expect((await paper.ask("POST", `/stories/${id}/withdraw`, { json: {} })).status).toBe(422);
		expect((await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: " \u200b " } })).status).toBe(422);
		const done = await read(await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "It was not so." } }));
		expect(done).toMatchObject({ url: `/en/world/caucasus/taken-back-${id}`, ledger: expect.any(Number) });
		expect(await read(await paper.ask("GET", `/stories/${id}`))).toMatchObject({
			state: "withdrawn",
			live: null,
			withdrawn: { reason: "It was not so." },
		});
		expect((await paper.ask("POST", `/stories/${id}/publish`)).status).toBe(409);
	});
});

describe("translations", () => {
	const pageOf = async (id: number) => {
		const { live } = await read(await paper.ask("GET", `/stories/${id}`));
		const standing = await paper.press.at(live.address);
		return { live, html: standing && "page" in standing ? standing.page.body.toString() : "" };
	};

	test.each([
		["the first first", [0, 1]],
		["the translation first", [1, 0]],
	] as const)("lead to one another, %s", async (_, order) => {
		const first = await create({ headline: "In English" });
		const second = await create({ edition: "tr", section: "dunya", headline: "Türkçe", translationOf: first.id });
		const ids = [first.id, second.id];
		for (const at of order) await paper.ask("POST", `/stories/${ids[at]}/publish`);
		await paper.ask("POST", `/stories/${first.id}/publish`, { json: { correction: "Again." } });
		const [english, turkish] = [await pageOf(first.id), await pageOf(second.id)];
		expect([english.live.group, turkish.live.group]).toEqual([first.id, first.id]);
		expect(english.html).toContain(turkish.live.address);
		expect(turkish.html).toContain(english.live.address);
	});
});

test("submit, send back, submit, approve", async () => {
	const { id } = await create();
	const states = [];
	for (const step of ["submit", "send-back", "submit", "approve"])
		states.push((await read(await paper.ask("POST", `/stories/${id}/${step}`))).state);
	expect(states).toEqual(["inReview", "draft", "inReview", "approved"]);
	expect((await paper.ask("POST", `/stories/${id}/submit`)).status).toBe(409);
});

test("the list goes on from where it ended", async () => {
	const ids = [(await create()).id, (await create()).id, (await create()).id];
	const first = await read(await paper.ask("GET", "/stories?limit=2"));
	expect(first.stories.map((one: { id: number }) => one.id)).toEqual([ids[2], ids[1]]);
	expect((await read(await paper.ask("GET", `/stories?limit=1&before=${first.next}`))).stories[0].id).toBe(ids[0]);
	expect((await paper.ask("GET", "/stories?limit=0")).status).toBe(422);
	expect(await read(await paper.ask("GET", "/stories?colour=1"))).toMatchObject({ status: 422, at: "colour" });
});

test("a preview opens with its signed address alone, for a day, and shows the draft", async () => {
	const { id, previewUrl } = await create({ headline: "Only a draft" });
	const page = await paper.ask("GET", previewUrl, { as: null });
	expect(page.status).toBe(200);
	expect(await page.text()).toContain("Only a draft");
	expect(page.headers.get("x-robots-tag")).toContain("noindex");
	expect(page.headers.get("cache-control")).toBe("no-store");
	expect((await paper.ask("GET", previewUrl.replace(/key=.{4}/u, "key=AAAA"), { as: null })).status).toBe(401);
	expect((await paper.ask("GET", previewUrl.replace(/revision=\d+/u, "revision=1"), { as: null })).status).toBe(401);
	expect((await paper.ask("GET", `/stories/${id}/preview`, { as: null })).status).toBe(401);
	expect((await paper.ask("GET", `/stories/${id}/preview`, { as: paper.tokens.reader })).status).toBe(200);
	paper.clock.now += 86_400_000;
	expect((await paper.ask("GET", previewUrl, { as: null })).status).toBe(401);
	paper.clock.now -= 86_400_000;
});

test.each([
	"/stories/0",
	"/stories/abc",
	"/stories/99999",
	"/stories/1e3",
	"/stories/99999/revisions",
	"/stories/9999999999999999999",
])("%s is not there", async (path) => {
	expect((await paper.ask("GET", path)).status).toBe(404);
});
