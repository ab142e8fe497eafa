/** Names of those who give commands, alone and together. */
import { expect, test } from "vitest";
import { eachOf, identityOf, nameOf, together } from "../../src/core/actor-names.ts";

test("several in one name are told apart, also when a name has a comma in it", () => {
	const actors = ["person:7 Ada Demir, MD", "token:3 wire desk", "system"];
	expect(eachOf(together(actors.slice(0, 2)))).toEqual(actors.slice(0, 2));
	expect(actors.map(identityOf)).toEqual(["person:7", "token:3", "system"]);
	expect(nameOf(together(actors.slice(0, 2)))).toBe("Ada Demir, MD, wire desk");
	expect(nameOf("system")).toBe("system");
});
