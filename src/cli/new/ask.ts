/** Asks on the terminal for what the flags did not say. */
import type { Interface } from "node:readline/promises";
import { createInterface } from "node:readline/promises";
import type { NewAnswers } from "./new-plan.ts";
import { localeOf } from "./new-plan.ts";

/** Returns null when the person ends the input instead of answering. */
export async function askForMissing(given: NewAnswers): Promise<NewAnswers | null> {
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	const gone = new AbortController();
	lines.once("close", () => gone.abort());
	try {
		return await ask(lines, given, gone.signal);
	} catch (error) {
		if (gone.signal.aborted) return null;
		throw error;
	} finally {
		lines.close();
	}
}

async function ask(lines: Interface, given: NewAnswers, signal: AbortSignal): Promise<NewAnswers> {
	const question = async (text: string, standard: string): Promise<string> => {
		for (;;) {
			const answer = (await lines.question(`${text}${standard === "" ? "" : ` [${standard}]`}: `, { signal })).trim();
			if (answer !== "" || standard !== "") return answer || standard;
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

/** The zone of this machine. */
export function ownZone(): string {
	return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
