/** Pins in time: which of them are in force at a moment, and when that changes next. */
import type { Container, Front } from "../front.ts";
import { type Pin, pinOf } from "../front.ts";
import { inForce } from "./in-force.ts";

/** The pins of a container that are in force, in order. */
export function pinsAt(container: Pick<Container, "pinned">, at: number): Pin[] {
	return container.pinned.map(pinOf).filter((pin) => inForce(pin, at));
}

/** The front with only the pins that are in force: what readers are shown of it. */
export function frontAt(front: Front, at: number): Front {
	const containers = front.containers.map((container) => ({
		...container,
		pinned: container.pinned.filter((pin) => inForce(pinOf(pin), at)),
	}));
	return { ...front, containers };
}

/** How often a front whose rules ask for an age is looked at again, in milliseconds. */
export const AGE_STEP = 60_000;

/** The next moment after `at` at which readers may have to be shown something else; null: never by time alone. */
export function nextTurn(front: Pick<Front, "containers">, at: number): number | null {
	const moments: number[] = [];
	for (const container of front.containers) {
		for (const pin of container.pinned) {
			const { from, until } = pinOf(pin);
			for (const moment of [from, until]) if (moment !== null && moment > at) moments.push(moment);
		}
		if (container.hours !== undefined) moments.push(at + AGE_STEP);
	}
	return moments.length === 0 ? null : Math.min(...moments);
}
