/** GET /stories/:id/publications and /ledger/:seq/report: what each publication of a story did, for the record. */
import { z } from "zod";
import { isStoryEntry } from "../../../../core/ledger.ts";
import { Id, NoQuery, StoryParams, whole } from "../../common-schemas.ts";
import { PublicationView, publicationView, ReportView, reportView } from "../../report-view.ts";
import { answer, nothingHere, route } from "../../route.ts";

export const listPublicationsRoute = route({
	name: "listPublications",
	method: "get",
	path: "/stories/:id/publications",
	summary:
		"What happened to a story in public, newest first: who, what readers were told, and every page that it reached.",
	access: "ledger.read",
	params: StoryParams,
	query: z.strictObject({ limit: whole(1, 200, 50) }),
	answers: { 200: { description: "Publications.", schema: z.object({ publications: z.array(PublicationView) }) } },
	async work({ parts, params, query }) {
		const entries = await parts.desk.store.publishing.entriesOf(`story:${params.id}`, query.limit);
		const publications = [];
		for (const entry of entries)
			if (isStoryEntry(entry)) publications.push(publicationView(entry, await parts.reports.of(entry.seq)));
		return answer({ publications });
	},
});

export const getReportRoute = route({
	name: "getReport",
	method: "get",
	path: "/ledger/:seq/report",
	summary:
		"What an entry of the ledger did to the pages, as the press saw it: drawn, taken away until asked for, gone.",
	access: "ledger.read",
	params: z.object({ seq: Id }),
	query: NoQuery,
	answers: {
		200: {
			description: "together: entries that the press followed in one go; the pages are of all.",
			schema: ReportView,
		},
		404: { description: "None was written: the entry came in with very many others, or is older than reports." },
	},
	async work({ parts, params }) {
		const report = await parts.reports.of(params.seq);
		return report ? answer(reportView(report)) : nothingHere(`Entry ${params.seq} of the ledger has no report.`);
	},
});
