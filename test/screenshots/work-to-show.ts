/** What has to have happened in the demonstration newspaper so that every screen has something to show. */
import { expect } from "vitest";
import { before } from "../support/before.ts";
import type { SignedInPerson } from "../support/newsroom.ts";
import type { Places } from "./screens.ts";

interface Story {
	readonly id: number;
	readonly revision: number;
	readonly headline: string;
	readonly body: readonly { readonly type: string; readonly text?: unknown }[];
	readonly picture: { readonly asset: number } | null;
	readonly [field: string]: unknown;
}

/** Fields of a story that are sent back as they came. */
const FIELDS = ["edition", "section", "headline", "kicker", "standfirst", "byline", "dateline", "topics"];

/** Does it; gives where the screens of things that were made stand. */
export async function makeWorkToShow(ada: SignedInPerson): Promise<Places> {
	await ada.api("POST", "/webhooks", {
		url: "https://search.daily.example/hooks/broadsheet",
		description: "Search",
		events: ["story.published", "story.updated", "story.corrected", "story.withdrawn"],
	});
	for (const [name, role] of [
		["Agency feed", "reporter"],
		["App", "reader"],
	])
		await ada.api("POST", "/tokens", { name, role });
	const picture = await pictureNamed(ada, "portrait");
	await ada.api("PUT", "/concepts/leyla-aksoy", {
		kind: "person",
		names: { "": "Leyla Aksoy", ar: "ليلى أكسوي" },
		role: { en: "Moscow correspondent", tr: "Moskova muhabiri", ar: "مراسلة موسكو" },
		descriptions: {
			en: "Has reported from Moscow, Baku and Yerevan since 2009.",
			tr: "2009’dan beri Moskova, Bakü ve Erivan’dan yazıyor.",
		},
		email: "leyla.aksoy@meridian.example",
		portrait: picture,
	});
	return { picture, ...(await translateAndCorrect(ada)) };
}

/** A story that is being translated, and whose original was corrected meanwhile. */
async function translateAndCorrect(ada: SignedInPerson): Promise<{ original: number; translation: number }> {
	const { stories } = await ada.api<{ stories: { id: number; headline: string }[] }>("GET", "/desk?q=storks&limit=5");
	const original = await ada.api<Story>("GET", `/stories/${stories[0]?.id}`);
	const { id: translation } = await ada.api<{ id: number }>("POST", `/stories/${original.id}/translations`, {
		edition: "ar",
		section: (await ada.api<{ sections: { path: string }[] }>("GET", "/sections?edition=ar")).sections[0]?.path,
	});
	const content = Object.fromEntries(FIELDS.map((name) => [name, original[name]]));
	const last = original.body.findLastIndex(({ type }) => type === "paragraph");
	const body = original.body.map((element, at) =>
		at === last ? { type: "paragraph", text: "The count was made by volunteers on both banks." } : element,
	);
	const picture = original.picture && { asset: original.picture.asset };
	await ada.api(
		"PUT",
		`/stories/${original.id}`,
		{ ...content, picture, body },
		{ "if-match": `"${original.revision}"` },
	);
	await ada.api("POST", `/stories/${original.id}/publish`, { correction: "Both banks were counted, not one." });
	return { original: original.id, translation };
}

/** One of the demonstration newspaper's own pictures. */
async function pictureNamed(ada: SignedInPerson, beginning: string): Promise<number> {
	for (let id = 1; ; id++) {
		const { fileName } = await ada.api<{ fileName: string }>("GET", `/assets/${id}`);
		if (fileName.startsWith(beginning)) return id;
	}
}

/** An alarm that nobody has seen to yet: a story whose time has come lacks what the rules ask for by then. */
export async function raiseAlarm(ada: SignedInPerson): Promise<void> {
	await before(async (at) => {
		await ada.api("PUT", "/workflow", {});
		const { id } = await ada.api<{ id: number }>("POST", "/stories", {
			edition: "en",
			section: "world",
			headline: "Night ferries run until three",
			text: "The last boat leaves the pier at three.",
		});
		await ada.api("POST", `/stories/${id}/publish`, { at });
		await ada.api("PUT", "/workflow", { rules: { required: { standfirst: "stops" } } });
	});
	await expect.poll(() => openAlarms(ada)).toHaveLength(1);
	await ada.api("PUT", "/workflow", {});
}

export async function seeToAlarms(ada: SignedInPerson): Promise<void> {
	for (const { id } of await openAlarms(ada)) await ada.api("POST", `/alarms/${id}/acknowledge`);
}

const openAlarms = async (ada: SignedInPerson) =>
	(await ada.api<{ alarms: { id: number }[] }>("GET", "/alarms")).alarms;
