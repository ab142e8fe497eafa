/** A text that may hold markup, as plain text on one line: titles, excerpts, descriptions. */
import { bodyText } from "../../elements/body.ts";
import { elementsFromHtml } from "./from-html.ts";
import { short } from "./target.ts";

/** At most `max` characters; longer ones end in an ellipsis. */
export function plainLine(value: string, max: number): string {
	return short(/[<&]/u.test(value) ? bodyText(elementsFromHtml(value).body) : value, max);
}
