/** The pictures and recordings of an export, by number and by the post that they were attached to. */
import { fileNameOf, linkAddress, pictureAddress } from "../../html/address.ts";
import { plainLine } from "../../html/plain-line.ts";
import { short } from "../../html/target.ts";
import type { IncomingPictureFile } from "../../incoming.ts";
import { fieldOf, metaOf, type RawItem } from "./raw.ts";

/** What the file's address shows. */
export type AttachmentKind = "picture" | "audio" | "video" | "other";

export interface Attachment {
	readonly kind: AttachmentKind;
	readonly id: string;
	readonly parent: string;
	readonly url: string;
	readonly caption: string;
	readonly alt: string;
}

function kindOf(url: string): AttachmentKind {
	const path = url.split(/[?#]/u, 1)[0] ?? "";
	if (/\.(?:mp3|m4a|ogg|oga|wav|flac)$/iu.test(path)) return "audio";
	if (/\.(?:mp4|m4v|mov|webm|ogv)$/iu.test(path)) return "video";
	// Addresses without an ending are mostly picture services'.
	return /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|heic)$/iu.test(path) || !/\.[a-z0-9]{2,5}$/iu.test(path)
		? "picture"
		: "other";
}

/** The attachment that an item of type `attachment` is, or null when it has no address. */
export function attachmentOf(item: RawItem): Attachment | null {
	const stated = fieldOf(item, "wp:attachment_url") || fieldOf(item, "guid");
	const url = pictureAddress(stated) ?? linkAddress(stated);
	if (url === null) return null;
	return {
		kind: kindOf(url),
		id: fieldOf(item, "wp:post_id"),
		parent: fieldOf(item, "wp:post_parent"),
		url,
		caption: plainLine(item.fields.get("excerpt:encoded") ?? "", 2000),
		alt: short(metaOf(item, "_wp_attachment_image_alt"), 1000),
	};
}

export function pictureFileOf(attachment: Attachment): IncomingPictureFile {
	const { url, id, parent, caption, alt } = attachment;
	const fileName = fileNameOf(url);
	return {
		kind: "picture",
		id,
		parent: parent === "" || parent === "0" ? null : parent,
		url,
		...(fileName ? { fileName } : {}),
		caption,
		credit: "",
		alt,
	};
}

export class Attachments {
	readonly #byId = new Map<string, Attachment>();
	readonly #byParent = new Map<string, Attachment[]>();

	add(attachment: Attachment): void {
		if (attachment.id === "" || this.#byId.has(attachment.id)) return;
		this.#byId.set(attachment.id, attachment);
		if (attachment.parent === "" || attachment.parent === "0") return;
		const siblings = this.#byParent.get(attachment.parent);
		if (siblings) siblings.push(attachment);
		else this.#byParent.set(attachment.parent, [attachment]);
	}

	get(id: string): Attachment | undefined {
		return this.#byId.get(id.trim());
	}

	of(parent: string): readonly Attachment[] {
		return this.#byParent.get(parent) ?? [];
	}
}
