/** The paper's own documents at the boundary: settings, editions, sections, concepts, fronts, permissions. */
import { describe, expect, test } from "vitest";
import { Front, frontKey } from "../../src/core/front.ts";
import {
	Concept,
	Edition,
	localised,
	PaperSettings,
	RESERVED,
	SectionPath,
	sectionChain,
} from "../../src/core/paper.ts";
import { isRole, mayDo, PERMISSIONS, ROLES } from "../../src/core/permissions.ts";

const edition = { key: "tr", name: "Gazete", locale: "tr-TR", zone: "Europe/Istanbul", base: "/tr" };
const accepts = (value: object) => Edition.safeParse({ ...edition, ...value }).success;

test("an edition has a locale, a zone and a date pattern that exist", () => {
	expect(Edition.parse(edition).datePattern).toBe("d MMMM y, HH:mm");
	expect(accepts({ locale: "en-GB", zone: "UTC", base: "/en-gb", datePattern: "d.M.yyyy HH:mm" })).toBe(true);
	for (const wrong of [{ locale: "not a locale" }, { zone: "Mars/Base" }, { datePattern: "q" }, { datePattern: "" }])
		expect(accepts(wrong)).toBe(false);
});

test("an edition's imprint holds only what differs from the paper's", () => {
	expect(Edition.parse({ ...edition, imprint: { fax: "1" } }).imprint).toEqual({ fax: "1" });
	expect(accepts({ imprint: { telex: "1" } })).toBe(false);
});

test("an edition's base is one segment that the program does not use itself", () => {
	for (const base of ["", "/", "tr", "/TR", "/a/b", "/a--b", "/api", "/assets", "/media", "/metrics", "/newsroom"])
		expect(accepts({ base })).toBe(false);
});

describe("a section's path", () => {
	test.each(["world", "world/caucasus", "a/b/c/d", "g20", "top-10-lists"])("can be %s", (path) => {
		expect(SectionPath.safeParse(path).success).toBe(true);
	});
	test.each([
		"",
		"/world",
		"world/",
		"a//b",
		"World",
		"a_b",
		"ä",
		"a/b/c/d/e",
		"2021",
		"world/2021",
		"world-41",
		"a/b-7",
	])("can not be %j", (path) => expect(SectionPath.safeParse(path).success).toBe(false));
	test.each([...RESERVED])("can not begin with %s, which addresses need", (word) => {
		expect(SectionPath.safeParse(word).success).toBe(false);
		expect(SectionPath.safeParse(`${word}/x`).success).toBe(false);
		expect(SectionPath.safeParse(`world/${word}-x`).success).toBe(true);
	});
	test("has the sections above it, longest first", () => {
		expect(sectionChain("a/b/c")).toEqual(["a/b/c", "a/b", "a"]);
		expect(sectionChain("")).toEqual([]);
	});
});

test("a name is taken of the edition, else of its language, else the one for all", () => {
	expect(localised({ tr: "A", "": "B" }, { key: "tr", locale: "tr-TR" })).toBe("A");
	expect(localised({ tr: "A", "": "B" }, { key: "istanbul", locale: "tr-TR" })).toBe("A");
	expect(localised({ ru: "A", "": "B" }, { key: "en", locale: "en" })).toBe("B");
	expect(localised({ ru: "A" }, { key: "en", locale: "en" })).toBe("A");
	expect(localised({}, { key: "en", locale: "en" })).toBe("");
	expect(
		localised(Concept.parse({ key: "x", kind: "place", names: { "": "N" } }).names, {
			key: "constructor",
			locale: "en",
		}),
	).toBe("N");
});

test("names under a hostile key do no harm", () => {
	const parsed = Concept.safeParse(JSON.parse('{"key":"x","kind":"place","names":{"__proto__":"polluted","en":"X"}}'));
	if (parsed.success) expect(localised(parsed.data.names, { key: "en", locale: "en" })).toBe("X");
	expect(typeof ({} as Record<string, unknown>).polluted).toBe("undefined");
	expect(localised(JSON.parse('{"en":"X"}'), { key: "toString", locale: "toString" })).toBe("X");
});

test("settings without an imprint have an empty one", () => {
	const settings = PaperSettings.parse({ name: "The Daily" });
	expect(settings.imprint.publisher).toBe("");
	expect(PaperSettings.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
	expect(PaperSettings.safeParse({ name: "x", site: "javascript:x" }).success).toBe(false);
});

test("a front has containers with slots", () => {
	const front = Front.parse({ edition: "en", containers: [{}] });
	expect(front.containers[0]).toEqual({ title: "", look: "row", pinned: [], section: "", topic: "", slots: 6 });
	expect([frontKey(front), frontKey({ edition: "en", section: "world" })]).toEqual(["en", "en/world"]);
	for (const containers of [[], [{ slots: 0 }], [{ slots: 41 }], [{ look: "wheel" }], [{ pinned: [0] }]])
		expect(Front.safeParse({ edition: "en", containers }).success).toBe(false);
});

test("a role may do what stands in its list, an unknown one nothing", () => {
	for (const permission of PERMISSIONS) {
		expect(mayDo("administrator", permission)).toBe(true);
		for (const role of ["nobody", "constructor", "__proto__", ""]) expect(mayDo(role, permission)).toBe(false);
		expect(mayDo("reporter", permission)).toBe((ROLES.reporter as readonly string[]).includes(permission));
	}
	expect([isRole("editor"), isRole("toString")]).toEqual([true, false]);
	expect(mayDo("reporter", "story.publish")).toBe(false);
});
