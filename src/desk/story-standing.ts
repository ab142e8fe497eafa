/** Where a story stands on its way to readers: its review, what stops it, what may be done next. */
import { fail, ok, type Result } from "../core/result.ts";
import { rulesFor, USUAL_WORKFLOW, type WorkflowRules } from "../core/workflow.ts";
import type { Review } from "../store/publishing.ts";
import type { Reads, Revision, Scheduled, StoryRecord } from "../store/store.ts";
import { findingsFor } from "./checks/all-checks.ts";
import { type Approved, approvalsOf } from "./checks/approval.ts";
import type { CheckInput, Finding } from "./checks/check.ts";
import { type Embargo, embargoOf } from "./embargo.ts";
import { placeOf } from "./ready-to-publish.ts";

export interface Standing {
	readonly story: StoryRecord;
	/** The newest revision. */
	readonly revision: Revision;
	readonly rules: WorkflowRules;
	/** Of the newest revision. */
	readonly approvals: readonly Approved[];
	/** Newest first. */
	readonly reviews: readonly Review[];
	/** The newest revision of a live story was handed in and not sent back. */
	readonly isInReview: boolean;
	readonly embargo: Embargo | null;
	readonly scheduled: Scheduled | null;
}

const SHOWN_REVIEWS = 50;

export async function standingOf(reads: Reads, id: number): Promise<Result<Standing>> {
	const story = await reads.story(id);
	const revision = story && (await reads.revision(story.draft));
	if (!story || !revision) return fail("storyNotFound", `There is no story ${id}.`);
	const { content } = revision;
	const reviews = await reads.publishing.reviews(id, SHOWN_REVIEWS);
	const last = reviews.find((one) => one.revision === revision.id);
	return ok({
		story,
		revision,
		rules: rulesFor((await reads.publishing.workflow()) ?? USUAL_WORKFLOW, content.fields.edition),
		approvals: await approvalsOf(reads, revision),
		reviews,
		isInReview: story.state === "inReview" || (story.state === "live" && last?.step === "submit"),
		embargo: await embargoOf(reads, id, content, true),
		scheduled: (await reads.scheduled()).find((item) => item.story === id) ?? null,
	});
}

/** What the checks find in a revision of the story (the newest when left out). */
export async function checkStory(
	reads: Reads,
	id: number,
	options: { readonly revision?: number; readonly at: number; readonly purpose: CheckInput["purpose"] },
): Promise<Result<{ readonly revision: Revision; readonly findings: readonly Finding[] }>> {
	const story = await reads.story(id);
	const revision = story && (await reads.revision(options.revision ?? story.draft));
	if (!revision || revision.story !== id)
		return fail(
			"storyNotFound",
			story ? `Story ${id} has no revision ${options.revision}.` : `There is no story ${id}.`,
		);
	const place = await placeOf(reads, revision.content);
	if (!place.ok) return place;
	const findings = await findingsFor(reads, revision, place.value.edition, options.at, options.purpose);
	return ok({ revision, findings });
}
