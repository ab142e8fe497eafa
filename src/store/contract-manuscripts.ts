/** The part of the store's contract about manuscripts: what was written is there until it is in a revision. */
import { expect, test } from "vitest";
import type { Subject } from "./contract.ts";
import { content } from "./contract-sample.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const part = (value: number, person: number | null = 7) => ({ update: bytes(value), person });

export function manuscriptContract(subject: Subject): void {
	const write: ReturnType<Subject>["store"]["write"] = (work) => subject().store.write(work);
	const reads = () => subject().store.manuscripts;

	async function begun(generation = "one"): Promise<number> {
		const { story, revision } = await write((tx) => tx.createStory(content(), "tester", 1));
		const base = bytes(0, 255, 1);
		await write((tx) => tx.manuscripts.begin({ story: story.id, generation, revision: revision.id, base }, 10));
		return story.id;
	}

	test("what is added comes back in its order, byte for byte", async () => {
		const story = await begun();
		expect(await reads().of(story + 1)).toBeNull();
		expect(await reads().unsaved()).toEqual([]);
		for (const one of [part(1), part(2, null), part(3)])
			expect(await write((tx) => tx.manuscripts.add(story, "one", one, 11))).toBe(true);
		expect(await reads().of(story)).toEqual({
			story,
			generation: "one",
			revision: expect.any(Number),
			base: bytes(0, 255, 1),
			parts: [part(1), part(2, null), part(3)],
		});
		expect(await reads().unsaved()).toEqual([story]);
	});

	test("what is of another generation is refused", async () => {
		const story = await begun();
		const other = { story, generation: "two", revision: 9, base: bytes(9), parts: [part(4)] };
		expect(await write((tx) => tx.manuscripts.add(story, "two", part(4), 11))).toBe(false);
		expect(await write((tx) => tx.manuscripts.stand(other, 11))).toBe(false);
		await write((tx) => tx.manuscripts.renew("restored"));
		expect(await write((tx) => tx.manuscripts.add(story, "one", part(4), 11))).toBe(false);
		expect(await write((tx) => tx.manuscripts.add(story, "one.restored", part(4), 11))).toBe(true);
	});

	test("what is in a revision is no longer kept apart", async () => {
		const story = await begun();
		await write((tx) => tx.manuscripts.add(story, "one", part(1), 11));
		const standing = { story, generation: "one", revision: 99, base: bytes(5), parts: [part(6)] };
		expect(await write((tx) => tx.manuscripts.stand(standing, 12))).toBe(true);
		expect(await reads().of(story)).toEqual(standing);
		await write((tx) => tx.manuscripts.stand({ ...standing, parts: [] }, 12));
		expect(await reads().unsaved()).toEqual([]);
	});

	test("one that begins anew has nothing of the one before", async () => {
		const story = await begun();
		await write((tx) => tx.manuscripts.add(story, "one", part(1), 11));
		await write((tx) => tx.manuscripts.begin({ story, generation: "two", revision: 1, base: bytes() }, 12));
		expect(await reads().of(story)).toMatchObject({ generation: "two", base: bytes(), parts: [] });
	});

	test("only what is in a revision is forgotten, and only when nobody touched it for long", async () => {
		const [old, unsaved, fresh] = [await begun(), await begun(), await begun()];
		await write(async (tx) => {
			await tx.manuscripts.add(unsaved, "one", part(1), 10);
			await tx.manuscripts.add(fresh, "one", part(1), 20);
			await tx.manuscripts.forget(20);
		});
		const left = await Promise.all([old, unsaved, fresh].map(async (id) => (await reads().of(id)) !== null));
		expect(left).toEqual([false, true, true]);
	});
}
