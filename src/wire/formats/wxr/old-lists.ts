/** The addresses at which WordPress showed the lists that a post stood in: its categories, tags, author, dates, the front, and their feeds. */
import type { OldList } from "../../incoming.ts";
import { type Channel, fieldOf, type RawItem } from "./raw.ts";
import { categoryChain } from "./sections.ts";

const UNCATEGORIZED = "uncategorized";
const FEEDS = { feed: "rss", "feed/rss2": "rss", "feed/atom": "atom" } as const;

/** `home` is the address of the blog; without it nobody can say where its lists stood. Custom bases of categories and tags are not in an export. */
export function oldListsOf(item: RawItem, channel: Channel, home: URL | null): OldList[] {
	// Pages stand in no list of a blog.
	if (home === null || fieldOf(item, "wp:post_type") !== "post") return [];
	const root = home.pathname.replace(/\/$/u, "");
	const at = (path: string, leadsTo: OldList["leadsTo"], more: readonly string[] = []): OldList => ({
		paths: [`${root}/${path}`, ...more],
		feeds: Object.entries(FEEDS).map(([name, format]) => ({ path: `${root}/${path}/${name}`, format })),
		leadsTo,
	});
	const front: OldList = {
		paths: [],
		feeds: [
			...Object.entries(FEEDS).map(([name, format]) => ({ path: `${root}/${name}`, format })),
			{ path: `${root}/comments/feed`, format: "rss" },
			{ path: `${root}/?feed=rss2`, format: "rss" },
		],
		leadsTo: { kind: "front", page: `${root}/page/` },
	};
	const lists = [front, ...periods(item, root)];
	const hasCategory = item.categories.some((one) => one.domain === "category" && one.nicename !== UNCATEGORIZED);
	for (const { domain, nicename, name } of item.categories) {
		if (nicename === "" || name === "") continue;
		if (domain === "post_tag") lists.push(at(`tag/${nicename}`, { kind: "topic", name }));
		if (domain !== "category" || (nicename === UNCATEGORIZED && hasCategory)) continue;
		const chain = categoryChain(nicename, channel);
		if (chain.length === 0) lists.push(at(`category/${nicename}`, categoryOf(nicename, [name])));
		for (const [level, category] of chain.entries()) {
			const above = chain.slice(0, level + 1);
			const leadsTo = categoryOf(
				category.nicename,
				above.map((one) => one.name),
			);
			const byNumber = category.id === "" ? [] : [`${root}/?cat=${encodeURIComponent(category.id)}`];
			lists.push(at(`category/${above.map((one) => one.nicename).join("/")}`, leadsTo, byNumber));
			if (level > 0) lists.push(at(`category/${category.nicename}`, leadsTo));
		}
	}
	const login = fieldOf(item, "dc:creator");
	const slug = authorSlug(login);
	if (slug !== "")
		lists.push(at(`author/${slug}`, { kind: "person", name: channel.authors.get(login)?.name ?? login }));
	return lists;
}

/** WordPress puts what has no category into "uncategorized"; here it goes to a section that the importer finds. */
function categoryOf(nicename: string, names: readonly string[]): OldList["leadsTo"] {
	return { kind: "section", names: nicename === UNCATEGORIZED ? [] : names.map((name) => name.slice(0, 200)) };
}

/** An author's slug is not in an export; WordPress makes it from the login. */
function authorSlug(login: string): string {
	return login
		.toLowerCase()
		.replace(/[.\s]+/gu, "-")
		.replace(/[^a-z0-9_-]/gu, "");
}

/** Year, month and day as the blog's clock had them. */
function periods(item: RawItem, root: string): OldList[] {
	const date = /^(\d{4})-(\d\d)-(\d\d) /u.exec(fieldOf(item, "wp:post_date"));
	if (!date || date[1] === "0000") return [];
	const [, year, month, day] = date;
	return [
		{ paths: [`${root}/${year}`], feeds: [], leadsTo: { kind: "year" } },
		{ paths: [`${root}/${year}/${month}`], feeds: [], leadsTo: { kind: "month" } },
		{ paths: [`${root}/${year}/${month}/${day}`], feeds: [], leadsTo: { kind: "day" } },
	];
}
