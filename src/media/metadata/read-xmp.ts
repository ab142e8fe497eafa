/** XMP (ISO 16684-1): the fields of IPTC Core and Extension that a newsroom needs, out of an XML packet nobody vouches for. */

import type { PictureFields } from "./picture-fields.ts";
import { cleanField } from "./plain-text.ts";
import { readRdf, type XmpValue } from "./read-rdf.ts";

const DC = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
const RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
const CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
const EXIF = "http://ns.adobe.com/exif/1.0/";
const TIFF = "http://ns.adobe.com/tiff/1.0/";

export interface XmpReading extends PictureFields {
	readonly hasLocation: boolean;
}

/** Reads a packet; XML that breaks off yields the properties that were complete before. */
export function readXmp(packet: Uint8Array | undefined): XmpReading {
	if (!packet) return { hasLocation: false };
	const properties = readRdf(packet);
	const all = (name: string) =>
		(properties.get(name) ?? []).map((value) => cleanField(value.text)).filter((text) => text !== "");
	// A text in several languages: the one marked as default, else the first.
	const one = (name: string) => {
		const values = properties.get(name) ?? [];
		const chosen =
			values.find((value: XmpValue) => value.language === "x-default" && value.text.trim() !== "") ??
			values.find((value) => value.text.trim() !== "");
		return chosen ? cleanField(chosen.text) || undefined : undefined;
	};
	return {
		title: one(`${DC}title`),
		headline: one(`${PHOTOSHOP}Headline`),
		caption: one(`${DC}description`),
		byline: all(`${DC}creator`),
		credit: one(`${PHOTOSHOP}Credit`),
		source: one(`${PHOTOSHOP}Source`),
		copyright: one(`${DC}rights`) ?? one(`${TIFF}Copyright`),
		keywords: all(`${DC}subject`),
		city: one(`${PHOTOSHOP}City`),
		country: one(`${PHOTOSHOP}Country`),
		takenAt: instant(one(`${PHOTOSHOP}DateCreated`)) ?? instant(one(`${EXIF}DateTimeOriginal`)),
		usageTerms: one(`${RIGHTS}UsageTerms`),
		webStatement: address(one(`${RIGHTS}WebStatement`)),
		digitalSourceType: address(one(`${EXTENSION}DigitalSourceType`)),
		altText: one(`${CORE}AltTextAccessibility`),
		hasLocation: properties.has(`${EXIF}GPSLatitude`) || properties.has(`${EXIF}GPSLongitude`),
	};
}

/** A date as XMP writes it (a profile of ISO 8601), fractions of a second left out. */
function instant(text: string | undefined): string | undefined {
	const found =
		/^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
			text ?? "",
		);
	if (!found) return undefined;
	const [, day, minutes, seconds = ":00", offset = ""] = found;
	return minutes ? `${day}T${minutes}${seconds}${offset}` : day;
}

/** Only web addresses are kept where an address is meant: the value may end up in a link. */
function address(text: string | undefined): string | undefined {
	if (!text || !/^https?:\/\//i.test(text)) return undefined;
	return URL.canParse(text) ? text : undefined;
}
