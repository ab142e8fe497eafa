/** Writes JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { isoTime } from "../../xml/write.ts";
import type { FeedItem, FeedView } from "../feed-view.ts";

/** The whole document. */
export function writeJsonFeed(feed: FeedView): string {
	return `${JSON.stringify({
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title.toWellFormed(),
		home_page_url: feed.homeUrl,
		feed_url: feed.selfUrl,
		description: feed.description.toWellFormed() || undefined,
		icon: feed.icon,
		language: feed.language,
		items: feed.items.map(item),
	})}\n`;
}

function item(item: FeedItem) {
	const authors = item.authors.filter(Boolean).map((name) => ({ name: name.toWellFormed() }));
	const tags = item.categories.filter(Boolean).map((name) => name.toWellFormed());
	return {
		id: item.id,
		url: item.url,
		title: item.title.toWellFormed(),
		// One of content_html and content_text is required.
		...(item.html
			? { content_html: item.html.toWellFormed() }
			: { content_text: (item.summary || item.title).toWellFormed() }),
		summary: item.summary.toWellFormed() || undefined,
		image: item.picture?.url,
		date_published: isoTime(item.publishedAt),
		date_modified: isoTime(Math.max(item.updatedAt, item.publishedAt)),
		authors: authors.length > 0 ? authors : undefined,
		tags: tags.length > 0 ? tags : undefined,
	};
}
