/** The way of a story to its readers: rules, checks, review, approval by a second person, overriding on the record. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestPaper, read, STORY, type TestPaper } from "./paper.ts";
import { type SignedIn, signedInHere } from "./signed-in.ts";

let paper: TestPaper;
let reporter: SignedIn;
let editor: SignedIn;
let chief: SignedIn;
beforeAll(async () => {
	paper = await openTestPaper();
	reporter = await signedInHere(paper, { name: "Ada Demir", role: "reporter" });
	editor = await signedInHere(paper, { name: "Cem Kaya", role: "editor" });
	chief = await signedInHere(paper, { name: "Defne Ak", role: "editor" });
});
afterAll(() => paper.close());

const rules = (given: object, editions: object = {}) =>
	paper.ask("PUT", "/workflow", { json: { rules: given, editions } });

async function draft(fields: object = {}, by: SignedIn = reporter): Promise<{ id: number; revision: number }> {
	return read(await by.ask("POST", "/stories", { json: { ...STORY, ...fields } }));
}

describe("rules", () => {
	test("are the usual ones until somebody changes them; an edition can have its own", async () => {
		expect(await read(await paper.ask("GET", "/workflow"))).toMatchObject({
			rules: { required: { standfirst: "warns" }, approval: "none", override: false },
			editions: {},
		});
		const changed = await rules({ approval: "anybody" }, { tr: { required: { kicker: "stops" } } });
		expect(await read(changed)).toMatchObject({
			editions: { tr: { required: { kicker: "stops" }, approval: "none" } },
		});
		const here = await read(await paper.ask("GET", `/stories/${(await draft()).id}/workflow`));
		expect(here.rules.approval).toBe("anybody");
		const there = await draft({ edition: "tr", section: "dunya" });
		expect((await read(await paper.ask("GET", `/stories/${there.id}/workflow`))).rules.approval).toBe("none");
		expect((await paper.store.audit.search({ action: "changeWorkflow", limit: 1 }))[0]?.detail).toMatchObject({
			before: { rules: { approval: "none" } },
			after: { rules: { approval: "anybody" } },
		});
	});

	test("are not changed by those who may not, nor for an edition that does not exist", async () => {
		expect((await editor.ask("PUT", "/workflow", { json: {} })).status).toBe(403);
		expect(await read(await rules({}, { fr: {} }))).toMatchObject({
			status: 422,
			detail: expect.stringContaining("fr"),
		});
	});
});

describe("checks", () => {
	test("say what is missing, where, and whether it stops the story", async () => {
		await rules({ required: { standfirst: "stops", topics: "warns", altText: "off" } });
		const { id, revision } = await draft();
		const checked = await read(await reporter.ask("GET", `/stories/${id}/checks`));
		expect(checked.revision).toBe(revision);
		expect(checked.findings.map((one: Record<string, string>) => [one.problem, one.severity, one.at])).toEqual([
			["standfirst", "stops", "standfirst"],
			["topics", "warns", "topics"],
		]);
		const refused = await read(await editor.ask("POST", `/stories/${id}/publish`));
		expect(refused).toMatchObject({
			status: 422,
			at: "standfirst",
			data: { findings: [{ problem: "standfirst" }, {}] },
		});
		expect((await read(await paper.ask("POST", `/stories/${id}/approve`))).status).toBe(422);
		const at = paper.clock.now + 60_000;
		expect((await editor.ask("POST", `/stories/${id}/publish`, { json: { at } })).status).toBe(422);
		expect((await read(await paper.ask("GET", `/stories/${id}`))).state).toBe("draft");
	});

	test("a link to what is not out, and an embargo that was taken away, are said", async () => {
		await rules({ required: { standfirst: "off" } });
		const other = await draft();
		const { id, revision } = await draft({ related: [other.id], embargo: paper.clock.now + 60_000 });
		const found = async () =>
			(await read(await paper.ask("GET", `/stories/${id}/checks`))).findings.map(
				(one: { problem: string }) => one.problem,
			);
		expect(await found()).toEqual(["embargo", "linkToUnpublished"]);
		await paper.ask("PUT", `/stories/${id}`, {
			json: { ...STORY, related: [other.id] },
			headers: { "if-match": `"${revision}"` },
		});
		expect(await found()).toEqual(["embargoLifted", "linkToUnpublished"]);
		const later = await read(await paper.ask("GET", `/stories/${id}/checks?at=${paper.clock.now + 60_000}`));
		expect(later.findings.map((one: { problem: string }) => one.problem)).toEqual(["linkToUnpublished"]);
	});

	test("what stops is overridden only where the rules say so, by whom, with a reason in the audit trail", async () => {
		const required = { required: { standfirst: "stops" } };
		await rules(required);
		const { id } = await draft();
		const override = { json: { override: "The minister resigned a minute ago." } };
		expect((await editor.ask("POST", `/stories/${id}/publish`, override)).status).toBe(403);
		await rules({ ...required, override: true });
		const standing = async (who: SignedIn) => (await read(await who.ask("GET", `/stories/${id}/workflow`))).can;
		expect(await standing(reporter)).toEqual(["submit"]);
		expect(await standing(editor)).toEqual(["submit", "approve", "publish", "schedule", "override"]);
		expect((await editor.ask("POST", `/stories/${id}/publish`, { json: { override: "  " } })).status).toBe(422);
		expect((await editor.ask("POST", `/stories/${id}/publish`, override)).status).toBe(200);
		const [entry] = await paper.store.audit.search({ action: "overrideChecks", limit: 1 });
		expect(entry).toMatchObject({
			person: editor.person.id,
			subject: `story:${id}`,
			detail: { reason: override.json.override, findings: ["required.standfirst"] },
		});
		await rules({ override: true });
		const embargoed = await draft({ embargo: paper.clock.now + 1 });
		expect((await editor.ask("POST", `/stories/${embargoed.id}/publish`, override)).status).toBe(409);
	});
});

describe("review", () => {
	test("goes from the reporter to the editor and back, with words, and is kept", async () => {
		await rules({});
		const { id, revision } = await draft();
		await reporter.ask("POST", `/stories/${id}/submit`, { json: { note: "Quotation still to be confirmed" } });
		expect(
			await read(await editor.ask("POST", `/stories/${id}/send-back`, { json: { note: "Who says so?" } })),
		).toEqual({
			id,
			state: "draft",
			revision,
		});
		expect((await reporter.ask("POST", `/stories/${id}/approve`)).status).toBe(403);
		const { reviews } = await read(await reporter.ask("GET", `/stories/${id}/workflow`));
		expect(reviews.map((one: Record<string, string>) => [one.step, one.note])).toEqual([
			["sendBack", "Who says so?"],
			["submit", "Quotation still to be confirmed"],
		]);
	});

	test("approves the revision that was read, not one that came meanwhile", async () => {
		const { id, revision } = await draft();
		const headers = { "if-match": `"${revision}"` };
		await reporter.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline: "Other" }, headers });
		const response = await editor.ask("POST", `/stories/${id}/approve`, { json: { revision } });
		expect(await read(response)).toMatchObject({ status: 412, data: { revision: expect.any(Number) } });
	});

	test("four eyes: nothing goes out that only its author has approved, nor what was saved after the approval", async () => {
		await rules({ approval: "another" });
		const { id, revision } = await draft({}, editor);
		const publish = (who: SignedIn) => who.ask("POST", `/stories/${id}/publish`);
		expect((await read(await publish(editor))).data.findings[0].problem).toBe("notApproved");
		await editor.ask("POST", `/stories/${id}/approve`);
		expect((await read(await publish(chief))).data.findings[0].problem).toBe("approvedByAuthor");
		expect((await editor.ask("POST", `/stories/${id}/approve`)).status).toBe(409);
		const can = async (who: SignedIn) => (await read(await who.ask("GET", `/stories/${id}/workflow`))).can;
		expect([(await can(editor)).includes("approve"), (await can(chief)).includes("approve")]).toEqual([false, true]);
		expect((await chief.ask("POST", `/stories/${id}/approve`)).status).toBe(200);
		const put = { json: { ...STORY, headline: "Slipped in" }, headers: { "if-match": `"${revision}"` } };
		expect((await editor.ask("PUT", `/stories/${id}`, put)).status).toBe(200);
		expect((await publish(editor)).status).toBe(422);
		await chief.ask("POST", `/stories/${id}/approve`);
		expect((await publish(editor)).status).toBe(200);
	});

	test("four eyes: whoever wrote anything since somebody else read it all is an author of it, not only who wrote last", async () => {
		await rules({ approval: "another" });
		const third = await signedInHere(paper, { name: "Eda Er", role: "editor" });
		const { id, revision } = await draft({}, editor);
		const save = async (who: SignedIn, headline: string, on: number): Promise<number> => {
			const headers = { "if-match": `"${on}"` };
			return (await read(await who.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline }, headers }))).revision;
		};
		const approve = async (who: SignedIn) => {
			expect((await who.ask("POST", `/stories/${id}/approve`)).status).toBe(200);
			const { approvals } = await read(await who.ask("GET", `/stories/${id}/workflow`));
			return approvals[0].byAnother;
		};
		// An author's approval does not make the text one that was read by another.
		expect(await approve(editor)).toBe(false);
		const second = await save(chief, "A comma", revision);
		expect([await approve(editor), await approve(chief)]).toEqual([false, false]);
		const refused = await read(await editor.ask("POST", `/stories/${id}/publish`));
		expect(refused.data.findings[0]).toMatchObject({ problem: "approvedByAuthor" });
		expect(await approve(third)).toBe(true);
		// All of it has been read: only what comes after is new.
		const next = await save(chief, "Another comma", second);
		expect(await approve(editor)).toBe(true);
		expect((await editor.ask("POST", `/stories/${id}/publish`)).status).toBe(200);
		await save(third, "After it went live", next);
		expect(await approve(chief)).toBe(true);
	});

	test("a change of a live story is reviewed and approved while readers see the old words", async () => {
		await rules({ approval: "another" });
		const { id, revision } = await draft({}, editor);
		await chief.ask("POST", `/stories/${id}/approve`);
		await chief.ask("POST", `/stories/${id}/publish`);
		expect((await editor.ask("POST", `/stories/${id}/submit`)).status).toBe(409);
		const put = { json: { ...STORY, headline: "Better" }, headers: { "if-match": `"${revision}"` } };
		await editor.ask("PUT", `/stories/${id}`, put);
		expect((await chief.ask("POST", `/stories/${id}/send-back`)).status).toBe(409);
		expect((await read(await editor.ask("POST", `/stories/${id}/submit`))).state).toBe("live");
		const standing = await read(await chief.ask("GET", `/stories/${id}/workflow`));
		expect(standing).toMatchObject({ state: "live", hasChanges: true, isInReview: true });
		expect(standing.can).toEqual(["approve", "sendBack", "publish", "schedule", "withdraw"]);
		expect((await editor.ask("POST", `/stories/${id}/publish`)).status).toBe(422);
		await chief.ask("POST", `/stories/${id}/approve`);
		expect((await editor.ask("POST", `/stories/${id}/publish`, { json: { change: { kind: "fix" } } })).status).toBe(
			200,
		);
	});
});

describe("withdrawing and reinstating", () => {
	test("a withdrawn story comes back as it was at the same address, and readers are told", async () => {
		await rules({});
		const { id } = await draft();
		const { url } = await read(await editor.ask("POST", `/stories/${id}/publish`));
		expect((await editor.ask("POST", `/stories/${id}/reinstate`, { json: { note: "Back" } })).status).toBe(409);
		await editor.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "A mix-up of names" } });
		expect((await paper.press.at(url)) as unknown).toMatchObject({ page: { status: 410 } });
		expect((await reporter.ask("POST", `/stories/${id}/reinstate`, { json: { note: "Back" } })).status).toBe(403);
		expect((await editor.ask("POST", `/stories/${id}/reinstate`, { json: { note: "  " } })).status).toBe(422);
		const back = await editor.ask("POST", `/stories/${id}/reinstate`, { json: { note: "The names were right." } });
		expect(await read(back)).toMatchObject({ url });
		expect((await paper.press.at(url)) as unknown).toMatchObject({ page: { status: 200 } });
		const story = await read(await paper.ask("GET", `/stories/${id}`));
		expect(story).toMatchObject({
			state: "live",
			withdrawn: null,
			live: { corrections: [{ note: "The names were right." }] },
		});
	});
});
