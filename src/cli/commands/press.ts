/** `broadsheet press`: draw every page, check those that stand, or explain what an entry touches. */
import { resolve } from "node:path";
import type { Config } from "../../config/read-config.ts";
import type { OpenPaper } from "../compose.ts";
import { lockData } from "../data-lock.ts";
import type { Outcome } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import { pressAll } from "../press-all.ts";
import type { Call } from "../program.ts";
import { openProgress } from "../progress.ts";
import { explainStanding, mendStanding, standingSite, verifyStanding } from "../standing-pages.ts";
import { columns, type Terminal } from "../terminal.ts";
import { withPaper } from "../with-paper.ts";

export async function press({ config, flags, terminal }: Call): Promise<Outcome> {
	const asked = ["all", "verify", "plan"].filter((name) => flags[name] !== undefined);
	if (asked.length !== 1) {
		return refuse(
			EXIT.wrongUsage,
			"Say one of --all, --verify and --plan <seq>.",
			"",
			'See "broadsheet press --help".',
		);
	}
	if (flags.mend === true && flags.verify !== true)
		return refuse(EXIT.wrongUsage, "--mend goes with --verify only: it mends what that finds.", "", "");
	const data = resolve(config.data);
	if (flags.plan !== undefined) return withPaper(data, { readOnly: true }, (paper) => plan(paper, String(flags.plan)));
	if (flags.verify === true)
		return withPaper(data, { readOnly: true }, (paper) => verify(paper, terminal, flags.mend === true));
	return withPaper(data, {}, (paper) => all(paper, config, terminal));
}

async function all(paper: OpenPaper, config: Config, terminal: Terminal): Promise<Outcome> {
	const lock = lockData(paper.folders, "is drawn");
	if (!lock.ok) {
		const todo = "Stop it first. A running server draws by itself what changes; nothing needs to be drawn for it.";
		return refuse(EXIT.couldNot, "The paper can not be drawn now.", lock.problem.detail, todo);
	}
	const progress = openProgress(terminal, "pages");
	try {
		const site = config.site || (await standingSite(paper)) || `http://${config.host}:${config.port}`;
		const workers = config.workers === 0 ? {} : { workers: config.workers };
		const { pages, ms } = await pressAll(paper, { site, ...workers, progress: progress.at });
		progress.end();
		return done({ ok: true, pages, ms, site }, `${pages} pages were drawn in ${(ms / 1000).toFixed(1)} s.`);
	} finally {
		progress.end();
		lock.value.release();
	}
}

/** Lines of faults that are printed. */
const MOST_LINES = 100;
const MEND = 'What to do: "broadsheet press --verify --mend" has them drawn anew, also while the server runs.';
const LOOK_AT_SERVER = "What to do: verify again in a few seconds; if nothing changed, start the server again.";
const REDRAWN = {
	server: "The server draws them anew within a few seconds. Verify again then.",
	nextStart: "They were taken away, and are drawn anew when the server runs again.",
};

async function verify(paper: OpenPaper, terminal: Terminal, mend: boolean): Promise<Outcome> {
	const progress = openProgress(terminal, "pages");
	const verified = await verifyStanding(paper, progress.at, mend ? Number.POSITIVE_INFINITY : undefined);
	progress.end();
	if (!verified.ok) return refusedBy(verified.problem, "The pages could not be verified.");
	const { pages, faults } = verified.value;
	if (faults.length === 0)
		return done({ ok: true, pages, faults }, `All is well: ${pages} pages are what they should be.`);
	const lines = faults.slice(0, MOST_LINES).map(({ path, fault }) => `  ${path} ${fault}`);
	if (lines.length < faults.length) lines.push(`  and ${faults.length - lines.length} more`);
	const redrawnBy =
		mend && pages > 0
			? await mendStanding(
					paper,
					faults.map(({ path }) => path),
				)
			: null;
	return done(
		{ ok: false, pages, faults, ...(redrawnBy ? { redrawnBy } : {}) },
		[
			`Of ${pages} pages ${faults.length} are not what they should be:`,
			...lines,
			redrawnBy === null ? `  ${pages === 0 ? LOOK_AT_SERVER : MEND}` : `  ${REDRAWN[redrawnBy]}`,
		].join("\n"),
		1,
	);
}

async function plan(paper: OpenPaper, typed: string): Promise<Outcome> {
	if (!/^[1-9]\d{0,14}$/u.test(typed)) {
		return refuse(EXIT.wrongUsage, `--plan is "${typed}", but it takes the number of an entry of the ledger.`, "", "");
	}
	const explained = await explainStanding(paper, Number(typed));
	if (!explained.ok) return refuse(EXIT.couldNot, "The entry can not be explained.", explained.problem.detail, "");
	const { entry, keys, chrome, pages, fresh } = explained.value;
	const head = `Entry ${entry.seq}: ${entry.kind} of ${entry.subject} by ${entry.actor} at ${new Date(entry.at).toISOString()}`;
	const rows = pages.map(({ path, drawn, because }) => [path, drawn, because.join(" ")]);
	const text = [
		head,
		chrome ? "It changes what stands on every page: a new generation of all pages." : "",
		`Keys that changed: ${keys.length === 0 ? "none" : ""}`,
		...keys.map((key) => `  ${key}`),
		fresh.length === 0 ? "" : `New pages:\n${fresh.map((path) => `  ${path}`).join("\n")}`,
		pages.length === 0 ? "No page that stands read any of them." : `Pages that read them:\n${columns(rows, "  ")}`,
	];
	return done(explained.value, text.filter(Boolean).join("\n"));
}
