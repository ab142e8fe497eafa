/** One post or page of an export as a story. */
import { fail, ok, type Result } from "../../../core/result.ts";
import { bodyText } from "../../../elements/body.ts";
import { fileNameOf, linkAddress } from "../../html/address.ts";
import { plainLine } from "../../html/plain-line.ts";
import { short } from "../../html/target.ts";
import {
	type Incoming,
	type IncomingAuthor,
	type IncomingItem,
	type IncomingStatus,
	type IncomingTopic,
	ITEM_ONLY,
} from "../../incoming.ts";
import { readMailTime, readTime } from "../../times.ts";
import { type Attachments, attachmentOf, pictureFileOf } from "./attachments.ts";
import { contentOf } from "./content.ts";
import { oldListsOf } from "./old-lists.ts";
import { type Channel, fieldOf, metaOf, type RawItem } from "./raw.ts";
import { sectionPath } from "./sections.ts";

/** Types that are stories; menus, revisions, templates and what plugins invent are not. */
const STORIES = new Set(["post", "page"]);
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/** An item of any type: a story, a picture, a remark that it was left out, or why it can not be read. */
export function itemOf(item: RawItem, channel: Channel, attachments: Attachments, name: string): Result<IncomingItem> {
	const position = `${name}:${item.line}`;
	if (item.tooLarge) return fail("tooLarge", "The item is larger than the limit.", position, ITEM_ONLY);
	if (item.problem !== undefined)
		return fail("malformedFile", `The item is not well-formed XML (${item.problem}).`, position, ITEM_ONLY);
	const type = fieldOf(item, "wp:post_type");
	if (type === "")
		return fail(
			"invalidField",
			"The item has no wp:post_type; an ordinary feed is not a WordPress export.",
			`${position}: wp:post_type`,
		);
	if (type === "attachment") {
		const attachment = attachmentOf(item);
		if (attachment?.kind === "picture") return ok(pictureFileOf(attachment));
		return ok({
			kind: "remark",
			what: attachment ? `attachment that is no picture` : "attachment without an address",
			count: 1,
			position,
		});
	}
	if (!STORIES.has(type)) return ok({ kind: "remark", what: `item of type ${short(type, 40)}`, count: 1, position });
	return ok(storyOf(item, type, channel, attachments, position));
}

function storyOf(
	item: RawItem,
	type: string,
	channel: Channel,
	attachments: Attachments,
	position: string,
): IncomingItem {
	const base = linkAddress(fieldOf(channel, "wp:base_blog_url") || fieldOf(channel, "link")) ?? undefined;
	const post = fieldOf(item, "wp:post_id");
	const language = LANGUAGE.test(fieldOf(channel, "language")) ? fieldOf(channel, "language") : null;
	const url = linkAddress(fieldOf(item, "link"), base);
	const read = contentOf(item.fields.get("content:encoded") ?? "", {
		attachments,
		post,
		base: url?.startsWith("http") ? url : base,
		language,
	});
	if (item.comments > 0) read.leftOut.push({ what: "comment", count: item.comments });
	const title = plainLine(item.fields.get("title") ?? "", 500);
	if (title === "") read.leftOut.push({ what: "missing headline, made from the text", count: 1 });
	const paths = oldPathsOf(item, url, base);
	const slug = slugOf(fieldOf(item, "wp:post_name"));
	const published = publishedAt(item);
	const { status, embargo } = statusOf(item, published);
	return {
		kind: "story",
		guid: short(nameOf(fieldOf(item, "guid"), post, base) || url || `wordpress:${slug || title}`, 1000),
		format: "wxr",
		type,
		position,
		url: url?.startsWith("http") ? url : null,
		oldPaths: paths,
		oldLists: oldListsOf(item, channel, base?.startsWith("http") ? new URL(base) : null),
		language,
		headline: title || short(bodyText(read.body), 80) || slug || `${type} ${post}`,
		kicker: "",
		standfirst: plainLine(item.fields.get("excerpt:encoded") ?? "", 3000),
		authors: authorsOf(item, channel),
		sections: sectionsOf(item, channel),
		topics: topicsOf(item),
		dateline: "",
		source: "",
		publishedAt: published,
		updatedAt: readWpTime(fieldOf(item, "wp:post_modified_gmt")) ?? published,
		status,
		embargo,
		rights: {},
		body: read.body,
		pictures: read.pictures,
		picture: leadPicture(item, read, attachments),
		slug,
		leftOut: read.leftOut,
		corrections: [],
		editorsNote: "",
		urgency: null,
		otherIds: post === "" ? [] : [post],
	};
}

/** Names the post for ever: its guid, with its number where the guid does not hold that, because copied posts can share a guid. */
function nameOf(guid: string, post: string, base: string | undefined): string {
	if (post === "") return guid;
	if (guid === "") return `${base?.replace(/\/$/u, "") ?? "wordpress:"}/?p=${post}`;
	return new RegExp(`[?&=]${post.replace(/\W/gu, "")}$`, "u").test(guid) ? guid : `${guid}#${post}`;
}

/** WordPress writes times without a zone; 0000-00-00 means none. */
function readWpTime(text: string): number | null {
	return text === "" || text.startsWith("0000") ? null : readTime(text.replace(" ", "T"));
}

