/** Translating: a draft in another edition, linked with the original, that remembers which words it was made from. */
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import type { Revision, StoryRecord, Writes } from "../../store/store.ts";
import type { Actor } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { createStoryIn, type Saved } from "../save-story.ts";
import { mayRead } from "../story-place.ts";
import { type Beginning, carryOver, namedStories } from "./carry-over.ts";
import { counterparts } from "./counterparts.ts";
import { sectionLike } from "./section-like.ts";
import { groupOf, memberIn } from "./translation-members.ts";

export interface TranslateOptions {
	readonly edition: string;
	/** The section that is most like the original's when left out. */
	readonly section?: string;
	readonly beginning: Beginning;
	/** What readers have (`live`), or the newest draft; what readers have, when they have something, if left out. */
	readonly from?: "live" | "draft";
}

export interface Translated extends Saved {
	/** Related stories of the original that the edition does not have. */
	readonly withoutRelated: number;
}

export function translateStory(
	desk: DeskContext,
	actor: Actor,
	id: number,
	options: TranslateOptions,
): Promise<Result<Translated>> {
	return desk.store.write((tx) => translateStoryIn(tx, actor, id, options, desk.clock()));
}

async function translateStoryIn(
	tx: Writes,
	actor: Actor,
	id: number,
	{ edition, section: chosen, beginning, from }: TranslateOptions,
	now: number,
): Promise<Result<Translated>> {
	const original = await tx.story(id);
	// Who may not read it does not learn that it exists.
	if (original === null || !(await mayRead(tx, actor, id))) return fail("storyNotFound", `There is no story ${id}.`);
	if (original.state === "withdrawn")
		return fail("wrongState", `Story ${id} was withdrawn; what was taken from readers is not translated.`);
	const source = await sourceOf(tx, original, from);
	if (source === null) return fail("wrongState", `Story ${id} is not live; translate its draft.`, "from");
	const { fields } = source.content;
	const group = await groupOf(tx, id);
	if (!(await tx.editions()).some((one) => one.key === edition))
		return fail("editionNotFound", `There is no edition "${edition}".`, "edition");
	const member = await memberIn(tx, group, edition, id);
	if (member !== null)
		return fail(
			"alreadyExists",
			member === id
				? `Story ${id} is of the edition ${edition} itself.`
				: `The edition ${edition} has this story already: story ${member}.`,
			"edition",
			{ story: member },
		);
	const section = chosen ?? (await sectionLike(tx, fields, edition));
	if (section === null)
		return fail(
			"sectionNotFound",
			`The edition ${edition} has no section like ${fields.section}; say which one (\`section\`).`,
			"section",
		);
	const own = await counterparts(tx, namedStories(source.content), edition);
	const content = carryOver(source.content, { edition, section, group, beginning, counterparts: own });
	const made = await createStoryIn(tx, actor, content, now);
	if (!made.ok) return made;
	await tx.translationLinks.setBasis(made.value.story.id, {
		original: id,
		revision: source.id,
		by: actor.name,
		at: now,
	});
	return ok({ ...made.value, withoutRelated: fields.related.length - content.fields.related.length });
}

function sourceOf(tx: Writes, original: StoryRecord, from: "live" | "draft" | undefined): Promise<Revision | null> {
	const live = original.live?.revision ?? null;
	if (from === "live" && live === null) return Promise.resolve(null);
	return tx.revision(from === "draft" ? original.draft : (live ?? original.draft));
}
