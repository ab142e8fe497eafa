/** WordPress exports: what stands in them comes out, what is broken is named. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Body, bodyText } from "../../src/elements/body.ts";
import { plainHead } from "../../src/wire/bytes/head-of.ts";
import { FORMATS, formatOf } from "../../src/wire/formats/registry.ts";
import { readWxr } from "../../src/wire/formats/wxr/read-wxr.ts";
import type { IncomingItem, IncomingStory } from "../../src/wire/incoming.ts";
import { collect, corpusBytes, corpusFiles, corpusText, expectations, hasCorpus, streamOf } from "./corpus.ts";

const read = (bytes: Uint8Array | string, size?: number) =>
	collect(readWxr(streamOf(bytes, size), { name: "f.xml", again: () => streamOf(bytes, size) }));
const export_ = (items: string, head = "") =>
	`<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old</title><link>https://old.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>${head}${items}</channel></rss>`;
const item = (fields: Record<string, string>, more = "") =>
	`<item>${Object.entries({
		title: "T",
		link: "https://old.example/2021/01/t/",
		"wp:post_id": "7",
		"wp:post_date_gmt": "2021-01-12 11:00:00",
		"wp:post_name": "t",
		"wp:status": "publish",
		"wp:post_type": "post",
		...fields,
	})
		.map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
		.join("")}${more}</item>`;
const values = (results: Awaited<ReturnType<typeof read>>) => results.flatMap((r) => (r.ok ? [r.value] : []));
const stories = (items: IncomingItem[]) => items.filter((i) => i.kind === "story") as IncomingStory[];
const story = async (xml: string) => stories(values(await read(xml)))[0] as IncomingStory;
const content = async (html: string, more = "") =>
	(await story(export_(item({ "content:encoded": html }) + more))).body;
const p = (text: string) => ({ type: "paragraph", text: [{ text }] });

test("a post with author, categories, tags, old addresses", async () => {
	const head = `<wp:author><wp:author_login>ab</wp:author_login><wp:author_display_name>A B</wp:author_display_name><wp:author_email>a@b.example</wp:author_email></wp:author><wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>caucasus</wp:category_nicename><wp:category_parent>world</wp:category_parent><wp:cat_name>Caucasus</wp:cat_name></wp:category><wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>world</wp:category_nicename><wp:cat_name>World</wp:cat_name></wp:category>`;
	const more = `<category domain="category" nicename="world">World</category><category domain="category" nicename="caucasus">Caucasus</category><category domain="post_tag" nicename="peace">Peace</category><wp:postmeta><wp:meta_key>_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>before</wp:meta_value></wp:postmeta><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>`;
	const results = values(
		await read(
			export_(
				item(
					{
						"dc:creator": "ab",
						guid: "https://old.example/?p=7",
						"content:encoded": "one\ntwo\n\nthree",
						"excerpt:encoded": "S &amp; T",
					},
					more,
				),
				head,
			),
		),
	);
	expect(results.slice(0, 3)).toEqual([
		{ kind: "person", key: "ab", name: "A B", email: "a@b.example" },
		{ kind: "section", key: "caucasus", path: ["World", "Caucasus"], description: "" },
		{ kind: "section", key: "world", path: ["World"], description: "" },
	]);
	expect(results[3]).toMatchObject({
		guid: "https://old.example/?p=7",
		url: "https://old.example/2021/01/t/",
		oldPaths: ["/2021/01/t/", "/?p=7", "/2021/01/before/"],
		language: "en-GB",
		authors: [{ key: "ab", name: "A B" }],
		sections: [["World", "Caucasus"], ["World"]],
		topics: [{ key: "peace", name: "Peace", kind: "subject" }],
		standfirst: "S & T",
		publishedAt: Date.UTC(2021, 0, 12, 11),
		slug: "t",
		status: "live",
		leftOut: [{ what: "comment", count: 1 }],
		body: [p("one\ntwo"), p("three")],
	});
});

test.each([
	[{ "wp:status": "publish" }, "live"],
	[{ "wp:status": "draft" }, "draft"],
	[{ "wp:status": "future" }, "draft"],
	[{ "wp:status": "private" }, "other"],
	[{ "wp:status": "inherit" }, "other"],
	[{ "wp:status": "" }, "other"],
	[{ "wp:status": "trash" }, "withdrawn"],
	[{ "wp:status": "publish", "wp:post_password": "x" }, "other"],
])("%o is %s", async (fields, status) =>
	expect((await story(export_(item(fields as unknown as Record<string, string>)))).status).toBe(status),
);

const picture = (id: number, parent = 7) =>
	item({
		"wp:post_type": "attachment",
		"wp:post_id": String(id),
		"wp:post_parent": String(parent),
		"wp:attachment_url": `https://old.example/${id}.jpg`,
		"excerpt:encoded": `C${id}`,
	});

test("a featured picture and galleries of attachments that come later in the file", async () => {
	const found = await story(
		export_(
			item(
				{ "content:encoded": 'x [gallery ids="9,8"] y' },
				"<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>8</wp:meta_value></wp:postmeta>",
			) +
				picture(8) +
				picture(9),
		),
	);
	expect(found.pictures.map((f) => f.url)).toEqual(["https://old.example/9.jpg", "https://old.example/8.jpg"]);
	expect(found.picture).toBe(2);
	expect(found.body.map((e) => e.type)).toEqual(["paragraph", "gallery", "paragraph"]);
	expect((await content("[gallery]", picture(8)))[0]).toMatchObject({
		type: "gallery",
		pictures: [{ asset: 1, caption: [{ text: "C8" }] }],
	});
});
test("captions, embeds, recordings", async () => {
	expect(
		await content(
			'[caption id="a" width="3"]<a href="/big.jpg"><img src="/s.jpg"></a> Words <em>here</em>[/caption]after',
		),
	).toMatchObject([{ type: "picture", caption: [{ text: "Words " }, { text: "here" }] }, p("after")]);
	expect(await content("[embed]https://example.org/film[/embed]")).toEqual([
		{ type: "embed", url: "https://example.org/film", title: "" },
	]);
	expect(await content("a\n\nhttps://www.youtube.com/watch?v=x\n\nb")).toMatchObject([
		p("a"),
		{ type: "embed" },
		p("b"),
	]);
	expect(await content('[audio mp3="https://old.example/a.mp3"][/audio]')).toMatchObject([
		{ type: "audio", url: "https://old.example/a.mp3" },
	]);
});
test("unknown shortcodes are reported, their text stays; words in brackets are words", async () => {
	const found = await story(export_(item({ "content:encoded": '[box color="red"]in[/box] [sic] [[gallery]] [1]' })));
	expect(bodyText(found.body)).toBe("in [sic] [gallery] [1]");
	expect(found.leftOut).toEqual([{ what: "shortcode box", count: 1 }]);
});
test("blocks: known ones silently, others by name", async () => {
	const found = await story(
		export_(
			item({
				"content:encoded":
					'<!-- wp:paragraph -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->\n<!-- wp:latest-posts {"n":1} /-->\n<!--more-->\n<!-- wp:acme/box --><div>c</div><!-- /wp:acme/box -->',
			}),
		),
	);
	expect(found.body).toEqual([p("a b"), p("c")]);
	expect(found.leftOut).toEqual([
		{ what: "block latest-posts", count: 1 },
		{ what: "block acme/box", count: 1 },
	]);
});
test("a bad item is an error with its line, the next one is read", async () => {
	const results = await read(
		export_(`\n<item><title>a<x></title><wp:post_type>post</wp:post_type></item>\n${item({})}`),
	);
	expect(results.map((r) => r.ok)).toEqual([false, true]);
	expect(results[0]).toMatchObject({ problem: { code: "malformedFile", at: "f.xml:2" } });
});
test("bare ampersands and HTML in titles are forgiven", async () => {
	for (const size of [1, 3, 4096]) {
		const found = values(
			await read(
				export_(
					"<item><title>A & B <i>c</i> &nbsp;d &amp; e</title><link>https://old.example/?a=1&b=2</link><wp:post_type>post</wp:post_type></item>",
				),
				size,
			),
		)[0];
		expect(found).toMatchObject({ headline: "A & B c d & e", url: "https://old.example/?a=1&b=2" });
	}
});
test("shortcodes without end take no time", () =>
	expect(content(`${"[caption]".repeat(20_000)}${"[x]".repeat(20_000)}[/x]`)).resolves.toBeDefined());
test("a file that is cut off, at any place, ends in an error", async () => {
	const whole = export_(item({ "content:encoded": "x" }));
	for (let at = 0; at < whole.length; at += 17)
		expect((await read(whole.slice(0, at))).at(-1)?.ok ?? false, `cut at ${at}`).toBe(false);
});
test("too large an item is refused, the next one is read", async () => {
	const results = await collect(
		readWxr(streamOf(export_(item({ "content:encoded": "x".repeat(2000) }) + item({}))), { maxItemBytes: 1000 }),
	);
	expect(results.map((r) => r.ok)).toEqual([false, true]);
});

const expected = expectations("wxr");
test.skipIf(!hasCorpus).each(corpusFiles("wxr"))("%s", async (file) => {
	const expectation = expected.get(file) ?? {};
	const bytes = corpusBytes(file);
	const results = await read(bytes);
	const items = values(results);
	if (/malformed|missing-version/u.test(file)) {
		expect(items).toEqual([]);
		return expect(results).toMatchObject([{ ok: false, problem: { code: "malformedFile" } }]);
	}
	expect(results.filter((r) => !r.ok)).toEqual([]);
	const types = (expectation.post_types ?? {}) as Record<string, number>;
	expect(stories(items).length).toBe((types.post ?? 0) + (types.page ?? 0));
	expect(items.filter((i) => i.kind === "person").length).toBe(expectation.authors);
	expect(items.filter((i) => i.kind === "section").length).toBe(expectation.categories);
	expect(items.filter((i) => i.kind === "story" || i.kind === "picture" || i.kind === "remark").length).toBe(
		expectation.items,
	);
	expect(stories(items).reduce((sum, s) => sum + (s.leftOut.find((l) => l.what === "comment")?.count ?? 0), 0)).toBe(
		expectation.comments,
	);
	for (const found of stories(items)) {
		const parsed = Body.safeParse(found.body);
		expect(parsed.success && parsed.data).toEqual(found.body);
		expect(found.headline).not.toBe("");
	}
	const lives = stories(items).filter((s) => s.status === "live").length;
	expect(lives).toBeLessThanOrEqual(((expectation.statuses ?? {}) as Record<string, number>).publish ?? 0);
	expect(formatOf(bytes.subarray(0, 65_536))?.name).toBe("wxr");
});

test.skipIf(!hasCorpus)(
	"the theme test: protected, scheduled and draft posts are not live; names and galleries are there",
	async () => {
		const found = stories(values(await read(corpusBytes("wxr/themeunittestdata.wordpress.xml"))));
		expect(
			found
				.filter((s) => s.status !== "live")
				.map((s) => s.status)
				.sort(),
		).toEqual(["draft", "draft", "other"]);
		expect(found.flatMap((s) => s.body).filter((e) => e.type === "gallery").length).toBeGreaterThan(10);
		expect(found.flatMap((s) => s.body).filter((e) => e.type === "embed").length).toBeGreaterThan(3);
	},
);
test.skipIf(!hasCorpus)("unescaped CDATA ends are forgiven", async () =>
	expect(bodyText((await story(corpusText("wxr/wordpress-importer/crazy-cdata.xml"))).body)).toContain(
		"Content with nested",
	),
);
test.skipIf(!hasCorpus).each(corpusFiles("security/xml").filter((f) => /\.(?:rss|xml|xml\.gz|svg)$/u.test(f)))(
	"hostile %s is refused or harmless",
	async (file) => {
		const results = await read(corpusBytes(file), 65_536);
		expect(results.some((r) => !r.ok)).toBe(true);
		expect(JSON.stringify(results)).not.toContain("root:");
	},
);
test.skipIf(!hasCorpus)("zeros that claim to be XML are refused", async () =>
	expect((await read(gzipSync(Buffer.alloc(1_000_000))))[0]).toMatchObject({ ok: false }),
);
test.skipIf(!hasCorpus)("detection is exclusive", () => {
	for (const file of [
		...corpusFiles("wxr"),
		...corpusFiles("news/ninjs/examples"),
		...corpusFiles("ghost"),
		...corpusFiles("feeds/live"),
	])
		expect(FORMATS.filter((f) => f.detect(corpusBytes(file))).length, file).toBeLessThan(2);
	for (const file of [...corpusFiles("ghost"), ...corpusFiles("feeds/live")])
		expect(formatOf(corpusBytes(file)), file).toBeUndefined();
	expect(formatOf(plainHead(gzipSync('{"uri":"u","headline":"h"}').subarray(0, 40)))?.name).toBe("ninjs");
});
