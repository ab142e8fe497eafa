/** `broadsheet import`: stories of another system or of an agency, from files. */
import { mkdtempSync, rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Problem } from "../../core/result.ts";
import type { ImportOptions } from "../../import/import-options.ts";
import { ImportRun } from "../../import/import-run.ts";
import { formatNamed } from "../../wire/formats/registry.ts";
import { type OpenPaper, openMedia, openPaper } from "../compose.ts";
import { AddressList } from "../import/address-list.ts";
import { openPictureFolder } from "../import/picture-folder.ts";
import { openProgress } from "../import/progress.ts";
import { reportText } from "../import/report-text.ts";
import { breakOf, bytesOf, type SourceFile, sourceFile } from "../import/source-file.ts";
import { done, EXIT, type Outcome, refuse } from "../outcome.ts";
import type { Call } from "../program.ts";
import { withPaper } from "../with-paper.ts";

/** Files up to this size are read to their end before anything is stored. */
const CHECKED_BYTES = 256 * 1024 ** 2;

export async function importFiles(call: Call): Promise<Outcome> {
	const { flags, args, config } = call;
	const batch = flags.batch === undefined ? undefined : Number(flags.batch);
	if (batch !== undefined && !(Number.isInteger(batch) && batch >= 1 && batch <= 10_000))
		return refuse(
			EXIT.wrongUsage,
			`--batch is "${flags.batch}", but it takes a whole number from 1 to 10000.`,
			"",
			'See "broadsheet import --help".',
		);
	const noFolder = flags.pictures === undefined ? null : await wrongFolder(String(flags.pictures));
	if (noFolder !== null) return noFolder;
	const files: SourceFile[] = [];
	for (const path of args) {
		const file = await sourceFile(path, flags.format === undefined ? undefined : formatNamed(String(flags.format)));
		if (!file.ok) {
			const { at, detail, data } = file.problem;
			const what = `The file ${path} can not be imported. Nothing was imported.`;
			return refuse(EXIT.couldNot, what, `${at ?? path}: ${detail}`, String(data));
		}
		files.push(file.value);
	}
	if (flags.salvage !== true) {
		for (const file of files) {
			const broken = file.bytes <= CHECKED_BYTES ? await breakOf(file) : null;
			if (broken !== null) return unreadable(file.path, broken, "Nothing was imported.");
		}
	}
	return withPaper(config.data, { readOnly: flags.dryRun === true }, (paper) =>
		flags.dryRun === true ? onCopy(paper, (copy) => run(call, files, copy, batch)) : run(call, files, paper, batch),
	);
}

async function wrongFolder(folder: string): Promise<Outcome | null> {
	const facts = await stat(folder).catch(() => null);
	if (facts?.isDirectory()) return null;
	const what = facts === null ? `--pictures: there is no folder ${folder}.` : `--pictures: ${folder} is no folder.`;
	return refuse(EXIT.wrongUsage, what, "", "Name the folder that holds the media files, as the site's uploads folder.");
}

function unreadable(path: string, problem: Problem, taken: string): Outcome {
	const salvage = "Export the file again from its source. To take what stands before the damage, add --salvage.";
	return refuse(
		EXIT.couldNot,
		`The file ${path} can not be read to its end. ${taken}`,
		`${problem.at ?? path}: ${problem.detail}`,
		salvage,
	);
}

