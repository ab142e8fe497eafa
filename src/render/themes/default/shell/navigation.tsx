/** The sections of the edition, and those below the current one. Works without a script: on a phone the row scrolls. */
import type { Html } from "../../../jsx/html.ts";
import type { Context } from "./context.ts";
import { headMenu, linkOf, type MenuLink } from "./menu-links.ts";

export function navigation(current: string, { chrome, t }: Context): Html | null {
	const head = headMenu(chrome);
	if (head.length === 0) return null;
	const within = current.split("/")[0] ?? "";
	const below = chrome.sections.filter(
		(section) => within !== "" && section.path.startsWith(`${within}/`) && section.path.split("/").length === 2,
	);
	const item = ({ label, url, section }: MenuLink) => {
		const state =
			section === "" ? null : section === current ? "page" : current.startsWith(`${section}/`) ? "true" : null;
		return (
			<li>
				<a href={url} aria-current={state}>
					{label}
				</a>
			</li>
		);
	};
	return (
		<nav class="sections" aria-label={t("sections")}>
			<ul>{head.map(item)}</ul>
			{below.length > 0 && <ul class="below">{below.map((section) => item(linkOf(section, "", chrome)))}</ul>}
		</nav>
	);
}
