/** Where a story stands, for permissions that hold at a place: where its draft goes, and where readers have it now. */
import type { Permission, Where } from "../core/permissions.ts";
import { ok, type Result } from "../core/result.ts";
import type { Reads, StoryContent, StoryRecord } from "../store/store.ts";
import { type Actor, allow, EVERYWHERE } from "./actor.ts";

export const placeOfContent = ({ fields }: StoryContent): Where => ({
	edition: fields.edition,
	section: fields.section,
});

/** Whether the actor may read the story where its draft goes, and where readers have it. */
export async function mayRead(reads: Pick<Reads, "desk">, actor: Actor, story: number): Promise<boolean> {
	if (allow(actor, "story.read", EVERYWHERE).ok) return true;
	const [row] = await reads.desk.rows.of([story]);
	if (row === undefined) return false;
	const { edition, section, liveSection } = row;
	const sections = liveSection === null ? [section] : [section, liveSection];
	return sections.every((one) => allow(actor, "story.read", { edition, section: one }).ok);
}

/** Whether the actor may do it to the story as it stands: in the section of its draft, and in that where it is live. */
export async function allowForStory(
	reads: Reads,
	actor: Actor,
	permission: Permission,
	story: StoryRecord,
): Promise<Result<void>> {
	const places: Where[] = [];
	const draft = await reads.revision(story.draft);
	if (draft !== null) places.push(placeOfContent(draft.content));
	if (story.live !== null) places.push({ edition: story.live.edition, section: story.live.section });
	for (const place of places) {
		const allowed = allow(actor, permission, place);
		if (!allowed.ok) return allowed;
	}
	return ok(undefined);
}
