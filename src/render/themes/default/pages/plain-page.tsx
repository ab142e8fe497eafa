/** The document of the paper's own pages: archive, corrections, imprint, and the notices that stand where nothing is. */
import type { Html } from "../../../jsx/html.ts";
import type { Chrome } from "../../../theme.ts";
import { document } from "../shell/document.tsx";
import { sharing } from "../shell/sharing.tsx";

export interface PlainPage {
	readonly title: string;
	/** Empty when the page is no address of its own: it is not indexed then and has no canonical address. */
	readonly address: string;
	readonly main: Html;
}

export function plainPage({ title, address, main }: PlainPage, chrome: Chrome): string {
	return document(
		{
			kind: "page",
			masthead: "bar",
			title: `${title} – ${chrome.edition.name}`,
			description: "",
			address,
			section: "",
			translations: [],
			rights: chrome.paper.rights,
			...(address === "" ? {} : { head: sharing({ type: "website", title, description: "", address }, chrome) }),
			main,
		},
		chrome,
	);
}
