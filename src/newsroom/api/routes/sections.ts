/** GET and PUT /sections: the parts of the editions. */
import { z } from "zod";
import { Key, Section, SectionPath } from "../../../core/paper.ts";
import { fail } from "../../../core/result.ts";
import { changeEach, changeSectionIn } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { NoQuery, PressView } from "../common-schemas.ts";
import { madeFrom, revisionNamed, revisionOfDocument } from "../document-revision.ts";
import { asList, oneOrMany } from "../one-or-many.ts";
import { answer, type Call, route } from "../route.ts";

const Revised = z.strictObject({ ...Section.shape, revision: z.string().max(80).optional() });
type Revised = z.infer<typeof Revised>;

export const listSectionsRoute = route({
	name: "listSections",
	method: "get",
	path: "/sections",
	summary: "The sections of one edition, or of all.",
	access: "story.read",
	query: z.strictObject({ edition: Key.optional() }),
	answers: {
		200: {
			description: "Sections, by edition and position.",
			schema: z.object({ sections: z.array(z.object({ ...Section.shape, revision: z.string() })) }),
		},
	},
	async work({ parts, query }) {
		const { store } = parts.desk;
		const keys = (await store.editions()).map((edition) => edition.key);
		if (query.edition !== undefined && !keys.includes(query.edition))
			return fail("editionNotFound", `There is no edition "${query.edition}".`, "edition");
		const wanted = query.edition === undefined ? keys : [query.edition];
		const sections = (await Promise.all(wanted.map((key) => store.sections(key)))).flat();
		return answer({ sections: sections.map((one) => ({ ...one, revision: revisionOfDocument(one) })) });
	},
});

async function put({ parts, caller, request, began }: Call<unknown, unknown, unknown>, sections: readonly Revised[]) {
	const changed = await changeEach(parts.desk, caller.actor, "paper.write", sections, (tx, given, now) => {
		const { revision: _, ...section } = given;
		return changeSectionIn(tx, caller.actor, section, now, (stored) =>
			madeFrom(revisionNamed(request, given), stored, section, `the section ${section.path}`),
		);
	});
	return changeAnswer(parts, changed, began);
}

export const putSectionsRoute = route({
	name: "putSections",
	method: "put",
	path: "/sections",
	summary: "Creates or replaces one section or several (parents first); those not named stay as they are.",
	access: "paper.write",
	query: NoQuery,
	body: oneOrMany(Revised),
	answers: { 200: { description: "On every page.", schema: PressView } },
	work: (call) => put(call, asList(call.body)),
});

export const putSectionRoute = route({
	name: "putSection",
	method: "put",
	path: "/sections/:edition/:path{.+}",
	summary: "Creates or replaces one section.",
	access: "paper.write",
	params: z.object({ edition: Key, path: z.string().max(200) }),
	query: NoQuery,
	body: z.strictObject({ ...Revised.shape, edition: Key.optional(), path: SectionPath.optional() }),
	answers: { 200: { description: "On every page.", schema: PressView } },
	work(call) {
		const { edition, path } = call.params;
		for (const name of ["edition", "path"] as const) {
			const said = call.body[name];
			if (said !== undefined && said !== call.params[name])
				return fail("invalidField", `The address says ${call.params[name]}, the document ${said}.`, name);
		}
		return put(call, [{ ...call.body, edition, path }]);
	},
});
