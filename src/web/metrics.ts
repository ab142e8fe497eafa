/** The metrics page in the text format of Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Counters } from "./counters.ts";

export interface Figures {
	readonly pages: number;
	readonly hotPages: number;
	readonly hotBytes: number;
	/** Entries of the ledger that the press has not followed yet. */
	readonly behind: number;
	readonly scheduled: number;
	/** Alarms of the desk that nobody has acknowledged. */
	readonly alarms: number;
}

const HELP: Readonly<Record<keyof Counters, string>> = {
	requests: "Requests received",
	hot: "Pages sent from memory",
	cold: "Pages sent after reading a file or drawing",
	missing: "Requests for addresses where nothing is",
	failed: "Requests that ended in a fault of the program",
	published: "Publications, corrections and withdrawals done by this node",
	scheduleFailed: "Scheduled publications that could not go out",
};

/** A function that gives the page's text. */
export function metrics(counters: Counters, figures: () => Promise<Figures>): () => Promise<string> {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	for (const name of Object.keys(HELP) as (keyof Counters)[]) {
		const counter = new Counter({
			name: `broadsheet_${name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}_total`,
			help: HELP[name],
			registers: [registry],
			collect() {
				counter.reset();
				counter.inc(counters[name]);
			},
		});
	}
	const gauge = (name: string, help: string) => new Gauge({ name: `broadsheet_${name}`, help, registers: [registry] });
	const gauges = {
		pages: gauge("standing_pages", "Pages that stand in the page tree"),
		hotPages: gauge("hot_pages", "Pages in memory"),
		hotBytes: gauge("hot_bytes", "Bytes of pages in memory"),
		behind: gauge("press_behind", "Ledger entries that the press has not followed yet"),
		scheduled: gauge("scheduled", "Publications that wait for their time"),
		alarms: gauge("alarms", "Alarms of the desk that nobody has acknowledged"),
	};
	return async () => {
		const now = await figures();
		for (const [name, one] of Object.entries(gauges)) one.set(now[name as keyof Figures]);
		return registry.metrics();
	};
}
