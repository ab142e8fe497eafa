/** GET /stories/:id/translations: the same story in every edition, and what of the original is still to be taken over. */
import { fail } from "../../../../core/result.ts";
import { allow } from "../../../../desk/actor.ts";
import { mayRead } from "../../../../desk/story-place.ts";
import { sectionLike } from "../../../../desk/translations/section-like.ts";
import { groupOf } from "../../../../desk/translations/translation-members.ts";
import { translationStates } from "../../../../desk/translations/translation-states.ts";
import { NoQuery, StoryParams } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";
import { GroupView, translationView } from "./translation-view.ts";

export const listTranslationsRoute = route({
	name: "listTranslations",
	method: "get",
	path: "/stories/:id/translations",
	summary:
		"The story in every edition that has it, what of its original each has not taken over, and the editions without it.",
	access: "story.read",
	params: StoryParams,
	query: NoQuery,
	answers: { 200: { description: "The group; of one story when there are no translations.", schema: GroupView } },
	async work({ parts, caller, params }) {
		const { store } = parts.desk;
		if ((await store.story(params.id)) === null) return fail("storyNotFound", `There is no story ${params.id}.`);
		const group = await groupOf(store, params.id);
		const states = await translationStates(store, group);
		const readable = new Set<number>();
		for (const { story } of states) if (await mayRead(store, caller.actor, story.id)) readable.add(story.id);
		const asked = states.find(({ story }) => story.id === params.id);
		const taken = new Set(
			states
				.filter(({ story }) => story.state !== "withdrawn" || story.id === params.id)
				.map(({ story, content }) => story.live?.edition ?? content.fields.edition),
		);
		const open: { edition: string; section: string | null; may: boolean }[] = [];
		for (const { key: edition } of await store.editions()) {
			if (taken.has(edition) || asked === undefined) continue;
			const section = await sectionLike(store, asked.content.fields, edition);
			const sections = (await store.sections(edition)).map(({ path }) => path);
			const may = sections.some((path) => allow(caller.actor, "story.write", { edition, section: path }).ok);
			open.push({ edition, section, may });
		}
		return answer({
			group,
			stories: states.filter(({ story }) => readable.has(story.id)).map((one) => translationView(one, readable)),
			open,
		});
	},
});
