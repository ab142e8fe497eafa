/** Applying an operation to a draft: the same draft and operation give the same draft, on the server and in every browser. */
import type { DraftContainer, DraftPin, FrontDraft } from "./draft.ts";
import { MOST_CONTAINERS, MOST_PINS } from "./limits.ts";
import type { Act, FrontPlace, Impossible } from "./operation.ts";

export type Applied =
	| {
			readonly done: true;
			readonly draft: FrontDraft;
			/** The neighbours that the editor named have gone: it stands at the nearest place that is left. */
			readonly adjusted: boolean;
			/** What takes it back. */
			readonly inverse: Act;
	  }
	| { readonly done: false; readonly why: Impossible };

const no = (why: Impossible): Applied => ({ done: false, why });

export function applyOperation(draft: FrontDraft, act: Act): Applied {
	switch (act.do) {
		case "addContainer":
			return addContainer(draft, act);
		case "moveContainer":
			return moveContainer(draft, act);
		case "removeContainer":
			return removeContainer(draft, act);
		case "setContainer":
			return setContainer(draft, act);
		case "pin":
			return pin(draft, act);
		case "move":
			return move(draft, act);
		case "unpin":
			return unpin(draft, act);
		case "setPin":
			return setPin(draft, act);
		case "replace":
			return {
				done: true,
				draft: { containers: act.containers },
				adjusted: false,
				inverse: { do: "replace", containers: [...draft.containers] },
			};
	}
}

type Of<K extends Act["do"]> = Extract<Act, { do: K }>;

/** Where a thing stands, in the form in which an operation would put it there. */
export function placeIn(things: readonly { readonly id: string }[], id: string): FrontPlace {
	const at = things.findIndex((one) => one.id === id);
	return { after: things[at - 1]?.id ?? null, before: things[at + 1]?.id ?? null };
}

/** Puts a thing at its place among the others, whose order stays. */
function put<T extends { readonly id: string }>(
	others: readonly T[],
	thing: T,
	{ after, before }: FrontPlace,
): { readonly all: T[]; readonly adjusted: boolean } {
	const has = (id: string | null) => (id === null ? -1 : others.findIndex((one) => one.id === id));
	const behind = has(after);
	const ahead = has(before);
	const atStart = after === null && (before !== null || others.length === 0);
	const index = behind >= 0 ? behind + 1 : ahead >= 0 ? ahead : atStart ? 0 : others.length;
	const asked = behind >= 0 || ahead >= 0 || (after === null && before === null);
	return { all: [...others.slice(0, index), thing, ...others.slice(index)], adjusted: !asked };
}

/** The place of a pin in the draft. */
export function findPin(
	draft: FrontDraft,
	id: string,
): { readonly container: DraftContainer; readonly pin: DraftPin } | null {
	for (const container of draft.containers)
		for (const one of container.pins) if (one.id === id) return { container, pin: one };
	return null;
}

export function findContainer(draft: FrontDraft, id: string): DraftContainer | null {
	return draft.containers.find((one) => one.id === id) ?? null;
}

function withContainer(draft: FrontDraft, changed: DraftContainer): FrontDraft {
	return { containers: draft.containers.map((one) => (one.id === changed.id ? changed : one)) };
}

function addContainer(draft: FrontDraft, { container, place }: Of<"addContainer">): Applied {
	if (findContainer(draft, container.id)) return no("idTaken");
	if (container.pins.some((one) => findPin(draft, one.id))) return no("idTaken");
	if (draft.containers.length >= MOST_CONTAINERS) return no("full");
	const { all, adjusted } = put(draft.containers, container, place);
	const holding = container.pins.map((one) => one.id);
	return {
		done: true,
		draft: { containers: all },
		adjusted,
		inverse: { do: "removeContainer", container: container.id, holding },
	};
}

