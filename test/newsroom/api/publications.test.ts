/** What a publication will do and what it did; what differs between revisions; alarms as the newsroom sees them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestPaper, publishOne, read, STORY, type TestPaper } from "./paper.ts";

let paper: TestPaper;
beforeAll(async () => {
	paper = await openTestPaper();
	await paper.ask("PUT", "/concepts/peace", { json: { kind: "subject", names: { en: "Peace" } } });
});
afterAll(() => paper.close());

const get = async (path: string) => read(await paper.ask("GET", path));
const create = async (fields: object = {}) =>
	read(await paper.ask("POST", "/stories", { json: { ...STORY, ...fields } }));

interface Surface {
	readonly path: string;
	readonly kind: string;
	readonly did: string;
}
const paths = (surfaces: readonly Surface[], kind: string) =>
	surfaces.filter((one) => one.kind === kind).map(({ path }) => path);

describe("the plan of a publication", () => {
	test("names the address, the fronts and the feeds, and changes nothing", async () => {
		const { id, revision } = await create({ headline: "Planned", topics: ["peace"], byline: ["Ada Demir"] });
		const head = (await paper.store.ledgerHead()).seq;
		const plan = await get(`/stories/${id}/plan`);
		expect(plan).toMatchObject({
			revision,
			zone: "Europe/Istanbul",
			address: `/en/world/caucasus/planned-${id}`,
			movesFrom: "",
		});
		expect(plan.fronts.map((one: { path: string; before: unknown }) => [one.path, one.before])).toEqual([
			["/en", null],
			["/en/world", null],
			["/en/world/caucasus", null],
		]);
		expect(plan.fronts[0].after.place).toBe(1);
		expect(plan.lists.map((one: { kind: string; path: string }) => [one.kind, one.path])).toEqual([
			["edition", "/en"],
			["section", "/en/world/caucasus"],
			["section", "/en/world"],
			["topic", "/en/topics/peace"],
			["author", "/en/people/ada-demir"],
		]);
		expect(plan.lists[0].feeds).toEqual(["/en/rss.xml", "/en/atom.xml", "/en/feed.json"]);
		expect(plan.findings.map((one: { problem: string }) => one.problem)).toContain("standfirst");
		expect((await paper.store.ledgerHead()).seq).toBe(head);
		const { url } = await read(await paper.ask("POST", `/stories/${id}/publish`));
		expect(url).toBe(plan.address);
		const front = await paper.press.at("/en");
		expect(front && "page" in front && front.page.body.toString()).toContain(`href="${url}"`);
	});

	test("of a change says where it moves; of a withdrawal where it stands now; of what is not there, nothing", async () => {
		const id = await publishOne(paper, { headline: "Moves" });
		const { revision } = await get(`/stories/${id}`);
		const headers = { "if-match": `"${revision}"` };
		await paper.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline: "Moves", section: "world" }, headers });
		expect(await get(`/stories/${id}/plan`)).toMatchObject({
			address: `/en/world/moves-${id}`,
			movesFrom: `/en/world/caucasus/moves-${id}`,
		});
		const withdrawal = await get(`/stories/${id}/plan?for=withdraw`);
		expect(withdrawal.fronts.map((one: { path: string; after: unknown }) => [one.path, one.after])).toEqual([
			["/en", null],
			["/en/world", null],
			["/en/world/caucasus", null],
		]);
		const { id: draft } = await create();
		expect((await paper.ask("GET", `/stories/${draft}/plan?for=withdraw`)).status).toBe(404);
		expect((await paper.ask("GET", "/stories/99999/plan")).status).toBe(404);
	});
});

describe("the report of a publication", () => {
	test("names every page that it reached, and stays on the record", async () => {
		const { id } = await create({ headline: "Reported", topics: ["peace"] });
		const { url, ledger, ms } = await read(await paper.ask("POST", `/stories/${id}/publish`));
		const report = await get(`/ledger/${ledger}/report`);
		expect(report).toMatchObject({ seq: ledger, subject: `story:${id}`, together: 1 });
		expect(report.ms).toBeLessThanOrEqual(ms);
		expect(paths(report.surfaces, "story")).toEqual([url]);
		expect(paths(report.surfaces, "front").sort()).toEqual(["/en", "/en/world", "/en/world/caucasus"]);
		expect(paths(report.surfaces, "feed")).toContain("/en/rss.xml");
		const { publications } = await get(`/stories/${id}/publications`);
		expect(publications).toMatchObject([{ seq: ledger, kind: "publish", toldAs: "quiet", address: url, report }]);
		expect((await paper.ask("GET", "/ledger/1/report")).status).toBe(404);
	});

	test("of a withdrawal is the list of what was cleaned: read from every page, none names the story any more", async () => {
		const { id } = await create({ headline: "Cleaned away", topics: ["peace"], byline: ["Ada Demir"] });
		const { url } = await read(await paper.ask("POST", `/stories/${id}/publish`));
		const read1 = ["/en", "/en/world", "/en/topics/peace", "/en/people/ada-demir", "/en/topics/peace/rss.xml"];
		const other = ["/en/rss.xml", "/en/2026/01", "/en/2026/01/12", "/en/sitemap-2026-01.xml", "/en/sitemap-news.xml"];
		for (const path of [...read1, ...other]) await paper.press.at(path);
		const { ledger } = await read(
			await paper.ask("POST", `/stories/${id}/withdraw`, { json: { reason: "It was never so." } }),
		);
		const { surfaces } = await get(`/ledger/${ledger}/report`);
		const reached = surfaces.map(({ path }: Surface) => path);
		for (const path of [url, ...read1, ...other.filter((one) => one !== "/en/2026/01")])
			expect(reached).toContain(path);
		for (const path of reached) {
			const found = await paper.press.at(path);
			const text = found && "page" in found ? found.page.body.toString() : "";
			// The notice and the page of corrections say what was withdrawn.
			if (path !== url && path !== "/en/corrections")
				expect([path, text.includes("Cleaned away")]).toEqual([path, false]);
		}
		const [last] = (await get(`/stories/${id}/publications`)).publications;
		expect(last).toMatchObject({
			toldAs: "withdrawal",
			told: "It was never so.",
			revision: null,
			report: { surfaces },
		});
	});

	test("outlives the program", async () => {
		const id = await publishOne(paper, { headline: "Kept" });
		const [{ seq, report }] = (await get(`/stories/${id}/publications`)).publications;
		await paper.parts.reports.of(seq);
		for (let tries = 0; tries < 200 && (await paper.store.publishing.report(seq)) === null; tries++)
			await new Promise((done) => setTimeout(done, 10));
		expect(await paper.store.publishing.report(seq)).toEqual(report);
	});
});

describe("revisions", () => {
	test("are compared word by word, element by element, field by field", async () => {
		const text = "The first stays.\n\nThe second has ten words.\n\nThe third goes.\n\nThe fourth moves.";
		const { id, revision } = await create({ text, standfirst: "Old" });
		const next =
			"The fourth moves.\n\nThe first stays.\n\nThe second has eleven words.\n\nA fifth comes, wholly other.";
		const headers = { "if-match": `"${revision}"` };
		const saved = await read(
			await paper.ask("PUT", `/stories/${id}`, { json: { ...STORY, text: next, standfirst: "New" }, headers }),
		);
		const compared = await get(`/stories/${id}/compare?from=${revision}&to=${saved.revision}`);
		expect(compared.fields).toEqual([
			{
				field: "standfirst",
				passages: [
					{ kind: "removed", text: "Old" },
					{ kind: "added", text: "New" },
				],
			},
		]);
		expect(
			compared.elements.map((one: { did: string; before: number; now: number }) => [one.did, one.before, one.now]),
		).toEqual([
			["removed", 2, null],
			["stayed", 3, 0],
			["moved", 0, 1],
			["changed", 1, 2],
			["added", null, 3],
		]);
		expect(compared.elements[3].passages).toEqual([
			{ kind: "same", text: "The second has " },
			{ kind: "removed", text: "ten" },
			{ kind: "added", text: "eleven" },
			{ kind: "same", text: " words." },
		]);
		expect((await get(`/stories/${id}/compare?from=${revision}`)).to.revision).toBe(saved.revision);
		expect((await get(`/stories/${id}/compare?from=${revision}&to=${revision}`)).isSame).toBe(true);
		const { revision: foreign } = await create();
		expect((await paper.ask("GET", `/stories/${id}/compare?from=${foreign}`)).status).toBe(404);
	});

	test("are restored as a new revision, on top of the draft that was seen", async () => {
		const { id, revision } = await create({ headline: "First" });
		const headers = { "if-match": `"${revision}"` };
		const second = await read(
			await paper.ask("PUT", `/stories/${id}`, { json: { ...STORY, headline: "Second" }, headers }),
		);
		const restore = (match: number) =>
			paper.ask("POST", `/stories/${id}/revisions/${revision}/restore`, { headers: { "if-match": `"${match}"` } });
		expect((await restore(revision)).status).toBe(412);
		expect((await paper.ask("POST", `/stories/${id}/revisions/${revision}/restore`)).status).toBe(428);
		const restored = await read(await restore(second.revision));
		expect(await get(`/stories/${id}`)).toMatchObject({ headline: "First", revision: restored.revision });
		expect((await get(`/stories/${id}/revisions`)).revisions).toHaveLength(3);
	});
});

describe("alarms", () => {
	test("stand until somebody acknowledges them; then they are on the record with the name", async () => {
		await paper.store.write((tx) =>
			tx.publishing.raiseAlarm({
				kind: "scheduleFailed",
				subject: "story:7",
				facts: { problem: "x" },
				at: paper.clock.now,
			}),
		);
		const [alarm] = (await get("/alarms")).alarms;
		expect(alarm).toMatchObject({ kind: "scheduleFailed", subject: "story:7", acknowledged: null });
		const acknowledge = (as: string) => paper.ask("POST", `/alarms/${alarm.id}/acknowledge`, { as });
		expect((await acknowledge(paper.tokens.reporter)).status).toBe(403);
		expect((await acknowledge(paper.tokens.editor)).status).toBe(200);
		expect((await get("/alarms")).alarms).toEqual([]);
		const [done] = (await get("/alarms?all=1")).alarms;
		expect(done.acknowledged.by).toContain("editor");
		expect((await paper.ask("POST", "/alarms/99999/acknowledge")).status).toBe(404);
	});
});
