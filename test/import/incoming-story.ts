/** A story as a format hands it over, and such things one after the other: for tests of what is made of them. */
import { ok, type Result } from "../../src/core/result.ts";
import type { IncomingItem, IncomingStory } from "../../src/wire/incoming.ts";

export const YEAR_AGO = 970_000_000_000;

export function incomingStory(fields: Partial<IncomingStory> = {}): IncomingStory {
	return {
		kind: "story",
		guid: "urn:1",
		format: "ninjs",
		type: "text",
		position: "f:1",
		url: null,
		oldPaths: [],
		language: "en",
		headline: "Pier saved",
		kicker: "",
		standfirst: "",
		authors: [],
		sections: [],
		topics: [],
		dateline: "",
		source: "",
		publishedAt: YEAR_AGO,
		updatedAt: YEAR_AGO,
		status: "live",
		embargo: null,
		rights: {},
		body: [{ type: "paragraph", text: [{ text: "Words." }] }],
		pictures: [],
		picture: null,
		slug: "",
		leftOut: [],
		corrections: [],
		editorsNote: "",
		urgency: null,
		otherIds: [],
		...fields,
	};
}

export async function* incoming(
	items: readonly (IncomingItem | Result<never>)[],
): AsyncGenerator<Result<IncomingItem>> {
	for (const item of items) yield "ok" in item ? item : ok(item);
}
