/** All commands with their options and help. What a command does is loaded only when it is called. */
import { Command, Option } from "commander";
import type { OptionName } from "../config/options.ts";
import { OPTION_NAMES, OPTIONS } from "../config/options.ts";
import type { Config } from "../config/read-config.ts";
import { readConfig } from "../config/read-config.ts";
import { expectation } from "../config/read-value.ts";
import { EXIT, type ExitCode, type Outcome, refuse } from "./outcome.ts";
import { programVersion } from "./program-version.ts";
import type { Terminal } from "./terminal.ts";
import { tell, terminal } from "./terminal.ts";

/** What a command is given. */
export interface Call {
	readonly config: Config;
	readonly terminal: Terminal;
	/** Its own flags, as commander read them. */
	readonly flags: Readonly<Record<string, unknown>>;
	readonly args: readonly string[];
}
export type Run = (call: Call) => Promise<Outcome>;

/** The options of the table that concern a server. */
const SERVER: readonly OptionName[] = OPTION_NAMES;
const DATA: readonly OptionName[] = ["data"];

export function buildProgram(end: (code: ExitCode) => void): Command {
	const program = new Command("broadsheet")
		.description("The publishing system of a daily newspaper: write, check, publish, correct.")
		.version(programVersion(), "-V, --version", "print the version")
		.helpOption("-h, --help", "print help")
		.helpCommand("help [command]", "print the help of a command")
		.showHelpAfterError(false)
		.exitOverride()
		.configureOutput({ outputError: () => undefined })
		.configureHelp({ sortOptions: false })
		.addHelpText("after", AFTER);

	/** A command that reads the named options of the table and runs what `load` loads. */
	const command = (
		usage: string,
		summary: string,
		options: readonly OptionName[],
		load: () => Promise<Run>,
	): Command => {
		const parts = usage.split(" ");
		const name = parts[0] ?? "";
		const parent = name.includes(".") ? groupOf(program, name.split(".")[0] ?? "") : program;
		const one = parent.command([name.split(".").at(-1), ...parts.slice(1)].join(" ")).description(summary);
		for (const option of options) one.addOption(flagOf(option));
		one.option("--json", "print exactly one JSON document on standard output");
		one.exitOverride((error) => {
			throw Object.assign(error, { command: name.replace(".", " ") });
		});
		one.action(async () => end(await run(one, load)));
		return one;
	};

	command("start", "Serve the paper", SERVER, async () => (await import("./commands/start.ts")).start).option(
		"--demo",
		"load the demonstration newspaper first when the folder holds no paper",
	);
	command("new [folder]", "Make an empty paper", [], async () => (await import("./commands/new.ts")).newPaper)
		.option("--name <name>", "name of the paper")
		.option("--edition <key>", "an edition, for example en; may be given several times", several)
		.option("--locale <tag>", "BCP 47 locale of the edition, one for each --edition in the same order", several)
		.option("--zone <zone>", "IANA time zone, one for all editions or one for each", several)
		.option("--base <path>", "base path of the edition, one for each; /<key> when left out", several)
		.option("--date-pattern <pattern>", "CLDR pattern of a story's time, one for all or one for each", several)
		.option("--section <path>", "a section of every edition, as world, world/caucasus or world=World News", several)
		.option("--yes", "ask nothing: take the default of whatever is not given")
		.addHelpText(
			"after",
			'\nExample:\n  broadsheet new ./daily --name "The Daily" --edition en --locale en-GB --zone Europe/Istanbul --section world --yes',
		);
	command("demo", "Load the demonstration newspaper into an empty folder", DATA, async () => {
		return (await import("./commands/demo.ts")).demo;
	});
	command("token.create", "Make a token for the API; it is shown once", DATA, async () => {
		return (await import("./commands/token.ts")).createOne;
	})
		.requiredOption("--role <role>", "reader, reporter, editor or administrator")
		.option("--name <name>", "who or what uses it, as it stands in the ledger", "")
		.option("--expires <when>", "when it ends: 90d, 12h, or an ISO 8601 time with offset; never when left out");
	command("token.list", "List tokens", DATA, async () => (await import("./commands/token.ts")).listAll);
	command("token.revoke <id>", "Refuse a token from now on", DATA, async () => {
		return (await import("./commands/token.ts")).revokeOne;
	});
	command(
		"person.invite [email]",
		"Print a link that lets somebody in once: the first administrator, a new person, or one who lost every way in",
		["data", "site", "host", "port"],
		async () => (await import("./commands/person.ts")).invite,
	)
		.option("--name <name>", "name of a new person")
		.option("--role <role>", "role of a new person: administrator, editor, reporter, or another of the paper's")
		.option("--edition <key>", "edition in which the role holds; everywhere when left out")
		.option("--section <path>", "section of that edition in which the role holds; the whole edition when left out")
		.addHelpText(
			"after",
			`
Without an e-mail address: the link that makes the administrator of a paper that has none. For somebody who is there
already: a link that gives a new way in and takes away passkeys, password and sessions of before.`,
		);
	command("person.list", "List the people of the newsroom", DATA, async () => {
		return (await import("./commands/person.ts")).listAll;
	});
	command(
		"import <files...>",
		"Take stories in from files: ninjs, or a WordPress export",
		["data", "maxAsset"],
		async () => {
			return (await import("./commands/import.ts")).importFiles;
		},
	)
		.addOption(
			new Option("--format <name>", "format of the files; found by their content when left out").choices([
				"ninjs",
				"wxr",
			]),
		)
		.option("--edition <key>", "edition of the stories; the only one, or that of their language, when left out")
		.option("--section <path>", "section of stories whose source names none; the edition's first when left out")
		.option("--drafts", "publish nothing that is new")
		.option("--pages", "take pages of WordPress live, in a section of their own; drafts when left out")
		.option(
			"--pictures <folder>",
			"folder that holds the media files, as the site's uploads folder; nothing is fetched",
		)
		.option("--dry-run", "do everything to a copy of the paper that is thrown away, and report")
		.option("--salvage", "take what stands before the damage of a broken file")
		.option("--batch <number>", "stories stored at once; default 500")
		.option("--report <file>", "where the whole report stands as JSON; default <data>/imports/<time>.json");
	command("press", "Draw pages, or check those that stand", ["data", "site", "workers"], async () => {
		return (await import("./commands/press.ts")).press;
	})
		.option("--all", "draw every page of the paper")
		.option("--verify", "draw everything from nothing and compare byte for byte with what stands")
		.option("--mend", "with --verify: have damaged pages drawn anew, also while a server runs")
		.option("--plan <seq>", "say which pages ledger entry <seq> touches, and why");
	command("verify", "Recompute ledger and audit trail and name the first entry that does not fit", DATA, async () => {
		return (await import("./commands/verify.ts")).verify;
	});
	command("doctor", "Look for anything that is wrong with the paper or the machine", DATA, async () => {
		return (await import("./commands/doctor.ts")).doctor;
	}).option("--deep", "read every picture and compare it with its hash");
	command("config", "Print every option, its value and where it came from", SERVER, async () => {
		return (await import("./commands/config.ts")).config;
	});
	command("backup <file>", "Write the whole paper into one tar file, also while it is served", DATA, async () => {
		return (await import("./commands/backup.ts")).backup;
	});
	command("restore <file>", "Check a backup and put it into a data folder", DATA, async () => {
		return (await import("./commands/restore.ts")).restore;
	}).option("--replace", "put it in the place of the paper that is there, which is kept beside it");
	command("bench", "Measure, and print the table of figures", [], async () => {
		return (await import("./commands/bench.ts")).bench;
	})
		.argument("[options...]", "passed on to the benchmarks")
		.allowUnknownOption()
		.helpOption(false);
	return program;
}

