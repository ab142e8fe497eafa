/** Text as it may stand in XML 1.0 and HTML, in content and in quoted attributes. */

const SPECIAL: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Escaped, and without what XML 1.0 (section 2.2, Char) forbids: C0 controls, lone surrogates, U+FFFE and U+FFFF. */
export function escapeXml(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those characters are what is removed
	const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
	return /[&<>"']/u.test(allowed) ? allowed.replace(/[&<>"']/gu, (c) => SPECIAL[c] ?? c) : allowed;
}

/** The same as a CDATA section, for HTML inside XML. */
export function cdata(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those characters are what is removed
	const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
	return `<![CDATA[${allowed.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
