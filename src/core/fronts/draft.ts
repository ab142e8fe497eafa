/** The working draft of a front: containers and pins with names that last, so that several people can move them at once. */
import * as z from "zod";
import type { Container, Front } from "../front.ts";
import { ContainerLook, Pin, pinOf, StoryKind, ThingId } from "../front.ts";
import { canonicalJson } from "../ledger.ts";
import { MOST_PINS } from "./limits.ts";

/** What fills the free slots of a container, newest first; an empty field asks for nothing. */
export const FrontRule = z.strictObject({
	section: z.string().max(200).default(""),
	topic: z.string().max(80).default(""),
	author: z.string().max(80).default(""),
	kind: z.union([StoryKind, z.literal("")]).default(""),
	/** Published within so many hours; 0: whenever. */
	hours: z.int().min(0).max(8784).default(0),
});
export type FrontRule = z.infer<typeof FrontRule>;

export const DraftPin = z.strictObject({ ...Pin.shape, id: ThingId });
export type DraftPin = z.infer<typeof DraftPin>;

export const DraftContainer = z.strictObject({
	id: ThingId,
	title: z.string().max(200).default(""),
	look: ContainerLook.default("row"),
	slots: z.int().min(1).max(40).default(6),
	rule: FrontRule.prefault({}),
	pins: z.array(DraftPin).max(MOST_PINS).default([]),
});
export type DraftContainer = z.infer<typeof DraftContainer>;

export interface FrontDraft {
	readonly containers: readonly DraftContainer[];
}

/** A launched front as a draft. Things without a name get one that begins with `name` and is the same each time. */
export function draftOf(front: Pick<Front, "containers">, name: string): FrontDraft {
	const taken = new Set<string>();
	const named = (id: string | undefined, otherwise: string): string => {
		let free = id ?? otherwise;
		for (let n = 2; taken.has(free); n++) free = `${id ?? otherwise}-${n}`;
		taken.add(free);
		return free;
	};
	return {
		containers: front.containers.map((container, index) => ({
			id: named(container.id, `${name}-${index + 1}`),
			title: container.title,
			look: container.look,
			slots: container.slots,
			rule: {
				section: container.section,
				topic: container.topic,
				author: container.author ?? "",
				kind: container.kind ?? "",
				hours: container.hours ?? 0,
			},
			pins: container.pinned.map((pin) => {
				const whole = pinOf(pin);
				return { ...whole, id: named(whole.id, `${name}-s${whole.story}`) };
			}),
		})),
	};
}

/** The draft as it is launched: a pin without details is a number; `named`: with the names of all pins. */
export function frontOf(draft: FrontDraft, edition: string, section: string, named = false): Front {
	return { edition, section, containers: draft.containers.map((one) => containerOf(one, named)) };
}

function containerOf({ id, title, look, slots, rule, pins }: DraftContainer, named: boolean): Container {
	return {
		id,
		title,
		look,
		pinned: pins.map((pin) => (isPlain(pin) && !named ? pin.story : { ...pin })),
		section: rule.section,
		topic: rule.topic,
		...(rule.author === "" ? {} : { author: rule.author }),
		...(rule.kind === "" ? {} : { kind: rule.kind }),
		...(rule.hours === 0 ? {} : { hours: rule.hours }),
		slots,
	};
}

const isPlain = (pin: Pin): boolean =>
	pin.from === null && pin.until === null && pin.headline === "" && pin.kicker === "" && pin.picture === null;

/** Whether readers would see the same front, whatever its things are named. */
export function sameFront(a: Pick<Front, "containers">, b: Pick<Front, "containers">): boolean {
	return nameless(a) === nameless(b);
}

function nameless(front: Pick<Front, "containers">): string {
	const { containers } = frontOf(draftOf(front, "x"), "", "");
	return canonicalJson(
		containers.map((one) => ({
			...one,
			id: "",
			pinned: one.pinned.map((pin) => (typeof pin === "number" ? pin : { ...pin, id: "" })),
		})),
	);
}
