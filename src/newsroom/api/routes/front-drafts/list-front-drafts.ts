/** GET /front-drafts: every front that can be made up, and how it stands. */
import { z } from "zod";
import { frontOfPlace } from "../../../../desk/fronts/front-now.ts";
import { NoQuery } from "../../common-schemas.ts";
import { frontName } from "../../fronts/front-params.ts";
import { frontPeople } from "../../fronts/front-people.ts";
import { answer, route } from "../../route.ts";

const Row = z.object({
	/** As in addresses: dots where the key has slashes. */
	front: z.string(),
	edition: z.string(),
	section: z.string(),
	/** Name of the section, or of the edition for its own front. */
	name: z.string(),
	/** Somebody has launched it; else the paper's own arrangement stands. */
	isArranged: z.boolean(),
	differs: z.boolean(),
	launched: z.object({ at: z.int(), by: z.string() }).nullable(),
	changed: z.object({ at: z.int(), by: z.string() }).nullable(),
	people: z.array(z.string()),
});

export const listFrontDraftsRoute = route({
	name: "listFrontDrafts",
	method: "get",
	path: "/front-drafts",
	summary: "Every front of every edition: whether its draft differs from what readers see, and who works in it.",
	access: "story.read",
	query: NoQuery,
	answers: {
		200: { description: "By edition, each edition's own front first.", schema: z.object({ fronts: z.array(Row) }) },
	},
	async work({ parts }) {
		const { store, clock } = parts.desk;
		const people = frontPeople(parts.live);
		const fronts: z.infer<typeof Row>[] = [];
		for (const edition of await store.editions()) {
			const sections = await store.sections(edition.key);
			for (const section of [null, ...sections]) {
				const { key, live, differs } = await frontOfPlace(store, edition.key, sections, section);
				const launch = (await store.fronts.launches(key, Number.MAX_SAFE_INTEGER, 1))[0];
				const change = (await store.fronts.changesBefore(key, Number.MAX_SAFE_INTEGER, 1))[0];
				fronts.push({
					front: frontName(key),
					edition: edition.key,
					section: section?.path ?? "",
					name: section?.name ?? edition.name,
					isArranged: live.revision > 0,
					differs,
					launched: launch ? { at: launch.at, by: launch.by } : null,
					changed: change ? { at: change.at, by: change.by } : null,
					people: people.names(key, clock()),
				});
			}
		}
		return answer({ fronts });
	},
});
