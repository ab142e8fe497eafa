/** Whether somebody points at what is in an element with a mouse, or has the focus in it: then nothing there may move. */
import { type RefObject, useEffect, useState } from "react";

export function useHeld(ref: RefObject<HTMLElement | null>): boolean {
	const [isOver, setOver] = useState(false);
	const [hasFocus, setFocus] = useState(false);
	useEffect(() => {
		const element = ref.current;
		if (element === null) return;
		const listening = new AbortController();
		const hear = <K extends keyof HTMLElementEventMap>(type: K, heard: (event: HTMLElementEventMap[K]) => void) =>
			element.addEventListener(type, heard, { signal: listening.signal });
		hear("pointerenter", (event) => setOver(event.pointerType === "mouse"));
		hear("pointerleave", () => setOver(false));
		hear("focusin", () => setFocus(true));
		hear("focusout", ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) setFocus(false);
		});
		return () => listening.abort();
	}, [ref]);
	return isOver || hasFocus;
}
