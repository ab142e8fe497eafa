/** Focus and sight follow what was moved: things have a key, and stand somewhere else a moment later. */
import { type RefObject, useEffect, useRef } from "react";

export interface Sight {
	/** The thing keeps the focus, wherever it stands next. */
	focus(key: string): void;
	/** The story is scrolled into sight; the focus stays where it is. */
	reveal(key: string): void;
	/** Whoever goes on by keyboard decides where the focus is. */
	release(): void;
}

/** Frames in which a list may still show what is new in it, or give away the focus of what has left it. */
const PATIENCE = 8;

export function useSight(root: RefObject<HTMLElement | null>): Sight {
	const wanted = useRef<string | null>(null);
	const hidden = useRef<string | null>(null);

	useEffect(() => {
		let frame = 0;
		const look = (patience: number) => {
			const key = wanted.current;
			if (key === null) return;
			const names = ["card", "container-head", "step"];
			const found = root.current?.querySelector<HTMLElement>(
				names.map((name) => `[data-${name}="${CSS.escape(key)}"]`).join(),
			);
			if (found && document.activeElement !== found) found.focus();
			if (patience > 0) frame = requestAnimationFrame(() => look(patience - 1));
			else wanted.current = null;
		};
		look(PATIENCE);
		return () => cancelAnimationFrame(frame);
	});

	useEffect(() => {
		const frame = requestAnimationFrame(() => {
			const key = hidden.current;
			const found = key === null ? null : root.current?.querySelector(`[data-card="${CSS.escape(key)}"]`);
			if (!found) return;
			hidden.current = null;
			found.scrollIntoView({ block: "nearest" });
		});
		return () => cancelAnimationFrame(frame);
	});

	return {
		focus: (key) => {
			wanted.current = key;
		},
		reveal: (key) => {
			hidden.current = key;
		},
		release: () => {
			wanted.current = null;
		},
	};
}
