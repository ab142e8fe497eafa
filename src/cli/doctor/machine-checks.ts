/** Is the machine fit for the paper: runtime, disk, rights, clock, zones. */
import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import type { OpenPaper } from "../compose.ts";
import { lockHolder } from "../data-lock.ts";
import { type Check, well, wrong } from "./check.ts";

const MIB = 2 ** 20;
const LEAST_FREE = 500 * MIB;
/** Milliseconds that the clock may lie behind the ledger's newest entry. */
const CLOCK_SLACK = 60_000;
/** The program did not exist before: an earlier clock is wrong. */
const EARLIEST = Date.UTC(2026, 0, 1);

export async function machineChecks(paper: OpenPaper): Promise<Check[]> {
	return [runtime(), server(paper), disk(paper), rights(paper), secret(paper), await clock(paper), await zones(paper)];
}

function runtime(): Check {
	const found = `Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? "unknown"}, ICU ${process.versions.icu ?? "none"}, time zones ${process.versions.tz ?? "unknown"}`;
	return Number.parseInt(process.versions.node, 10) >= 26
		? well("runtime", found)
		: wrong("runtime", found, 'Start it as "npx broadsheet", which brings the Node that was tested.');
}

function server({ folders }: OpenPaper): Check {
	const holder = lockHolder(folders);
	if (holder === null) return well("server", "none runs on this folder");
	return well("server", `process ${holder.pid} ${holder.doing}${holder.url === "" ? "" : ` at ${holder.url}`}`);
}

function disk({ folders }: OpenPaper): Check {
	const { bavail, bsize } = statfsSync(folders.data);
	const free = bavail * bsize;
	const found = `${Math.round(free / MIB)} MiB free`;
	return free >= LEAST_FREE
		? well("disk", found)
		: wrong("disk", found, "Free some space before the paper can not be written any more.");
}

function rights({ folders }: OpenPaper): Check {
	const all = [folders.data, folders.database, folders.originals, folders.renditions, folders.pages].filter(existsSync);
	const refused = all.filter((path) => !mayWrite(path));
	if (refused.length === 0) return well("rights", "all folders may be read and written");
	return wrong(
		"rights",
		`may not be written: ${refused.join(", ")}`,
		"Give the folders to the user that runs the paper.",
	);
}

function mayWrite(path: string): boolean {
	try {
		accessSync(path, constants.R_OK | constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

function secret({ folders }: OpenPaper): Check {
	if (!existsSync(folders.secret)) return well("preview secret", "not made yet");
	const mode = statSync(folders.secret).mode & 0o077;
	if (mode === 0 || process.platform === "win32") return well("preview secret", "readable by its owner only");
	return wrong("preview secret", "others may read it", `chmod 600 ${folders.secret}`);
}

async function clock({ store, desk }: OpenPaper): Promise<Check> {
	const now = desk.clock();
	const { seq } = await store.ledgerHead();
	const last = (await store.ledger(Math.max(0, seq - 1), 1)).at(-1);
	const found = new Date(now).toISOString();
	const todo = "Set the clock of the machine; let it follow a time server.";
	if (now < EARLIEST) return wrong("clock", `${found} is in the past`, todo);
	if (last && last.at > now + CLOCK_SLACK) {
		return wrong(
			"clock",
			`${found}, but the newest entry of the ledger is of ${new Date(last.at).toISOString()}`,
			todo,
		);
	}
	return well("clock", found);
}

async function zones({ store }: OpenPaper): Promise<Check> {
	const used = [...new Set((await store.editions()).map(({ zone }) => zone))];
	const unknown = used.filter((zone) => !isKnown(zone));
	if (unknown.length === 0) return well("time zones", used.join(", ") || "no editions yet");
	return wrong(
		"time zones",
		`not known to this runtime: ${unknown.join(", ")}`,
		"Run the Node that Broadsheet brings along.",
	);
}

function isKnown(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}
