/** Sections that go elsewhere: moved below another, or closed into another; old addresses lead on. */
import { z } from "zod";
import { Key, SectionPath } from "../../../core/paper.ts";
import type { Result } from "../../../core/result.ts";
import { closeSection, moveSection, type SectionMoved } from "../../../desk/move-section.ts";
import { changeAnswer } from "../change-answer.ts";
import { NoQuery, PressView } from "../common-schemas.ts";
import { type Answer, type Call, route } from "../route.ts";

const Path = z.string().min(1).max(200);
const MovedView = z.object({ ...PressView.shape, /** Live stories that went along. */ stories: z.int() });

async function moved(
	{ parts, began }: Call<unknown, unknown, unknown>,
	result: Result<SectionMoved>,
): Promise<Result<Answer>> {
	if (!result.ok) return result;
	const { entry, stories } = result.value;
	const answered = await changeAnswer(parts, { ok: true, value: [entry] }, began);
	if (!answered.ok) return answered;
	return { ok: true, value: { ...answered.value, body: { ...(answered.value.body as object), stories } } };
}

export const moveSectionRoutes = [
	route({
		name: "moveSection",
		method: "post",
		path: "/sections/move",
		summary: "Gives a section another path, with all below it; every address of before leads on in one redirect.",
		access: "paper.write",
		query: NoQuery,
		body: z.strictObject({ edition: Key, path: Path, to: SectionPath, position: z.int().optional() }),
		answers: { 200: { description: "On every page.", schema: MovedView } },
		async work(call) {
			return moved(call, await moveSection(call.parts.desk, call.caller.actor, call.body));
		},
	}),
	route({
		name: "closeSection",
		method: "post",
		path: "/sections/close",
		summary: "Ends a section and what lies below it: the stories belong to another, and addresses lead there.",
		access: "paper.write",
		query: NoQuery,
		body: z.strictObject({ edition: Key, path: Path, into: Path }),
		answers: { 200: { description: "On every page.", schema: MovedView } },
		async work(call) {
			return moved(call, await closeSection(call.parts.desk, call.caller.actor, call.body));
		},
	}),
] as const;
