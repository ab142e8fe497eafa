/** Every correction and withdrawal, newest first. */
import { correctionsAddress } from "../../../../core/addresses.ts";
import type { Chrome, CorrectionsView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import { contextOf } from "../shell/context.ts";
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
						{view.items.map(({ facts, correction, withdrawn }) => (
							<li>
								{time(correction.at, "", context)}
								<div>
									<h2>{withdrawn ? facts.headline : <a href={facts.address}>{facts.headline}</a>}</h2>
									{withdrawn && <p class="state disputed">{t("withdrawnTitle")}</p>}
									<p>{correction.note}</p>
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
