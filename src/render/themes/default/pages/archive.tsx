/** The archive: every month that has stories, by year. */
import { archiveAddress } from "../../../../core/addresses.ts";
import { monthRange } from "../../../../core/date-style.ts";
import type { ArchiveView, Chrome } from "../../../theme.ts";
import { contextOf } from "../shell/context.ts";
import { plainHead } from "./plain-head.tsx";
import { plainPage } from "./plain-page.tsx";

export function archive(view: ArchiveView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { t, date } = context;
	const years = new Map<string, ArchiveView["months"][number][]>();
	for (const month of view.months) {
		const year = month.month.slice(0, 4);
		years.set(year, [...(years.get(year) ?? []), month]);
	}
	const start = (month: string) => monthRange(month, chrome.edition.zone).from;
	return plainPage(
		{
			title: t("archive"),
			address: archiveAddress(chrome.edition),
			main: (
				<>
					{plainHead(chrome.edition.name, t("archive"), "")}
					{years.size === 0 && <p class="empty">{t("noStoriesYet")}</p>}
					<div class="years">
						{[...years].map(([, months]) => (
							<section>
								<h2>{date("y", start(months[0]?.month ?? "1970-01"))}</h2>
								<ul>
									{months.map(({ month, address }) => (
										<li>
											<a href={address}>
												<time datetime={month}>{date("LLLL", start(month))}</time>
											</a>
										</li>
									))}
								</ul>
							</section>
						))}
					</div>
				</>
			),
		},
		chrome,
	);
}