function moveContainer(draft: FrontDraft, { container: id, place }: Of<"moveContainer">): Applied {
	const container = findContainer(draft, id);
	if (!container) return no("containerGone");
	const others = draft.containers.filter((one) => one !== container);
	const { all, adjusted } = put(others, container, place);
	return {
		done: true,
		draft: { containers: all },
		adjusted,
		inverse: { do: "moveContainer", container: id, place: placeIn(draft.containers, id) },
	};
}

function removeContainer(draft: FrontDraft, { container: id, holding }: Of<"removeContainer">): Applied {
	const container = findContainer(draft, id);
	if (!container) return no("containerGone");
	if (container.pins.some((one) => !holding.includes(one.id))) return no("containerHolds");
	if (draft.containers.length === 1) return no("lastContainer");
	return {
		done: true,
		draft: { containers: draft.containers.filter((one) => one !== container) },
		adjusted: false,
		inverse: { do: "addContainer", container, place: placeIn(draft.containers, id) },
	};
}

/** The values that the named fields have now. */
function valuesOf<T extends object>(thing: T, fields: object): Partial<T> {
	return Object.fromEntries(Object.keys(fields).map((name) => [name, thing[name as keyof T]])) as Partial<T>;
}

function setContainer(draft: FrontDraft, { container: id, set }: Of<"setContainer">): Applied {
	const container = findContainer(draft, id);
	if (!container) return no("containerGone");
	const given = defined(set);
	return {
		done: true,
		draft: withContainer(draft, { ...container, ...given }),
		adjusted: false,
		inverse: { do: "setContainer", container: id, set: valuesOf(container, given) },
	};
}

function pin(draft: FrontDraft, { container: id, pin: wanted, place }: Of<"pin">): Applied {
	const container = findContainer(draft, id);
	if (!container) return no("containerGone");
	if (findPin(draft, wanted.id)) return no("idTaken");
	if (container.pins.length >= MOST_PINS) return no("full");
	const { all, adjusted } = put(container.pins, wanted, place);
	return {
		done: true,
		draft: withContainer(draft, { ...container, pins: all }),
		adjusted,
		inverse: { do: "unpin", pin: wanted.id },
	};
}

function move(draft: FrontDraft, { pin: id, container: to, place }: Of<"move">): Applied {
	const found = findPin(draft, id);
	if (!found) return no("pinGone");
	if (!findContainer(draft, to)) return no("containerGone");
	const without = withContainer(draft, {
		...found.container,
		pins: found.container.pins.filter((one) => one !== found.pin),
	});
	const target = findContainer(without, to) as DraftContainer;
	if (target.pins.length >= MOST_PINS) return no("full");
	const { all, adjusted } = put(target.pins, found.pin, place);
	return {
		done: true,
		draft: withContainer(without, { ...target, pins: all }),
		adjusted,
		inverse: { do: "move", pin: id, container: found.container.id, place: placeIn(found.container.pins, id) },
	};
}

function unpin(draft: FrontDraft, { pin: id }: Of<"unpin">): Applied {
	const found = findPin(draft, id);
	if (!found) return no("pinGone");
	const pins = found.container.pins.filter((one) => one !== found.pin);
	return {
		done: true,
		draft: withContainer(draft, { ...found.container, pins }),
		adjusted: false,
		inverse: {
			do: "pin",
			container: found.container.id,
			pin: found.pin,
			place: placeIn(found.container.pins, id),
		},
	};
}

function setPin(draft: FrontDraft, { pin: id, set }: Of<"setPin">): Applied {
	const found = findPin(draft, id);
	if (!found) return no("pinGone");
	const given = defined(set);
	const pins = found.container.pins.map((one) => (one === found.pin ? { ...one, ...given } : one));
	return {
		done: true,
		draft: withContainer(draft, { ...found.container, pins }),
		adjusted: false,
		inverse: { do: "setPin", pin: id, set: valuesOf(found.pin, given) },
	};
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are named but have no value. */
function defined<T extends object>(set: T): Defined<T> {
	return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Defined<T>;
}
