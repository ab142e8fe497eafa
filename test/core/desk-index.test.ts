/** The desk's list in memory against the plain way to find, count and sort; and the words that it looks for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { DeskIndex } from "../../src/core/desk/desk-index.ts";
import { DESK_SORTS, type DeskEntry, type DeskQuery } from "../../src/core/desk/desk-query.ts";
import { DESK_STATES } from "../../src/core/desk/desk-state.ts";
import { foldedWords, foldText } from "../../src/core/folding.ts";
import { holdsAt, type Where } from "../../src/core/permissions.ts";

const WORDS = ["talks", "talk", "moscow", "الكتاب", "كتاب", "москва", "երևան", "東京都"];
const SECTIONS = ["world", "world/caucasus", "sport"];
const time = fc.option(fc.nat(6), { nil: null });
const entry: fc.Arbitrary<DeskEntry> = fc.record({
	story: fc.integer({ min: 1, max: 30 }),
	state: fc.constantFrom(...DESK_STATES),
	edition: fc.constantFrom("en", "tr"),
	section: fc.constantFrom(...SECTIONS),
	liveSection: fc.option(fc.constantFrom(...SECTIONS), { nil: null }),
	words: fc.array(
		fc.constantFrom(...WORDS).map((word) => foldedWords(word)[0] ?? ""),
		{ maxLength: 6 },
	),
	authors: fc.array(fc.constantFrom("ada", "ben"), { maxLength: 2 }),
	topics: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
	people: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
	assigned: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
	updatedAt: fc.nat(6),
	publishedAt: time,
	dueAt: time,
	scheduledAt: time,
});
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const query: fc.Arbitrary<DeskQuery> = fc.record({
	state: maybe(fc.constantFrom(...DESK_STATES)),
	edition: maybe(fc.constantFrom("en", "tr")),
	section: maybe(fc.constantFrom(...SECTIONS)),
	author: maybe(fc.constantFrom("ada", "ben", "nobody")),
	topic: maybe(fc.constantFrom("a", "b")),
	assigned: maybe(fc.integer({ min: 1, max: 3 })),
	mine: maybe(fc.integer({ min: 1, max: 3 })),
	since: maybe(fc.nat(6)),
	dueBefore: maybe(fc.nat(6)),
	words: maybe(
		fc.array(
			fc.record({
				beginning: fc.constantFrom("t", "talk", "mos", "москв", "xyz"),
				authors: fc.constantFrom([], ["ada"]),
			}),
			{ maxLength: 2 },
		),
	),
	sort: fc.constantFrom(...DESK_SORTS),
	limit: fc.integer({ min: 1, max: 5 }),
});
const place: fc.Arbitrary<Where> = fc.constantFrom(
	{ edition: "", section: "" },
	{ edition: "en", section: "" },
	{ edition: "en", section: "world" },
);

function isMeant(one: DeskEntry, asked: DeskQuery, grant: Where): boolean {
	const wanted = { edition: asked.edition ?? "", section: asked.section ?? "" };
	const live = one.liveSection === null ? one : { edition: one.edition, section: one.liveSection };
	return (
		holdsAt(wanted, one) &&
		holdsAt(grant, one) &&
		holdsAt(grant, live) &&
		(asked.author === undefined || one.authors.includes(asked.author)) &&
		(asked.topic === undefined || one.topics.includes(asked.topic)) &&
		(asked.assigned === undefined || one.assigned.includes(asked.assigned)) &&
		(asked.mine === undefined || [...one.people, ...one.assigned].includes(asked.mine)) &&
		(asked.since === undefined || one.updatedAt >= asked.since) &&
		(asked.dueBefore === undefined || (one.dueAt !== null && one.dueAt < asked.dueBefore)) &&
		(asked.words ?? []).every(
			({ beginning, authors }) =>
				one.words.some((word) => word.startsWith(beginning)) || one.authors.some((name) => authors.includes(name)),
		)
	);
}

function keyOf(one: DeskEntry, sort: DeskQuery["sort"]): number {
	if (sort === "updated") return -one.updatedAt;
	if (sort === "due") return one.dueAt ?? Number.POSITIVE_INFINITY;
	if (sort === "time") return one.scheduledAt ?? Number.POSITIVE_INFINITY;
	return one.publishedAt === null ? Number.POSITIVE_INFINITY : -one.publishedAt;
}

test("finds, counts and orders as one would by hand, page after page", () => {
	fc.assert(
		fc.property(
			fc.array(entry, { maxLength: 60 }),
			fc.array(query, { maxLength: 6 }),
			place,
			(entries, queries, grant) => {
				const index = new DeskIndex();
				const all = new Map<number, DeskEntry>();
				for (const [at, one] of entries.entries()) {
					index.set(one);
					all.set(one.story, one);
					const asked = queries[at % Math.max(1, queries.length)];
					if (asked === undefined || (at % 10 !== 0 && at !== entries.length - 1)) continue;
					const meant = [...all.values()].filter((candidate) => isMeant(candidate, asked, grant));
					const pages: number[] = [];
					let after: DeskQuery["after"];
					do {
						const found = index.find({ ...asked, after }, (where) => holdsAt(grant, where));
						expect(found.counts).toEqual(
							Object.fromEntries(DESK_STATES.map((state) => [state, meant.filter((m) => m.state === state).length])),
						);
						expect(found.stories.length).toBeLessThanOrEqual(asked.limit);
						pages.push(...found.stories);
						after = found.next ?? undefined;
					} while (after !== undefined);
					const expected = meant
						.filter((candidate) => asked.state === undefined || candidate.state === asked.state)
						.sort((a, b) => {
							const [one, other] = [keyOf(a, asked.sort), keyOf(b, asked.sort)];
							return one === other ? b.story - a.story : one < other ? -1 : 1;
						});
					expect(pages).toEqual(expected.map(({ story }) => story));
				}
			},
		),
	);
});

test("finds what was changed again and again by what it says now", () => {
	const index = new DeskIndex();
	const none = { topics: [], people: [], assigned: [], publishedAt: null, dueAt: null, scheduledAt: null };
	const place = { state: "draft", edition: "x", section: "y", liveSection: null } as const;
	const stories = Array.from({ length: 100 }, (_, n) => n + 1);
	const word = (n: number) => `w${String(n).padStart(2, "0")}`;
	for (let round = 0; round < 200; round++)
		for (const story of stories) {
			const words = Array.from({ length: 8 }, (_, n) => word((story + round + n) % 97));
			index.set({ ...none, ...place, story, words, authors: [`a${(story + round) % 50}`], updatedAt: story });
		}
	const find = (asked: object) => index.find({ ...asked, sort: "updated", limit: 100 }, () => true).stories;
	for (let n = 0; n < 97; n++) {
		const has = (story: number) => Array.from({ length: 8 }, (_, w) => (story + 199 + w) % 97).includes(n);
		expect(find({ words: [{ beginning: word(n), authors: [] }] })).toEqual(stories.filter(has).reverse());
		const writes = (story: number) => (story + 199) % 50 === n;
		expect(find({ author: `a${n}` })).toEqual(stories.filter(writes).reverse());
	}
});

test.each([
	["İstanbul", "ist"],
	["IĞDIR", "ığd"],
	["ılık", "ILI"],
	["الكتاب الجديد", "كتا"],
	["والمدينة", "مدينه"],
	["أحمد", "احمد"],
	["Ереван — Ёлка", "елк"],
	["ԵՐԵՎԱՆ", "երև"],
	["Café", "cafe"],
	["東京都知事", "都知"],
	["Straße", "STRASSE"],
])("%s is found by %s", (headline, typed) => {
	const index = new DeskIndex();
	const words = foldedWords(headline);
	const none = { authors: [], topics: [], people: [], assigned: [], publishedAt: null, dueAt: null, scheduledAt: null };
	index.set({ ...none, story: 1, state: "draft", edition: "x", section: "y", liveSection: null, words, updatedAt: 1 });
	const asked = foldedWords(typed).map((beginning) => ({ beginning, authors: [] }));
	const found = index.find({ words: asked, sort: "updated", limit: 9 }, () => true).stories;
	expect(found).toEqual([1]);
});

test("words are those of the folded text", () => {
	const unit = fc.constantFrom(..."aAıIİşŞßæأإآىةکؤئءЁёЙйևԵՒςΣΟé\u0301\u0308\u200d\u0640-’ʼ.,“ 1東ไ가\u1100\u1161");
	fc.assert(
		fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
			const folded = foldText(text, { locale: "und" }).normalize("NFC");
			expect(foldedWords(text)).toEqual(folded.match(/[\p{L}\p{N}]+/gu) ?? []);
		}),
	);
});