/** A dry run does everything, to a copy of the paper that is thrown away. */
async function onCopy(paper: OpenPaper, work: (copy: OpenPaper) => Promise<Outcome>): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-dry-run-"));
	try {
		await paper.store.backup(join(folder, "paper.sqlite"));
		const copy = await openPaper(folder);
		try {
			return await work(copy);
		} finally {
			await copy.close();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function run(
	{ flags, terminal, config }: Call,
	files: readonly SourceFile[],
	paper: OpenPaper,
	batch: number | undefined,
): Promise<Outcome> {
	// Items live shorter than a collection takes: room for young objects that never grows costs no time and spares 95 MB.
	setFlagsFromString("--semi-space-growth-factor=1");
	const wrong = await wrongPlace(paper, flags);
	if (wrong !== null) return wrong;
	const began = performance.now();
	const dryRun = flags.dryRun === true;
	const reportFile = reportFileOf(flags, config.data, dryRun);
	const addresses = reportFile === null ? null : new AddressList(reportFile);
	const progress = await openProgress(
		files.reduce((sum, file) => sum + file.bytes, 0),
		!terminal.json && process.stderr.isTTY === true,
	);
	const media = flags.pictures === undefined ? null : await openMedia(paper.folders);
	try {
		const options: ImportOptions = {
			drafts: flags.drafts === true,
			pages: flags.pages === true,
			...(batch === undefined ? {} : { batch }),
			...(flags.edition === undefined ? {} : { edition: String(flags.edition) }),
			...(flags.section === undefined ? {} : { section: String(flags.section) }),
			...(media === null
				? {}
				: { pictures: await openPictureFolder(String(flags.pictures), media, config.maxAsset * 1_000_000) }),
			onAddress: (old, now) => addresses?.add(old, now),
		};
		const importing = new ImportRun(paper.desk, options);
		const broken: { file: SourceFile; problem: Problem }[] = [];
		let items = 0;
		for (const file of files) {
			const again = () => bytesOf(file);
			const ended = await importing.take(file.format.read(bytesOf(file, progress.add), { name: file.name, again }));
			items += ended.items;
			if (ended.broken !== null) broken.push({ file, problem: ended.broken });
		}
		progress.stop();
		const seconds = (performance.now() - began) / 1000;
		const { report } = importing;
		const json = {
			files: files.map(({ path, format, bytes }) => ({ path, format: format.name, bytes })),
			dryRun,
			items,
			seconds: Math.round(seconds * 1000) / 1000,
			...report.toJSON(),
			broken: broken.map(({ file, problem }) => ({ file: file.path, at: problem.at ?? "", detail: problem.detail })),
		};
		await addresses?.finish(json);
		const title = dryRun ? "Dry run, nothing was changed" : "Imported";
		const text = reportText(report, title, seconds, reportFile);
		if (broken[0] !== undefined) {
			if (!terminal.json) terminal.say(text);
			return unreadable(
				broken[0].file.path,
				broken[0].problem,
				`What stood before that place was taken: ${report.stories.created} stories created, ${report.stories.updated} updated${reportFile === null ? "" : `; see ${reportFile}`}.`,
			);
		}
		return done({ ...json, report: reportFile }, text, report.stories.refused > 0 ? EXIT.foundWrong : EXIT.well);
	} catch (error) {
		addresses?.drop();
		throw error;
	} finally {
		progress.stop();
		await media?.close();
	}
}

/** Says at once that an edition, section or folder was mistyped, and not once for every story. */
async function wrongPlace({ store }: OpenPaper, flags: Call["flags"]): Promise<Outcome | null> {
	const editions = await store.editions();
	const keys = editions.map((edition) => edition.key);
	const usage = (what: string) => refuse(EXIT.wrongUsage, what, "", 'See "broadsheet import --help".');
	if (keys.length === 0)
		return refuse(
			EXIT.couldNot,
			"The paper has no edition.",
			"Stories need one to belong to.",
			'Make a paper with "broadsheet new", or an edition with the API.',
		);
	if (flags.edition !== undefined && !keys.includes(String(flags.edition)))
		return usage(`There is no edition "${flags.edition}"; there are: ${keys.join(", ")}.`);
	if (flags.section !== undefined) {
		const edition = flags.edition === undefined ? keys : [String(flags.edition)];
		const paths = (await Promise.all(edition.map((key) => store.sections(key)))).flat().map((section) => section.path);
		if (!paths.includes(String(flags.section)))
			return usage(`There is no section "${flags.section}"; there are: ${[...new Set(paths)].join(", ") || "none"}.`);
	}
	return null;
}

function reportFileOf(flags: Call["flags"], data: string, dryRun: boolean): string | null {
	if (flags.report !== undefined) return resolve(String(flags.report));
	return dryRun ? null : join(resolve(data), "imports", `${new Date().toISOString().replaceAll(":", "-")}.json`);
}
