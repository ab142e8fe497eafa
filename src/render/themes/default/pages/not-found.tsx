/** The page for an address that leads nowhere: what happened, and where to go on. */
import { archiveAddress, sectionAddress } from "../../../../core/addresses.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Chrome } from "../../../theme.ts";
import { type Context, contextOf } from "../shell/context.ts";
import { plainHead } from "./plain-head.tsx";
import { plainPage } from "./plain-page.tsx";

export function notFound(chrome: Chrome): string {
	const context = contextOf(chrome);
	const { t } = context;
	return plainPage(
		{
			title: t("notFoundTitle"),
			address: "",
			main: (
				<>
					{plainHead("404", t("notFoundTitle"), t("notFoundText"))}
					<div class="prose">
						<p>{t("notFoundHelp")}</p>
						{waysOn(context)}
					</div>
				</>
			),
		},
		chrome,
	);
}

/** Front page, sections and archive as a list of links. */
export function waysOn({ t, chrome }: Context): Html {
	return (
		<ul class="ways">
			<li>
				<a href={chrome.edition.base}>{t("backToFrontPage")}</a>
			</li>
			{chrome.sections
				.filter((section) => !section.path.includes("/"))
				.map((section) => (
					<li>
						<a href={sectionAddress(chrome.edition, section.path)}>{section.name}</a>
					</li>
				))}
			<li>
				<a href={archiveAddress(chrome.edition)}>{t("archive")}</a>
			</li>
		</ul>
	);
}
