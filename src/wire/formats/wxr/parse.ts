/** Parses a WordPress export piece by piece: forgiving inside items, strict about the frame around them. */
import { SaxesParser } from "saxes";
import { Mender } from "./mend.ts";
import type { Channel, RawItem } from "./raw.ts";

const MAX_DEPTH = 100;
/** Elements of the channel that hold records. */
const RECORDS = new Set(["item", "wp:author", "wp:category", "wp:tag", "wp:term"]);
const ITEM_RECORDS = new Set(["wp:postmeta", "wp:comment"]);

export class WxrParser {
	readonly channel: Channel = { fields: new Map(), authors: new Map(), categories: new Map() };
	/** Why reading can not go on; nothing more comes. */
	fatal: { readonly detail: string; readonly line: number; readonly tooLarge?: boolean } | null = null;
	#items: RawItem[] = [];
	readonly #parser = new SaxesParser({ position: true });
	readonly #mender = new Mender();
	readonly #stack: string[] = [];
	readonly #maxItem: number;
	#item: RawItem | null = null;
	#record: Map<string, string> | null = null;
	#category: { domain: string; nicename: string } | null = null;
	#parts: string[] = [];
	#size = 0;

	constructor(maxItem: number) {
		this.#maxItem = maxItem;
		this.#parser.on("opentag", (tag) => this.#open(tag.name, tag.attributes as Record<string, string>));
		this.#parser.on("closetag", (tag) => this.#close(tag.name));
		this.#parser.on("text", (text) => this.#text(text));
		this.#parser.on("cdata", (text) => this.#text(text));
		this.#parser.on("doctype", () =>
			this.#stop("The file has a document type declaration, which no export has and which can hide attacks."),
		);
		this.#parser.on("error", (error) => this.#error(error.message));
	}

	get line(): number {
		return this.#parser.line;
	}

	push(text: string): void {
		if (!this.fatal) this.#parser.write(this.#mender.push(text));
	}

	end(): void {
		if (this.fatal) return;
		this.#parser.write(this.#mender.end());
		const open = this.#stack.at(-1);
		if (open !== undefined)
			this.#stop(
				this.#item
					? `The file ends in the middle of the item that begins at line ${this.#item.line}.`
					: `The file ends before <${open}> does.`,
			);
		else if (!this.channel.fields.has("#root")) this.#stop("The file holds no XML element.");
	}

	take(): RawItem[] {
		const items = this.#items;
		this.#items = [];
		return items;
	}

	#stop(detail: string, tooLarge = false): void {
		this.fatal ??= { detail, line: this.line, tooLarge };
	}

	/** Saxes goes on after most errors, and so do we: forbidden characters, stray brackets and the like are met in real exports. */
	#error(message: string): void {
		if (/unmatched closing tag/u.test(message))
			this.#stop(
				`Something is closed that was not open (${message.replace(/^\d+:\d+: /u, "")}), and what follows can not be told apart.`,
			);
		else if (/unexpected close tag/u.test(message) && this.#item)
			this.#item.problem ??= "an element is closed before one inside it";
		else if (/text data outside of root node/u.test(message) && !this.channel.fields.has("#root"))
			this.#stop("The file is no XML.");
	}

	#open(name: string, attributes: Record<string, string>): void {
		if (this.fatal) return;
		const depth = this.#stack.push(name);
		if (depth > MAX_DEPTH) {
			this.#stop(`The file is nested more than ${MAX_DEPTH} levels deep.`);
			return;
		}
		if (depth === 1) {
			this.channel.fields.set("#root", name);
			if (name !== "rss") {
				this.#stop(`The file begins with <${name}>, but a WordPress export begins with <rss>.`);
				return;
			}
		}
		if (depth === 2 && name !== "channel") {
			this.#stop(`There is <${name}> where <channel> should be.`);
			return;
		}
		if (depth === 3 && RECORDS.has(name)) {
			if (name === "item") this.#item = { fields: new Map(), categories: [], meta: [], comments: 0, line: this.line };
			else this.#record = new Map();
			this.#size = 0;
		} else if (depth === 4 && this.#item) {
			if (ITEM_RECORDS.has(name)) this.#record = new Map();
			if (name === "category")
				this.#category = { domain: attributes.domain ?? "", nicename: attributes.nicename ?? "" };
		}
		this.#parts = [];
	}

	#text(text: string): void {
		if (this.fatal) return;
		this.#size += text.length;
		if (this.#size > this.#maxItem && this.#stack.length > 2) {
			this.#parts = [];
			if (this.#item) this.#item.tooLarge = true;
			else this.#stop(`An element is longer than ${this.#maxItem} characters.`, true);
			return;
		}
		// Only leaves matter; comments' texts are not kept at all.
		if (this.#stack.length > 2 && this.#stack[3] !== "wp:comment") this.#parts.push(text);
	}

	#close(name: string): void {
		if (this.fatal) return;
		const depth = this.#stack.length;
		const text = this.#parts.length === 1 ? (this.#parts[0] as string) : this.#parts.join("");
		this.#parts = [];
		this.#stack.pop();
		if (depth === 3) {
			if (name === "item" && this.#item) {
				this.#items.push(this.#item);
				this.#item = null;
			} else if (this.#record) this.#channelRecord(name, this.#record);
			else if (!this.channel.fields.has(name)) this.channel.fields.set(name, text.trim());
			this.#record = null;
			if (name === "wp:wxr_version" && !/^1\.\d+$/u.test(text.trim()))
				this.#stop(`The export says it is of version "${text.trim().slice(0, 20)}"; versions 1.0 to 1.2 can be read.`);
		} else if (depth === 4 && this.#item) this.#itemField(this.#item, name, text);
		else if (this.#record && (depth === 4 || depth === 5) && !this.#record.has(name)) this.#record.set(name, text);
	}

	#itemField(item: RawItem, name: string, text: string): void {
		if (name === "wp:postmeta" && this.#record)
			item.meta.push({
				key: (this.#record.get("wp:meta_key") ?? "").trim(),
				value: this.#record.get("wp:meta_value") ?? "",
			});
		else if (name === "wp:comment") item.comments++;
		else if (name === "category" && this.#category) item.categories.push({ ...this.#category, name: text.trim() });
		else if (!item.fields.has(name)) item.fields.set(name, text);
		this.#record = null;
		this.#category = null;
	}

	#channelRecord(name: string, record: Map<string, string>): void {
		const get = (key: string) => record.get(key)?.trim() ?? "";
		if (name === "wp:author") {
			const login = get("wp:author_login");
			const full =
				get("wp:author_display_name") ||
				[get("wp:author_first_name"), get("wp:author_last_name")].filter(Boolean).join(" ");
			if (login !== "" || full !== "")
				this.channel.authors.set(login || full, { login, email: get("wp:author_email"), name: full || login });
		} else if (name === "wp:category") {
			const nicename = get("wp:category_nicename") || get("wp:cat_name");
			if (nicename !== "")
				this.channel.categories.set(nicename, {
					id: get("wp:term_id"),
					nicename,
					parent: get("wp:category_parent"),
					name: get("wp:cat_name") || nicename,
					description: get("wp:category_description"),
				});
		}
	}
}
