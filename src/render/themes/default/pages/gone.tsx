/** The notice that stands where a withdrawn story was: that it was withdrawn, when, and why. */
import type { Chrome, GoneView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import { contextOf } from "../shell/context.ts";
import { waysOn } from "./not-found.tsx";
import { plainHead } from "./plain-head.tsx";
import { plainPage } from "./plain-page.tsx";

export function gone(view: GoneView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { t } = context;
	return plainPage(
		{
			title: t("withdrawnTitle"),
			address: "",
			main: (
				<>
					{plainHead(t("corrections"), t("withdrawnTitle"), t("withdrawnText"))}
					<div class="prose">
						<p class="was">{view.headline}</p>
						<p class="when">{time(view.at, "", context)}</p>
						{view.reason !== "" && <p>{t("withdrawnReason", { reason: view.reason })}</p>}
						{waysOn(context)}
					</div>
				</>
			),
		},
		chrome,
	);
}
