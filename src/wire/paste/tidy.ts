/** Makes of a pasted tree one that only says what the text is: marks for styles, lists for Word's paragraphs, no furniture. */
import type { SoupElement, SoupNode } from "../html/soup.ts";
import { firstDescendant, textOf } from "../html/soup.ts";
import { isFurniture } from "./furniture.ts";
import type { Origin } from "./origin.ts";
import { plainAddress } from "./plain-address.ts";
import { boldness, isHidden, raised, type Style, slant, styleOf } from "./style.ts";
import { isLayout, unfolded } from "./tables.ts";
import { withWordLists } from "./word-lists.ts";

export interface Tidying {
	readonly origin: Origin;
	/** Primary subtag of the language that is written here: passages marked with it need no mark. */
	readonly language: string;
	/** The address that stands for a story of the paper itself (`story:41`), or null. */
	readonly ownStory: (address: string) => number | null;
}

const INLINE = new Set("span font a b strong i em u s sub sup small big mark cite q abbr time label".split(" "));
const QUOTED_MAIL = /(?:^|\s)(?:gmail_quote|yahoo_quoted|moz-cite-prefix)(?:\s|$)/u;

export function tidied(nodes: readonly SoupNode[], how: Tidying): SoupNode[] {
	const office = how.origin === "word" || how.origin === "outlook";
	return (office ? withWordLists(nodes) : nodes).flatMap((node) =>
		typeof node === "string" ? [node] : element(node, how),
	);
}

function element(node: SoupElement, how: Tidying): SoupNode[] {
	const style = styleOf(node);
	if (isGone(node, style, how)) return [];
	if (isSpace(node, style)) return [" "];
	if (node.name === "img") return isPixel(node) ? [] : [node];
	const children = tidied(node.children, how);
	// Names with a colon are Word's own (o:p, st1:place, w:sdt): their words stay.
	if (node.name.includes(":")) return children;
	if (node.name === "table") return isLayout(node) ? unfolded(children) : [{ ...node, children }];
	if (node.name === "a") return link(node, children, how);
	if (node.name === "blockquote" && isMailQuote(node)) return [box("div", children)];
	if (node.name === "p" || node.name === "div") {
		const named = paragraphKind(node);
		if (named) return [box(named, children)];
	}
	if (INLINE.has(node.name)) return marked(node, style, children, how);
	return [{ ...node, attributes: withoutLanguage(node), children: inherited(style, children, how) }];
}

const box = (name: string, children: SoupNode[]): SoupElement => ({ name, attributes: new Map(), children });

function withoutLanguage(node: SoupElement): ReadonlyMap<string, string> {
	if (!node.attributes.has("lang") && !node.attributes.has("xml:lang")) return node.attributes;
	const attributes = new Map(node.attributes);
	attributes.delete("lang");
	attributes.delete("xml:lang");
	return attributes;
}

function isGone(node: SoupElement, style: Style, how: Tidying): boolean {
	if (isHidden(style) || node.attributes.get("aria-hidden") === "true" || node.attributes.has("hidden")) return true;
	// What a colleague struck out with tracked changes in Word is not there any more.
	if (node.name === "del" || /^(?:v|m|w):(?!sdt|smarttag)/u.test(node.name)) return true;
	const part = style.get("mso-element") ?? "";
	if (part === "comment-list" || part === "header" || part === "footer") return true;
	if (
		/(?:^|\s)Mso(?:Comment(?:Reference|Text|Subject)|Header|Footer)(?:\s|$)/u.test(node.attributes.get("class") ?? "")
	)
		return true;
	if (style.has("mso-comment-reference") || node.attributes.get("class") === "msocomanchor") return true;
	return how.origin === "web" && isFurniture(node);
}

/** Programs write a space that must not be lost as an element around a no-break space. */
function isSpace(node: SoupElement, style: Style): boolean {
	if (node.name !== "span") return false;
	return (
		(style.get("mso-spacerun") === "yes" || node.attributes.get("class") === "Apple-converted-space") &&
		textOf(node).replace(/[\s\u00a0]/gu, "") === ""
	);
}

