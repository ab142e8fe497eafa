/** Which section of another edition a story belongs to, as far as the paper's habits, paths and names tell. */
import { foldText } from "../../core/folding.ts";
import type { Section } from "../../core/paper.ts";
import { sectionChain } from "../../core/paper.ts";
import type { Reads } from "../../store/store.ts";

/** So many of a section's newest stories are looked at for one that was translated before. */
const LOOKED_AT = 30;

export interface FromSection {
	readonly edition: string;
	readonly section: string;
}

/**
 * The section of the same path; or the one that took the section's last translated story; or one of the same name; or the
 * same for the nearest parent. Null when somebody has to choose.
 */
export async function sectionLike(reads: Reads, from: FromSection, edition: string): Promise<string | null> {
	const [here, there] = [await reads.sections(from.edition), await reads.sections(edition)];
	for (const path of sectionChain(from.section)) {
		const found =
			there.find((one) => one.path === path)?.path ??
			(await asBefore(reads, { edition: from.edition, section: path }, edition)) ??
			ofSameName(here.find((one) => one.path === path)?.name, there);
		if (found !== null && there.some((one) => one.path === found)) return found;
	}
	return null;
}

async function asBefore(reads: Reads, from: FromSection, edition: string): Promise<string | null> {
	for (const { group } of await reads.list({ ...from, limit: LOOKED_AT })) {
		if (group === null) continue;
		const counterpart = (await reads.translations(group)).find((one) => one.edition === edition);
		if (counterpart) return counterpart.section;
	}
	return null;
}

/** Two of one name: nobody but the desk can say which. */
function ofSameName(name: string | undefined, there: readonly Section[]): string | null {
	if (name === undefined) return null;
	const even = (text: string) => foldText(text, { locale: "und" });
	const named = there.filter((one) => even(one.name) === even(name));
	return named.length === 1 ? (named[0]?.path ?? null) : null;
}
