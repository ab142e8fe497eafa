/** What readers will see change: in the fewest words that are true. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { pageChanges, type ShownFront } from "../../../src/core/fronts/difference.ts";

const card = (story: number, headline = `Story ${story}`) => ({ story, headline, kicker: "", picture: null });
const front = (...rows: readonly (readonly [string, readonly number[]])[]): ShownFront => ({
	containers: rows.map(([id, stories]) => ({ id, title: id, look: "row", cards: stories.map((one) => card(one)) })),
});

test("the same page changes nothing", () => {
	expect(pageChanges(front(["a", [1, 2]], ["b", [3]]), front(["a", [1, 2]], ["b", [3]]))).toEqual([]);
});

test("a story that goes to the top is one move, not a move of all others", () => {
	expect(pageChanges(front(["a", [1, 2, 3, 4]]), front(["a", [4, 1, 2, 3]]))).toEqual([
		{ change: "moves", story: 4, headline: "Story 4", from: "a", container: "a", containerId: "a", place: 1 },
	]);
});

test("stories come, go and change containers; containers too", () => {
	const changes = pageChanges(front(["a", [1, 2]], ["b", [3]], ["c", []]), front(["b", [3, 1]], ["a", [9]], ["d", []]));
	expect(changes.map((one) => [one.change, "story" in one ? one.story : one.containerId])).toEqual([
		["containerMoves", "a"],
		["containerAppears", "d"],
		["containerLeaves", "c"],
		["moves", 1],
		["appears", 9],
		["leaves", 2],
	]);
});

test("words, picture, title and look", () => {
	const before = front(["a", [1, 2]]);
	const after: ShownFront = {
		containers: [{ id: "a", title: "New", look: "list", cards: [card(1, "Shorter"), { ...card(2), picture: 7 }] }],
	};
	expect(pageChanges(before, after).map((one) => one.change)).toEqual([
		"containerRenamed",
		"containerLook",
		"reworded",
		"otherPicture",
	]);
});

test("what is said to stay stays: without the changed ones both pages have the same order", () => {
	const row = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 7 });
	fc.assert(
		fc.property(row, row, (was, is) => {
			const touched = new Set(
				pageChanges(front(["a", was]), front(["a", is])).flatMap((one) => ("story" in one ? [one.story] : [])),
			);
			const rest = (stories: readonly number[]) => stories.filter((one) => !touched.has(one));
			expect(rest(is)).toEqual(rest(was));
		}),
	);
});
