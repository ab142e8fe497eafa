/** Frames and embeds of other sites, video and audio. */
import { plainText } from "../../core/inline.ts";
import type { Element } from "../../elements/body.ts";
import { linkAddress, outsideAddress, pictureAddress } from "./address.ts";
import { inlineOf } from "./narrow.ts";
import { firstDescendant, type SoupElement, textOf } from "./soup.ts";
import { short } from "./target.ts";
import type { Walk } from "./walk.ts";

/** Hosts whose addresses stand for what they show. */
const SHOWS =
	/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com|open\.spotify\.com|dailymotion\.com|flickr\.com|bsky\.app|rumble\.com|t\.me|wordpress\.tv|videopress\.com|datawrapper\.dwcdn\.net|infogram\.com|ted\.com|issuu\.com|scribd\.com)$/u;

/** Whether an address alone stands for a film, a post, a sound. */
export function isShown(url: string): boolean {
	return URL.canParse(url) && SHOWS.test(new URL(url).hostname);
}

/** A frame: an embed when its address is https, else a link, else reported. */
export function frameBlock(element: SoupElement, walk: Walk): void {
	const address =
		[element.attributes.get("src"), element.attributes.get("data-src"), element.attributes.get("data-lazy-src")].find(
			(a) => a && !a.startsWith("about:"),
		) ?? "";
	const title = short(element.attributes.get("title") ?? "", 300);
	walk.flush();
	shown(address, title, "frame", walk);
}

function shown(address: string, title: string, what: string, walk: Walk): void {
	const url = outsideAddress(address, walk.reading.options.base);
	if (url !== null) {
		walk.target.element({ type: "embed", url, title });
		return;
	}
	const href = linkAddress(address, walk.reading.options.base);
	if (href === null || href.startsWith("#")) {
		walk.reading.leftOut.add(`${what} without an address that is allowed`);
		return;
	}
	walk.target.paragraph([{ text: title || href, marks: [{ type: "link", href }] }]);
}

/** The address that an embed block of WordPress holds as text. */
export function embedBlock(element: SoupElement, caption: SoupElement | undefined, walk: Walk): boolean {
	const link = firstDescendant(element, (e) => e.name === "a");
	const url = outsideAddress(textOf(element)) ?? outsideAddress(link?.attributes.get("href") ?? "");
	if (url === null) return false;
	walk.target.element({
		type: "embed",
		url,
		title: caption ? short(inlineOf(caption.children, walk.reading), 300) : "",
	});
	return true;
}

export function videoBlock(element: SoupElement, walk: Walk): void {
	recording("video", element, walk);
}

export function audioBlock(element: SoupElement, walk: Walk): void {
	recording("audio", element, walk);
}

function recording(type: "video" | "audio", element: SoupElement, walk: Walk): void {
	walk.flush();
	const source =
		element.attributes.get("src") ??
		firstDescendant(element, (e) => e.name === "source" && e.attributes.has("src"))?.attributes.get("src") ??
		"";
	const { base } = walk.reading.options;
	const title = short(element.attributes.get("title") ?? element.attributes.get("aria-label") ?? "", 300);
	const link = linkAddress(source, base);
	const url = outsideAddress(source, base) ?? (link?.startsWith("/") ? link : null);
	if (url === null) {
		shown(source, title, type, walk);
		return;
	}
	const found: Element = { type, url, title, caption: [], credit: "" };
	const poster = pictureAddress(element.attributes.get("poster") ?? "", base);
	if (found.type === "video" && poster !== null)
		found.poster = walk.reading.place({ url: poster, caption: "", credit: "", alt: "" });
	walk.target.element(found);
}

/** Turns a paragraph that is nothing but the address of a film or post into an embed. */
export function bareEmbed(element: Element): Element {
	if (element.type !== "paragraph") return element;
	const text = plainText(element.text);
	const url =
		/^https?:\/\/\S+$/u.test(text) && isShown(text) ? outsideAddress(text.replace(/^http:/u, "https:")) : null;
	return url === null ? element : { type: "embed", url, title: "" };
}
