/** Whom a note mentions, and whom one may mean while one writes a name. */
import { expect, test } from "vitest";
import { mentionsIn, namedSoFar, withMention } from "../../src/newsroom/app/screens/notes/mentions.ts";

const people = [
	{ id: 1, name: "Ada" },
	{ id: 2, name: "Ada Demir" },
	{ id: 3, name: "İpek Işık" },
];

test.each([
	["@Ada Demir, please", [2]],
	["@Ada and @Ada Demir", [2, 1]],
	["mail@Ada", []],
	["Ada Demir", []],
	["@İpek Işık", [3]],
])("%s mentions %j", (text, ids) => {
	expect(mentionsIn(text, people)).toEqual(ids);
});

test.each([
	["Hello @", [1, 2, 3]],
	["Hello @dem", [2]],
	["@ip", [3]],
	["@Ada Demir", []],
	["a@d", []],
	["done @Ada said", []],
])("%s may go on with %j", (text, ids) => {
	expect(namedSoFar(text, people, "tr").map(({ id }) => id)).toEqual(ids);
});

test("the name takes the place of what was begun of it", () => {
	expect(withMention("Ask @ad", people[1] as { id: number; name: string })).toBe("Ask @Ada Demir ");
});
