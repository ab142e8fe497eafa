/** Operations: what an editor does to a front's draft. Each has its own id, so that sending it twice does it once. */
import * as z from "zod";
import { ContainerLook, ThingId } from "../front.ts";
import { DraftContainer, DraftPin, FrontRule } from "./draft.ts";
import { MOST_CONTAINERS, MOST_PINS } from "./limits.ts";

/**
 * A place among neighbours, as the editor saw them: right after the one, right before the other. Null where there was none.
 * When the first has gone the second says where.
 */
export const FrontPlace = z.strictObject({ after: ThingId.nullable(), before: ThingId.nullable() });
export type FrontPlace = z.infer<typeof FrontPlace>;

const containerFields = {
	title: DraftContainer.shape.title.unwrap(),
	look: ContainerLook,
	slots: DraftContainer.shape.slots.unwrap(),
	rule: FrontRule,
};
const pinFields = {
	story: DraftPin.shape.story,
	from: DraftPin.shape.from.unwrap(),
	until: DraftPin.shape.until.unwrap(),
	headline: DraftPin.shape.headline.unwrap(),
	kicker: DraftPin.shape.kicker.unwrap(),
	picture: DraftPin.shape.picture.unwrap(),
};

export const ContainerChange = z.strictObject(containerFields).partial();
export type ContainerChange = z.infer<typeof ContainerChange>;
export const PinChange = z.strictObject(pinFields).partial();
export type PinChange = z.infer<typeof PinChange>;

const id = ThingId;
export const Operation = z.discriminatedUnion("do", [
	/** A new container, with pins when one that was removed comes back. */
	z.strictObject({ do: z.literal("addContainer"), id, container: DraftContainer, place: FrontPlace }),
	z.strictObject({ do: z.literal("moveContainer"), id, container: ThingId, place: FrontPlace }),
	/** `holding`: the pins that the editor saw in it. With others in it by now it stays. */
	z.strictObject({
		do: z.literal("removeContainer"),
		id,
		container: ThingId,
		holding: z.array(ThingId).max(MOST_PINS),
	}),
	z.strictObject({ do: z.literal("setContainer"), id, container: ThingId, set: ContainerChange }),
	z.strictObject({ do: z.literal("pin"), id, container: ThingId, pin: DraftPin, place: FrontPlace }),
	z.strictObject({ do: z.literal("move"), id, pin: ThingId, container: ThingId, place: FrontPlace }),
	z.strictObject({ do: z.literal("unpin"), id, pin: ThingId }),
	z.strictObject({ do: z.literal("setPin"), id, pin: ThingId, set: PinChange }),
	/** The whole draft anew: an earlier minute comes back, or the live front was changed from outside. */
	z.strictObject({
		do: z.literal("replace"),
		id,
		containers: z.array(DraftContainer).min(1).max(MOST_CONTAINERS),
	}),
]);
export type Operation = z.infer<typeof Operation>;

/** Why an operation could not be done: nobody's work is undone by accident. */
export const Impossible = z.enum([
	/** The container that it names was removed. */
	"containerGone",
	/** The pin that it names was taken away. */
	"pinGone",
	/** Somebody put stories into the container since; it is not removed with them. */
	"containerHolds",
	/** A front has at least one container. */
	"lastContainer",
	/** 30 containers, 50 pins in one: there is no room for more. */
	"full",
	/** A container or pin with this name is there already. */
	"idTaken",
	/** The story or the picture that it names does not exist. */
	"unknownStory",
	"unknownPicture",
	/** Others have worked on the front since; the whole is not replaced over that. */
	"othersWorked",
	/** What is to be undone was changed again since. */
	"changedSince",
]);
export type Impossible = z.infer<typeof Impossible>;

type Without<T> = T extends unknown ? Omit<T, "id"> : never;
/** An operation that has no id yet. */
export type Act = Without<Operation>;
