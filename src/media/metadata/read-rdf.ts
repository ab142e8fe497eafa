/** The top-level properties of an XMP packet's RDF/XML, as lists of texts; nested structures are left out. */
import { SaxesParser, type SaxesTagNS } from "saxes";

export interface XmpValue {
	readonly text: string;
	/** The `xml:lang` of the item, in small letters. */
	readonly language: string;
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XML = "http://www.w3.org/XML/1998/namespace";
const MAX_DEPTH = 64;
const MAX_PACKET = 4_000_000;
const MAX_ITEMS = 2000;
const CONTAINERS = new Set(["Alt", "Bag", "Seq"]);

class Enough extends Error {}

/** Properties by namespace address + local name. Entities are never expanded; reading stops at the first fault and keeps what was complete. */
export function readRdf(packet: Uint8Array): Map<string, XmpValue[]> {
	const found = new Map<string, XmpValue[]>();
	const parser = new SaxesParser({ xmlns: true });
	const path: string[] = [];
	/** Depth of the property being read; 0 when outside one. */
	let propertyDepth = 0;
	let property = "";
	let text = "";
	let language = "";
	let items = 0;

	const add = (name: string, value: XmpValue) => {
		if (++items > MAX_ITEMS) throw new Enough();
		const values = found.get(name);
		if (values) values.push(value);
		else found.set(name, [value]);
	};
	/** Whether the element on top of the path holds a value of the property: the property itself, an item of its list, or rdf:value in either. */
	const holdsValue = () => {
		const inner = path.slice(propertyDepth);
		if (inner.at(-1) === `${RDF}value`) inner.pop();
		if (inner.at(-1) === `${RDF}Description`) inner.pop();
		return (
			inner.length === 0 ||
			(inner.length === 2 && inner[1] === `${RDF}li` && CONTAINERS.has((inner[0] ?? "").slice(RDF.length)))
		);
	};

	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", (tag: SaxesTagNS) => {
		if (path.length >= MAX_DEPTH) throw new Enough();
		const inDescription = propertyDepth === 0 && path.at(-1) === `${RDF}Description` && path.at(-2) === `${RDF}RDF`;
		path.push(tag.uri + tag.local);
		if (path.at(-1) === `${RDF}Description` && path.at(-2) === `${RDF}RDF` && propertyDepth === 0) {
			for (const attribute of Object.values(tag.attributes)) {
				if (attribute.uri !== RDF && attribute.prefix !== "xmlns" && attribute.prefix !== "xml")
					add(attribute.uri + attribute.local, { text: attribute.value, language: "" });
			}
		}
		if (inDescription) {
			propertyDepth = path.length;
			property = tag.uri + tag.local;
		}
		if (propertyDepth === 0 || !holdsValue()) return;
		text = "";
		for (const attribute of Object.values(tag.attributes)) {
			if (attribute.uri === XML && attribute.local === "lang") language = attribute.value.toLowerCase();
			if (attribute.uri === RDF && attribute.local === "resource") add(property, { text: attribute.value, language });
		}
	});
	const gather = (piece: string) => {
		if (propertyDepth > 0 && holdsValue()) text += piece;
	};
	parser.on("text", gather);
	parser.on("cdata", gather);
	parser.on("closetag", () => {
		if (propertyDepth > 0 && holdsValue()) {
			if (text.trim() !== "") add(property, { text, language });
			text = "";
		}
		if (path.at(-1) === `${RDF}li`) language = "";
		if (path.length === propertyDepth) {
			propertyDepth = 0;
			language = "";
		}
		path.pop();
	});

	try {
		parser.write(packetText(packet.subarray(0, MAX_PACKET))).close();
	} catch {
		// A torn or hostile packet: the properties read so far stand.
	}
	return found;
}

/** Packets are UTF-8, seldom UTF-16; writers pad them with spaces or zero bytes, and saxes wants nothing before the XML. */
function packetText(packet: Uint8Array): string {
	const encoding =
		packet[0] === 0xfe || packet[0] === 0 ? "utf-16be" : packet[0] === 0xff || packet[1] === 0 ? "utf-16le" : "utf-8";
	const text = new TextDecoder(encoding).decode(packet).replace(/\0+/g, "");
	return text.slice(Math.max(0, text.indexOf("<"))).replace(/>[^<>]*$/, ">");
}
