/** Changes of a front's draft as the API shows them: each with the story and the container that it is about, by name. */
import { z } from "zod";
import type { DraftContainer } from "../../../core/fronts/draft.ts";
import { type Act, Operation } from "../../../core/fronts/operation.ts";
import type { FrontChange } from "../../../core/fronts/submit.ts";
import type { Reads } from "../../../store/store.ts";

export const ChangeView = z.object({
	revision: z.int(),
	/** Milliseconds UTC. */
	at: z.int(),
	by: z.string(),
	screen: z.string(),
	operation: Operation,
	adjusted: z.boolean(),
	/** Id of the operation that this one took back; empty for all others. */
	undoes: z.string(),
	story: z.object({ id: z.int(), headline: z.string() }).nullable(),
	container: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type ChangeView = z.infer<typeof ChangeView>;

interface Names {
	readonly stories: Map<string, number>;
	readonly titles: Map<string, string>;
}

export async function changeViews(reads: Reads, front: string, changes: readonly FrontChange[]): Promise<ChangeView[]> {
	const names: Names = { stories: new Map(), titles: new Map() };
	const oldest = Math.min(...changes.map((one) => one.revision));
	const kept = changes.length === 0 ? null : await reads.fronts.keptState(front, oldest);
	const now = await reads.fronts.draft(front);
	learn(kept?.draft.containers ?? [], names);
	// Between the state that was kept and the first of these changes others may have brought what they are about.
	const before = kept === null ? [] : await reads.fronts.changes(front, kept.revision, oldest - kept.revision);
	for (const { operation, inverse } of [...before, ...changes])
		for (const act of [inverse, operation]) learnAct(act, names);
	learn(now?.draft.containers ?? [], names);
	const headlines = new Map<number, string>();
	const views: ChangeView[] = [];
	for (const { inverse, ...change } of changes) {
		const { pin, container } = subjectOf(change.operation);
		const story = pin === null ? undefined : names.stories.get(pin);
		if (story !== undefined && !headlines.has(story)) headlines.set(story, await headlineOf(reads, story));
		views.push({
			...change,
			story: story === undefined ? null : { id: story, headline: headlines.get(story) ?? "" },
			container: container === null ? null : { id: container, title: names.titles.get(container) ?? "" },
		});
	}
	return views;
}

function learn(containers: readonly DraftContainer[], names: Names): void {
	for (const { id, title, pins } of containers) {
		names.titles.set(id, title);
		for (const pin of pins) names.stories.set(pin.id, pin.story);
	}
}

function learnAct(act: Act, names: Names): void {
	if (act.do === "addContainer") learn([act.container], names);
	else if (act.do === "replace") learn(act.containers, names);
	else if (act.do === "pin") names.stories.set(act.pin.id, act.pin.story);
	else if (act.do === "setContainer" && act.set.title !== undefined) names.titles.set(act.container, act.set.title);
}

function subjectOf(act: Act): { readonly pin: string | null; readonly container: string | null } {
	switch (act.do) {
		case "addContainer":
			return { pin: null, container: act.container.id };
		case "moveContainer":
		case "removeContainer":
		case "setContainer":
			return { pin: null, container: act.container };
		case "pin":
			return { pin: act.pin.id, container: act.container };
		case "move":
			return { pin: act.pin, container: act.container };
		case "unpin":
		case "setPin":
			return { pin: act.pin, container: null };
		case "replace":
			return { pin: null, container: null };
	}
}

async function headlineOf(reads: Reads, story: number): Promise<string> {
	const record = await reads.story(story);
	if (record === null) return "";
	return record.live?.headline ?? (await reads.revision(record.draft))?.content.fields.headline ?? "";
}
