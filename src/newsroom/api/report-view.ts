/** What a publication did, as the API shows it. */
import { z } from "zod";
import { LEDGER_KINDS, type LedgerEntry } from "../../core/ledger.ts";
import type { StoryFacts } from "../../core/story.ts";
import type { Report } from "../../store/publishing.ts";

export const ReportView = z.object({
	seq: z.int(),
	subject: z.string(),
	at: z.int(),
	ms: z.number(),
	together: z.int(),
	surfaces: z.array(z.object({ path: z.string(), kind: z.string(), did: z.enum(["drawn", "later", "gone"]) })),
});

export const reportView = (report: Report): z.infer<typeof ReportView> => ({
	...report,
	surfaces: report.surfaces.map((one) => ({ ...one })),
});

const Difference = z.object({ from: z.int(), to: z.int() });

export const PublicationView = z.object({
	seq: z.int(),
	at: z.int(),
	actor: z.string(),
	kind: z.enum(LEDGER_KINDS),
	/** The revision that went live; null for a withdrawal. */
	revision: z.int().nullable(),
	/** The address that it has, or had. */
	address: z.string(),
	/** What readers were told: a correction, the reason of a withdrawal, the label of an update; empty for nothing. */
	told: z.string(),
	/** How: `quiet` is a minor fix, or the first publication. */
	toldAs: z.enum(["quiet", "update", "correction", "withdrawal", "reinstatement"]),
	difference: Difference.nullable(),
	report: ReportView.nullable(),
});

/** An entry of the ledger about a story. */
export function publicationView(
	entry: LedgerEntry & { before: StoryFacts | null; after: StoryFacts | null },
	report: Report | null,
): z.infer<typeof PublicationView> {
	const { seq, at, actor, kind, note, before, after } = entry;
	const update = after?.updates?.findLast((one) => one.at === at);
	const correction = after?.corrections.findLast((one) => one.at === at);
	const difference = correction?.difference ?? update?.difference ?? null;
	return {
		seq,
		at,
		actor,
		kind,
		revision: after?.revision ?? null,
		address: (after ?? before)?.address ?? "",
		told: note || (update?.label ?? ""),
		toldAs: toldAs(kind, note, before, after),
		difference: difference && { ...difference },
		report: report && reportView(report),
	};
}

function toldAs(
	kind: LedgerEntry["kind"],
	note: string,
	before: StoryFacts | null,
	after: StoryFacts | null,
): z.infer<typeof PublicationView>["toldAs"] {
	if (kind === "withdraw") return "withdrawal";
	if (kind === "correct") return "correction";
	if (kind === "publish") return note === "" ? "quiet" : "reinstatement";
	return before?.updatedAt === after?.updatedAt ? "quiet" : "update";
}
