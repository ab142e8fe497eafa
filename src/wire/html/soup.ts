/**
 * Turns HTML text into a shallow tree in linear time.
 * Tokens are parse5's (HTML standard, section 13.2.5). The tree is our own and much simpler than the standard's: since nothing
 * of it is ever passed through, it only has to keep the words in order, and it must not be slow or deep whatever comes in.
 */
import { type Token, type Tokenizer, TokenizerMode } from "parse5";
import { readTokens, type TokenReader } from "./read-tokens.ts";

export interface SoupElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: SoupNode[];
}
export type SoupNode = SoupElement | string;

/** Deeper elements are read as if their tags were not there. */
const MAX_DEPTH = 100;

const VOID = new Set(
	"area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);
const RAW_TEXT = new Set(["style", "xmp", "iframe", "noembed", "noframes", "noscript"]);
const ESCAPABLE = new Set(["title", "textarea"]);
/** Their start ends an open paragraph. */
const ENDS_PARAGRAPH = new Set(
	"address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p pre section summary table ul".split(
		" ",
	),
);
/** Nothing inside closes something outside of them. */
const SCOPE = new Set("table td th caption button object template svg math html body".split(" "));
const HEADING = /^h[1-6]$/u;
const CELL_PARTS = new Set(["td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup"]);
/** HTML that ends an SVG or MathML drawing (HTML standard, section 13.2.6.5). */
const LEAVES_DRAWING = new Set(
	"b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split(
		" ",
	),
);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

class Soup implements TokenReader {
	readonly root: SoupElement = { name: "#root", attributes: NO_ATTRIBUTES, children: [] };
	readonly #stack: SoupElement[] = [this.root];
	readonly #onComment: ((text: string) => void) | undefined;
	tokenizer: Tokenizer | undefined;

	constructor(onComment?: (text: string) => void) {
		this.#onComment = onComment;
	}

