import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectType } from "../../src/media/detect-type.ts";
import { decodeUnknown } from "../../src/media/metadata/plain-text.ts";
import { readExif } from "../../src/media/metadata/read-exif.ts";
import { readIim } from "../../src/media/metadata/read-iim.ts";
import { readPhotoshop } from "../../src/media/metadata/read-photoshop.ts";
import { readXmp } from "../../src/media/metadata/read-xmp.ts";
import { type PictureMetadata, readMetadata } from "../../src/media/read-metadata.ts";
import { corpusEntries, corpusFile, hasCorpus } from "./corpus.ts";

/** One data set of IPTC-IIM. */
function dataSet(record: number, id: number, value: Buffer): Buffer {
	return Buffer.concat([Buffer.from([0x1c, record, id, value.length >> 8, value.length & 255]), value]);
}
const utf8 = (text: string) => Buffer.from(text, "utf8");

describe("IPTC-IIM", () => {
	it("declared as UTF-8 keeps every language", () => {
		const bytes = Buffer.concat([
			dataSet(1, 90, utf8("\x1b%G")),
			dataSet(2, 120, utf8("Երևան, İstanbul, القاهرة")),
			dataSet(2, 80, utf8("Ş. Öztürk")),
		]);
		expect(readIim(bytes)).toMatchObject({ caption: "Երևան, İstanbul, القاهرة", byline: ["Ş. Öztürk"] });
	});

	it("cut in the middle of a character loses only that character", () => {
		const bytes = Buffer.concat([dataSet(1, 90, utf8("\x1b%G")), dataSet(2, 105, utf8("Ереван").subarray(0, 11))]);
		expect(readIim(bytes).headline).toBe("Ерева");
	});

	it("keeps repeated bylines and keywords, and a date with its offset", () => {
		const bytes = Buffer.concat([
			dataSet(2, 25, utf8("one")),
			dataSet(2, 25, utf8("two")),
			dataSet(2, 55, utf8("20210112")),
			dataSet(2, 60, utf8("140000+0300")),
		]);
		expect(readIim(bytes)).toMatchObject({ keywords: ["one", "two"], takenAt: "2021-01-12T14:00:00+03:00" });
	});

	it.each([
		[[0x47, 0xf6, 0x74, 0x65], "Göte"],
		[[0x54, 0x72, 0x9f, 0x62], "Trüb"],
		[[0x4e, 0x61, 0x76, 0x79, 0x92, 0x73], "Navy’s"],
		[[0xc2, 0xa9, 0x20, 0x41], "© A"],
		[[0x63, 0x61, 0x66, 0x8e], "café"],
		[[0x63, 0x61, 0x66, 0xe9], "café"],
	])("without a charset: %j is %s", (bytes, text) => expect(decodeUnknown(Uint8Array.from(bytes))).toBe(text));
});

