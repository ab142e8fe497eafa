/** Mends what real exports often get wrong outside of CDATA sections: bare ampersands, and HTML tags in titles. */

/** Longest beginning of a tag or reference that is held back until its end is seen. */
const LONGEST = 4096;
const BARE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);)/gu;
/** Inline HTML is never markup of an export: as text it is read like any other title. */
const HTML_TAG =
	/<(?=\/?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|p|q|s|small|span|strike|strong|sub|sup|u)(?:[\s/][^<]*)?>)/giu;

export class Mender {
	#inCdata = false;
	#held = "";

	/** The text so far, mended, but for an end that may be the beginning of something. */
	push(text: string): string {
		const out: string[] = [];
		let rest = this.#held + text;
		this.#held = "";
		while (rest !== "") {
			const mark = this.#inCdata ? "]]>" : "<![CDATA[";
			const at = rest.indexOf(mark);
			if (at === -1) {
				const keep = this.#inCdata ? endOfCdata(rest) : endOfMarkup(rest);
				this.#held = rest.slice(keep);
				rest = rest.slice(0, keep);
				out.push(this.#inCdata ? rest : mended(rest));
				break;
			}
			out.push(this.#inCdata ? rest.slice(0, at) : mended(rest.slice(0, at)), mark);
			rest = rest.slice(at + mark.length);
			this.#inCdata = !this.#inCdata;
		}
		return out.join("");
	}

	/** What was held back. */
	end(): string {
		const held = this.#held;
		this.#held = "";
		return this.#inCdata ? held : mended(held);
	}
}

function mended(text: string): string {
	return text.replace(BARE_AMPERSAND, "&amp;").replace(HTML_TAG, "&lt;");
}

function endOfCdata(text: string): number {
	return text.endsWith("]]") ? text.length - 2 : text.endsWith("]") ? text.length - 1 : text.length;
}

function endOfMarkup(text: string): number {
	const tag = text.lastIndexOf("<");
	const reference = text.lastIndexOf("&");
	let end = text.length;
	if (tag !== -1 && text.length - tag < LONGEST && !text.includes(">", tag)) end = tag;
	if (reference !== -1 && reference < end && text.length - reference < 12 && !text.includes(";", reference))
		end = reference;
	return end;
}
