/** What asking for a path gives: a page, another address, or nothing. */

export interface DrawnPage {
	readonly kind: "page";
	readonly status: 200 | 404 | 410;
	readonly type: string;
	readonly body: string;
	/** The page's own path: where it stands. */
	readonly path: string;
}

export type Outcome =
	| DrawnPage
	| {
			readonly kind: "redirect";
			readonly to: string /** What stands there is the notice of a withdrawal, which may be shown here too. */;
			readonly gone?: true;
	  }
	| { readonly kind: "missing" };

export const MISSING: Outcome = { kind: "missing" };

export const HTML = "text/html; charset=utf-8";
export const XML = "application/xml; charset=utf-8";

export function page(path: string, body: string, type: string = HTML, status: DrawnPage["status"] = 200): DrawnPage {
	return { kind: "page", status, type, body, path };
}
