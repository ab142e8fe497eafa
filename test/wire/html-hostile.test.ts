/** Whatever HTML comes in, only known elements with safe addresses come out. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSafeAddress } from "../../src/core/inline.ts";
import { Body } from "../../src/elements/body.ts";
import { elementsFromHtml } from "../../src/wire/html/from-html.ts";
import { htmlFromElements } from "../../src/wire/html/to-html.ts";
import { corpusBytes, corpusFiles, corpusText, hasCorpus } from "./corpus.ts";

/** Reads, checks every promise, and reads again what it gave. */
function holds(html: string): void {
	const { body, pictures } = elementsFromHtml(html);
	const parsed = Body.safeParse(body);
	if (!parsed.success) throw new Error(`the body does not parse: ${parsed.error.message}`);
	expect(parsed.data).toEqual(body);
	const json = JSON.stringify(body);
	for (const [, href] of json.matchAll(/"(?:href|url|source)":"((?:[^"\\]|\\.)*)"/gu)) {
		const address = JSON.parse(`"${href}"`) as string;
		if (address !== "") expect(isSafeAddress(address), address).toBe(true);
	}
	for (const picture of pictures) expect(picture.url).not.toMatch(/^(?!https?:)[a-z][a-z0-9+.-]*:/iu);
	const again = elementsFromHtml(simple(html));
	expect(simpleOf(again)).toBe(simpleOf(elementsFromHtml(html)));
}

function simpleOf(read: ReturnType<typeof elementsFromHtml>): string {
	return htmlFromElements(read.body, {
		picture: (n) => (read.pictures[n - 1] ? { src: (read.pictures[n - 1] as { url: string }).url } : null),
	});
}
const simple = (html: string) => simpleOf(elementsFromHtml(html));

test.skipIf(!hasCorpus).each(corpusFiles("security/xss-lines"))("every line of %s", (file) => {
	const text = corpusText(file);
	for (const line of text.split(/\r?\n/u)) holds(line);
	holds(text);
});

test.skipIf(!hasCorpus)("the sanitiser's cases", () => {
	for (const { payload } of JSON.parse(corpusText("security/dompurify-expect.json")) as { payload: string }[])
		holds(payload);
});

test.skipIf(!hasCorpus).each(corpusFiles("security/html5lib/tree-construction"))(
	"the tree construction inputs of %s",
	(file) => {
		for (const part of corpusText(file)
			.split(/^#data\n/mu)
			.slice(1))
			holds(part.split(/\n#errors/u, 1)[0] as string);
	},
);

test
	.skipIf(!hasCorpus)
	.each(corpusFiles("security/xss-files").filter((f) => /\.(?:svg|htm|rdf|vml|xhtml|xsl)$/u.test(f)))(
	"the file %s",
	(file) => holds(corpusText(file)),
);

test.skipIf(!hasCorpus)("naughty strings, as text and as attributes", () => {
	for (const text of JSON.parse(corpusText("security/blns.json")) as string[]) {
		holds(text);
		holds(
			`<a href="${text}">${text}</a><img src="${text}" alt='${text}'><iframe src='${text}'></iframe><blockquote cite="${text}">${text}<cite>${text}</cite></blockquote>`,
		);
	}
});

test.skipIf(!hasCorpus)("bombs of nesting and attributes are read", () => {
	for (const file of ["html-nesting-200k.html.gz", "html-attr-1MB.html.gz"])
		expect(Body.safeParse(elementsFromHtml(corpusBytes(`security/bombs/${file}`).toString()).body).success).toBe(true);
});

const NAMES =
	"p b i a div span br ul ol li table tr td th caption figure img figcaption blockquote cite footer pre h1 h3 details summary aside script style svg math iframe video audio dl dt dd q sub hr section em form template title textarea noscript".split(
		" ",
	);
const piece = fc.oneof(
	fc.constantFrom(...NAMES).map((n) => `<${n}>`),
	fc.constantFrom(...NAMES).map((n) => `</${n}>`),
	fc
		.tuple(
			fc.constantFrom(...NAMES),
			fc.constantFrom("href", "src", "class", "lang", "alt", "hidden", "colspan", "cite", "srcset", "poster"),
			fc.oneof(
				fc.constantFrom(
					"javascript:alert(1)",
					"https://example.org/a b",
					"//example.org",
					"/x",
					"gallery",
					"pullquote",
					"tr",
					"0",
					"wp-block-gallery",
					"data:text/html,x",
					"story:4",
					"factbox",
				),
				fc.string(),
			),
		)
		.map(([n, a, v]) => `<${n} ${a}="${v}">`),
	fc.string({ unit: "binary" }),
	fc.constantFrom(
		" ",
		"\n\n",
		"&nbsp;",
		"&lt;script>",
		"text",
		"<!-- wp:paragraph -->",
		"]]>",
		"Photo: A. B.",
		"e\u0301",
		"\u0001\u0301",
	),
);

test("soup of any kind: never throws, always parses, stable when written and read again", () => {
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60, size: "max" }), (pieces) => holds(pieces.join(""))),
		{ numRuns: 400 },
	);
});

