/** "I have taken this over": a translation says what the original says in that revision. */
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import type { Basis } from "../../store/translation-links.ts";
import type { Actor } from "../actor.ts";
import { allow } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { allowForStory } from "../story-place.ts";
import { membersOf } from "./translation-members.ts";

/** `revision` is one that the person has seen; what came after it is still to be taken over. */
export function takeOver(desk: DeskContext, actor: Actor, id: number, revision: number): Promise<Result<Basis>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "story.write");
		if (!allowed.ok) return allowed;
		const story = await tx.story(id);
		if (story === null) return fail("storyNotFound", `There is no story ${id}.`);
		const allowedHere = await allowForStory(tx, actor, "story.write", story);
		if (!allowedHere.ok) return allowedHere;
		const link = await tx.translationLinks.of(id);
		if (link === null) return fail("wrongState", `Story ${id} is not a translation of another.`);
		const original = (await tx.revision(revision))?.story;
		const others = (await membersOf(tx, link.group)).map((member) => member.story.id);
		if (original === undefined || original === id || !others.includes(original))
			return fail(
				"invalidField",
				`Revision ${revision} is not one of a story that story ${id} translates.`,
				"revision",
			);
		const basis: Basis = { original, revision, by: actor.name, at: desk.clock() };
		await tx.translationLinks.setBasis(id, basis);
		return ok(basis);
	});
}
