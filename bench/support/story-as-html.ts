/** A story's body as the HTML that a client of the API would send. */
import { type Body, bodyText } from "../../src/elements/body.ts";

export function toHtml(body: Body): string {
	return body
		.map((element) =>
			element.type === "heading" ? `<h2>${bodyText([element])}</h2>` : `<p>${bodyText([element])}</p>`,
		)
		.join("\n");
}
