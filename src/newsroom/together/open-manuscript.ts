/** Opens the manuscript of a story: the one in the store with all that was written on it, or a new one from the newest revision. */
import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import { fail, ok, type Result } from "../../core/result.ts";
import type { DeskContext } from "../../desk/context.ts";
import type { Manuscript } from "../../store/manuscripts.ts";
import type { Revision } from "../../store/store.ts";
import { fill } from "../document/manuscript.ts";

export interface Opened {
	readonly doc: Y.Doc;
	readonly manuscript: Manuscript;
	/** The revision that the manuscript stands on. */
	readonly revision: Revision;
}

export async function openManuscript(desk: DeskContext, story: number): Promise<Result<Opened>> {
	return desk.store.write(async (tx) => {
		const record = await tx.story(story);
		const draft = record && (await tx.revision(record.draft));
		if (!draft) return fail("storyNotFound", `There is no story ${story}.`);
		const kept = await tx.manuscripts.of(story);
		const stands = kept && (await tx.revision(kept.revision));
		// A revision that went away with a restored backup leaves nothing to stand on; what is in no revision stays all the same.
		if (kept !== null && (stands || kept.parts.length > 0)) {
			const doc = new Y.Doc();
			for (const update of [kept.base, ...kept.parts.map((part) => part.update)]) Y.applyUpdate(doc, update);
			return ok({ doc, manuscript: kept, revision: stands || draft });
		}
		const doc = new Y.Doc();
		fill(doc, draft.content);
		const base = Y.encodeStateAsUpdate(doc);
		const manuscript = { story, generation: randomUUID(), revision: draft.id, base };
		await tx.manuscripts.begin(manuscript, desk.clock());
		return ok({ doc, manuscript: { ...manuscript, parts: [] }, revision: draft });
	});
}
