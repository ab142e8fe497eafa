/** Pictures, figures and galleries. */
import { type Inline, plainText } from "../../core/inline.ts";
import type { ElementOf } from "../../elements/body.ts";
import { fileNameOf, pictureAddress } from "./address.ts";
import { embedBlock } from "./block-media.ts";
import { quotationBlock } from "./block-quotation.ts";
import { tableBlock } from "./block-table.ts";
import { creditOf } from "./credit.ts";
import { emitAside, inlineOf } from "./narrow.ts";
import type { Reading } from "./reading.ts";
import { descendants, firstDescendant, hasClass, type SoupElement } from "./soup.ts";
import { short } from "./target.ts";
import type { Walk } from "./walk.ts";

type PictureParts = ElementOf<"gallery">["pictures"][number];

const GALLERY = /(?:^|\s)(?:wp-block-gallery|blocks-gallery-grid|gallery|kg-gallery-card|tiled-gallery)(?:\s|$)/u;
const EMOJI = /(?:^|\s)(?:wp-smiley|emoji|emojione)(?:\s|$)/u;
const isPicture = (e: SoupElement) => e.name === "img" && !hasClass(e, EMOJI);

export function isGallery(element: SoupElement): boolean {
	return (
		(element.name === "div" || element.name === "figure" || element.name === "ul" || element.name === "section") &&
		hasClass(element, GALLERY) &&
		firstDescendant(element, isPicture) !== undefined
	);
}

export function pictureBlock(element: SoupElement, walk: Walk): void {
	const alt = element.attributes.get("alt") ?? "";
	if (hasClass(element, EMOJI)) {
		walk.line.text(alt);
		return;
	}
	const parts = partsOf(element, [], "", walk.reading);
	if (!parts) return;
	walk.flush();
	walk.target.element({ type: "picture", ...parts, width: "body" });
}

export function galleryBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const title: Inline[] = [];
	const pictures: PictureParts[] = [];
	const visit = (node: SoupElement, caption: Inline, credit: string): void => {
		const own = node === element ? undefined : captionOf(node);
		const text = own ? inlineOf(own.children, walk.reading) : caption;
		const parted = own ? creditOf(own, text) : { caption, credit };
		for (const child of node.children) {
			if (typeof child === "string") continue;
			if (isPicture(child)) {
				const parts = partsOf(child, parted.caption, parted.credit, walk.reading);
				if (parts) pictures.push(parts);
			} else if (child.name === "figcaption" && node === element) title.push(inlineOf(child.children, walk.reading));
			else if (child !== own) visit(child, parted.caption, parted.credit);
		}
	};
	visit(element, [], "");
	for (let at = 0; at < pictures.length; at += 200)
		walk.target.element({
			type: "gallery",
			title: at === 0 ? short(title.map(plainText).join(" "), 300) : "",
			pictures: pictures.slice(at, at + 200),
		});
	emitAside(walk);
}

/** A figure's content with its caption; a figure of text is only a frame around it. */
export function figureBlock(element: SoupElement, walk: Walk): void {
	walk.flush();
	const caption = captionOf(element);
	const content = element.children.filter((c) => c !== caption);
	const inside: SoupElement = { name: "div", attributes: new Map(), children: content };
	const quotation = firstDescendant(inside, (e) => e.name === "blockquote");
	const table = firstDescendant(inside, (e) => e.name === "table");
	const media = firstDescendant(
		inside,
		(e) => e.name === "iframe" || e.name === "video" || e.name === "audio" || e.name === "embed",
	);
	const pictures = [...descendants(inside, isPicture)];
	if (quotation && hasClass(element, /pullquote/u)) quotationBlock(inside, walk, true);
	else if (table && pictures.length === 0) {
		tableBlock(
			caption
				? {
						...table,
						children: [...table.children, { name: "caption", attributes: new Map(), children: caption.children }],
					}
				: table,
			walk,
		);
		emitAside(walk);
		return;
	} else if (!media && hasClass(element, /wp-block-embed/u) && embedBlock(inside, caption, walk)) return;
	else if (pictures.length === 1 && !media && !quotation) {
		const text = caption ? inlineOf(caption.children, walk.reading) : [];
		const parted = caption ? creditOf(caption, text) : { caption: text, credit: "" };
		const parts = partsOf(pictures[0] as SoupElement, parted.caption, parted.credit, walk.reading, linkAround(inside));
		if (parts)
			walk.target.element({
				type: "picture",
				...parts,
				width: hasClass(element, /(?:^|\s)align(?:wide|full)(?:\s|$)/u) ? "wide" : "body",
			});
		const rest = withoutPicture(inside);
		walk.nodes(rest.children);
		walk.flush();
		emitAside(walk);
		return;
	} else if (pictures.length > 1 && !media && !quotation) {
		galleryBlock(element, walk);
		return;
	} else walk.nodes(content);
	walk.flush();
	if (caption) {
		walk.nodes(caption.children);
		walk.flush();
	}
	emitAside(walk);
}

