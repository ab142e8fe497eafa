/** Forgets what has ended: tickets that nobody came back with, failures that are long past. */
import type { DeskContext } from "../context.ts";
import { FAILURES_KEPT } from "./lock-out.ts";

export function tidyAccounts(desk: DeskContext): Promise<void> {
	const now = desk.clock();
	return desk.store.write((tx) => tx.accounts.tidy(now, now - FAILURES_KEPT));
}
