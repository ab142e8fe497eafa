/** The report of a ledger's entry: fetched after the fact, and never more important than the fact itself. */
import { api } from "../../api-client.ts";
import type { Report } from "./report-view.tsx";

/** Null when there is none, or when it can not be fetched: what was done is done. */
export async function fetchReport(seq: number): Promise<Report | null> {
	return api("GET /ledger/:seq/report", { params: { seq } }).catch(() => null);
}