describe("XMP", () => {
	const packet = (inner: string) =>
		utf8(
			`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>   <?xpacket end="w"?>\0\0`,
		);
	const description = (attributes: string, elements: string) =>
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${attributes}>${elements}</rdf:Description>`;

	it("is read as attributes, elements, lists and languages", () => {
		const read = readXmp(
			packet(
				description(
					'photoshop:Credit="Agency" ext:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"',
					`<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>
					<dc:description><rdf:Alt><rdf:li xml:lang="tr">Türkçe</rdf:li><rdf:li xml:lang="x-default">Default</rdf:li></rdf:Alt></dc:description>
					<core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="en">A bridge &amp; a river</rdf:li></rdf:Alt></core:AltTextAccessibility>
					<photoshop:Headline>Head</photoshop:Headline><photoshop:DateCreated>2021-01-11T12:30:00.5+03:00</photoshop:DateCreated>
					<core:CreatorContactInfo rdf:parseType="Resource"><core:CiAdrCity>Nowhere</core:CiAdrCity></core:CreatorContactInfo>`,
				),
			),
		);
		expect(read).toMatchObject({
			credit: "Agency",
			byline: ["A", "B"],
			caption: "Default",
			altText: "A bridge & a river",
			headline: "Head",
			takenAt: "2021-01-11T12:30:00+03:00",
			digitalSourceType: expect.stringContaining("trainedAlgorithmicMedia"),
		});
	});

	it("keeps what was complete when it breaks off, and expands no entities", () => {
		expect(readXmp(packet(description("", "<photoshop:Headline>Head</photoshop:Headline><dc:title>T")))).toMatchObject({
			headline: "Head",
		});
		const entity = utf8(
			`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${packet(description("", "<dc:title>&e;</dc:title>"))}`,
		);
		expect(readXmp(entity).title).toBeUndefined();
	});
});

describe("XMP and IIM that disagree", () => {
	it("a digest that no longer fits means that IIM was changed last", () => {
		const resource = (id: number, body: Buffer) => {
			const head = Buffer.alloc(12);
			head.write("8BIM", 0, "latin1");
			head.writeUInt16BE(id, 4);
			head.writeUInt32BE(body.length, 8);
			return Buffer.concat([head, body, Buffer.alloc(body.length & 1)]);
		};
		const iim = dataSet(2, 105, utf8("newer"));
		expect(readPhotoshop(resource(0x0404, iim)).iimChangedAlone).toBe(false);
		expect(
			readPhotoshop(Buffer.concat([resource(0x0404, iim), resource(0x0425, Buffer.alloc(16))])).iimChangedAlone,
		).toBe(false);
		expect(
			readPhotoshop(Buffer.concat([resource(0x0404, iim), resource(0x0425, Buffer.alloc(16, 7))])).iimChangedAlone,
		).toBe(true);
	});
});

describe("hostile bytes", () => {
	it("are read without a throw by every reader", () => {
		const start = fc.constantFrom(
			"\xff\xd8\xff\xe1",
			"\x89PNG\r\n\x1a\n",
			"RIFF....WEBP",
			"II*\0\x08\0\0\0",
			"MM\0*\0\0\0\x08",
			"8BIM\x04\x04",
			"\x1c\x02\x78",
		);
		fc.assert(
			fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
				const bytes = Buffer.concat([Buffer.from(head, "latin1"), rest]);
				for (const type of ["image/jpeg", "image/png", "image/webp", "image/tiff"]) readMetadata(bytes, type);
				readIim(bytes);
				readPhotoshop(bytes);
				readExif(bytes);
				readXmp(bytes);
			}),
		);
	});
});

/** Which of our fields answers which of ExifTool's. */
const FIELD_OF: Readonly<Record<string, keyof PictureMetadata>> = {
	"IPTC:Headline": "headline",
	"XMP:Headline": "headline",
	"IPTC:Caption-Abstract": "caption",
	"XMP:Description": "caption",
	"EXIF:ImageDescription": "caption",
	"IPTC:By-line": "byline",
	"XMP:Creator": "byline",
	"EXIF:Artist": "byline",
	"IPTC:Credit": "credit",
	"XMP:Credit": "credit",
	"IPTC:Source": "source",
	"IPTC:CopyrightNotice": "copyright",
	"XMP:Rights": "copyright",
	"EXIF:Copyright": "copyright",
	"IPTC:Keywords": "keywords",
	"XMP:Subject": "keywords",
	"IPTC:City": "city",
	"IPTC:Country-PrimaryLocationName": "country",
	"XMP:Title": "title",
	"EXIF:DateTimeOriginal": "takenAt",
};

/** ExifTool reads text without a charset as Latin-1; these two files were written on a Macintosh and as UTF-8, which we find out. */
const BETTER_THAN_EXPECTED = new Set([
	"IPTC:By-line Jens TrŸbiger",
	"IPTC:CopyrightNotice Â© Corbis.  All Rights Reserved.",
]);

describe.skipIf(!hasCorpus)("real pictures", () => {
	it("say what ExifTool reads", () => {
		let compared = 0;
		for (const { file, expect: expected } of corpusEntries("images-metadata")) {
			const bytes = corpusFile(file);
			const type = detectType(bytes) ?? "";
			if (!expected?.fields || !/jpeg|png|webp|tiff/.test(type)) continue;
			const read = readMetadata(bytes, type);
			// Where several ways of writing disagree, ours must be one of theirs.
			const candidates = new Map<keyof PictureMetadata, string[]>();
			for (const [name, value] of Object.entries(expected.fields)) {
				const field = FIELD_OF[name];
				const text = comparable(value);
				if (!field || text === "" || BETTER_THAN_EXPECTED.has(`${name} ${String(value)}`)) continue;
				// A description that only the camera or a program wrote is left out on purpose.
				if (name === "EXIF:ImageDescription" && /^(Created with GIMP|Exif JPEG)/.test(text)) continue;
				candidates.set(field, [...(candidates.get(field) ?? []), text]);
			}
			for (const [field, texts] of candidates) {
				compared += 1;
				const ours = comparable(read[field]);
				// ExifTool gives the offset of a time apart; the index keeps the first 240 characters of a text.
				expect
					.soft(
						texts.some(
							(text) =>
								ours === text ||
								(field === "takenAt" && ours.startsWith(text)) ||
								(text.length > 200 && ours.startsWith(text)),
						),
						`${file} ${field}: ${ours} among ${texts.join(" | ")}`,
					)
					.toBe(true);
			}
			if (expected.fields.has_gps) expect.soft(read.hasLocation, file).toBe(true);
		}
		expect(compared).toBeGreaterThan(100);
	});

	it("of the IPTC reference say all of it", () => {
		const read = readMetadata(
			corpusFile("images/metadata/superdesk-IPTC-PhotometadataRef-Std2017.1.jpg"),
			"image/jpeg",
		);
		expect(read).toMatchObject({
			headline: "The Headline (ref2017.1)",
			byline: ["Creator1 (ref2017.1)", "Creator2 (ref2017.1)"],
			credit: "Credit Line (ref2017.1)",
			usageTerms: "Rights Usage Termns (ref2017.1)",
			digitalSourceType: expect.stringContaining("http"),
		});
	});

	it("guess the charset of old programs", () => {
		expect(
			readMetadata(corpusFile("images/metadata/exiv2-iptc-psAPP13s-wIPTC-psAPP13s-noIPTC.jpg"), "image/jpeg").byline,
		).toEqual(["Jens Trübiger"]);
		expect(readMetadata(corpusFile("images/metadata/exiv2-exiv2-bug937.jpg"), "image/jpeg").copyright).toBe(
			"© Corbis.  All Rights Reserved.",
		);
	});

	it("with markup in their metadata hand it on as plain characters", () => {
		const read = readMetadata(corpusFile("security/xss-files/payload_in_all_known_metadata.jpg"), "image/jpeg");
		expect(read).toMatchObject({ headline: "<script>alert(1)</script>", byline: ["<script>alert(1)</script>"] });
		expect(read.webStatement).toBeUndefined();
	});
});

/** Both sides in one form: white space joined, lists joined, dates with hyphens. */
function comparable(value: unknown): string {
	const text = Array.isArray(value) ? value.join(" ; ") : String(value ?? "");
	return text
		.normalize("NFC")
		.replace(/^(\d{4}):(\d{2}):(\d{2}) /, "$1-$2-$3T")
		.replace(/\s+/g, " ")
		.trim();
}
