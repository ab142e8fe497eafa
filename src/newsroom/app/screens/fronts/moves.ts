/** From what one does on the page to operations: places by neighbours, a story that the rule chose becomes a pin. */
import type { DraftContainer, DraftPin, FrontDraft } from "../../../../core/fronts/draft.ts";
import type { Act, FrontPlace } from "../../../../core/fronts/operation.ts";
import { newName } from "./use-front.ts";

/** What is carried: a pin, or a story that is not pinned where it comes from. */
export interface Carried {
	readonly pin: string | null;
	readonly story: number;
}

export const CARRIED = "application/x-broadsheet-story";

export const freshPin = (story: number): DraftPin => ({
	id: newName("p"),
	story,
	from: null,
	until: null,
	headline: "",
	kicker: "",
	picture: null,
});

/** Place number `index` among things, without the one that moves. */
export function placeAt(things: readonly { readonly id: string }[], index: number, moving: string | null): FrontPlace {
	const others = things.filter((one) => one.id !== moving);
	const at = Math.max(0, Math.min(index, others.length));
	return { after: others[at - 1]?.id ?? null, before: others[at]?.id ?? null };
}

/** Puts a story into a container before its pin number `index`. `key` is the pin that it is afterwards. */
export function putStory(
	container: DraftContainer,
	carried: Carried,
	index: number,
): { readonly act: Act; readonly key: string } {
	const place = placeAt(container.pins, index, carried.pin);
	if (carried.pin !== null)
		return { act: { do: "move", pin: carried.pin, container: container.id, place }, key: carried.pin };
	const pin = freshPin(carried.story);
	return { act: { do: "pin", container: container.id, pin, place }, key: pin.id };
}

/** Where a step up or down leads: over the edge of a container into the next one. Null at the edges of the page. */
export function stepOf(
	draft: FrontDraft,
	container: DraftContainer,
	pin: string | null,
	step: "up" | "down" | "first" | "previous" | "next",
): { readonly container: DraftContainer; readonly index: number } | null {
	const at = draft.containers.indexOf(container);
	const index = pin === null ? container.pins.length : container.pins.findIndex((one) => one.id === pin);
	const last = container.pins.length - (pin === null ? 0 : 1);
	const above = draft.containers[at - 1];
	const below = draft.containers[at + 1];
	const goUp = () => above && { container: above, index: above.pins.length };
	const goDown = () => below && { container: below, index: 0 };
	if (step === "first") return { container, index: 0 };
	if (step === "previous") return goUp() ?? null;
	if (step === "next") return goDown() ?? null;
	if (step === "up") return index > 0 ? { container, index: index - 1 } : (goUp() ?? null);
	return index < last ? { container, index: index + 1 } : (goDown() ?? null);
}

/** Moves a container by one place; null at the edge. */
export function stepContainer(
	draft: FrontDraft,
	id: string,
	step: -1 | 1,
): { readonly act: Act; readonly place: number } | null {
	const at = draft.containers.findIndex((one) => one.id === id);
	const to = at + step;
	if (at < 0 || to < 0 || to >= draft.containers.length) return null;
	return { act: { do: "moveContainer", container: id, place: placeAt(draft.containers, to, id) }, place: to + 1 };
}

/** The move that leads to another order of the containers; null when it is the same. */
export function movedIn(draft: FrontDraft, ids: readonly string[]): Act | null {
	const before = draft.containers.map((one) => one.id);
	const others = (order: readonly string[], id: string) => order.filter((one) => one !== id).join();
	const container = ids.find((id, at) => before[at] !== id && others(before, id) === others(ids, id));
	if (container === undefined) return null;
	const at = ids.indexOf(container);
	return { do: "moveContainer", container, place: { after: ids[at - 1] ?? null, before: ids[at + 1] ?? null } };
}

export function newContainer(
	draft: FrontDraft,
	after: string | null,
	title: string,
): { readonly act: Act; readonly id: string } {
	const id = newName("c");
	const at = after === null ? draft.containers.length : draft.containers.findIndex((one) => one.id === after) + 1;
	const rule = { section: "", topic: "", author: "", kind: "" as const, hours: 0 };
	const container: DraftContainer = { id, title, look: "row", slots: 4, rule, pins: [] };
	return { act: { do: "addContainer", container, place: placeAt(draft.containers, at, null) }, id };
}
