/** Pictures of a front's own may be shown: their rights have not run out when it is launched. */
import { type Front, pinOf } from "../../core/front.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { rulesFor, USUAL_WORKFLOW } from "../../core/workflow.ts";
import type { Reads } from "../../store/store.ts";

/** By the rules of the edition, as for stories: only where ended rights stop does it refuse. */
export async function picturesInForce(reads: Reads, front: Front, now: number): Promise<Result<void>> {
	const rules = rulesFor((await reads.publishing.workflow()) ?? USUAL_WORKFLOW, front.edition);
	if (rules.required.pictureRights !== "stops") return ok(undefined);
	for (const [index, { title, pinned }] of front.containers.entries()) {
		for (const { story, picture } of pinned.map(pinOf)) {
			const asset = picture === null ? null : await reads.asset(picture);
			const endsAt = asset?.terms?.endsAt ?? null;
			if (asset === null || endsAt === null || endsAt > now) continue;
			const facts = await reads.liveFacts(story);
			const name = facts ? `"${facts.headline}"` : `story ${story}`;
			return fail(
				"notReady",
				`The picture ${asset.fileName || `#${asset.id}`}, which stands with ${name} in the container ${title === "" ? index + 1 : `"${title}"`}, may not be published since ${Temporal.Instant.fromEpochMilliseconds(endsAt)}: its rights have run out. Choose another picture for it there.`,
				`containers.${index}`,
				{ asset: asset.id, story, until: endsAt },
			);
		}
	}
	return ok(undefined);
}