function captionOf(element: SoupElement): SoupElement | undefined {
	const own = element.children.find(
		(c): c is SoupElement =>
			typeof c !== "string" &&
			(c.name === "figcaption" || hasClass(c, /(?:^|\s)(?:wp-caption-text|gallery-caption)(?:\s|$)/u)),
	);
	return own ?? (element.name === "figure" ? firstDescendant(element, (e) => e.name === "figcaption") : undefined);
}

/** The address of a larger version that the picture links to. */
function linkAround(element: SoupElement): string | undefined {
	const link = firstDescendant(element, (e) => e.name === "a" && firstDescendant(e, isPicture) !== undefined);
	const href = link?.attributes.get("href");
	return href && href.length <= 2048 && /\.(?:jpe?g|png|gif|webp|avif|tiff?)(?:\?[^/]*)?$/iu.test(href)
		? href
		: undefined;
}

function withoutPicture(element: SoupElement): SoupElement {
	const children = element.children
		.filter((c) => typeof c === "string" || (!isPicture(c) && c.name !== "figcaption"))
		.map((c) => (typeof c === "string" ? c : withoutPicture(c)));
	return { ...element, children };
}

/** The largest of the picture's addresses: lazy loaders and `srcset` hide it in several attributes. */
function addressOf(element: SoupElement, larger: string | undefined, reading: Reading): string | null {
	const a = element.attributes;
	const candidates = [
		larger,
		a.get("data-orig-file"),
		largestOf(a.get("srcset") ?? a.get("data-srcset")),
		a.get("data-src"),
		a.get("data-lazy-src"),
		a.get("data-original"),
		a.get("src"),
	];
	for (const candidate of candidates) {
		const address = candidate ? pictureAddress(candidate, reading.options.base) : null;
		if (address !== null) return address;
	}
	return null;
}

function largestOf(srcset: string | undefined): string | undefined {
	if (!srcset) return undefined;
	let best: { url: string; size: number } | undefined;
	for (const entry of srcset.slice(0, 20_000).split(/,\s+/u)) {
		const [url, descriptor] = entry.trim().split(/\s+/u);
		const size = Number.parseFloat(descriptor ?? "1") || 1;
		if (url && (!best || size > best.size)) best = { url, size };
	}
	return best?.url;
}

function sizeOf(element: SoupElement, name: string): number | undefined {
	const value = Number.parseInt(element.attributes.get(name) ?? "", 10);
	return value > 0 && value < 100_000 ? value : undefined;
}

/** Lists the picture and says what its element must hold; null when there is nothing to fetch. */
function partsOf(
	element: SoupElement,
	caption: Inline,
	credit: string,
	reading: Reading,
	larger?: string,
): PictureParts | null {
	const width = sizeOf(element, "width");
	const height = sizeOf(element, "height");
	if (width !== undefined && height !== undefined && width <= 2 && height <= 2) {
		reading.leftOut.add("tracking pixel");
		return null;
	}
	// A text that was edited here names its pictures by id.
	const own = /^[1-9]\d{0,14}$/u.exec(element.attributes.get("data-asset") ?? "")?.[0];
	const url = own ? `asset:${own}` : addressOf(element, larger, reading);
	if (url === null) {
		reading.leftOut.add("picture without an address that can be fetched");
		return null;
	}
	const alt = short(element.attributes.get("alt") ?? "", 1000);
	const fileName = fileNameOf(url);
	const asset = reading.place({
		url,
		...(fileName ? { fileName } : {}),
		caption: short(caption, 2000),
		credit,
		alt,
		...(width && height ? { width, height } : {}),
	});
	return { asset, caption, credit, alt };
}