	#top(): SoupElement {
		return this.#stack.at(-1) ?? this.root;
	}

	/** Closes the nearest of these names, unless a scope lies between; says whether there was one. */
	#close(matches: (name: string) => boolean, stop: (name: string) => boolean): boolean {
		for (let i = this.#stack.length - 1; i > 0; i--) {
			const name = this.#stack[i]?.name ?? "";
			if (matches(name)) {
				this.#stack.length = i;
				return true;
			}
			if (stop(name)) return false;
		}
		return false;
	}

	#closeImplied(name: string): void {
		const scope = (n: string) => SCOPE.has(n);
		if (ENDS_PARAGRAPH.has(name)) this.#close((n) => n === "p", scope);
		if (name === "li")
			this.#close(
				(n) => n === "li",
				(n) => scope(n) || n === "ul" || n === "ol" || n === "menu",
			);
		else if (name === "dd" || name === "dt")
			this.#close(
				(n) => n === "dd" || n === "dt",
				(n) => scope(n) || n === "dl",
			);
		else if (name === "td" || name === "th")
			this.#close(
				(n) => n === "td" || n === "th" || n === "caption",
				(n) => n === "table" || n === "tr",
			);
		else if (name === "tr")
			this.#close(
				(n) => n === "tr" || n === "caption" || n === "colgroup",
				(n) => n === "table",
			);
		else if (CELL_PARTS.has(name))
			this.#close(
				(n) => n === "tbody" || n === "thead" || n === "tfoot" || n === "caption" || n === "colgroup",
				(n) => n === "table",
			);
		else if (name === "a") this.#close((n) => n === "a", scope);
		else if (HEADING.test(name) && HEADING.test(this.#top().name)) this.#stack.pop();
		else if (name === "option" || name === "optgroup")
			this.#close(
				(n) => n === "option",
				(n) => scope(n) || n === "select",
			);
	}

	#inDrawing(): boolean {
		return this.#stack.some((element) => element.name === "svg" || element.name === "math");
	}

	onStartTag(token: Token.TagToken): void {
		const name = token.tagName === "image" ? "img" : token.tagName;
		let drawing = this.#inDrawing();
		if (drawing && LEAVES_DRAWING.has(name)) {
			while (this.#inDrawing()) this.#stack.pop();
			drawing = false;
		}
		if (name === "html" || name === "body" || name === "plaintext") return;
		if (!drawing) this.#closeImplied(name);
		const attributes: ReadonlyMap<string, string> =
			token.attrs.length === 0 ? NO_ATTRIBUTES : new Map(token.attrs.slice(0, 100).map((a) => [a.name, a.value]));
		const element: SoupElement = { name, attributes, children: [] };
		const raw = !drawing && (RAW_TEXT.has(name) || ESCAPABLE.has(name) || name === "script");
		if (raw || this.#stack.length < MAX_DEPTH || VOID.has(name)) this.#top().children.push(element);
		else return;
		if (VOID.has(name) || (drawing && token.selfClosing)) return;
		this.#stack.push(element);
		if (!raw || !this.tokenizer) return;
		this.tokenizer.lastStartTagName = name;
		this.tokenizer.state =
			name === "script"
				? TokenizerMode.SCRIPT_DATA
				: ESCAPABLE.has(name)
					? TokenizerMode.RCDATA
					: TokenizerMode.RAWTEXT;
	}

	onEndTag(token: Token.TagToken): void {
		const name = token.tagName;
		if (name === "br") {
			this.#top().children.push({ name: "br", attributes: NO_ATTRIBUTES, children: [] });
			return;
		}
		const partOfTable = name === "table" || CELL_PARTS.has(name);
		const stop = partOfTable
			? (n: string) => n === "table" && name !== "table"
			: (n: string) => SCOPE.has(n) && n !== name;
		if (HEADING.test(name)) this.#close((n) => HEADING.test(n), stop);
		else this.#close((n) => n === name, stop);
	}

	onText(text: string): void {
		const children = this.#top().children;
		const last = children.length - 1;
		const before = children[last];
		if (typeof before === "string") children[last] = before + text;
		else children.push(text);
	}

	onCharacter(token: Token.CharacterToken): void {
		this.onText(token.chars);
	}
	onWhitespaceCharacter(token: Token.CharacterToken): void {
		this.onText(token.chars);
	}
	onNullCharacter(): void {}
	onComment(token: Token.CommentToken): void {
		this.#onComment?.(token.data);
	}
	onDoctype(): void {}
	onEof(): void {}
	readonly onParseError = null;
}

/** The tree of an HTML text; `onComment` is told each comment in order. */
export function soupOf(html: string, onComment?: (text: string) => void): SoupElement {
	const soup = new Soup(onComment);
	readTokens(html, soup);
	return soup.root;
}

/** All elements below that match, in order. */
export function* descendants(element: SoupElement, matches: (e: SoupElement) => boolean): Generator<SoupElement> {
	for (const child of element.children) {
		if (typeof child === "string") continue;
		if (matches(child)) yield child;
		yield* descendants(child, matches);
	}
}

export function firstDescendant(element: SoupElement, matches: (e: SoupElement) => boolean): SoupElement | undefined {
	for (const found of descendants(element, matches)) return found;
	return undefined;
}

export function hasClass(element: SoupElement, pattern: RegExp): boolean {
	return pattern.test(element.attributes.get("class") ?? "");
}

/** Its words, spaces folded. */
export function textOf(node: SoupNode): string {
	const parts: string[] = [];
	const visit = (n: SoupNode): void => {
		if (typeof n === "string") parts.push(n);
		else if (n.name === "br") parts.push(" ");
		else if (n.name !== "script" && n.name !== "style") for (const child of n.children) visit(child);
	};
	visit(node);
	return parts
		.join("")
		.replace(/[\t\n\f\r ]+/gu, " ")
		.trim();
}
