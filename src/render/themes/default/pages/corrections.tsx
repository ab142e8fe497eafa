/** Every correction and withdrawal, newest first. */
import { correctionsAddress, historyAddress } from "../../../../core/addresses.ts";
import type { Chrome, CorrectionsView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import { contextOf } from "../shell/context.ts";
import { difference } from "./difference.tsx";
import { plainHead } from "./plain-head.tsx";
import { plainPage } from "./plain-page.tsx";

export function corrections(view: CorrectionsView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { t } = context;
	return plainPage(
		{
			title: t("corrections"),
			address: correctionsAddress(chrome.edition),
			main: (
				<>
					{plainHead(chrome.edition.name, t("corrections"), t("correctionsIntro"))}
					{view.items.length === 0 && <p class="empty">{t("noCorrections")}</p>}
					<ol class="record">
						{view.items.map(({ facts, correction, withdrawn, difference: shown }) => (
							<li>
								{time(correction.at, "", context)}
								<div>
									<h2>{withdrawn ? facts.headline : <a href={facts.address}>{facts.headline}</a>}</h2>
									{withdrawn && <p class="state disputed">{t("withdrawnTitle")}</p>}
									<p>{correction.note}</p>
									{shown && (
										<details>
											<summary>{t("whatWasChanged")}</summary>
											{difference(shown, context)}
											<p class="legend">
												<a href={historyAddress(chrome.edition, facts.story)}>{t("storyHistory")}</a>
											</p>
										</details>
									)}
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
