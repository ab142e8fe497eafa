/** Which program put a text on the clipboard: each has habits of its own. */

export type Origin = "word" | "outlook" | "google-docs" | "apple-mail" | "web";

/** Read from the head of the HTML, where programs name themselves. */
export function originOf(html: string): Origin {
	if (/\bid=["']?docs-internal-guid-/u.test(html)) return "google-docs";
	const head = html.slice(0, 20_000);
	const office =
		/urn:schemas-microsoft-com:office:(?:office|word)|<meta[^>]{0,200}(?:Word\.Document|Microsoft Word)/iu.test(head) ||
		/\bclass=["']?Mso[A-Z]/u.test(html);
	if (office) return /\b(?:divRplyFwdMsg|OutlookMessageHeader|x_Mso|elementToProof)/u.test(html) ? "outlook" : "word";
	if (/\bclass=["'][^"']{0,100}(?:elementToProof|x_Mso)/u.test(html)) return "outlook";
	if (/\bApple-(?:converted-space|interchange-newline|Mail)|-webkit-line-break:\s*after-white-space/iu.test(html)) {
		// Safari marks spaces in the same way: only mail has these.
		if (/\btype=["']?cite|line-break:\s*after-white-space|AppleMail/iu.test(html)) return "apple-mail";
	}
	return "web";
}

/** What lies between the marks that the clipboard's format sets (CF_HTML); all of it when there are none. */
export function fragmentOf(html: string): string {
	const start = /<!--\s*StartFragment\s*-->/iu.exec(html);
	if (!start) return html;
	const from = start.index + start[0].length;
	const end = html.slice(from).search(/<!--\s*EndFragment\s*-->/iu);
	return end < 0 ? html.slice(from) : html.slice(from, from + end);
}
