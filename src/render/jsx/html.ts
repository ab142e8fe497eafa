/** Html: text that is known to be markup. Everything else is escaped when it meets a page. */

/** A piece of finished markup. Only the JSX runtime and `trusted` make one, so a plain string can never be taken for markup. */
export class Html {
	readonly markup: string;
	constructor(markup: string) {
		this.markup = markup;
	}
	toString(): string {
		return this.markup;
	}
}

/** Declares a string to be markup: for style sheets, scripts and markup that this program wrote itself. Never for outside text. */
export function trusted(markup: string): Html {
	return new Html(markup);
}

const NEEDS_ESCAPE = /[&<>"']/u;

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
	if (!NEEDS_ESCAPE.test(text)) return text;
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#39;");
}

/** A value as JSON that can stand inside a script element: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: unknown): Html {
	const json = JSON.stringify(value) ?? "null";
	return new Html(json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029"));
}
