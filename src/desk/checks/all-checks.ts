/** Every check, in the order in which findings are shown; a new one is a file here and a line. */
import type { Edition } from "../../core/paper.ts";
import { rulesFor, USUAL_WORKFLOW } from "../../core/workflow.ts";
import type { Reads, Revision } from "../../store/store.ts";
import { approval } from "./approval.ts";
import type { Check, CheckInput, Finding } from "./check.ts";
import { embargo } from "./embargo.ts";
import { embargoLifted } from "./embargo-lifted.ts";
import { links } from "./links.ts";
import { pictures } from "./pictures.ts";
import { required } from "./required.ts";
import { substance } from "./substance.ts";
import { suggestions } from "./suggestions.ts";
import { translation } from "./translation.ts";

export const CHECKS: readonly Check[] = [
	substance,
	embargo,
	embargoLifted,
	approval,
	required,
	pictures,
	links,
	translation,
	suggestions,
];

/** The checks that can stop a story. */
export const GATE: readonly Check[] = CHECKS.filter((check) => check.isAdvice !== true);

/** What all checks find in a revision that would go out at `at`; what stops comes first. */
export async function findingsFor(
	reads: Reads,
	revision: Revision,
	edition: Edition,
	at: number,
	purpose: CheckInput["purpose"],
	checks: readonly Check[] = CHECKS,
): Promise<readonly Finding[]> {
	const rules = rulesFor((await reads.publishing.workflow()) ?? USUAL_WORKFLOW, edition.key);
	const input: CheckInput = { reads, story: revision.story, revision, edition, rules, at, purpose };
	const found: Finding[] = [];
	for (const check of checks) found.push(...(await check.find(input)));
	return [...found.filter(stops), ...found.filter((one) => !stops(one))];
}

export const stops = (found: Finding): boolean => found.severity === "stops";
