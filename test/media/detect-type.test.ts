import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptPicture, acceptSize } from "../../src/media/accepted-pictures.ts";
import { detectType } from "../../src/media/detect-type.ts";
import { corpusEntries, corpusFile, hasCorpus } from "./corpus.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("the type of a file", () => {
	it.each([
		["\xff\xd8\xff\xe0", "image/jpeg"],
		["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
		["\0\0\0\x1cftypavif\0\0\0\0avifmif1", "image/avif"],
		["\0\0\0\x1cftypmif1\0\0\0\0avifmif1", "image/avif"],
		["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic"],
		["\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "image/heic"],
		["\0\0\0\x18ftypisom\0\0\0\0isom", "video/mp4"],
		["ID3\x03\0", "audio/mpeg"],
		["\xff\xfb\x90\x64", "audio/mpeg"],
		["%PDF-1.7", "application/pdf"],
		["\xef\xbb\xbf  <!-- a --><svg>", "image/svg+xml"],
		['<?xml version="1.0"?><s:svg xmlns:s="x"/>', "image/svg+xml"],
		["<!doctype html><p>", "text/html"],
		["8BPS\0\x01", "image/vnd.adobe.photoshop"],
		["hello", null],
		["", null],
	])("%j is %s", (head, type) => expect(detectType(latin1(head))).toBe(type));

	it("is found for any bytes without throwing", () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void detectType(bytes)));
	});

	it.skipIf(!hasCorpus)("agrees with ExifTool on real pictures", () => {
		for (const { file, expect: expected } of corpusEntries("images-metadata")) {
			if (!expected?.mime || file.endsWith(".psd") || file.endsWith(".ico")) continue;
			expect.soft(detectType(corpusFile(file)), file).toBe(expected.mime);
		}
	});
});

describe("a picture that is refused", () => {
	it.each([
		["", /empty/],
		["<svg></svg>", /scripts/],
		["\0\0\0\x18ftypheic\0\0\0\0mif1heic", /HEIC/],
		["nothing", /no known type/],
		["%PDF-1.7", /PDF/],
	])("%j: says why", (head, why) => {
		const result = acceptPicture(latin1(head));
		expect(result.ok ? "" : result.problem.detail).toMatch(why);
	});

	it("is told the limit of bytes", () => {
		const result = acceptPicture(latin1("\xff\xd8\xff\xe0"), { maxBytes: 3, maxPixels: 1 });
		expect(result).toMatchObject({ ok: false, problem: { code: "tooLarge", detail: expect.stringContaining("3") } });
	});

	it("declares more pixels than its bytes can hold", () => {
		expect(acceptSize("image/jpeg", { width: 9000, height: 9000 }, 2000)).toMatchObject({ ok: false });
		expect(acceptSize("image/jpeg", { width: 900, height: 900 }, 2000)).toMatchObject({ ok: true });
		expect(acceptSize("image/png", { width: 9000, height: 9000, progressive: true }, 9e6)).toMatchObject({ ok: false });
		expect(acceptSize("image/png", { width: 9000, height: 9000 }, 9e6)).toMatchObject({ ok: true });
		expect(acceptSize("image/png", { width: 20000, height: 20000 }, 9e6)).toMatchObject({ ok: false });
	});
});
