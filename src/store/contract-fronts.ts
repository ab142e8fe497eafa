/** The part of the store's contract about making up fronts: drafts, changes, kept states, launches, and moments at which fronts turn. */
import { expect, test } from "vitest";
import { Front } from "../core/front.ts";
import type { FrontDraft } from "../core/fronts/draft.ts";
import type { FrontChange } from "../core/fronts/submit.ts";
import type { Subject } from "./contract.ts";

const draftOf = (title: string): FrontDraft => ({
	containers: [
		{
			id: "c1",
			title,
			look: "row",
			slots: 4,
			rule: { section: "", topic: "", author: "", kind: "", hours: 0 },
			pins: [{ id: "p1", story: 1, from: 5, until: null, headline: "Ünlü «söz»", kicker: "", picture: null }],
		},
	],
});
const changeOf = (revision: number, at: number, over: Partial<FrontChange> = {}): FrontChange => ({
	revision,
	at,
	by: "person:1 Ada",
	screen: "s1",
	operation: { do: "setContainer", id: `o${revision}`, container: "c1", set: { title: `T${revision}` } },
	adjusted: false,
	inverse: { do: "setContainer", container: "c1", set: { title: "" } },
	undoes: "",
	...over,
});

export function frontContract(subject: Subject): void {
	test("a draft is what it was last put to, each front its own", async () => {
		const { store } = subject();
		expect(await store.fronts.draft("de")).toBeNull();
		await store.write((tx) => tx.fronts.putDraft("de", { revision: 1, draft: draftOf("A") }));
		await store.write((tx) => tx.fronts.putDraft("de", { revision: 2, draft: draftOf("B") }));
		expect(await store.fronts.draft("de")).toEqual({ revision: 2, draft: draftOf("B") });
		expect(await store.fronts.draft("de/welt")).toBeNull();
	});

	test("changes are kept in order, found by operation and by moment, each operation once", async () => {
		const { store } = subject();
		const all = [
			changeOf(1, 100),
			changeOf(2, 100, { adjusted: true }),
			changeOf(3, 200, { undoes: "o2", screen: "" }),
		];
		await store.write(async (tx) => {
			for (const one of all) await tx.fronts.addChange("de", one);
			await tx.fronts.addChange("de/welt", changeOf(1, 150));
		});
		expect(await store.fronts.changes("de", 0, 9)).toEqual(all);
		expect(await store.fronts.changes("de", 1, 1)).toEqual([all[1]]);
		expect(await store.fronts.changesBefore("de", 3, 9)).toEqual([all[1], all[0]]);
		expect(await store.fronts.change("de", "o3")).toEqual(all[2]);
		expect(await store.fronts.change("de", "none")).toBeNull();
		expect(await store.fronts.changeAt("de", 99)).toBeNull();
		expect(await store.fronts.changeAt("de", 199)).toEqual(all[1]);
		await expect(
			store.write((tx) => tx.fronts.addChange("de", changeOf(4, 300, { operation: changeOf(1, 0).operation }))),
		).rejects.toThrow();
		await expect(store.write((tx) => tx.fronts.addChange("de", changeOf(3, 300)))).rejects.toThrow();
	});

	test("the newest kept state not after a revision", async () => {
		const { store } = subject();
		expect(await store.fronts.keptState("de", 9)).toBeNull();
		await store.write(async (tx) => {
			await tx.fronts.keepState("de", { revision: 0, draft: draftOf("A") }, 10);
			await tx.fronts.keepState("de", { revision: 25, draft: draftOf("B") }, 20);
		});
		expect(await store.fronts.keptState("de", 24)).toEqual({ revision: 0, at: 10, draft: draftOf("A") });
		expect(await store.fronts.keptState("de", 25)).toEqual({ revision: 25, at: 20, draft: draftOf("B") });
	});

	test("launches, newest first and by moment", async () => {
		const { store } = subject();
		const front = Front.parse({ edition: "de", containers: [{ pinned: [{ story: 1, headline: "x" }] }] });
		const launches = [1, 2].map((number) => ({
			number,
			front,
			at: number * 100,
			by: "system",
			draft: number === 1 ? null : 7,
			again: null,
		}));
		await store.write(async (tx) => {
			for (const launch of launches) await tx.fronts.addLaunch("de", launch);
		});
		expect(await store.fronts.launches("de", 99, 9)).toEqual(launches.toReversed());
		expect(await store.fronts.launches("de", 2, 9)).toEqual([launches[0]]);
		expect(await store.fronts.launchAt("de", 199)).toEqual(launches[0]);
		expect(await store.fronts.launchAt("de", 99)).toBeNull();
	});

	test("a front turns at the moment that its pins name next", async () => {
		const { store } = subject();
		const front = Front.parse({ edition: "de", containers: [{ pinned: [{ story: 1, from: 1000, until: 2000 }, 2] }] });
		const section = { ...front, section: "welt", containers: [{ ...front.containers[0], hours: 1 }] } as Front;
		await store.write(async (tx) => {
			await tx.putFront("de", front, 0, 500);
			await tx.putFront("de/welt", section, 0, 1500);
			await tx.putFront("en", Front.parse({ edition: "en", containers: [{}] }), 0, 1);
		});
		expect(await store.fronts.turns(9)).toEqual([
			{ front: "de", at: 1000 },
			{ front: "de/welt", at: 2000 },
		]);
		expect(await store.fronts.turns(1)).toHaveLength(1);
		await store.write((tx) => tx.fronts.turn("de", 2000, null));
		expect(await store.front("de")).toMatchObject({ shownAt: 2000, revision: 1 });
		expect((await store.fronts.turns(9)).map((one) => one.front)).toEqual(["de/welt"]);
	});
}
