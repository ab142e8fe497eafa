/** Turns WordPress shortcodes into HTML that says the same; unknown ones are reported and their inner text stays. */

import type { LeftOutCount } from "../../left-out.ts";
import { escapeXml } from "../../xml/escape.ts";
import type { Attachment, Attachments } from "./attachments.ts";

export interface ShortcodeContext {
	readonly attachments: Attachments;
	/** Number of the post: a gallery without pictures of its own shows those attached to it. */
	readonly post: string;
	readonly leftOut: LeftOutCount;
}

const TAG = /\[(\/?)([A-Za-z][\w-]*)((?:\s[^[\]]*)?)\/?\]/gu;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))|(\S+)/gu;
const ADDRESS = /https?:\/\/[^\s"'<>\]]+/u;

type Attributes = ReadonlyMap<string, string>;

function attributesOf(text: string): Attributes {
	const found = new Map<string, string>();
	// The editor writes curly quotes where somebody typed a shortcode by hand.
	for (const [, name, a, b, c, bare] of text
		.replace(/[“”″]/gu, '"')
		.replace(/&quot;/gu, '"')
		.matchAll(ATTRIBUTE)) {
		if (name !== undefined) found.set(name.toLowerCase(), a ?? b ?? c ?? "");
		else if (bare !== undefined && !found.has("0")) found.set("0", bare);
	}
	return found;
}

/** The content with its shortcodes turned into HTML. Takes time in proportion to its length. */
export function withoutShortcodes(content: string, context: ShortcodeContext): string {
	if (!content.includes("[")) return content;
	const out: string[] = [];
	/** Where each name is closed next; looked up once for each closing. */
	const closings = new Map<string, number>();
	let from = 0;
	const scan = new RegExp(TAG);
	for (let match = scan.exec(content); match; match = scan.exec(content)) {
		const [whole, slash = "", written = "", rest = ""] = match;
		const name = written.toLowerCase();
		out.push(content.slice(from, match.index));
		from = match.index + whole.length;
		// [[name]] is how one writes about a shortcode.
		if (content[match.index - 1] === "[" && content[from] === "]") {
			out[out.length - 1] = (out.at(-1) as string).slice(0, -1);
			out.push(whole);
			from++;
			scan.lastIndex = from;
			continue;
		}
		const closing = `[/${written}]`;
		let inner: string | null = null;
		if (slash === "") {
			let end = closings.get(written) ?? 0;
			if (end < from) {
				end = lookUp(content, closing, from);
				closings.set(written, end);
			}
			if (end !== Number.POSITIVE_INFINITY) inner = content.slice(from, end);
		}
		const html = slash === "" ? known(name, attributesOf(rest), inner, context) : null;
		if (html !== null) {
			out.push(html);
			if (inner !== null && PAIRED.has(name)) from += inner.length + closing.length;
		} else if (slash === "/" || inner !== null || /=|["']/u.test(rest) || /[_-]/u.test(name)) {
			// A word in brackets alone is text: "[sic]".
			if (slash === "") context.leftOut.add(`shortcode ${name}`);
		} else out.push(whole);
		scan.lastIndex = from;
	}
	out.push(content.slice(from));
	return out.join("");
}

function lookUp(content: string, closing: string, from: number): number {
	const at = content.indexOf(closing, from);
	return at === -1 ? Number.POSITIVE_INFINITY : at;
}

const PAIRED = new Set(["caption", "wp_caption", "embed", "audio", "video", "playlist", "gallery", "youtube", "vimeo"]);

/** HTML of a known shortcode; null for others. */
function known(name: string, attributes: Attributes, inner: string | null, context: ShortcodeContext): string | null {
	switch (name) {
		case "caption":
		case "wp_caption":
			return inner === null ? null : caption(inner, attributes.get("caption") ?? "");
		case "gallery":
			return gallery(attributes, context);
		case "playlist":
			return listed(attributes, context).map(recording).join("") || missing("playlist", context);
		case "embed":
		case "youtube":
		case "vimeo":
			return frame(
				name,
				ADDRESS.exec(inner ?? "")?.[0] ?? attributes.get("src") ?? attributes.get("0") ?? attributes.get("id") ?? "",
				context,
			);
		case "audio":
		case "video":
			return media(name, attributes, inner, context);
		default:
			return null;
	}
}

/** The picture, with or without a link around it, then the caption. */
function caption(inner: string, attribute: string): string {
	const image = inner.search(/<img\b/iu);
	if (image === -1) return inner;
	let end = inner.indexOf(">", image) + 1;
	if (end === 0) return inner;
	const link = /^\s*<\/a\s*>/iu.exec(inner.slice(end, end + 20));
	if (link) end += link[0].length;
	const text = inner.slice(end).trim() || escapeXml(attribute);
	return `\n\n<figure>${inner.slice(0, end)}<figcaption>${text}</figcaption></figure>\n\n`;
}

function listed(attributes: Attributes, context: ShortcodeContext): Attachment[] {
	const ids = attributes.get("ids") ?? attributes.get("include") ?? "";
	if (ids === "") return [...context.attachments.of(attributes.get("id") || context.post)];
	return ids.split(",").flatMap((id) => {
		const found = context.attachments.get(id);
		if (!found) context.leftOut.add("picture that the file does not hold");
		return found ? [found] : [];
	});
}

function gallery(attributes: Attributes, context: ShortcodeContext): string {
	const pictures = listed(attributes, context).filter((a) => a.kind === "picture");
	if (pictures.length === 0) return missing("gallery", context);
	return `<div class="gallery">${pictures.map((p) => `<figure><img src="${escapeXml(p.url)}" alt="${escapeXml(p.alt)}"><figcaption>${escapeXml(p.caption)}</figcaption></figure>`).join("")}</div>`;
}

function missing(what: string, context: ShortcodeContext): string {
	context.leftOut.add(`${what} of which the file holds nothing`);
	return "";
}

function recording(attachment: Attachment): string {
	return attachment.kind === "video" || attachment.kind === "audio"
		? `<${attachment.kind} src="${escapeXml(attachment.url)}"></${attachment.kind}>`
		: "";
}

function frame(name: string, stated: string, context: ShortcodeContext): string {
	const address =
		ADDRESS.exec(stated)?.[0] ??
		(name === "vimeo" && /^\d+$/u.test(stated)
			? `https://vimeo.com/${stated}`
			: name === "youtube" && /^[\w-]{11}$/u.test(stated)
				? `https://www.youtube.com/watch?v=${stated}`
				: null);
	if (address === null) return missing(name, context);
	return `<iframe src="${escapeXml(address.replace(/&amp;/gu, "&"))}"></iframe>`;
}

function media(
	name: "audio" | "video",
	attributes: Attributes,
	inner: string | null,
	context: ShortcodeContext,
): string {
	const stated = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "0"]
		.map((key) => attributes.get(key))
		.find((value) => value && ADDRESS.test(value));
	const address = stated ?? ADDRESS.exec(inner ?? "")?.[0];
	if (!address) return missing(name, context);
	return `<${name} src="${escapeXml(ADDRESS.exec(address)?.[0] ?? address)}"></${name}>`;
}
