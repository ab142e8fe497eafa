/** The menus of an edition as links: what its settings say, or its sections by their position. */
import { sectionAddress } from "../../../../core/addresses.ts";
import type { MenuEntry, Section } from "../../../../core/paper.ts";
import type { Chrome } from "../../../theme.ts";

export interface MenuLink {
	readonly label: string;
	readonly url: string;
	/** Path of the section that it leads to; empty for other links. */
	readonly section: string;
}

export function headMenu(chrome: Chrome): readonly MenuLink[] {
	const { menus } = chrome.edition;
	if (menus !== undefined) return linksOf(menus.head, chrome);
	return chrome.sections.filter(({ path }) => !path.includes("/")).map((section) => linkOf(section, "", chrome));
}

export const footMenu = (chrome: Chrome): readonly MenuLink[] => linksOf(chrome.edition.menus?.foot ?? [], chrome);

export const linkOf = (section: Section, label: string, { edition }: Chrome): MenuLink => ({
	label: label || section.name,
	url: sectionAddress(edition, section.path),
	section: section.path,
});

/** A section that was closed is not in the menu any more; one that moved is, under its new address. */
function linksOf(entries: readonly MenuEntry[], chrome: Chrome): MenuLink[] {
	const links: MenuLink[] = [];
	for (const entry of entries) {
		if ("url" in entry) links.push({ ...entry, section: "" });
		else {
			const path = chrome.moved.get(entry.section) ?? entry.section;
			const section = chrome.sections.find((one) => one.path === path);
			if (section && !links.some((link) => link.section === path)) links.push(linkOf(section, entry.label, chrome));
		}
	}
	return links;
}
