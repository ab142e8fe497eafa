/** What a feed says, whatever its format. Times are milliseconds UTC, addresses absolute. */

export interface FeedPicture {
	readonly url: string;
	/** Media type, for example image/jpeg. */
	readonly type: string;
	/** Size of the file, where known. */
	readonly bytes?: number;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly alt: string;
}

export interface FeedItem {
	readonly url: string;
	/** Names the story for ever, also when its address changes: a tag: URI (RFC 4151) or an address. */
	readonly id: string;
	readonly title: string;
	/** Plain text. */
	readonly summary: string;
	readonly authors: readonly string[];
	readonly publishedAt: number;
	readonly updatedAt: number;
	readonly categories: readonly string[];
	readonly picture?: FeedPicture;
	/** The whole text as HTML with absolute addresses; without it the feed holds summaries. */
	readonly html?: string;
}

export interface FeedView {
	readonly title: string;
	readonly description: string;
	readonly selfUrl: string;
	readonly homeUrl: string;
	/** BCP 47. */
	readonly language: string;
	readonly updatedAt: number;
	/** Address of a square picture. */
	readonly icon?: string;
	/** The rights notice in words; empty: none is written. */
	readonly rights: string;
	readonly items: readonly FeedItem[];
}
