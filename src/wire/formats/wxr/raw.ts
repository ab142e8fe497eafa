/** What stands in a WordPress export, before it means anything. */

export interface RawTerm {
	readonly domain: string;
	readonly nicename: string;
	readonly name: string;
}

/** One `<item>`. */
export interface RawItem {
	/** Text of its child elements by name, the first of each name. */
	readonly fields: Map<string, string>;
	readonly categories: RawTerm[];
	/** Custom fields in order. */
	readonly meta: { key: string; value: string }[];
	comments: number;
	/** Line of its start tag. */
	readonly line: number;
	/** Why it can not be read, if so. */
	problem?: string;
	tooLarge?: boolean;
}

export interface RawCategory {
	readonly id: string;
	readonly nicename: string;
	/** Nicename of the category above, or empty. */
	readonly parent: string;
	readonly name: string;
	readonly description: string;
}

export interface RawAuthor {
	readonly login: string;
	readonly email: string;
	readonly name: string;
}

/** What is known of the site: from the head of the file, before its items. */
export interface Channel {
	readonly fields: Map<string, string>;
	readonly authors: Map<string, RawAuthor>;
	readonly categories: Map<string, RawCategory>;
}

/** A field without white space around it; empty when it is missing. */
export function fieldOf(item: { readonly fields: Map<string, string> }, name: string): string {
	return item.fields.get(name)?.trim() ?? "";
}

export function metaOf(item: RawItem, key: string): string {
	return item.meta.find((m) => m.key === key)?.value.trim() ?? "";
}
