/** The names of the panels beside a story: apart from the other words, because the story's screen shows them before anything is loaded. */
import type { Catalogue } from "../use-strings.ts";

const en = { checks: "Checks", revisions: "Revisions" };

export const publishingPanelStrings: Catalogue<typeof en> = {
	en,
	tr: { checks: "Denetimler", revisions: "Sürümler" },
	ar: { checks: "الفحوص", revisions: "النسخ" },
};
