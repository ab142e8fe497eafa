/** Walks a tree and puts paragraphs and elements, in order, where they belong. */
import { type BlockReader, blockReaderFor } from "./blocks.ts";
import { Line } from "./line.ts";
import { languageMarkOf, markOf, quotationMarks } from "./marks.ts";
import type { Reading } from "./reading.ts";
import { hasClass, type SoupElement, type SoupNode } from "./soup.ts";
import type { Target } from "./target.ts";

/** Never read, with all that is in them; counted by name. */
const LEFT_OUT = new Set(
	"script style svg math form template noscript noembed noframes xmp textarea select button input object applet canvas map nav dialog frameset frame marquee datalist portal".split(
		" ",
	),
);
/** Never read and never missed. */
const HEAD = new Set("title head meta link base basefont bgsound col colgroup param source track wbr area".split(" "));
/** Their edges end a paragraph, and that is all they mean. */
const DIVIDES = new Set(
	"p div section article main header footer address center fieldset legend hgroup dir figcaption summary caption tr td th tbody thead tfoot li dt dd option optgroup search body html".split(
		" ",
	),
);

export class Walk {
	readonly line = new Line();
	readonly target: Target;
	readonly reading: Reading;

	constructor(reading: Reading, target: Target) {
		this.reading = reading;
		this.target = target;
	}

	/** Ends the paragraph under way. */
	flush(): void {
		for (const text of this.line.take()) this.target.paragraph(text);
	}

	nodes(nodes: readonly SoupNode[]): void {
		for (const node of nodes) {
			if (typeof node === "string") this.#text(node);
			else this.element(node);
		}
	}

	#text(text: string): void {
		if (!this.reading.options.lineFeeds || !text.includes("\n")) {
			this.line.text(text);
			return;
		}
		text.split(/\n[\t\f\r ]*\n\s*/u).forEach((paragraph, i) => {
			if (i > 0) this.flush();
			paragraph.split("\n").forEach((line, j) => {
				if (j > 0) this.line.lineBreak(false);
				this.line.text(line);
			});
		});
	}

	element(element: SoupElement): void {
		const { name } = element;
		if (HEAD.has(name)) return;
		if (LEFT_OUT.has(name)) {
			this.reading.leftOut.add(name === "svg" || name === "math" ? `${name} drawing` : name);
			return;
		}
		if (element.attributes.has("hidden") && name !== "img") {
			this.reading.leftOut.add("hidden element");
			return;
		}
		if (/background(?:-image)?\s*:[^;]{0,100}url\(/iu.test(element.attributes.get("style")?.slice(0, 2000) ?? ""))
			this.reading.leftOut.add("background picture");
		if (name === "br") {
			if (!this.line.lineBreak(true)) this.flush();
			return;
		}
		const block: BlockReader | undefined = blockReaderFor(element);
		if (block) {
			block(element, this);
			return;
		}
		if (DIVIDES.has(name)) {
			this.flush();
			this.#inLanguage(element, () => this.nodes(element.children));
			this.flush();
			return;
		}
		this.#inline(element);
	}

	#inLanguage(element: SoupElement, inside: () => void): void {
		const language = languageMarkOf(element);
		if (language) this.line.marked(language, inside);
		else inside();
	}

	#inline(element: SoupElement): void {
		const inside = () => this.#inLanguage(element, () => this.nodes(element.children));
		if (element.name === "q") {
			const [open, close] = quotationMarks(element.attributes.get("lang") ?? this.reading.options.language);
			this.line.text(open);
			inside();
			this.line.text(close);
			return;
		}
		// Some editors mark with styles what others mark with elements.
		if (element.name === "span" && hasClass(element, /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden)(?:\s|$)/u))
			return;
		const mark = markOf(element, this.reading);
		if (mark) this.line.marked(mark, inside);
		else inside();
	}
}
