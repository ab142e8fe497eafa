/** The formats that can be read, each told from the others by the beginning of a file. */
import type { Reader } from "../incoming.ts";
import { readNinjs } from "./ninjs/read-ninjs.ts";
import { readWxr } from "./wxr/read-wxr.ts";

export interface Format {
	/** As `--format` takes it. */
	readonly name: string;
	readonly title: string;
	/** Whether a file that begins so (after decompression, at least 4 KB of it or all) is of this format; true for at most one format. */
	detect(head: Uint8Array): boolean;
	readonly read: Reader;
	/** What of the format has no place in Broadsheet. */
	readonly losses: readonly string[];
}

const beginning = (head: Uint8Array) =>
	Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 65_536))
		.toString("utf8")
		.replace(/^\ufeff/u, "")
		.trimStart();

const ninjs: Format = {
	name: "ninjs",
	title: "IPTC ninjs 1.x to 3.x",
	// Ghost's and other JSON exports have none of these names.
	detect: (head) => {
		const text = beginning(head);
		return (
			/^(?:\[\s*)?\{/u.test(text) &&
			/"(?:uri|guid)"\s*:/u.test(text) &&
			/"(?:headline\w*|headlines|body_\w+|bodies|version[cC]reated|pub[sS]tatus)"\s*:/u.test(text)
		);
	},
	read: readNinjs,
	losses: [
		"renditions but the largest",
		"coordinates of places",
		"genre, signals and other properties that readers do not see",
		"bodies in other XML (NITF and the like)",
		"versions: only the one that the file holds",
	],
};

const wxr: Format = {
	name: "wxr",
	title: "WordPress export (WXR 1.0 to 1.2)",
	detect: (head) => {
		const text = beginning(head);
		return (
			text.startsWith("<") &&
			/<rss[\s>]/u.test(text) &&
			/wordpress\.org\/export\/|<wp:(?:wxr_version|author|category|post_type)>/u.test(text)
		);
	},
	read: readWxr,
	losses: [
		"comments",
		"menus, widgets, theme settings and custom post types",
		"custom fields",
		"layout: columns, colours, alignment",
		"forms and other output of plugins",
		"passwords: a protected post becomes no live story",
	],
};

export const FORMATS: readonly Format[] = [ninjs, wxr];

export function formatNamed(name: string): Format | undefined {
	return FORMATS.find((format) => format.name === name);
}

/** The format of a file that begins so, or undefined. */
export function formatOf(head: Uint8Array): Format | undefined {
	return FORMATS.find((format) => format.detect(head));
}
