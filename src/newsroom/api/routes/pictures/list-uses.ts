/** GET /assets/:id/uses: everywhere that a picture is shown, with what people call those places. */
import { z } from "zod";
import { placeOfFront } from "../../../../core/front.ts";
import { localised } from "../../../../core/localised.ts";
import type { Reads } from "../../../../store/store.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { answer, nothingHere, route } from "../../route.ts";

const Use = z.object({
	kind: z.enum(["story", "front", "concept"]),
	/** Id of the story, key of the front or the concept. */
	key: z.string(),
	/** `live`: readers see it. */
	state: z.enum(["draft", "live"]),
	place: z.string(),
	/** Headline, section or name; empty when it has none. */
	title: z.string(),
	/** Key of the edition; empty for a person. */
	edition: z.string(),
});

export const listUsesRoute = route({
	name: "listUsesOfAsset",
	method: "get",
	path: "/assets/:id/uses",
	summary: "The stories (working draft and live), fronts and people that show the picture, live places first.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "Every use.", schema: z.object({ uses: z.array(Use) }) } },
	async work({ parts, params }) {
		const { store } = parts.desk;
		if ((await store.asset(params.id)) === null) return nothingHere(`There is no asset ${params.id}.`);
		const uses: z.infer<typeof Use>[] = [];
		for (const { subject, state, place } of await store.pictures.uses(params.id)) {
			const cut = subject.indexOf(":");
			const kind = Use.shape.kind.parse(subject.slice(0, cut));
			const key = subject.slice(cut + 1);
			uses.push({ kind, key, state, place, ...(await nameOf(kind, key, state, store)) });
		}
		return answer({ uses });
	},
});

async function nameOf(
	kind: z.infer<typeof Use>["kind"],
	key: string,
	state: "draft" | "live",
	store: Reads,
): Promise<{ title: string; edition: string }> {
	if (kind === "story") {
		const story = await store.story(Number(key));
		if (state === "live" && story?.live) return { title: story.live.headline, edition: story.live.edition };
		const fields = story && (await store.revision(story.draft))?.content.fields;
		return { title: fields?.headline ?? "", edition: fields?.edition ?? "" };
	}
	if (kind === "front") {
		const { edition, section } = placeOfFront(key);
		const sections = await store.sections(edition);
		const name = sections.find(({ path }) => path === section)?.name;
		return { title: name ?? (await store.editions()).find((one) => one.key === edition)?.name ?? key, edition };
	}
	const [edition] = await store.editions();
	const concept = await store.concept(key);
	return { title: concept && edition ? localised(concept.names, edition) : key, edition: "" };
}
