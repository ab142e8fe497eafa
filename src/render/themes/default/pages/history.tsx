/** What was corrected and updated in one story, newest first. */
import type { Chrome, HistoryView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import { contextOf } from "../shell/context.ts";
import { difference } from "./difference.tsx";
import { plainHead } from "./plain-head.tsx";
import { plainPage } from "./plain-page.tsx";

export function history(view: HistoryView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { t } = context;
	return plainPage(
		{
			title: `${t("storyHistory")}: ${view.facts.headline}`,
			address: view.address,
			main: (
				<>
					{plainHead(t("corrections"), t("storyHistory"), t("publicHistoryIntro"))}
					<p class="of-story">
						<a href={view.facts.address}>{view.facts.headline}</a>
					</p>
					<ol class="record">
						{view.items.map((item) => (
							<li>
								{time(item.at, "", context)}
								<div>
									<h2>{t(item.isCorrection ? "correction" : "update")}</h2>
									{item.text !== "" && <p>{item.text}</p>}
									{item.difference && difference(item.difference, context)}
								</div>
							</li>
						))}
					</ol>
				</>
			),
		},
		chrome,
	);
}
