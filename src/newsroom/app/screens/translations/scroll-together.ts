/** Two sides that scroll together: what belongs together stands at the same height. */
import { type RefObject, useEffect } from "react";

/** Elements of both sides that belong together, in order. */
export type Pairs = () => readonly (readonly [HTMLElement, HTMLElement])[];

export function useScrollTogether(
	one: RefObject<HTMLElement | null>,
	other: RefObject<HTMLElement | null>,
	pairs: Pairs,
): void {
	useEffect(() => {
		const [a, b] = [one.current, other.current];
		if (a === null || b === null) return;
		/** Where a side was put by the other: its answer to that is no scrolling of somebody's. */
		const put = new Map<HTMLElement, number>();
		const follow = (leader: HTMLElement, follower: HTMLElement, isFirst: boolean) => () => {
			if (Math.abs((put.get(leader) ?? -9) - leader.scrollTop) < 2) return;
			put.delete(leader);
			const stops = pairs().map(([x, y]): [number, number] =>
				isFirst ? [topIn(x, a), topIn(y, b)] : [topIn(y, b), topIn(x, a)],
			);
			const to = Math.round(placeFor(leader, follower, stops));
			if (Math.abs(follower.scrollTop - to) < 2) return;
			follower.scrollTop = to;
			put.set(follower, follower.scrollTop);
		};
		const [led, leads] = [follow(a, b, true), follow(b, a, false)];
		a.addEventListener("scroll", led, { passive: true });
		b.addEventListener("scroll", leads, { passive: true });
		return () => {
			a.removeEventListener("scroll", led);
			b.removeEventListener("scroll", leads);
		};
	}, [one, other, pairs]);
}

function topIn(element: HTMLElement, side: HTMLElement): number {
	return element.getBoundingClientRect().top - side.getBoundingClientRect().top + side.scrollTop;
}

/**
 * The eye is at the top of the side when it is scrolled to its top, and at the bottom at its bottom, so that both sides
 * begin and end together. Between two stops the way is shared out evenly.
 */
function placeFor(leader: HTMLElement, follower: HTMLElement, stops: readonly [number, number][]): number {
	const way = leader.scrollHeight - leader.clientHeight;
	const eye = way <= 0 ? 0 : leader.scrollTop / way;
	const at = leader.scrollTop + eye * leader.clientHeight;
	const end: [number, number] = [leader.scrollHeight, follower.scrollHeight];
	const before = stops.findLast(([stop]) => stop <= at) ?? [0, 0];
	const after = stops.find(([stop]) => stop > at) ?? end;
	const part = after[0] > before[0] ? (at - before[0]) / (after[0] - before[0]) : 0;
	return before[1] + part * (after[1] - before[1]) - eye * follower.clientHeight;
}
