/** Is the paper whole: database, ledger, pages, pictures. */
import type { Asset } from "../../core/asset.ts";
import { openOriginalStore } from "../../media/original-store.ts";
import type { IntegrityReport, Reads } from "../../store/store.ts";
import { verifyAudit } from "../../store/verify-audit.ts";
import { verifyLedger } from "../../store/verify-ledger.ts";
import type { OpenPaper } from "../compose.ts";
import { sha256OfFile } from "../sha256-of-file.ts";
import { verifyStanding } from "../standing-pages.ts";
import { type Check, guarded, well, wrong } from "./check.ts";

/** Pictures whose bytes are read when not all are. */
const SAMPLE = 50;
const REDRAW =
	'Run "broadsheet press --verify --mend", also while the server runs: it has them drawn anew. If that does not help, stop the server and delete the folder "pages".';
const RESTORE = "Keep a copy of this folder and restore the last backup that verifies.";

export async function paperChecks(paper: OpenPaper, deep: boolean): Promise<Check[]> {
	return [
		await guarded("database", RESTORE, async () => database(await paper.store.integrity())),
		await guarded("ledger", RESTORE, () => ledger(paper)),
		await guarded("audit trail", RESTORE, () => audit(paper)),
		await guarded("pages", REDRAW, () => pages(paper)),
		await guarded("pictures", RESTORE, () => originals(paper, deep)),
	];
}

function database({ ok, problems, facts }: IntegrityReport): Check {
	if (!ok) return wrong("database", problems.join("; "), RESTORE);
	return well(
		"database",
		`${facts.live} live of ${facts.stories} stories, ${facts.revisions} revisions, ${facts.assets} pictures`,
	);
}

async function ledger({ store }: OpenPaper): Promise<Check> {
	const verified = await verifyLedger(store);
	if (!verified.ok) return wrong("ledger", verified.problem.detail, RESTORE);
	return well("ledger", `${verified.value.entries} entries fit together`);
}

async function audit({ store }: OpenPaper): Promise<Check> {
	const verified = await verifyAudit(store);
	if (!verified.ok) return wrong("audit trail", verified.problem.detail, RESTORE);
	return well("audit trail", `${verified.value.entries} entries fit together`);
}

async function pages(paper: OpenPaper): Promise<Check> {
	const verified = await verifyStanding(paper);
	if (!verified.ok) return wrong("pages", verified.problem.detail, REDRAW);
	const { pages, faults } = verified.value;
	const [first] = faults;
	if (first)
		return wrong(
			"pages",
			`${faults.length} of ${pages} are not what they should be, first ${first.path}: ${first.fault}`,
			REDRAW,
		);
	return well("pages", `${pages} that stand are what they should be`);
}

async function originals({ store, folders }: OpenPaper, deep: boolean): Promise<Check> {
	const all = await assets(store);
	const kept = openOriginalStore(folders.originals);
	const step = deep ? 1 : Math.max(1, Math.ceil(all.length / SAMPLE));
	const looked = all.filter((_, at) => at % step === 0);
	const bad: string[] = [];
	for (const { id, sha256 } of looked) {
		const hash = await sha256OfFile(kept.pathOf(sha256)).catch(() => null);
		if (hash !== sha256) bad.push(`asset ${id} ${hash === null ? "is missing" : "has other bytes"}`);
	}
	if (bad.length > 0)
		return wrong(
			"pictures",
			bad.slice(0, 20).join(", "),
			"Fetch them from a backup: originals are named by their hash.",
		);
	return well(
		"pictures",
		`${looked.length} of ${all.length} originals were read and are whole${deep || looked.length === all.length ? "" : " (--deep reads all)"}`,
	);
}

async function assets({ pictures }: Reads): Promise<Asset[]> {
	const all: Asset[] = [];
	for (;;) {
		const before = all.at(-1)?.id;
		const next = await pictures.search({ limit: 1000, ...(before === undefined ? {} : { before }) });
		if (next.length === 0) return all;
		all.push(...next);
	}
}
