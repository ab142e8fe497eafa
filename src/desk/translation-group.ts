/** Translations find one another by the id of the first of them, whichever is published first. */
import type { StoryFacts } from "../core/story.ts";
import type { Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";

/** The facts with their group: a story that live translations name as their first is the first of that group. */
export async function inGroup(tx: Writes, facts: StoryFacts, before: StoryFacts | null): Promise<StoryFacts> {
	if (facts.group !== null || before !== null) return facts;
	const translations = await tx.translations(facts.story);
	return translations.length === 0 ? facts : { ...facts, group: facts.story };
}

/** When its first translation goes live, the first story joins the group, so that its page leads there too. To be called before the translation's own entry. */
export async function bringFirstIn(tx: Writes, actor: Actor, { group, story }: StoryFacts, now: number): Promise<void> {
	if (group === null || group === story) return;
	const first = await tx.liveFacts(group);
	if (first === null || first.group !== null) return;
	const after: StoryFacts = { ...first, group };
	await tx.setLive(group, first, after, null);
	const contentHash = (await tx.revision(first.revision))?.contentHash ?? "";
	await tx.appendLedger({
		at: now,
		actor: actor.name,
		kind: "update",
		subject: `story:${group}`,
		before: first,
		after,
		note: "",
		contentHash,
	});
}
