/** What one can do to a front in hand: each command says aloud what it did, and keeps the focus on what it moved. */
import { useRef, useState } from "react";
import type { DraftContainer } from "../../../../core/fronts/draft.ts";
import type { Act } from "../../../../core/fronts/operation.ts";
import { announce } from "../../kit/announce.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { type Carried, movedIn, newContainer, putStory, stepContainer, stepOf } from "./moves.ts";
import type { ShownCard } from "./page-of.ts";
import type { FrontInHand } from "./use-front.ts";

export interface Chosen {
	readonly container: string;
	/** Key of a card of it; null: the container itself. */
	readonly card: string | null;
}

export interface ShownContainer {
	readonly container: DraftContainer;
	readonly cards: readonly ShownCard[];
}

export type Step = "up" | "down" | "first" | "previous" | "next";

export interface MakingUp {
	readonly chosen: Chosen | null;
	choose(chosen: Chosen | null): void;
	drop(container: string, carried: readonly Carried[], index: number): void;
	place(story: number, headline: string, container: string | null): void;
	step(at: Chosen, step: Step): void;
	pin(at: Chosen): void;
	unpin(at: Chosen): void;
	add(title: string): void;
	remove(container: string): void;
	/** `focusKey`: what has the focus and keeps it. */
	stepContainer(container: string, step: -1 | 1, focusKey: string): void;
	/** Puts the containers in another order, in which one of them has moved. */
	order(ids: readonly string[]): void;
}

/** `focus` and `reveal` move the focus to, and into sight, what has a key, once it is there. */
export function useMakeUp(
	front: FrontInHand,
	shown: readonly ShownContainer[],
	focus: (key: string) => void,
	reveal: (key: string) => void,
): MakingUp {
	const words = useStrings(frontsStrings);
	const [chosen, setChosen] = useState<Chosen | null>(null);
	const latest = useRef({ front, shown, chosen });
	latest.current = { front, shown, chosen };

	const boxOf = (id: string) => latest.current.shown.find((one) => one.container.id === id);
	const cardOf = ({ container, card }: Chosen) => boxOf(container)?.cards.find((one) => one.key === card);
	const titleOf = (container: DraftContainer) => container.title || words.untitled;

	/** Puts a story somewhere, and lets the focus and the choice go with it. */
	function put(into: DraftContainer, carried: Carried, index: number, headline: string): Act {
		const { act, key } = putStory(into, carried, index);
		setChosen({ container: into.id, card: key });
		focus(key);
		announce(words.announce.placed(headline, titleOf(into), index + 1));
		return act;
	}

	return {
		chosen,
		choose: setChosen,
		drop(id, carried, index) {
			const into = latest.current.front.draft.containers.find((one) => one.id === id);
			if (!into) return;
			const acts = carried.map((one, n) => {
				const from = into.pins.findIndex((pin) => pin.id === one.pin);
				const at = Math.min(index, into.pins.length) + n - (from >= 0 && from < index ? 1 : 0);
				const headline = latest.current.shown
					.flatMap(({ cards }) => cards)
					.find((card) => card.story === one.story)?.headline;
				return put(into, one, at, headline ?? "");
			});
			front.act(...acts);
		},
		place(story, headline, id) {
			const { draft } = latest.current.front;
			const now = latest.current.chosen;
			const into = draft.containers.find((one) => one.id === (id ?? now?.container)) ?? draft.containers[0];
			if (!into) return;
			const at = id === null ? into.pins.findIndex((pin) => pin.id === now?.card) + 1 : 0;
			const { act, key } = putStory(into, { pin: null, story }, at);
			// The focus stays where one looks for stories: more are to come.
			setChosen({ container: into.id, card: key });
			reveal(key);
			announce(words.announce.placed(headline, titleOf(into), at + 1));
			front.act(act);
		},
		step(at, step) {
			const box = boxOf(at.container);
			const card = cardOf(at);
			if (!box || !card) return;
			const to = stepOf(latest.current.front.draft, box.container, card.pin?.id ?? null, step);
			if (to) front.act(put(to.container, { pin: card.pin?.id ?? null, story: card.story }, to.index, card.headline));
		},
		pin(at) {
			const box = boxOf(at.container);
			const card = cardOf(at);
			if (!box || !card || card.pin !== null) return;
			const { container } = box;
			front.act(put(container, { pin: null, story: card.story }, container.pins.length, card.headline));
		},
		unpin(at) {
			const box = boxOf(at.container);
			const card = cardOf(at);
			if (!box || !card?.pin) return;
			const index = box.cards.indexOf(card);
			const next = box.cards[index + 1] ?? box.cards[index - 1];
			front.act({ do: "unpin", pin: card.pin.id });
			announce(words.announce.gone(card.headline));
			setChosen(next ? { container: at.container, card: next.key } : { container: at.container, card: null });
			focus(next?.key ?? at.container);
		},
		add(title) {
			const { act, id } = newContainer(latest.current.front.draft, latest.current.chosen?.container ?? null, title);
			front.act(act);
			setChosen({ container: id, card: null });
			focus(id);
		},
		remove(id) {
			const box = boxOf(id);
			if (!box) return;
			front.act({ do: "removeContainer", container: id, holding: box.container.pins.map((pin) => pin.id) });
			announce(words.announce.gone(titleOf(box.container)));
			setChosen(null);
		},
		stepContainer(id, step, focusKey) {
			const moved = stepContainer(latest.current.front.draft, id, step);
			const box = boxOf(id);
			if (!moved || !box) return;
			front.act(moved.act);
			focus(focusKey);
			announce(words.announce.containerAt(titleOf(box.container), moved.place));
		},
		order(ids) {
			const moved = movedIn(latest.current.front.draft, ids);
			if (moved) front.act(moved);
		},
	};
}