const GROUPS: Readonly<Record<string, string>> = {
	token: "Tokens of the API: create, list, revoke",
	person: "People of the newsroom: invite, list",
};

function groupOf(program: Command, name: string): Command {
	const known = program.commands.find((one) => one.name() === name);
	return known ?? program.command(name).description(GROUPS[name] ?? "");
}

async function run(command: Command, load: () => Promise<Run>): Promise<ExitCode> {
	const flags = command.opts();
	const term = terminal(flags.json === true);
	const config = readConfig(flags, process.env);
	if (!config.ok) {
		const { detail } = config.problem;
		tell(term, refuse(EXIT.wrongUsage, detail, "", 'See "broadsheet config --help" for every option.'));
		return EXIT.wrongUsage;
	}
	const work = await load();
	const outcome = await work({ config: config.value, terminal: term, flags, args: command.args });
	tell(term, outcome);
	return outcome.exit;
}

function flagOf(name: OptionName): Option {
	const option = OPTIONS[name];
	const unit = "unit" in option ? ` (${option.unit})` : "";
	const shown = option.default === "" ? "" : `; default ${option.default}`;
	const choices = option.kind === "choice" ? `: ${expectation(option).replace("one of ", "")}` : "";
	return new Option(`${option.flag} <${placeholder(name)}>`, `${option.help}${unit}${choices}${shown}`);
}

function placeholder(name: OptionName): string {
	const { kind } = OPTIONS[name];
	return kind === "path" ? "folder" : kind === "number" ? "number" : kind === "choice" ? "word" : kind;
}

function several(value: string, before: readonly string[] | undefined): readonly string[] {
	return [...(before ?? []), value];
}

const AFTER = `
Options are read from flags, then from the environment (BROADSHEET_DATA, BROADSHEET_PORT, ...), then from defaults.
"broadsheet <command> --help" says more; "broadsheet config" prints every option with its value.

Exit codes: 0 all is well · 1 something wrong was found · 2 wrong usage · 3 it could not be done`;
