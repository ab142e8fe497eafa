/** Stories as the API shows them. */
import { z } from "zod";
import type { Result } from "../../core/result.ts";
import { StoryFields, WORKFLOW_STATES } from "../../core/story.ts";
import { Body } from "../../elements/body.ts";
import type { Revision, Scheduled, StoryRecord } from "../../store/store.ts";
import type { LeftOut } from "../../wire/incoming.ts";
import { etag } from "./if-match.ts";
import type { ApiParts } from "./parts.ts";
import { previewAddress } from "./preview-links.ts";
import { type Answer, answer } from "./route.ts";

const Facts = z.looseObject({ story: z.int(), revision: z.int(), address: z.string() });

export const SavedView = z.object({
	id: z.int(),
	revision: z.int(),
	previewUrl: z.string(),
	leftOut: z.array(z.object({ what: z.string(), count: z.int() })).optional(),
});

export const StateView = z.object({ id: z.int(), state: z.enum(WORKFLOW_STATES), revision: z.int() });

export const StoryView = z.object({
	id: z.int(),
	state: z.enum(WORKFLOW_STATES),
	revision: z.int(),
	...StoryFields.shape,
	body: Body,
	live: Facts.nullable(),
	withdrawn: z.object({ facts: Facts, at: z.int(), reason: z.string() }).nullable(),
	scheduled: z.object({ at: z.int(), revision: z.int(), correction: z.string(), problem: z.string() }).nullable(),
	createdAt: z.int(),
	updatedAt: z.int(),
	previewUrl: z.string(),
});

export function storyView(
	parts: ApiParts,
	story: StoryRecord,
	revision: Revision,
	scheduled: Scheduled | undefined,
): z.input<typeof StoryView> {
	return {
		id: story.id,
		state: story.state,
		revision: revision.id,
		...revision.content.fields,
		body: revision.content.body,
		live: story.live && { ...story.live },
		withdrawn: story.withdrawn && { ...story.withdrawn, facts: { ...story.withdrawn.facts } },
		scheduled: scheduled
			? { at: scheduled.at, revision: scheduled.revision, correction: scheduled.note, problem: scheduled.problem }
			: null,
		createdAt: story.createdAt,
		updatedAt: story.updatedAt,
		previewUrl: previewAddress(parts.previewSecret, story.id, revision.id, parts.desk.clock()),
	};
}

/** The answer to creating and saving. */
export function savedAnswer(
	parts: ApiParts,
	id: number,
	revision: number,
	leftOut: readonly LeftOut[],
	status: number,
): Result<Answer> {
	const previewUrl = previewAddress(parts.previewSecret, id, revision, parts.desk.clock());
	const headers = { etag: etag(revision), ...(status === 201 ? { location: `/api/v1/stories/${id}` } : {}) };
	return answer({ id, revision, previewUrl, ...(leftOut.length > 0 ? { leftOut } : {}) }, status, headers);
}

export const RevisionView = z.object({
	revision: z.int(),
	story: z.int(),
	parent: z.int().nullable(),
	by: z.string(),
	at: z.int(),
	contentHash: z.string(),
});

export function revisionView(revision: Revision): z.infer<typeof RevisionView> {
	return {
		revision: revision.id,
		story: revision.story,
		parent: revision.parent,
		by: revision.by,
		at: revision.at,
		contentHash: revision.contentHash,
	};
}
