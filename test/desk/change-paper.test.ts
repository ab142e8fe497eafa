/** Changes to the paper itself: one entry each, and none when nothing changed. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Front } from "../../src/core/front.ts";
import { Concept, Edition, PaperSettings, Section } from "../../src/core/paper.ts";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeConcept, changeEdition, changeSection, changeSettings, noteYear } from "../../src/desk/change-paper.ts";
import { changeFront } from "../../src/desk/fronts/launch-front.ts";
import { verifyLedger } from "../../src/store/verify-ledger.ts";
import { EDITOR, openPaper, problem, REPORTER, type TestPaper } from "./paper-for-tests.ts";

let paper: TestPaper;
beforeEach(async () => {
	paper = await openPaper();
});
afterEach(() => paper.close());

const edition = (over: object = {}) =>
	Edition.parse({ key: "ru", name: "Газета", locale: "ru", zone: "Europe/Moscow", base: "/ru", ...over });
const section = (over: object = {}) => Section.parse({ edition: "en", path: "arts", name: "Arts", ...over });

test.each<[string, string, (name: string) => Promise<unknown>]>([
	["settings", "settings", async (name) => must(await changeSettings(paper, SYSTEM, PaperSettings.parse({ name })))],
	["edition", "edition:ru", async (name) => must(await changeEdition(paper, SYSTEM, edition({ name })))],
	["section", "section:en/arts", async (name) => must(await changeSection(paper, SYSTEM, section({ name })))],
	[
		"concept",
		"concept:bosporus",
		async (name) =>
			must(await changeConcept(paper, EDITOR, Concept.parse({ key: "bosporus", kind: "place", names: { "": name } }))),
	],
])(
	"a change of %s is one entry about %s with what was and what is; none when nothing changed",
	async (kind, subject, put) => {
		const start = await paper.ledgerLength();
		const first = await put("One");
		expect(first).toMatchObject({ seq: start + 1, kind, subject, before: null });
		expect(await put("One")).toBeNull();
		expect(await paper.ledgerLength()).toBe(start + 1);
		const second = (await put("Two")) as { before: unknown; after: unknown };
		expect(second.before).toEqual((first as { after: unknown }).after);
		expect(await paper.ledgerLength()).toBe(start + 2);
		expect(await verifyLedger(paper.store)).toMatchObject({ ok: true });
	},
);

describe("an edition", () => {
	test("has a base path of its own, and keeps it and its zone", async () => {
		expect(problem(await changeEdition(paper, SYSTEM, edition({ base: "/tr" })))).toMatchObject({
			code: "alreadyExists",
		});
		must(await changeEdition(paper, SYSTEM, edition()));
		expect(problem(await changeEdition(paper, SYSTEM, edition({ base: "/russian" }))).at).toBe("base");
		expect(problem(await changeEdition(paper, SYSTEM, edition({ zone: "UTC" }))).at).toBe("zone");
		expect((await paper.store.editions()).map((one) => one.key)).toEqual(["en", "tr", "ru"]);
	});
});

describe("a section", () => {
	test.each<[string, object, string]>([
		["of no edition", { edition: "fr" }, "editionNotFound"],
		["in a section that does not exist", { path: "arts/film" }, "sectionNotFound"],
	])("%s is refused", async (_, over, code) => {
		expect(problem(await changeSection(paper, SYSTEM, section(over))).code).toBe(code);
	});

	test("whose path is reserved is refused, though it came past the schema", async () => {
		const sent = { ...section(), path: "archive" };
		expect(problem(await changeSection(paper, SYSTEM, sent))).toMatchObject({ code: "invalidField", at: "path" });
	});
});

describe("a front", () => {
	const front = (over: object = {}) => Front.parse({ edition: "en", containers: [{ title: "One", ...over }] });

	test("is launched with one entry, and with none when it is the same", async () => {
		const start = await paper.ledgerLength();
		const first = must(await changeFront(paper, EDITOR, front(), 0));
		expect(first).toMatchObject({ revision: 1, entry: { seq: start + 1, kind: "front", subject: "front:en" } });
		expect(must(await changeFront(paper, EDITOR, front(), 1))).toMatchObject({ revision: 1, entry: null });
		expect(must(await changeFront(paper, EDITOR, front({ slots: 3 }), 1))).toMatchObject({ revision: 2 });
		expect(await paper.ledgerLength()).toBe(start + 2);
	});

	test("made from an older revision is a conflict that holds both, and changes nothing", async () => {
		must(await changeFront(paper, EDITOR, front(), 0));
		const yours = front({ title: "Two" });
		for (const expected of [0, 2])
			expect(problem(await changeFront(paper, EDITOR, yours, expected))).toMatchObject({
				code: "revisionConflict",
				data: { yours, theirs: front(), revision: 1 },
			});
		expect((await paper.store.front("en"))?.front).toEqual(front());
	});

	test.each<[string, object, string]>([
		["of no edition", { edition: "fr" }, "editionNotFound"],
		["of no section", { section: "nowhere" }, "sectionNotFound"],
		["filled from no section", { containers: [{ section: "nowhere" }] }, "sectionNotFound"],
		["that pins no story", { containers: [{ pinned: [99] }] }, "invalidField"],
	])("%s is refused", async (_, over, code) => {
		expect(problem(await changeFront(paper, EDITOR, Front.parse({ ...front(), ...over }), 0)).code).toBe(code);
	});
});

test("the paper belongs to administrators, fronts to editors", async () => {
	expect(problem(await changeSettings(paper, EDITOR, PaperSettings.parse({ name: "x" }))).code).toBe("forbidden");
	expect(problem(await changeEdition(paper, EDITOR, edition())).code).toBe("forbidden");
	expect(problem(await changeSection(paper, EDITOR, section())).code).toBe("forbidden");
	expect(problem(await changeFront(paper, REPORTER, Front.parse({ edition: "en", containers: [{}] }), 0)).code).toBe(
		"forbidden",
	);
});

test("a year is noted once", async () => {
	expect((await noteYear(paper, 2026)).length).toBe(1);
	expect(await noteYear(paper, 2026)).toEqual([]);
	expect(await noteYear(paper, 2027)).toMatchObject([{ kind: "year", before: 2026, after: 2027 }]);
});