test("a line feed after no-break spaces alone does not come back", () => {
	holds('<pre href="javascript:alert(1)"> <br>!');
	holds("<pre> <b> </b><br><i> </i><br>!");
});

// Found by the property above, made small.
test.each([
	["a heading after a rule names the fact box", '<details href=""><hr><h1 href="">Photo: A. B.'],
	["a heading after a picture names the fact box", '<details><img srcset="$"><h1>!'],
	["a heading that begins a fact box's second part", `<details><h3>a</h3>${"<p>b</p>".repeat(100)}<h3>c</h3><p>d`],
	["a control character in an embed's address", '<figure class="wp-block-embed">https://example.org/a\u0085'],
	["a separator before a caption", '<figure><img src="/y.png"><figcaption>\u2028 Photo: A. B.'],
	[
		"a line feed between marked caption and credit",
		'<div class="gallery"><img src="/y.png"><figcaption><div lang="tr">a<div class="credit">Photo: A. B.',
	],
	["a label said twice", '<figure><img src="/y.png"><figcaption>Photo:Photo: A. B.'],
	["a label without a name", '<figure><img src="/y.png"><figcaption>Photo:Photo:'],
	["a control character before a speaker's dash", "<blockquote>a<figcaption>\u0001—"],
])("%s: stable", (_name, html) => {
	holds(html);
});

test("deep nesting of every kind costs no more than its length", () => {
	for (const name of NAMES)
		expect(Body.safeParse(elementsFromHtml(`<${name}>x`.repeat(20_000)).body).success).toBe(true);
});

// A quadratic reading of one of these would take minutes, which the runner's own limit ends.
const LONG: readonly (readonly [string, string])[] = [
	["line breaks in one paragraph", "text<br>".repeat(100_000)],
	["line breaks after nothing", "<b>&nbsp;</b><br>".repeat(50_000)],
	["alternating marks", "<b>a</b><i>b</i>".repeat(50_000)],
	["an address of spaces", `<a href="a${" ".repeat(1_000_000)}b">x</a>`],
	["a story link of spaces", `<a href="story:a${" ".repeat(1_000_000)}b">x</a>`],
	["a linked picture with endings", `<figure><a href="${".jpg?".repeat(200_000)}"><img src="/x.jpg"></a></figure>`],
	[
		"a caption of no-break spaces",
		`<figure><img src="/x.jpg"><figcaption>${"\u00a0".repeat(80_000)}(</figcaption></figure>`,
	],
	["unclosed tags", "<div".repeat(300_000)],
	["closing tags", "</p></div></b>".repeat(100_000)],
	["items without a list", "<li>a".repeat(100_000)],
	["rows without a table", "<tr><td>a".repeat(50_000)],
	["comments", "<!--".repeat(200_000)],
	["ampersands", "&".repeat(500_000)],
	["quotations in quotations", "<blockquote><p>a".repeat(50_000)],
	["tables in tables", "<table><tr><td>a".repeat(20_000)],
	["blank lines", "\n \n".repeat(200_000)],
];
test.each(LONG)("takes time in proportion: %s", (_name, html) => {
	for (const lineFeeds of [false, true])
		expect(Body.safeParse(elementsFromHtml(html, { lineFeeds }).body).success).toBe(true);
});
