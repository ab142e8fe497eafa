/** Finds the section of a story, and makes it with its parents when the edition does not have it. */
import type { Edition } from "../core/paper.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { changeSectionIn } from "../desk/change-paper.ts";
import type { Writes } from "../store/store.ts";
import { IMPORTER } from "./import-options.ts";
import type { Memory } from "./memory.ts";
import { sectionPath } from "./section-path.ts";
import { wordsFor } from "./words.ts";

const PAGES = "pages";
const LAST = 1_000_000;

export interface Placing {
	readonly tx: Writes;
	readonly memory: Memory;
	readonly now: number;
	/** Told of every section that had to be made. */
	readonly made: (path: string) => void;
}

/** Whether the edition has a section for these names already. */
export function hasSectionFor({ memory }: Placing, edition: Edition, names: readonly string[]): boolean {
	return (
		names.length > 0 && memory.hasSection(edition.key, memory.pathNow(edition.key, sectionPath(names, edition.locale)))
	);
}

/** The section of a blog's pages, which stands after all others. */
export function placePages(placing: Placing, edition: Edition): Promise<Result<string>> {
	return makePath(placing, edition, PAGES, [wordsFor(edition.locale).pages]);
}

/** Without names: the fallback, else the edition's first section, else a new one for news. */
export async function placeSection(
	placing: Placing,
	edition: Edition,
	names: readonly string[],
	fallback: string | undefined,
): Promise<Result<string>> {
	const { memory } = placing;
	if (names.length > 0) return makePath(placing, edition, sectionPath(names, edition.locale), names);
	if (fallback !== undefined) {
		const path = memory.pathNow(edition.key, fallback);
		if (memory.hasSection(edition.key, path)) return ok(path);
		const there = memory.sections(edition.key).map((section) => section.path);
		return fail(
			"sectionNotFound",
			`The edition ${edition.key} has no section "${fallback}"; there are: ${there.join(", ") || "none"}.`,
			"section",
		);
	}
	const first = memory.sections(edition.key).find((section) => !section.path.includes("/"));
	return first ? ok(first.path) : makePath(placing, edition, "news", [wordsFor(edition.locale).news]);
}

async function makePath(
	{ tx, memory, now, made }: Placing,
	edition: Edition,
	given: string,
	names: readonly string[],
): Promise<Result<string>> {
	const path = memory.pathNow(edition.key, given);
	if (memory.hasSection(edition.key, path)) return ok(path);
	const keys = path.split("/");
	for (const [level] of keys.entries()) {
		const part = keys.slice(0, level + 1).join("/");
		if (memory.hasSection(edition.key, part)) continue;
		const name =
			(level === keys.length - 1 ? names.at(-1) : names[level])?.trim().slice(0, 200) || (keys[level] as string);
		const others = memory.sections(edition.key).filter((section) => section.position < LAST);
		const position = part === PAGES ? LAST : Math.max(-1, ...others.map((section) => section.position)) + 1;
		const section = { edition: edition.key, path: part, name, description: "", position };
		const changed = await changeSectionIn(tx, IMPORTER, section, now);
		if (!changed.ok) return changed;
		made(`${edition.key}/${part}`);
	}
	return ok(path);
}
