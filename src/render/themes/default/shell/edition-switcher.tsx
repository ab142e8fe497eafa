/** Links to the paper's other editions, each named in its own language. */
import type { Html } from "../../../jsx/html.ts";
import { directionOf } from "../../../strings/direction.ts";
import { type Context, ownLanguageName } from "./context.ts";

export function editionSwitcher({ chrome, t }: Context): Html | null {
	if (chrome.editions.length < 2) return null;
	return (
		<nav class="editions" aria-label={t("otherLanguages")}>
			<ul>
				{chrome.editions.map((each) => {
					const current = each.key === chrome.edition.key;
					return (
						<li>
							<a
								href={each.base}
								lang={each.locale}
								dir={directionOf(each.locale)}
								hreflang={each.locale}
								aria-current={current ? "true" : null}
							>
								{ownLanguageName(each.locale)}
							</a>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
