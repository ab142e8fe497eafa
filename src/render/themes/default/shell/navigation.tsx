/** The sections of the edition, and those below the current one. Works without a script: on a phone the row scrolls. */
import { sectionAddress } from "../../../../core/addresses.ts";
import type { Section } from "../../../../core/paper.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Context } from "./context.ts";

export function navigation(current: string, { chrome, t }: Context): Html | null {
	const top = chrome.sections.filter((section) => !section.path.includes("/"));
	if (top.length === 0) return null;
	const within = current.split("/")[0] ?? "";
	const below = chrome.sections.filter(
		(section) => within !== "" && section.path.startsWith(`${within}/`) && section.path.split("/").length === 2,
	);
	const item = (section: Section) => {
		const state = section.path === current ? "page" : current.startsWith(`${section.path}/`) ? "true" : null;
		return (
			<li>
				<a href={sectionAddress(chrome.edition, section.path)} aria-current={state}>
					{section.name}
				</a>
			</li>
		);
	};
	return (
		<nav class="sections" aria-label={t("sections")}>
			<ul>{top.map(item)}</ul>
			{below.length > 0 && <ul class="below">{below.map(item)}</ul>}
		</nav>
	);
}
