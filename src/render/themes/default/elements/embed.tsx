/** Something of another site: a link always; where the paper allows the host, a button that loads it when the reader asks. */
import type { ElementOf } from "../../../../elements/body.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";

export function drawEmbed(element: ElementOf<"embed">, { context }: Drawing): Html {
	const { t, chrome } = context;
	const host = URL.canParse(element.url) ? new URL(element.url).hostname : "";
	const provider = host.replace(/^www\./u, "");
	const link = (
		<a href={element.url} rel="noopener">
			{t("openAtProvider", { provider })}
		</a>
	);
	const title = element.title !== "" && <p class="embed-name">{element.title}</p>;
	if (!chrome.paper.embedHosts.includes(host)) {
		return (
			<aside class="embed" role="note" aria-label={element.title || provider}>
				{title}
				<p>{link}</p>
			</aside>
		);
	}
	return (
		<outside-embed class="embed" data-address={element.url} data-title={element.title || provider}>
			{title}
			<p class="embed-notice">{t("embedNotice", { provider })}</p>
			<p>
				<button type="button">{t("showEmbed", { provider })}</button> {link}
			</p>
		</outside-embed>
	);
}
