/** The report of an import for people. */
import type { ImportReport } from "../../import/report.ts";
import { columns } from "../terminal.ts";

const MOST_LINES = 12;

/** `seconds` is how long it took; the last line says where the whole report stands. */
export function reportText(report: ImportReport, title: string, seconds: number, reportFile: string | null): string {
	const { stories, pictures, made, addresses, refused, leftOut } = report;
	const total =
		stories.created + stories.updated + stories.unchanged + stories.withdrawn + stories.leftOut + stories.refused;
	const rows: [number, string][] = [
		[stories.created, "created"],
		[stories.updated, "updated"],
		[stories.withdrawn, "withdrawn"],
		[stories.unchanged, "unchanged"],
		[stories.drafts, "of these kept as drafts"],
		[stories.leftOut, "left out by rule"],
		[stories.refused, "refused"],
		[pictures.taken, "pictures taken in"],
		[pictures.known, "pictures that were here already"],
		[pictures.missing, "pictures without a file"],
		[pictures.refused, "pictures refused"],
		[
			made.sections.length,
			`sections made: ${made.sections.slice(0, 6).join(", ")}${made.sections.length > 6 ? ", ..." : ""}`,
		],
		[made.concepts, "persons and topics made"],
	];
	const lines = [
		`${title}: ${total} stories in ${seconds.toFixed(1)} s.`,
		columns(
			rows.filter(([count]) => count > 0).map(([count, what]) => [String(count).padStart(7), what]),
			"",
		),
	];
	if (refused.length > 0)
		lines.push(
			"Refused:",
			...refused.slice(0, MOST_LINES).map(({ at, detail }) => `  ${at}: ${detail}`),
			...more(stories.refused - MOST_LINES),
		);
	if (leftOut.length > 0)
		lines.push(
			"Left out or changed on the way, and where first:",
			...leftOut
				.slice(0, MOST_LINES)
				.map(({ what, count, first }) => `  ${String(count).padStart(5)}  ${what} (${first[0] ?? ""})`),
			...more(leftOut.length - MOST_LINES),
		);
	if (addresses.count > 0)
		lines.push(
			`Old addresses of stories and lists that go on working: ${addresses.count}`,
			...addresses.first.map(({ old, now }) => `  ${old} -> ${now ?? "a draft"}`),
			...more(addresses.count - addresses.first.length),
		);
	if (addresses.conflicts > 0)
		lines.push(
			`Old addresses that lead elsewhere already: ${addresses.conflicts}`,
			...addresses.conflicting
				.slice(0, 5)
				.map(({ old, leadsTo, wantedBy }) => `  ${old} leads to ${leadsTo}, wanted by ${wantedBy}`),
		);
	if (reportFile !== null) lines.push(`The whole report: ${reportFile}`);
	return lines.join("\n");
}

function more(count: number): string[] {
	return count > 0 ? [`  and ${count} more`] : [];
}
