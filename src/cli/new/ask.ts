/** Asks on the terminal for what the flags did not say. */
import { createInterface } from "node:readline";
import type { NewAnswers } from "./new-plan.ts";
import { localeOf } from "./new-plan.ts";

/** Returns null when the person ends the input instead of answering. */
export async function askForMissing(given: NewAnswers): Promise<NewAnswers | null> {
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	lines.on("SIGINT", () => lines.close());
	// An iterator keeps lines that are typed ahead of their question; `question` would lose them.
	const typed = lines[Symbol.asyncIterator]();
	try {
		return await ask(given, async (prompt) => {
			lines.setPrompt(prompt);
			lines.prompt();
			const line = await typed.next();
			if (line.done === true) throw new NoAnswer();
			return line.value.trim();
		});
	} catch (error) {
		if (error instanceof NoAnswer) return null;
		throw error;
	} finally {
		lines.close();
	}
}

class NoAnswer extends Error {}

async function ask(given: NewAnswers, answer: (prompt: string) => Promise<string>): Promise<NewAnswers> {
	const question = async (text: string, standard: string): Promise<string> => {
		for (;;) {
			const typed = await answer(`${text}${standard === "" ? "" : ` [${standard}]`}: `);
			if (typed !== "" || standard !== "") return typed || standard;
		}
	};
	const words = async (text: string, standard: string) =>
		(await question(text, standard)).split(/[\s,]+/u).filter(Boolean);

	const name = given.name || (await question("Name of the paper", ""));
	const editions = given.editions.length > 0 ? given.editions : await words("Editions, by language", "en");
	const locales = [...given.locales];
	for (const key of editions.slice(locales.length))
		locales.push(await question(`Locale of the edition ${key}`, localeOf(key)));
	const zones = given.zones.length > 0 ? given.zones : [await question("Time zone", ownZone())];
	const sections =
		given.sections.length > 0 ? given.sections : await words("Sections", "news world economy culture sport");
	return { ...given, name, editions, locales, zones, sections };
}

/** The locale of this machine. */
export function ownLocale(): string {
	return new Intl.DateTimeFormat().resolvedOptions().locale;
}

/** The zone of this machine. */
export function ownZone(): string {
	return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
