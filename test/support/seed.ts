/** The page that everything started from, as fields of a story: from the seed beside the clone, else in words of our own. */
import { existsSync, readFileSync } from "node:fs";

export interface SeedStory {
	readonly headline: string;
	readonly kicker: string;
	readonly standfirst: string;
	readonly paragraphs: readonly string[];
	/** Whether the words are those of the seed. */
	readonly fromSeed: boolean;
}

const file = new URL("../../../shared/seed/karabakh-page.txt", import.meta.url);

const OURS: SeedStory = {
	headline: "Karabakh on the table in Moscow",
	kicker: "After the ceasefire",
	standfirst: "Two leaders met in the Kremlin for the first time since the war; roads & borders were the subject.",
	paragraphs: [
		"They met around an oval table.",
		"A working group of three deputies is to report on roads and railways.",
	],
	fromSeed: false,
};

export function seedStory(): SeedStory {
	if (!existsSync(file)) return OURS;
	const lines = readFileSync(file, "utf8")
		.split(/\r?\n/u)
		.map((line) => line.trim())
		.filter((line) => line !== "");
	const tools = lines.findIndex((line) => line.startsWith("email "));
	const [headline = "", kicker = ""] = lines;
	return {
		headline,
		kicker,
		standfirst: lines[tools - 1] ?? "",
		paragraphs: lines.slice(tools + 1, -1),
		fromSeed: true,
	};
}
