/** Editions and sections in which a person may write, by what they were granted. */
import type { Edition, Section } from "../../../../core/paper.ts";
import { type Grant, holdsAt } from "../../../../core/permissions.ts";

export interface Place extends Pick<Edition, "key" | "name" | "locale"> {
	readonly sections: readonly Pick<Section, "path" | "name">[];
}

/** Editions without a section to write in are left out. */
export function placesToWrite(
	editions: readonly Edition[],
	sections: readonly Section[],
	grants: readonly Grant[],
): readonly Place[] {
	const writing = grants.filter(({ permissions }) => permissions.includes("story.write"));
	return editions
		.map(({ key, name, locale }) => ({
			key,
			name,
			locale,
			sections: sections.filter(
				({ edition, path }) =>
					edition === key && writing.some((grant) => holdsAt(grant, { edition: key, section: path })),
			),
		}))
		.filter((place) => place.sections.length > 0);
}
