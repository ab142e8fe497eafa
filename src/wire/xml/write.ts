/** Small pieces of XML: elements with text that are left away when they would say nothing. */
import { escapeXml } from "./escape.ts";

/** `<name>text</name>`, or nothing for an empty text. */
export function textElement(
	name: string,
	text: string | undefined,
	attributes: Readonly<Record<string, string | number | undefined>> = {},
): string {
	return text === undefined || text === "" ? "" : `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`;
}

/** `<name a="b"/>`. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
	return `<${name}${attributesOf(attributes)}/>`;
}

/** Attributes in order, those without a value left away. */
export function attributesOf(attributes: Readonly<Record<string, string | number | undefined>>): string {
	let out = "";
	for (const [name, value] of Object.entries(attributes))
		if (value !== undefined && value !== "") out += ` ${name}="${escapeXml(String(value))}"`;
	return out;
}

/** RFC 3339, to the second where nothing finer is known. */
export function isoTime(ms: number): string {
	return new Date(ms).toISOString().replace(".000Z", "Z");
}