/** A picture that only tells a sender that it was seen. */
function isPixel(node: SoupElement): boolean {
	return ["width", "height"].some((side) => /^[0-3](?:px)?$/u.test(node.attributes.get(side)?.trim() ?? ""));
}

function isMailQuote(node: SoupElement): boolean {
	return node.attributes.get("type") === "cite" || QUOTED_MAIL.test(node.attributes.get("class") ?? "");
}

/** Word names the kinds of paragraphs in classes. */
function paragraphKind(node: SoupElement): string | null {
	const name = /(?:^|\s)(?:x_)?Mso(Title|Subtitle|Quote|IntenseQuote|Heading\d)/u.exec(
		node.attributes.get("class") ?? "",
	)?.[1];
	if (name === undefined) return null;
	if (name === "Quote" || name === "IntenseQuote") return "blockquote";
	return name === "Subtitle" ? "h3" : "h2";
}

function link(node: SoupElement, children: SoupNode[], how: Tidying): SoupNode[] {
	const href = node.attributes.get("href")?.trim() ?? "";
	// Notes and places within the document lead nowhere here.
	if (href === "" || href.startsWith("#") || href.startsWith("file:") || /^about:/iu.test(href)) return children;
	if (textOf(node) === "" && !firstDescendant(node, (inside) => inside.name === "img")) return [];
	const own = how.ownStory(href);
	const address = own === null ? plainAddress(href) : `story:${own}`;
	return [{ name: "a", attributes: new Map([["href", address]]), children: bare(children) }];
}

/** Colour and underline are how a link looked, emphasis is what it says: only a whole-link `u` is taken off. */
function bare(children: SoupNode[]): SoupNode[] {
	return children.flatMap((child) => (typeof child !== "string" && child.name === "u" ? child.children : [child]));
}

function marked(node: SoupElement, style: Style, children: SoupNode[], how: Tidying): SoupNode[] {
	const names: string[] = [];
	const bold = boldness(style) ?? (node.name === "b" || node.name === "strong");
	const italic = slant(style) ?? (node.name === "i" || node.name === "em" || node.name === "cite");
	const shift = raised(style) ?? (node.name === "sup" || node.name === "sub" ? node.name : undefined);
	if (bold) names.push("strong");
	if (italic) names.push("em");
	if (shift && isShort(children)) names.push(shift);
	if (node.name === "q") names.push("q");
	const language = languageOf(node, how);
	const inside = names.reduce<SoupNode[]>((nodes, name) => [box(name, nodes)], children);
	return language === null ? inside : [{ name: "span", attributes: new Map([["lang", language]]), children: inside }];
}

/** Raised words are a number or a sign; whole sentences are a habit of the page. */
const isShort = (children: readonly SoupNode[]) => textOf(box("span", [...children])).length <= 12;

/** Emphasis that a box gives its text: a paragraph in bold. Boxes of boxes hand it to nobody. */
function inherited(style: Style, children: SoupNode[], how: Tidying): SoupNode[] {
	if (how.origin === "word" || how.origin === "outlook") return children;
	if (children.some((child) => typeof child !== "string" && !INLINE.has(child.name) && child.name !== "br"))
		return children;
	let inside = children;
	if (boldness(style) === true) inside = [box("strong", inside)];
	if (slant(style) === true) inside = [box("em", inside)];
	return inside;
}

/** Word marks every run with the language of its spelling checker, which says little; a page's own mark on a passage is meant. */
function languageOf(node: SoupElement, how: Tidying): string | null {
	if (how.origin !== "web") return null;
	const lang = node.attributes.get("lang") ?? "";
	const primary = lang.split("-")[0]?.toLowerCase() ?? "";
	return primary === "" || primary === how.language ? null : lang;
}
