/** The part of the store's contract about translations: links follow what revisions name, and remember what was taken over. */
import { expect, test } from "vitest";
import { must } from "../core/result.ts";
import type { Subject } from "./contract.ts";
import { content } from "./contract-sample.ts";

export function translationLinkContract(subject: Subject): void {
	const write: ReturnType<Subject>["store"]["write"] = (work) => subject().store.write(work);
	const create = (translationOf: number | null) =>
		write((tx) => tx.createStory(content({ translationOf }), "ana", 5)).then(({ story }) => story);
	const save = async (id: number, translationOf: number | null) => {
		const draft = (await subject().store.story(id))?.draft ?? 0;
		must(await write((tx) => tx.saveStory(id, content({ translationOf }), draft, "ana", 6)));
	};

	test("drafts of a group find one another, whatever is live", async () => {
		const { translationLinks: links } = subject().store;
		const first = await create(null);
		const [one, two] = [await create(first.id), await create(first.id)];
		expect(await links.of(first.id)).toBeNull();
		expect(await links.of(one.id)).toEqual({ story: one.id, group: first.id, basis: null });
		expect((await links.inGroup(first.id)).map(({ story }) => story)).toEqual([one.id, two.id]);
		await save(first.id, first.id);
		expect((await links.inGroup(first.id)).map(({ story }) => story)).toEqual([first.id, one.id, two.id]);
		await save(one.id, null);
		expect(await links.of(one.id)).toBeNull();
	});

	test("what was taken over stays with every later revision, until the story joins another group", async () => {
		const { translationLinks: links } = subject().store;
		const [first, other] = [await create(null), await create(null)];
		const translation = await create(first.id);
		const basis = { original: first.id, revision: first.draft, by: "ben", at: 7 };
		await write((tx) => tx.translationLinks.setBasis(translation.id, basis));
		await save(translation.id, first.id);
		expect(await links.of(translation.id)).toEqual({ story: translation.id, group: first.id, basis });
		await save(translation.id, other.id);
		expect(await links.of(translation.id)).toEqual({ story: translation.id, group: other.id, basis: null });
		await write((tx) => tx.translationLinks.setBasis(first.id, basis));
		expect(await links.of(first.id)).toBeNull();
	});
}
