/** Writes elements as plain HTML for feeds and other systems: no classes, no scripts, every value escaped. */
import type { Inline, Mark } from "../../core/inline.ts";
import type { Body, Element } from "../../elements/body.ts";
import type { ListItem } from "../../elements/list.ts";
import { escapeXml } from "../xml/escape.ts";

export interface ToHtmlOptions {
	/** Where a picture is; null leaves it out. */
	readonly picture: (
		asset: number,
	) => { readonly src: string; readonly width?: number; readonly height?: number } | null;
	/** Address of a story; null leaves the link out. */
	readonly story?: (id: number) => string | null;
}

type Place = { readonly [key: string]: string | number | undefined };

function tag(name: string, attributes: Place, inside: string): string {
	return `${open(name, attributes)}${inside}</${name}>`;
}

function open(name: string, attributes: Place): string {
	let out = `<${name}`;
	for (const [key, value] of Object.entries(attributes))
		if (value !== undefined && value !== "") out += ` ${key}="${escapeXml(String(value))}"`;
	return `${out}>`;
}

/** Inline text as HTML; line feeds become `<br>`. */
export function htmlFromInline(inline: Inline, options: ToHtmlOptions): string {
	let out = "";
	for (const run of inline) {
		let text = escapeXml(run.text).replaceAll("\n", "<br>");
		for (const mark of (run.marks ?? []).toReversed()) text = marked(mark, text, options);
		out += text;
	}
	return out;
}

function marked(mark: Mark, text: string, options: ToHtmlOptions): string {
	switch (mark.type) {
		case "strong":
			return `<strong>${text}</strong>`;
		case "emphasis":
			return `<em>${text}</em>`;
		case "sub":
		case "sup":
			return `<${mark.type}>${text}</${mark.type}>`;
		case "link":
			return tag("a", { href: mark.href }, text);
		case "storyLink": {
			const href = options.story?.(mark.story) ?? null;
			return href === null ? text : tag("a", { href }, text);
		}
		case "language":
			return tag("span", { lang: mark.lang }, text);
	}
}

/** A whole body, one element a line. */
export function htmlFromElements(body: Body, options: ToHtmlOptions): string {
	return body
		.map((element) => htmlFromElement(element, options))
		.filter(Boolean)
		.join("\n");
}

function htmlFromElement(element: Element, options: ToHtmlOptions): string {
	const inline = (text: Inline) => htmlFromInline(text, options);
	switch (element.type) {
		case "paragraph":
			return `<p>${inline(element.text)}</p>`;
		case "heading":
			return `<h${element.level}>${inline(element.text)}</h${element.level}>`;
		case "quotation":
			return tag(
				"blockquote",
				{ cite: element.source },
				element.paragraphs.map((p) => `<p>${inline(p)}</p>`).join("") +
					(element.speaker === "" ? "" : tag("footer", {}, escapeXml(element.speaker))),
			);
		case "pullquote":
			return `<figure class="pullquote"><blockquote><p>${inline(element.text)}</p>${element.speaker === "" ? "" : tag("footer", {}, escapeXml(element.speaker))}</blockquote></figure>`;
		case "list":
			return htmlFromList(element.ordered, element.items, options);
		case "picture":
			return figure(element, options);
		case "gallery": {
			const title = element.title === "" ? "" : tag("figcaption", {}, escapeXml(element.title));
			return `<figure class="gallery">${element.pictures.map((p) => figure(p, options)).join("")}${title}</figure>`;
		}
		case "table": {
			const rows = element.rows.map(
				(row) =>
					`<tr>${row.map((cell) => tag(cell.header ? "th" : "td", { colspan: cell.colspan > 1 ? cell.colspan : undefined, rowspan: cell.rowspan > 1 ? cell.rowspan : undefined }, inline(cell.text))).join("")}</tr>`,
			);
			return `<table>${element.caption.length > 0 ? `<caption>${inline(element.caption)}</caption>` : ""}<tbody>${rows.join("")}</tbody></table>`;
		}
		case "factbox":
			return `<details open>${element.title === "" ? "" : tag("summary", {}, escapeXml(element.title))}${htmlFromElements(element.body, options)}</details>`;
		case "embed":
			return `<p>${tag("a", { href: element.url }, escapeXml(element.title || element.url))}</p>`;
		case "video":
		case "audio":
			return tag(
				element.type,
				{
					src: element.url,
					controls: "controls",
					title: element.title,
					poster: element.type === "video" && element.poster ? options.picture(element.poster)?.src : undefined,
				},
				"",
			);
		case "rule":
			return "<hr>";
		case "note":
			return `<p><em>${inline(element.text)}</em></p>`;
	}
}

function htmlFromList(ordered: boolean, items: readonly ListItem[], options: ToHtmlOptions): string {
	return tag(
		ordered ? "ol" : "ul",
		{},
		items
			.map(
				(item) =>
					`<li>${htmlFromInline(item.text, options)}${item.list ? htmlFromList(item.list.ordered, item.list.items, options) : ""}</li>`,
			)
			.join(""),
	);
}

function figure(
	picture: { asset: number; caption: Inline; credit: string; alt: string },
	options: ToHtmlOptions,
): string {
	const file = options.picture(picture.asset);
	if (!file) return "";
	const credit = picture.credit === "" ? "" : `<span class="credit">${escapeXml(picture.credit)}</span>`;
	const caption = [htmlFromInline(picture.caption, options), credit].filter(Boolean).join(" ");
	const image = open("img", { src: file.src, width: file.width, height: file.height }).replace(
		/>$/u,
		` alt="${escapeXml(picture.alt)}">`,
	);
	return `<figure>${image}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
}
