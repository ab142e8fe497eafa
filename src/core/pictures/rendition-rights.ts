/** The rights that travel inside every rendition, as a minimal XMP packet: who made it, whom to credit, what is allowed. */
import type { Asset } from "../asset.ts";
import { cleanText } from "../inline.ts";

export type RightsFields = Pick<Asset, "credit" | "copyright" | "metadata" | "terms">;

/** Empty fields are left out of the packet. */
export interface RenditionRights {
	readonly byline: readonly string[];
	readonly credit: string;
	readonly copyright: string;
	readonly usageTerms: string;
	/** Address of a page about the rights. */
	readonly webStatement: string;
	/** Address from the IPTC vocabulary; tells among others pictures made by a trained model. */
	readonly digitalSourceType: string;
}

/** Longest text of one field in a rendition, in characters: a small picture must not carry a long contract. */
const MAX_FIELD = 400;

/** What the desk says (credit, copyright, usage terms) before what the file said. */
export function rightsOf(asset: RightsFields): RenditionRights {
	const read = (name: string) =>
		typeof asset.metadata[name] === "string" ? (asset.metadata[name] as string).slice(0, MAX_FIELD) : "";
	const byline = asset.metadata.byline;
	return {
		byline: Array.isArray(byline)
			? byline
					.filter((name) => typeof name === "string")
					.slice(0, 5)
					.map((name: string) => name.slice(0, MAX_FIELD))
			: [],
		credit: (asset.credit || read("credit")).slice(0, MAX_FIELD),
		copyright: (asset.copyright || read("copyright")).slice(0, MAX_FIELD),
		usageTerms: (asset.terms?.usage || read("usageTerms")).slice(0, MAX_FIELD),
		webStatement: read("webStatement"),
		digitalSourceType: read("digitalSourceType"),
	};
}

/** An XMP packet (ISO 16684-1) without padding, with the fields of the IPTC Photo Metadata Standard that are set; null when none is. */
export function rightsXmp(rights: RenditionRights): string | null {
	const spaces: string[] = [];
	const attributes: string[] = [];
	const elements: string[] = [];
	const space = (prefix: string, address: string) => {
		const declared = ` xmlns:${prefix}="${address}"`;
		if (!spaces.includes(declared)) spaces.push(declared);
	};
	const dc = () => space("dc", "http://purl.org/dc/elements/1.1/");
	const xmpRights = () => space("xmpRights", "http://ns.adobe.com/xap/1.0/rights/");
	if (rights.byline.length > 0) {
		dc();
		elements.push(
			`<dc:creator><rdf:Seq>${rights.byline.map((name) => `<rdf:li>${escapeXml(name)}</rdf:li>`).join("")}</rdf:Seq></dc:creator>`,
		);
	}
	if (rights.copyright) {
		dc();
		elements.push(
			`<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(rights.copyright)}</rdf:li></rdf:Alt></dc:rights>`,
		);
	}
	if (rights.usageTerms) {
		xmpRights();
		elements.push(
			`<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(rights.usageTerms)}</rdf:li></rdf:Alt></xmpRights:UsageTerms>`,
		);
	}
	if (rights.webStatement) {
		xmpRights();
		attributes.push(` xmpRights:WebStatement="${escapeXml(rights.webStatement)}"`);
	}
	if (rights.credit) {
		space("photoshop", "http://ns.adobe.com/photoshop/1.0/");
		attributes.push(` photoshop:Credit="${escapeXml(rights.credit)}"`);
	}
	if (rights.digitalSourceType) {
		space("ext", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/");
		attributes.push(` ext:DigitalSourceType="${escapeXml(rights.digitalSourceType)}"`);
	}
	if (spaces.length === 0) return null;
	const description = `<rdf:Description rdf:about=""${spaces.join("")}${attributes.join("")}>${elements.join("")}</rdf:Description>`;
	return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF></x:xmpmeta>`;
}

/** Escaped for text and attributes alike; what XML can not hold is dropped. */
function escapeXml(text: string): string {
	return cleanText(text)
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("\n", "&#10;");
}
