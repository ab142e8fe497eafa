/** Headline, standfirst and body of a ninjs item. */
import { elementsFromHtml } from "../../html/from-html.ts";
import { plainLine } from "../../html/plain-line.ts";
import { short } from "../../html/target.ts";
import type { Incoming } from "../../incoming.ts";
import { elementsFromText } from "../../text/from-text.ts";
import { type Fields, prefixed, text, valued } from "./fields.ts";

export function headlineOf(item: Fields): string {
	const headlines = valued(item, "headlines");
	const main = headlines.find((h) => h.role === "main" || h.role === "") ?? headlines[0];
	return plainLine(
		text(item, "headline", "headline_main") ||
			main?.value ||
			prefixed(item, "headline_", /extended|sub/u) ||
			text(item, "title", "name"),
		500,
	);
}

export function kickerOf(item: Fields): string {
	return plainLine(
		valued(item, "headlines").find((h) => /kicker|vignette|overline/u.test(h.role))?.value ?? text(item, "kicker"),
		200,
	);
}

export function standfirstOf(item: Fields): string {
	const descriptions = valued(item, "descriptions");
	const plain = descriptions.find((d) => !/html|xml/u.test(d.type)) ?? descriptions[0];
	return plainLine(text(item, "description_text", "abstract", "description_html") || plain?.value || "", 3000);
}

const isXml = (type: string) => /xml/u.test(type) && !/xhtml/u.test(type);

/** The richest body that can be read: HTML before plain text; XML of other kinds is left out. */
function sourceOf(item: Fields): { html: boolean; value: string } | null {
	const html = text(item, "body_html", "body_xhtml", "body_richtext");
	if (html !== "") return { html: true, value: html };
	const bodies = valued(item, "bodies").filter((b) => !isXml(b.type));
	const rich = bodies.filter(
		(b) => /html/u.test(b.type) || /html/u.test(b.role) || (b.type === "" && /^\s*<[a-z][^>]*>/iu.test(b.value)),
	);
	const best = rich.find((b) => /rich/u.test(b.role)) ?? rich[0];
	if (best) return { html: true, value: best.value };
	const plain = text(item, "body_text", "body_main") || bodies[0]?.value || prefixed(item, "body_", /teaser|summary/u);
	if (plain === "") return null;
	return { html: /^\s*<(?:p|div|html|table|h[1-6]|ul)\b/iu.test(plain), value: plain };
}

/** The body as elements, without a first heading that repeats the headline. */
export function bodyOf(item: Fields, headline: string, language: string | null): Incoming {
	const source = sourceOf(item);
	if (!source) return { body: [], pictures: [], leftOut: [] };
	const lines = /\n[\t ]*\n/u.test(source.value);
	const read = source.html
		? elementsFromHtml(source.value, language === null ? {} : { language })
		: elementsFromText(source.value, { lineIsParagraph: !lines });
	const first = read.body[0];
	if (
		first &&
		(first.type === "heading" || (first.type === "paragraph" && read.body.length > 1)) &&
		short(first.text, 500) === headline
	)
		read.body.shift();
	return read;
}
