/** Makes a section path, as addresses allow it, from the names of a category and its parents. */
import { RESERVED, SectionPath } from "../core/paper.ts";
import { slugFrom } from "../core/slug.ts";
import { sha256 } from "../store/sha256.ts";

const DEEPEST = 4;
const LONGEST_KEY = 45;

/** One segment: readable where the script allows it, never empty, never a number or a word that addresses need. */
export function sectionKey(name: string, locale: string, isFirst: boolean): string {
	const slug = slugFrom(name, locale, { maxLength: LONGEST_KEY });
	// A story's address ends in -number, so a section's may not.
	let key = slug.replace(/-(?=\d+$)/u, "");
	while (/-\d+$/u.test(key)) key = key.replace(/-(?=\d+$)/u, "");
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(key)) key = `s${sha256(name.normalize("NFC")).slice(0, 8)}`;
	else if (/^\d+$/u.test(key)) key = `s${key}`;
	return isFirst && RESERVED.has(key) ? `${key}-section` : key;
}

/** The path of a category by its names from the top down: at most four levels, the first three and the last. */
export function sectionPath(names: readonly string[], locale: string): string {
	const kept = names.length <= DEEPEST ? names : [...names.slice(0, DEEPEST - 1), names.at(-1) as string];
	const path = kept.map((name, level) => sectionKey(name, locale, level === 0)).join("/");
	return SectionPath.parse(path);
}
