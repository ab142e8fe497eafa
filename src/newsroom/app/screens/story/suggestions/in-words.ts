/** A suggestion said in words: what it puts in, what it strikes out, what it does with blocks. */
import type { Found } from "../../../../document/suggesting/suggestions-in.ts";
import type { Language } from "../../../strings/language.ts";
import { LOCALES } from "../../../strings/language.ts";
import { listIn } from "../../../strings/list-in.ts";
import type { en } from "../../../strings/suggestions/en.ts";
import type { Translation } from "../../../strings/use-strings.ts";

/** So many characters say which one is meant. */
const ENOUGH = 60;

export function inWords(found: Found, words: Translation<typeof en>, language: Language): string {
	const parts = [
		found.deleted === "" ? "" : `${words.strikes} ${short(found.deleted)}`,
		found.inserted === "" ? "" : `${words.puts} ${short(found.inserted)}`,
		...[...new Set(found.blocks)].map((kind) => words.blocks[kind]),
	].filter(Boolean);
	return listIn(LOCALES[language], parts);
}

function short(text: string): string {
	const even = text.replace(/\s+/gu, " ").trim();
	return even.length <= ENOUGH ? even : `${even.slice(0, ENOUGH).toWellFormed()}…`;
}
