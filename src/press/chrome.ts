/** Chrome: what every page of an edition shares, and the name of the generation that it makes. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../core/ledger.ts";
import { PaperSettings } from "../core/paper.ts";
import type { Chrome, ThemeAssets } from "../render/theme.ts";
import type { Reads } from "../store/store.ts";

export interface Generation {
	/** Names the chrome's exact content: equal chrome, equal name. */
	readonly name: string;
	readonly chromes: ReadonlyMap<string, Chrome>;
	/** The first edition's, for pages that belong to no edition. */
	readonly first: Chrome | null;
}

export interface ChromeParts {
	readonly assets: ThemeAssets;
	/** Origin used when the paper's settings name none. */
	readonly site: string;
	/** Year to stand in rights notices until the ledger has one. */
	readonly year: number;
	/** Changes with the program's drawing code. */
	readonly build: string;
}

export async function readGeneration(reads: Reads, parts: ChromeParts): Promise<Generation> {
	const paper = (await reads.settings()) ?? PaperSettings.parse({ name: "Broadsheet" });
	const editions = await reads.editions();
	const noted = await reads.lastEntry("year", "year");
	const year = typeof noted?.after === "number" ? noted.after : parts.year;
	const site = paper.site || parts.site;
	const chromes = new Map<string, Chrome>();
	const content: unknown[] = [paper, editions, year, site, parts.build];
	for (const edition of editions) {
		const sections = await reads.sections(edition.key);
		const moved = await reads.moves.sections(edition.key);
		content.push(sections, Object.fromEntries(moved));
		// Editions kept from before they could word the rights have none.
		const inItsWords = { ...paper, rights: { ...paper.rights, ...edition.rights } };
		chromes.set(edition.key, {
			paper: inItsWords,
			edition,
			editions,
			sections,
			moved,
			year,
			site,
			assets: parts.assets,
		});
	}
	const name = createHash("sha256").update(canonicalJson(content)).digest("hex").slice(0, 16);
	return { name, chromes, first: chromes.values().next().value ?? null };
}
