/** The gate before approval and publication: what the checks find stops the story, or is overridden with a reason on the record. */
import { seenText } from "../core/inline.ts";
import type { Edition } from "../core/paper.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { rulesFor, USUAL_WORKFLOW } from "../core/workflow.ts";
import type { Revision, Writes } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";
import { findingsFor, GATE, stops } from "./checks/all-checks.ts";
import type { CheckInput, Finding } from "./checks/check.ts";
import { placeOfContent } from "./story-place.ts";

export interface Gate {
	readonly revision: Revision;
	readonly edition: Edition;
	/** When the story would go out, and what the clock says (milliseconds UTC). */
	readonly at: number;
	readonly now: number;
	readonly purpose: CheckInput["purpose"];
	/** Why it goes out in spite of what is found; empty for not. */
	readonly override: string;
}

/** Fails with `notReady` and the findings as data. An override is written into the audit trail in the same transaction. */
export async function passChecks(tx: Writes, actor: Actor, gate: Gate): Promise<Result<readonly Finding[]>> {
	const { revision, edition, at, purpose } = gate;
	const findings = await findingsFor(tx, revision, edition, at, purpose, GATE);
	const stopping = findings.filter(stops);
	if (stopping.length === 0) return ok(findings);
	const reason = seenText(gate.override);
	const final = stopping.find((one) => one.isFinal);
	if (final || reason === "") return refused(final ?? stopping[0], findings);
	const rules = rulesFor((await tx.publishing.workflow()) ?? USUAL_WORKFLOW, edition.key);
	if (!rules.override)
		return fail("forbidden", "The paper's rules let nobody override what the checks find.", "override", { findings });
	const allowed = allow(actor, "story.override", placeOfContent(revision.content));
	if (!allowed.ok) return allowed;
	await tx.audit.append({
		at: gate.now,
		actor: actor.name,
		person: Number(/^person:(\d+)/u.exec(actor.name)?.[1] ?? 0) || null,
		action: "overrideChecks",
		subject: `story:${revision.story}`,
		outcome: 200,
		detail: { reason, revision: revision.id, findings: stopping.map((one) => `${one.check}.${one.problem}`) },
		address: "",
	});
	return ok(findings);
}

function refused(first: Finding | undefined, findings: readonly Finding[]): Result<never> {
	const more = findings.filter(stops).length - 1;
	const rest = more > 0 ? ` ${more} more ${more === 1 ? "finding stops" : "findings stop"} it.` : "";
	const code = first?.check === "embargo" ? "underEmbargo" : "notReady";
	return fail(code, `${first?.what ?? ""} ${first?.todo ?? ""}${rest}`, first?.at || undefined, { findings });
}
