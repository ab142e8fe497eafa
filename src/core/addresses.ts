/** Addresses: the path of every page, and what a path that somebody asks for means. */
import type { Edition } from "./paper.ts";

/** `/en/world/caucasus/karabakh-at-putins-table-41`; a story without a usable slug stands under its id alone. */
export function storyAddress(edition: Pick<Edition, "base">, section: string, slug: string, id: number): string {
	return `${edition.base}/${section}/${slug === "" ? "" : `${encodeSegment(slug)}-`}${id}`;
}

/** The id at the end of a story's last path segment, or null. Within an edition the id alone finds the story, whatever section and slug stand before it. */
export function storyIdOf(path: string): number | null {
	const match = /(?:^|[-/])([1-9]\d{0,14})$/u.exec(path);
	return match ? Number(match[1]) : null;
}

/** Percent-encoded for a path, with what RFC 3986 allows unencoded kept readable. */
export function encodeSegment(segment: string): string {
	return encodeURIComponent(segment).replace(/%(?:2B|2C|3A|3B|3D|40|24|26)/gu, (hex) => decodeURIComponent(hex));
}

const LONGEST = 2048;

/**
 * The one spelling of a path: no slash at the end, no doubled slash, letters in lower case,
 * percent-encoding only where needed. Null when the path can not be one of ours (bad encoding, dot segments, control characters, longer than 2,048 characters).
 */
export function canonicalPath(raw: string): string | null {
	if (!raw.startsWith("/") || raw.length > LONGEST || !raw.isWellFormed()) return null;
	// Most requests are for an address as we print it: nothing to do for those.
	if (/^(?:\/[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9]))*)+$/u.test(raw)) return raw;
	const segments: string[] = [];
	for (const part of raw.split("/")) {
		if (part === "") continue;
		let text: string;
		try {
			text = decodeURIComponent(part);
		} catch {
			return null;
		}
		if (text === "." || text === ".." || /[\p{Cc}/\\]/u.test(text)) return null;
		// Some capitals have no composed small letter, so lower-casing can undo the normal form.
		segments.push(encodeSegment(text.normalize("NFC").toLowerCase().normalize("NFC")));
	}
	const path = `/${segments.join("/")}`;
	return path.length > LONGEST ? null : path;
}

type Base = Pick<Edition, "base">;

export const sectionAddress = (edition: Base, path: string): string => `${edition.base}/${path}`;
export const topicAddress = (edition: Base, key: string): string => `${edition.base}/topics/${key}`;
export const personAddress = (edition: Base, key: string): string => `${edition.base}/people/${key}`;
export const archiveAddress = (edition: Base): string => `${edition.base}/archive`;
export const correctionsAddress = (edition: Base): string => `${edition.base}/corrections`;
/** The public history of a story: what was corrected and updated in it. */
export const historyAddress = (edition: Base, story: number): string => `${edition.base}/corrections/${story}`;
export const imprintAddress = (edition: Base): string => `${edition.base}/imprint`;

/** The page of a month (`YYYY-MM`) or day (`YYYY-MM-DD`) below any page that lists stories: `/en/world` + `2021-01` = `/en/world/2021/01`. */
export const periodAddress = (page: string, period: string): string => `${page}/${period.replaceAll("-", "/")}`;

export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** The feed of a page that lists stories: `/en/world` + rss = `/en/world/rss.xml`. */
export const feedAddress = (page: string, format: FeedFormat): string => `${page}/${FEED_FILES[format]}`;
