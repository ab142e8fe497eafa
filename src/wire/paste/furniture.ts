/** What stands on a web page around a text and is not of it: menus, advertising, sharing, offers of other stories. */
import type { SoupElement } from "../html/soup.ts";

const ROLES = new Set([
	"navigation",
	"banner",
	"search",
	"contentinfo",
	"complementary",
	"dialog",
	"alert",
	"toolbar",
	"menu",
	"menubar",
	"tablist",
]);

/** One word of a class or an id, as parted by spaces, hyphens, underscores and humps. */
const WORDS = new Set(
	"ad ads advert adverts advertisement advertising adslot adunit dfp gpt sponsored sponsor promo promotion teaser newsletter signup subscribe subscription paywall cookie cookies consent share sharing sharebar social socials breadcrumb breadcrumbs nav navbar navigation menu masthead sidebar related recommended recommendations outbrain taboola comments disqus popup modal toolbar pagination skip".split(
		" ",
	),
);
/** Whole names that hold one of the words but are part of the text. */
const KEPT = /pull|quote|caption|image|media|figure|photo|picture|article-?body|story-?body|content/iu;

const wordsOf = (name: string) =>
	name
		.replace(/([a-z])([A-Z])/gu, "$1 $2")
		.toLowerCase()
		.split(/[\s_:-]+/u);

/** Whether a part of a page is furniture. Only boxes are: a marked word in a sentence never is. */
export function isFurniture(element: SoupElement): boolean {
	const { name, attributes } = element;
	if (name === "nav" || name === "footer" || name === "dialog" || name === "form") return true;
	if (ROLES.has(attributes.get("role") ?? "")) return true;
	if (!/^(?:div|aside|section|ul|ol|p|header|figure|iframe|ins|span|table|a)$/u.test(name)) return false;
	if (name === "ins" && attributes.get("class")?.includes("adsbygoogle")) return true;
	if (attributes.has("data-ad-slot") || attributes.has("data-google-query-id")) return true;
	if (name === "span" || name === "a") return false;
	for (const names of [attributes.get("class"), attributes.get("id")]) {
		if (names === undefined || names === "" || names.length > 1000) continue;
		for (const one of names.split(/\s+/u)) {
			const words = wordsOf(one);
			if (words.length <= 4 && words.some((word) => WORDS.has(word)) && !KEPT.test(one)) return true;
		}
	}
	return false;
}
