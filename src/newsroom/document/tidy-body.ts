/** A body as it is kept: without the empty lines that writing leaves behind. */
import { plainText } from "../../core/inline.ts";
import type { Body, Element } from "../../elements/body.ts";

const isBlank = (text: Parameters<typeof plainText>[0]) => !/[^\s\u00a0\u200b\ufeff]/u.test(plainText(text));

/** Elements that show nothing are left out; nothing else changes. */
export function tidyBody(body: Body): Body {
	return body.flatMap((element): Element[] => {
		switch (element.type) {
			case "paragraph":
			case "heading":
			case "note":
				return isBlank(element.text) ? [] : [element];
			case "pullquote":
				return isBlank(element.text) && element.speaker === "" ? [] : [element];
			case "quotation": {
				const paragraphs = element.paragraphs.filter((text) => !isBlank(text));
				return paragraphs.length > 0 ? [{ ...element, paragraphs }] : [];
			}
			case "list": {
				const items = element.items.filter(({ text, list }) => !isBlank(text) || (list?.items.length ?? 0) > 0);
				return items.length > 0 ? [{ ...element, items }] : [];
			}
			case "factbox": {
				const inner = tidyBody(element.body) as typeof element.body;
				return inner.length > 0 ? [{ ...element, body: inner }] : [];
			}
			case "table":
				return isBlank(element.caption) && element.rows.every((row) => row.every((cell) => isBlank(cell.text)))
					? []
					: [element];
			default:
				return [element];
		}
	});
}
