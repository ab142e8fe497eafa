/** Old addresses of WordPress's lists lead to the lists here, and only to those that have something to show. */
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportOptions } from "../../src/import/import-options.ts";
import { ImportRun } from "../../src/import/import-run.ts";
import { readWxr } from "../../src/wire/formats/wxr/read-wxr.ts";
import { openPaper, type TestPaper } from "../desk/paper-for-tests.ts";
import { streamOf } from "../wire/corpus.ts";

let paper: TestPaper;
beforeEach(async () => {
	paper = await openPaper();
});
afterEach(() => paper.close());

const field = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`;
const term = (domain: string, nicename: string, name: string) =>
	`<category domain="${domain}" nicename="${nicename}">${name}</category>`;

function post(n: number, fields: Record<string, string>, terms = ""): string {
	const all = {
		title: `Post ${n}`,
		link: `https://old.example/blog/post-${n}/`,
		"dc:creator": "Berta.K",
		"content:encoded": "Words.",
		"wp:post_id": String(n),
		"wp:post_date": "2000-08-15 12:00:00",
		"wp:post_date_gmt": "2000-08-15 09:00:00",
		"wp:status": "publish",
		"wp:post_type": "post",
		...fields,
	};
	return `<item>${Object.entries(all)
		.map(([name, value]) => field(name, value))
		.join("")}${terms}</item>`;
}

const HEAD = `<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example/blog</wp:base_blog_url><language>en</language>
<wp:author>${field("wp:author_login", "Berta.K")}${field("wp:author_display_name", "Berta Keel")}</wp:author>
<wp:category><wp:term_id>4</wp:term_id>${field("wp:category_nicename", "lake")}${field("wp:category_parent", "land")}${field("wp:cat_name", "The Lake")}</wp:category>
<wp:category><wp:term_id>3</wp:term_id>${field("wp:category_nicename", "land")}${field("wp:cat_name", "Land")}</wp:category>`;

async function take(items: string[], options: ImportOptions = {}) {
	const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${HEAD}${items.join("")}</channel></rss>`;
	const run = new ImportRun(paper, options);
	await run.take(readWxr(streamOf(xml), { name: "f.xml", again: () => streamOf(xml) }));
	return run.report;
}

const POST = post(
	1,
	{},
	term("category", "lake", "The Lake") + term("category", "fish", "Fish") + term("post_tag", "nets", "Old nets"),
);

test.each([
	["/blog/category/land", "/en/land"],
	["/blog/category/land/lake", "/en/land/the-lake"],
	["/blog/category/lake", "/en/land/the-lake"],
	["/blog?cat=4", "/en/land/the-lake"],
	["/blog/category/lake/feed", "/en/land/the-lake/rss.xml"],
	["/blog/category/fish", "/en/topics/fish"],
	["/blog/tag/nets", "/en/topics/old-nets"],
	["/blog/tag/nets/feed/atom", "/en/topics/old-nets/atom.xml"],
	["/blog/author/berta-k", "/en/people/berta-keel"],
	["/blog/author/berta-k/feed", "/en/people/berta-keel/rss.xml"],
	["/blog/feed", "/en/rss.xml"],
	["/blog/comments/feed", "/en/rss.xml"],
	["/blog/2000", "/en/archive"],
	["/blog/2000/08", "/en/2000/08"],
	["/blog/2000/08/15", "/en/2000/08/15"],
	["/blog/2000/09", null],
	["/blog/page/2", null],
])("%s leads to %s", async (old, now) => {
	const report = await take([POST]);
	expect(report.stories).toMatchObject({ created: 1, drafts: 0, refused: 0 });
	expect(await paper.store.redirect(old)).toBe(now);
});

test("further pages lead to the front, as many as there were; a second run counts and changes the same", async () => {
	const posts = Array.from({ length: 12 }, (_, n) => post(n + 1, {}, term("post_tag", "nets", "Old nets")));
	const first = await take(posts);
	expect([await paper.store.redirect("/blog/page/2"), await paper.store.redirect("/blog/page/3")]).toEqual([
		"/en",
		null,
	]);
	const { seq } = await paper.store.ledgerHead();
	const second = await take(posts);
	expect(second.addresses).toEqual(first.addresses);
	expect((await paper.store.ledgerHead()).seq).toBe(seq);
});

test("a category that some story's section became leads to it, though it was a topic before", async () => {
	await take([POST, post(2, {}, term("category", "fish", "Fish"))]);
	expect(await paper.store.redirect("/blog/category/fish")).toBe("/en/fish");
});

test("drafts make no section and lead no list anywhere", async () => {
	const draft = post(3, { "wp:status": "draft" }, term("category", "hidden", "Unpublished"));
	const report = await take([draft]);
	expect(report.stories).toMatchObject({ created: 1, drafts: 1 });
	expect(report.made.sections).toEqual([]);
	expect(await paper.store.redirect("/blog/category/hidden")).toBeNull();
	await take([draft.replace("draft", "publish")]);
	expect(await paper.store.liveFacts(1)).toMatchObject({ section: "unpublished" });
});

test("pages are drafts, or live in a section of their own that stands last", async () => {
	const page = post(5, { "wp:post_type": "page", title: "About" });
	expect((await take([page])).stories).toMatchObject({ created: 1, drafts: 1 });
	await take([page, POST], { pages: true });
	expect(await paper.store.liveFacts(1)).toMatchObject({ section: "pages" });
	expect((await paper.store.sections("en")).at(-1)?.path).toBe("pages");
});