function publishedAt(item: RawItem): number | null {
	return (
		readWpTime(fieldOf(item, "wp:post_date_gmt")) ??
		readMailTime(fieldOf(item, "pubDate")) ??
		readWpTime(fieldOf(item, "wp:post_date"))
	);
}

/** Only what anybody could read goes live: not what has a password, is private, waits, or says nothing. */
function statusOf(item: RawItem, published: number | null): { status: IncomingStatus; embargo: number | null } {
	if (fieldOf(item, "wp:post_password") !== "") return { status: "other", embargo: null };
	switch (fieldOf(item, "wp:status")) {
		case "publish":
			return { status: "live", embargo: null };
		case "draft":
		case "auto-draft":
		case "pending":
			return { status: "draft", embargo: null };
		case "future":
			return { status: "draft", embargo: published };
		case "trash":
			return { status: "withdrawn", embargo: null };
		default:
			return { status: "other", embargo: null };
	}
}

function slugOf(name: string): string {
	try {
		return decodeURIComponent(name)
			.replace(/\.html?$/u, "")
			.slice(0, 200);
	} catch {
		return name.slice(0, 200);
	}
}

/** The link, the short address by number, and the addresses under slugs that the post had before. */
function oldPathsOf(item: RawItem, url: string | null, base: string | undefined): string[] {
	const paths = new Set<string>();
	const home = base?.startsWith("http") ? new URL(base) : null;
	for (const address of [url, linkAddress(fieldOf(item, "guid"))]) {
		if (!address?.startsWith("http")) {
			if (address?.startsWith("/")) paths.add(address);
			continue;
		}
		const found = new URL(address);
		if (address === url || !home || found.hostname === home.hostname) paths.add(found.pathname + found.search);
	}
	const path = url?.startsWith("http") ? new URL(url) : null;
	const post = fieldOf(item, "wp:post_id");
	// WordPress answers to the number of a page under both names.
	const numbers = fieldOf(item, "wp:post_type") === "page" ? ["p", "page_id"] : ["p"];
	if (home && post !== "")
		for (const name of numbers) paths.add(`${home.pathname.replace(/\/$/u, "")}/?${name}=${encodeURIComponent(post)}`);
	for (const { key, value } of item.meta)
		if (key === "_wp_old_slug" && path && !path.search && /^[^/?#\s]+$/u.test(value.trim()))
			paths.add(path.pathname.replace(/[^/]+(\/?)$/u, `${value.trim().replaceAll("$", "$$$$")}$1`));
	return [...paths].filter((p) => p !== "/" && p !== "" && p.length <= 2048);
}

function authorsOf(item: RawItem, channel: Channel): IncomingAuthor[] {
	const login = fieldOf(item, "dc:creator");
	if (login === "") return [];
	const author = channel.authors.get(login);
	return [
		{
			key: login,
			name: short(author?.name ?? login, 200),
			...(author?.email ? { email: author.email.slice(0, 200) } : {}),
		},
	];
}

function sectionsOf(item: RawItem, channel: Channel): string[][] {
	const primary = metaOf(item, "_yoast_wpseo_primary_category") || metaOf(item, "rank_math_primary_category");
	const stated = item.categories.filter((c) => c.domain === "category");
	// WXR 1.0 and other programs leave the domain away.
	const terms = (stated.length > 0 ? stated : item.categories.filter((c) => c.domain === "")).filter(
		(c) => c.nicename !== "uncategorized" && c.name !== "",
	);
	const found = new Map<string, { path: string[]; main: boolean }>();
	for (const term of terms) {
		const path = sectionPath(term.nicename, term.name, channel);
		found.set(path.join("\n"), { path, main: primary !== "" && channel.categories.get(term.nicename)?.id === primary });
	}
	return [...found.values()].sort((a, b) => Number(b.main) - Number(a.main)).map((f) => f.path);
}

function topicsOf(item: RawItem): IncomingTopic[] {
	const found = new Map<string, IncomingTopic>();
	for (const { domain, nicename, name } of item.categories) {
		if (domain === "" || domain === "category" || domain === "post_format" || domain === "nav_menu" || name === "")
			continue;
		const key = slugOf(nicename) || name;
		found.set(key, { key, name: short(name, 200), kind: "subject" });
	}
	return [...found.values()].slice(0, 200);
}

/** The featured picture, else the body's first. */
function leadPicture(item: RawItem, read: Incoming, attachments: Attachments): number | null {
	const id = metaOf(item, "_thumbnail_id");
	const file = id === "" ? undefined : attachments.get(id);
	if (file?.kind === "picture") {
		const place = read.pictures.findIndex((p) => p.url === file.url) + 1;
		if (place > 0) return place;
		const fileName = fileNameOf(file.url);
		return read.pictures.push({
			url: file.url,
			...(fileName ? { fileName } : {}),
			caption: file.caption,
			credit: "",
			alt: file.alt,
		});
	}
	if (id !== "") read.leftOut.push({ what: "picture that the file does not hold", count: 1 });
	return read.pictures.length > 0 ? 1 : null;
}
