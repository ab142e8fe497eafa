/** Block quotations and pull quotations with their speaker. */
import type { Inline } from "../../core/inline.ts";
import { linkAddress, outsideAddress } from "./address.ts";
import { emitAside, paragraphsOf } from "./narrow.ts";
import { descendants, hasClass, type SoupElement, type SoupNode, textOf } from "./soup.ts";
import { joined, short } from "./target.ts";
import type { Walk } from "./walk.ts";

const PULL = /(?:^|[\s_-])(?:wp-block-pullquote|pull-?quote)(?:$|[\s_-])/iu;
/** Posts of other sites that their scripts would replace. */
const POST =
	/(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|mastodon-embed|reddit-embed-bq|reddit-card)(?:\s|$)/u;

export function quotationBlock(element: SoupElement, walk: Walk, pull = hasClass(element, PULL)): void {
	walk.flush();
	if (hasClass(element, POST) && postOf(element, walk)) return;
	const speakers: string[] = [];
	const inside = withoutSpeaker(element.children, speakers);
	const paragraphs = paragraphsOf(inside, walk.reading);
	let speaker = short(speakers.join(", "), 300).replace(/^[\s—–―-]+/u, "");
	const cite = linkAddress(element.attributes.get("cite") ?? "", walk.reading.options.base) ?? "";
	if (paragraphs.length === 0 && speaker !== "") {
		paragraphs.push([{ text: speaker }]);
		speaker = "";
	}
	if (pull && paragraphs.length > 0) walk.target.element({ type: "pullquote", text: joined(paragraphs), speaker });
	else {
		for (let at = 0; at < paragraphs.length; at += 100) {
			const part: Inline[] = paragraphs.slice(at, at + 100);
			walk.target.element({
				type: "quotation",
				paragraphs: part,
				speaker: at + 100 >= paragraphs.length ? speaker : "",
				source: cite,
			});
		}
	}
	emitAside(walk);
}

/** A post of another site becomes an embed of its own address, named by its words. */
function postOf(element: SoupElement, walk: Walk): boolean {
	const permanent = element.attributes.get("data-instgrm-permalink") ?? element.attributes.get("cite");
	const links = [...descendants(element, (e) => e.name === "a")].map((a) => a.attributes.get("href") ?? "");
	for (const address of [permanent ?? "", ...links.reverse()]) {
		const url = outsideAddress(address, walk.reading.options.base);
		if (url === null) continue;
		walk.target.element({ type: "embed", url, title: short(textOf(element), 300) });
		return true;
	}
	return false;
}

/** The children without `<cite>` and `<footer>` that stand at the end; their text is the speaker. */
function withoutSpeaker(nodes: readonly SoupNode[], speakers: string[]): SoupNode[] {
	const kept: SoupNode[] = [];
	nodes.forEach((node, i) => {
		if (typeof node === "string") kept.push(node);
		else if (node.name === "footer" || node.name === "figcaption") addSpeaker(node, speakers);
		else if (node.name === "cite" && nodes.slice(i + 1).every((n) => typeof n === "string" && n.trim() === ""))
			addSpeaker(node, speakers);
		else if (node.name === "p" && i > 0 && isOnlyCite(node)) addSpeaker(node, speakers);
		else if (node.name === "blockquote" || node.name === "div")
			kept.push({ name: "div", attributes: node.attributes, children: withoutSpeaker(node.children, speakers) });
		else kept.push(node);
	});
	return kept;
}

function isOnlyCite(node: SoupElement): boolean {
	const inside = node.children.filter((c) => typeof c !== "string" || c.trim() !== "");
	const only = inside[0];
	return inside.length === 1 && only !== undefined && typeof only !== "string" && only.name === "cite";
}

function addSpeaker(node: SoupElement, speakers: string[]): void {
	const name = textOf(node);
	if (name !== "") speakers.push(name);
}
