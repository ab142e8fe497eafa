/** POST /stories/:id/submit, approve and send-back: the steps of the workflow before publication. */
import { fail } from "../../../core/result.ts";
import { type Move, moveStory } from "../../../desk/move-story.ts";
import type { StoryRecord } from "../../../store/store.ts";
import { NoQuery, StoryParams } from "../common-schemas.ts";
import { answer, type Route, route } from "../route.ts";
import { StateView } from "../story-view.ts";

export function stateAnswer(story: StoryRecord | null) {
	return story
		? answer({ id: story.id, state: story.state, revision: story.draft })
		: fail("storyNotFound", "The story is gone.");
}

function moveRoute(move: Move, word: string, access: "story.write" | "story.approve", summary: string): Route {
	return route({
		name: `${move}Story`,
		method: "post",
		path: `/stories/:id/${word}`,
		summary,
		access,
		params: StoryParams,
		query: NoQuery,
		answers: {
			200: { description: "The new state.", schema: StateView },
			409: { description: "Not possible from the story's state." },
		},
		async work({ parts, caller, params }) {
			const moved = await moveStory(parts.desk, caller.actor, params.id, move);
			return moved.ok ? stateAnswer(moved.value) : moved;
		},
	});
}

export const moveStoryRoutes = [
	moveRoute("submit", "submit", "story.write", "Hands a draft in for review."),
	moveRoute("approve", "approve", "story.approve", "Approves a story for publication."),
	moveRoute("sendBack", "send-back", "story.approve", "Sends a story back to its author."),
];
