/** GET and PUT /settings: the paper's name, imprint, rights. */
import { z } from "zod";
import { PaperSettings } from "../../../core/paper.ts";
import { fail } from "../../../core/result.ts";
import { changeSettings } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { NoQuery, PressView } from "../common-schemas.ts";
import { madeFrom, revisionNamed, revisionOfDocument } from "../document-revision.ts";
import { answer, nothingHere, route } from "../route.ts";

export const getSettingsRoute = route({
	name: "getSettings",
	method: "get",
	path: "/settings",
	summary: "The paper's settings, with the revision that a change to them must name.",
	access: "story.read",
	query: NoQuery,
	answers: {
		200: { description: "The settings.", schema: z.object({ ...PaperSettings.shape, revision: z.string() }) },
	},
	async work({ parts }) {
		const settings = await parts.desk.store.settings();
		if (settings === null) return nothingHere("The paper has no settings yet; PUT them here.");
		const revision = revisionOfDocument(settings);
		return answer({ ...settings, revision }, 200, { etag: `"${revision}"` });
	},
});

export const putSettingsRoute = route({
	name: "putSettings",
	method: "put",
	path: "/settings",
	summary: "Replaces the paper's settings; names the revision that they had, in If-Match or in the document.",
	access: "paper.write",
	query: NoQuery,
	body: z.strictObject({ ...PaperSettings.shape, revision: z.string().max(80).optional() }),
	answers: { 200: { description: "On every page.", schema: PressView } },
	async work({ parts, caller, request, body, began }) {
		const { revision: _, ...settings } = body;
		const expected = revisionNamed(request, body);
		const check = (stored: PaperSettings | null) =>
			stored !== null && expected === null && revisionOfDocument(stored) !== revisionOfDocument(settings)
				? fail("preconditionRequired", "The paper has settings already; name the revision that GET /settings gives.")
				: madeFrom(expected, stored, settings, "the settings");
		const changed = await changeSettings(parts.desk, caller.actor, settings, check);
		return changeAnswer(parts, changed.ok ? { ok: true, value: [changed.value] } : changed, began);
	},
});
