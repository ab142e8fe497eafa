/** What a reader can do with a story: email, print, change the text size, copy the link, listen. Email is a link and works without a script. */
import type { Html } from "../../../jsx/html.ts";
import type { StoryView } from "../../../theme.ts";
import type { Context } from "../shell/context.ts";

const SIZES = ["textSizeSmallest", "textSizeSmall", "textSizeNormal", "textSizeLarge", "textSizeLargest"] as const;

export function storyTools({ facts }: StoryView, { t, chrome }: Context): Html {
	const url = chrome.site + facts.address;
	return (
		<story-tools class="tools" role="group" aria-label={t("storyTools")} data-title={facts.headline} data-address={url}>
			<ul>
				<li>
					<a data-tool="email" href={mailAddress(facts.headline, facts.standfirst, url)}>
						{t("emailStory")}
					</a>
				</li>
				{button("print", t("print"))}
				{button("copy", t("copyLink"), { "data-done": t("linkCopied"), "data-failed": t("copyFailed") })}
				{button("listen", t("listen"), { "data-stop": t("stopListening") })}
				<li class="sizes scripted">
					<button type="button" data-tool="smaller" title={t("smallerText")}>
						<span class="unseen">{t("smallerText")}</span>
					</button>
					<button type="button" data-tool="larger" title={t("largerText")}>
						<span class="unseen">{t("largerText")}</span>
					</button>
				</li>
			</ul>
			<p class="unseen" role="status" data-sizes={SIZES.map((size) => t("textSizeNow", { size: t(size) })).join("|")} />
			<noscript>
				<p class="hint">{t("withoutScripts")}</p>
			</noscript>
		</story-tools>
	);
}

function button(tool: string, label: string, said: Record<string, string> = {}): Html {
	return (
		<li class="scripted">
			<button type="button" data-tool={tool} {...said}>
				{label}
			</button>
		</li>
	);
}

/** RFC 6068: subject and body percent-encoded, line breaks as CR LF. */
export function mailAddress(headline: string, summary: string, url: string): string {
	const body = [summary, url].filter((part) => part !== "").join("\r\n\r\n");
	return `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(body)}`;
}
