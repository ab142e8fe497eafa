/** What HTML means as elements. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "../../src/core/inline.ts";
import { bodyText } from "../../src/elements/body.ts";
import { elementsFromHtml, type HtmlOptions, inlineFromHtml } from "../../src/wire/html/from-html.ts";
import { short } from "../../src/wire/html/target.ts";
import { elementsFromText } from "../../src/wire/text/from-text.ts";

const body = (html: string, options?: HtmlOptions) => elementsFromHtml(html, options).body;
const p = (text: string) => ({ type: "paragraph", text: [{ text }] });

test("bare text, divisions and double breaks are paragraphs", () =>
	expect(body("one<div>two</div>three<br><br>four")).toEqual(["one", "two", "three", "four"].map(p)));
test("a single break is a line feed", () => expect(body("<p>a <br> b</p>")).toEqual([p("a\nb")]));
test("white space is folded, no-break spaces are kept", () =>
	expect(body("<p>\n a\t\n b&nbsp;c </p>")).toEqual([p("a b\u00a0c")]));
test("marks", () =>
	expect(inlineFromHtml("a<b>b<i>c</i></b><sup>2</sup>")).toEqual([
		{ text: "a" },
		{ text: "b", marks: [{ type: "strong" }] },
		{ text: "c", marks: [{ type: "strong" }, { type: "emphasis" }] },
		{ text: "2", marks: [{ type: "sup" }] },
	]));
test("a link keeps its address, an unsafe one only its words", () => {
	expect(inlineFromHtml('<a href="https://example.org/a b">x</a>')).toEqual([
		{ text: "x", marks: [{ type: "link", href: "https://example.org/a%20b" }] },
	]);
	expect(elementsFromHtml('<a href="java\nscript:alert(1)">x</a>')).toEqual({
		body: [p("x")],
		pictures: [],
		leftOut: [{ what: "link to an address that is not allowed", count: 1 }],
	});
});
test("a relative link is read against the base", () =>
	expect(JSON.stringify(body('<a href="../b">x</a>', { base: "https://example.org/a/c" }))).toContain(
		"https://example.org/b",
	));
test("story:KEY links to a story that is there", () =>
	expect(inlineFromHtml('<a href="story:k">x</a>', { resolveStory: (key) => (key === "k" ? 7 : null) })).toEqual([
		{ text: "x", marks: [{ type: "storyLink", story: 7 }] },
	]));
test("the language of a passage", () =>
	expect(inlineFromHtml('<span lang="tr">x</span>')).toEqual([
		{ text: "x", marks: [{ type: "language", lang: "tr" }] },
	]));
test("quotation marks follow the language", () =>
	expect(plainText(inlineFromHtml("<q>x</q>", { language: "ru-RU" }))).toBe("«x»"));
test("headings are levels 2 to 4", () =>
	expect(body("<h1>a</h1><h3>b</h3><h6>c</h6>").map((e) => e.type === "heading" && e.level)).toEqual([2, 3, 4]));
test("a quotation and its speaker", () =>
	expect(body("<blockquote><p>a</p><p>b</p><footer>— C</footer></blockquote>")).toEqual([
		{ type: "quotation", paragraphs: [[{ text: "a" }], [{ text: "b" }]], speaker: "C", source: "" },
	]));
test("a pull quotation", () =>
	expect(body('<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>C</cite></blockquote></figure>')).toEqual([
		{ type: "pullquote", text: [{ text: "a" }], speaker: "C" },
	]));
test("lists within lists, the fourth level joins the third", () =>
	expect(body("<ol><li>1<ul><li>2<ul><li>3<ul><li>4</li></ul></li></ul></li></ul></li></ol>")).toEqual([
		{
			type: "list",
			ordered: true,
			items: [
				{
					text: [{ text: "1" }],
					list: {
						ordered: false,
						items: [
							{
								text: [{ text: "2" }],
								list: { ordered: false, items: [{ text: [{ text: "3" }] }, { text: [{ text: "4" }] }] },
							},
						],
					},
				},
			],
		},
	]));
test("a picture with caption and credit", () =>
	expect(
		elementsFromHtml(
			'<figure><a href="/big.jpg"><img src="/small.jpg" alt="x" width="30" height="20"></a><figcaption>A boat. (Photo: A. Person)</figcaption></figure>',
		),
	).toEqual({
		body: [{ type: "picture", asset: 1, caption: [{ text: "A boat." }], credit: "A. Person", alt: "x", width: "body" }],
		pictures: [
			{
				url: "/big.jpg",
				fileName: "big.jpg",
				caption: "A boat.",
				credit: "A. Person",
				alt: "x",
				width: 30,
				height: 20,
			},
		],
		leftOut: [],
	}));
test("a picture inside a paragraph parts it", () =>
	expect(body("<p>a<img src=/x.jpg>b</p>").map((e) => e.type)).toEqual(["paragraph", "picture", "paragraph"]));
test("a gallery", () =>
	expect(
		body('<div class="gallery"><figure><img src=/1.jpg><figcaption>a</figcaption></figure><img src=/2.jpg></div>'),
	).toMatchObject([{ type: "gallery", pictures: [{ asset: 1, caption: [{ text: "a" }] }, { asset: 2 }] }]));
test("a table with caption, header cells and spans", () =>
	expect(body("<table><caption>c</caption><thead><tr><td colspan=2>h</thead><tr><th>a<td>b</table>")).toEqual([
		{
			type: "table",
			caption: [{ text: "c" }],
			rows: [
				[{ text: [{ text: "h" }], header: true, colspan: 2, rowspan: 1 }],
				[
					{ text: [{ text: "a" }], header: true, colspan: 1, rowspan: 1 },
					{ text: [{ text: "b" }], header: false, colspan: 1, rowspan: 1 },
				],
			],
		},
	]));
test("a table of one cell only places", () =>
	expect(body("<table><tr><td><p>a</p><p>b</p></table>")).toEqual([p("a"), p("b")]));
test("details are a fact box", () =>
	expect(body("<details><summary>t</summary><p>a</p></details>")).toEqual([
		{ type: "factbox", title: "t", body: [p("a")] },
	]));
test("frames are embeds, links or reported", () => {
	expect(body('<iframe src="//www.youtube.com/embed/x" title="t"></iframe>')).toEqual([
		{ type: "embed", url: "https://www.youtube.com/embed/x", title: "t" },
	]);
	expect(body('<iframe src="http://example.org/x"></iframe>')).toMatchObject([{ type: "paragraph" }]);
	expect(elementsFromHtml('<iframe src="javascript:x"></iframe>').leftOut).toEqual([
		{ what: "frame without an address that is allowed", count: 1 },
	]);
});
test("video and audio by address", () =>
	expect(
		body('<video poster="/p.jpg"><source src="https://example.org/v.mp4"></video><audio src="/a.mp3"></audio>'),
	).toMatchObject([
		{ type: "video", url: "https://example.org/v.mp4", poster: 1 },
		{ type: "audio", url: "/a.mp3" },
	]));
test("preformatted lines and indents stay", () =>
	expect(body("<pre>a\n  b\n\nc</pre>")).toEqual([p("a\n\u00a0\u00a0b"), p("c")]));
test("what has no place is counted", () =>
	expect(elementsFromHtml("a<script>b</script><script>c</script><form>d</form>").leftOut).toEqual([
		{ what: "script", count: 2 },
		{ what: "form", count: 1 },
	]));
test("too long a text is cut and reported", () =>
	expect(elementsFromHtml("abcdef", { limit: 3 })).toMatchObject({
		body: [p("abc")],
		leftOut: [{ what: "characters beyond the limit", count: 3 }],
	}));
test("line feeds as WordPress classic reads them", () =>
	expect(body("a\nb\n\n<b>c</b>\n\n\nd", { lineFeeds: true })).toMatchObject([
		p("a\nb"),
		{ text: [{ text: "c" }] },
		p("d"),
	]));
test("plain text", () =>
	expect(elementsFromText("a\nb\n\n***\n\nc").body).toEqual([p("a b"), { type: "rule" }, p("c")]));

test("the words of paragraphs are kept in order", () => {
	const word = fc.stringMatching(/^[a-zа-яğüşö0-9]{1,8}$/u);
	const inline = fc
		.tuple(fc.constantFrom("b", "i", "span", "a", "code", "u", "mark", "x-y"), word)
		.map(([tag, text]) => `<${tag}>${text}</${tag}>`);
	const paragraphs = fc.array(fc.array(fc.oneof(word, inline), { minLength: 1, maxLength: 6 }), {
		minLength: 1,
		maxLength: 6,
	});
	fc.assert(
		fc.property(paragraphs, (all) => {
			const html = all.map((words) => `<p>${words.join(" ")}</p>`).join("");
			expect(bodyText(body(html)).split(/\s+/u)).toEqual(
				html
					.replace(/<[^>]+>/gu, " ")
					.trim()
					.split(/\s+/u),
			);
		}),
	);
});

test("a text that is cut off at the end of a sentence has no dots behind it", () => {
	expect(short("It works somehow. And on it goes.", 18)).toBe("It works somehow.");
	expect(short("It works somehow. And on it goes.", 22)).toBe("It works somehow. And…");
	expect(short("Version 2.5 is out", 11)).toBe("Version 2.…");
});
