/** What every reader yields: stories and what belongs to them, as they came from outside and before the paper knows them. */
import type { ConceptKind } from "../core/paper.ts";
import type { Result } from "../core/result.ts";
import type { StoryRights } from "../core/rights.ts";
import { type Body, MOST_ELEMENTS } from "../elements/body.ts";

/** Something that was not taken over, in words for the report, and how often. */
export interface LeftOut {
	readonly what: string;
	readonly count: number;
}

/** What is left out of a text that is longer than a body can be. */
export const BEYOND = `element beyond the first ${MOST_ELEMENTS}`;

/** A picture that a body uses; elements point at it by its place in the list, beginning with 1. */
export interface IncomingPicture {
	/** Where it can be fetched: an http(s) address, or a path beside the file. */
	readonly url: string;
	readonly fileName?: string;
	/** Plain text. */
	readonly caption: string;
	readonly credit: string;
	readonly alt: string;
	/** Pixels, where the source says so. */
	readonly width?: number;
	readonly height?: number;
}

/** HTML or text read into elements. `asset` and `poster` in `body` are places in `pictures`, beginning with 1, until the importer puts ids there. */
export interface Incoming {
	body: Body;
	pictures: IncomingPicture[];
	leftOut: LeftOut[];
}

/** Whether readers saw it where it comes from. Only `live` may be published by an import. */
export type IncomingStatus = "live" | "draft" | "withdrawn" | "other";

export interface IncomingAuthor {
	/** Login or code at the source, when there is one. */
	readonly key?: string;
	readonly name: string;
	readonly email?: string;
}

export interface IncomingTopic {
	readonly name: string;
	/** Code or slug at the source. */
	readonly key?: string;
	readonly kind: ConceptKind;
}

/** Addresses at which readers found a list of stories, and what the list was. */
export interface OldList {
	readonly paths: readonly string[];
	readonly feeds: readonly { readonly path: string; readonly format: "rss" | "atom" }[];
	readonly leadsTo: /** `page`: what stands before the number of a further page. */
		| { readonly kind: "front"; readonly page: string }
		/** Names from the top down; none: wherever the story went. */
		| { readonly kind: "section"; readonly names: readonly string[] }
		| { readonly kind: "topic" | "person"; readonly name: string }
		/** Those of the story's own time. */
		| { readonly kind: "year" | "month" | "day" };
}

export interface IncomingStory {
	readonly kind: "story";
	/** Names the story for ever at its source; the same file read twice gives the same. */
	readonly guid: string;
	/** Name of the format in the registry. */
	readonly format: string;
	/** What the source calls it: `post`, `page`, `text`, `composite` … */
	readonly type: string;
	/** File and line or item, for messages. */
	readonly position: string;
	/** Address at which readers found it, or null. */
	readonly url: string | null;
	/** Paths (with query) at which readers found it; each should lead to the story for ever. */
	readonly oldPaths: string[];
	/** The lists that it stood in at its source, with their addresses. */
	readonly oldLists?: readonly OldList[];
	/** BCP 47 tag, or null when the source does not say. */
	readonly language: string | null;
	readonly headline: string;
	readonly kicker: string;
	readonly standfirst: string;
	readonly authors: IncomingAuthor[];
	/** Category paths by name from the top down, the main one first. */
	readonly sections: string[][];
	readonly topics: IncomingTopic[];
	readonly dateline: string;
	readonly source: string;
	/** Milliseconds UTC, or null when the source does not say. */
	readonly publishedAt: number | null;
	readonly updatedAt: number | null;
	readonly status: IncomingStatus;
	/** Milliseconds UTC before which nothing may be published. */
	readonly embargo: number | null;
	readonly rights: StoryRights;
	readonly body: Body;
	readonly pictures: IncomingPicture[];
	/** Place in `pictures` of the lead picture, beginning with 1, or null. */
	readonly picture: number | null;
	/** The part of the old address that names the story, or empty. */
	readonly slug: string;
	readonly leftOut: LeftOut[];
	/** Public notes of correction, oldest first. */
	readonly corrections: { readonly at: number | null; readonly note: string }[];
	/** Notes of the source to editors; never for readers. */
	readonly editorsNote: string;
	/** 1 (most urgent) to 9, or null. */
	readonly urgency: number | null;
	/** Other identifiers of the same story at the source. */
	readonly otherIds: string[];
}

/** Somebody who writes for the source. */
export interface IncomingPerson extends IncomingAuthor {
	readonly kind: "person";
}

/** A category of the source; `path` by names from the top down. */
export interface IncomingSection {
	readonly kind: "section";
	readonly key: string;
	readonly path: string[];
	readonly description: string;
}

/** A picture that comes on its own: an attachment, a picture item of a wire. */
export interface IncomingPictureFile extends IncomingPicture {
	readonly kind: "picture";
	/** Its number or code at the source. */
	readonly id: string;
	/** The story that it was attached to at the source, if any. */
	readonly parent: string | null;
}

/** Something of the file that is no story and was left out. */
export interface IncomingRemark {
	readonly kind: "remark";
	readonly what: string;
	readonly count: number;
	readonly position: string;
}

export type IncomingItem = IncomingStory | IncomingPerson | IncomingSection | IncomingPictureFile | IncomingRemark;

export interface ReadOptions {
	/** Name of the file, for messages. */
	readonly name?: string;
	/** Opens the same bytes again; formats that refer to what comes later in the file read it twice when they may. */
	readonly again?: () => AsyncIterable<Uint8Array>;
	/** Most bytes after decompression; 8 GB if not given. */
	readonly maxBytes?: number;
	/** Most bytes of one story; 32 MB if not given. */
	readonly maxItemBytes?: number;
}

/** `data` of a refusal that concerns one item alone although its code is of a file: what follows can be read. */
export const ITEM_ONLY = "item";

/** Reads a stream of bytes; one bad item is one failed result and reading goes on, a broken file ends with a failed result. Never throws. */
export type Reader = (source: AsyncIterable<Uint8Array>, options?: ReadOptions) => AsyncGenerator<Result<IncomingItem>>;
