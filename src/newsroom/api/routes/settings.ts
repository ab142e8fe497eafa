/** GET and PUT /settings: the paper's name, imprint, rights. */
import { PaperSettings } from "../../../core/paper.ts";
import { changeSettings } from "../../../desk/change-paper.ts";
import { changeAnswer } from "../change-answer.ts";
import { NoQuery, PressView } from "../common-schemas.ts";
import { answer, nothingHere, route } from "../route.ts";

export const getSettingsRoute = route({
	name: "getSettings",
	method: "get",
	path: "/settings",
	summary: "The paper's settings.",
	access: "story.read",
	query: NoQuery,
	answers: { 200: { description: "The settings.", schema: PaperSettings } },
	async work({ parts }) {
		const settings = await parts.desk.store.settings();
		return settings ? answer(settings) : nothingHere("The paper has no settings yet; PUT them here.");
	},
});

export const putSettingsRoute = route({
	name: "putSettings",
	method: "put",
	path: "/settings",
	summary: "Replaces the paper's settings.",
	access: "paper.write",
	query: NoQuery,
	body: PaperSettings,
	answers: { 200: { description: "On every page.", schema: PressView } },
	async work({ parts, caller, body, began }) {
		const changed = await changeSettings(parts.desk, caller.actor, body);
		return changeAnswer(parts, changed.ok ? { ok: true, value: [changed.value] } : changed, began);
	},
});
