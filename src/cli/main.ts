/** The command line: reads what was typed, runs one command, and ends with its exit code. */
import { CommanderError } from "commander";
import { EXIT, refuse } from "./outcome.ts";
import { buildProgram } from "./program.ts";
import { tell, terminal } from "./terminal.ts";

const json = process.argv.includes("--json");

// A reader that went away (`broadsheet config | head`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code === "EPIPE") process.exit(EXIT.well);
	throw error;
});

try {
	const program = buildProgram((code) => {
		process.exitCode = code;
	});
	await program.parseAsync();
} catch (error) {
	process.exitCode = explain(error);
}

function explain(error: unknown): number {
	if (error instanceof CommanderError) {
		if (error.exitCode === 0) return EXIT.well;
		const usage = error.message.replace(/^error: /u, "").replaceAll("\n", " ");
		if (error.code !== "commander.help") {
			const { command } = error as CommanderError & { command?: string };
			const help = `See "broadsheet ${command === undefined ? "" : `${command} `}--help".`;
			tell(terminal(json), refuse(EXIT.wrongUsage, sentence(usage), "", help));
		}
		return EXIT.wrongUsage;
	}
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	tell(terminal(json), refuse(EXIT.couldNot, "Broadsheet met a fault in itself.", text, "Report it with this text."));
	return EXIT.couldNot;
}

function sentence(text: string): string {
	const first = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.?)]$/u.test(first) ? first : `${first}.`;
}
