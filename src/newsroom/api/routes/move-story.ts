/** POST /stories/:id/submit, approve and send-back: the steps of the workflow before publication. */
import { z } from "zod";
import { fail, ok } from "../../../core/result.ts";
import { type Move, type MoveOptions, moveStory } from "../../../desk/move-story.ts";
import type { StoryRecord } from "../../../store/store.ts";
import type { Caller } from "../authenticate.ts";
import { Id, NoQuery, StoryParams } from "../common-schemas.ts";
import type { ApiParts } from "../parts.ts";
import { answer, route } from "../route.ts";
import { saveWritten } from "../save-written.ts";
import { StateView } from "../story-view.ts";

export function stateAnswer(story: StoryRecord | null) {
	return story
		? answer({ id: story.id, state: story.state, revision: story.draft })
		: fail("storyNotFound", "The story is gone.");
}

const MoveInput = z.strictObject({
	/** Words for colleagues: what is to be looked at, what to mend. */
	note: z.string().max(2000).optional(),
	/** The revision that was read; refused with 412 when the draft is another by now. */
	revision: Id.optional(),
	/** Why it is approved in spite of what the checks find. */
	override: z.string().max(1000).optional(),
});

const shared = {
	method: "post",
	params: StoryParams,
	query: NoQuery,
	body: MoveInput,
	bodyOptional: true,
	answers: {
		200: {
			description: "The new state; of a live story it stays live while its changes are reviewed.",
			schema: StateView,
		},
		409: { description: "Not possible from the story's state." },
		412: { description: "The draft is another revision by now." },
	},
} as const;

interface Moving {
	readonly parts: ApiParts;
	readonly caller: Caller;
	readonly params: { readonly id: number };
	readonly body: MoveOptions;
}

const moving =
	(move: Move) =>
	async ({ parts, caller, params, body }: Moving) => {
		// What is sent back is the revision that was handed in.
		const isNow = body.revision === undefined && move !== "sendBack";
		const written = isNow ? await saveWritten(parts, params.id) : ok(undefined);
		if (!written.ok) return written;
		const moved = await moveStory(parts.desk, caller.actor, params.id, move, body);
		return moved.ok ? stateAnswer(moved.value) : moved;
	};

export const moveStoryRoutes = [
	route({
		...shared,
		name: "submitStory",
		path: "/stories/:id/submit",
		summary: "Hands a draft in for review.",
		access: "story.write",
		work: moving("submit"),
	}),
	route({
		...shared,
		name: "approveStory",
		path: "/stories/:id/approve",
		summary: "Approves a story for publication.",
		access: "story.approve",
		work: moving("approve"),
	}),
	route({
		...shared,
		name: "sendBackStory",
		path: "/stories/:id/send-back",
		summary: "Sends a story back to its author.",
		access: "story.approve",
		work: moving("sendBack"),
	}),
] as const;
