/** The body as elements while one writes: made anew some moments after the last key, so that it never holds typing up. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Body } from "../../../../elements/body.ts";
import { tidyBody } from "../../../document/tidy-body.ts";
import { bodyOf } from "../../../document/to-elements.ts";
import type { EditorSignal } from "./editor/editor-signal.ts";

/** How long after the last key, in milliseconds. */
const LATE = 500;

/** `changed` is to be called whenever the text changes. `otherwise` stands until there is an editor. */
export function useBody(signal: EditorSignal, otherwise: Body): { body: Body; changed: () => void } {
	const [body, setBody] = useState<Body>(otherwise);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const view = useSyncExternalStore(signal.subscribe, () => signal.view);
	const read = useCallback(() => {
		if (signal.view !== null) setBody(tidyBody(bodyOf(signal.view.state.doc)));
	}, [signal]);
	const changed = useCallback(() => {
		clearTimeout(timer.current);
		timer.current = setTimeout(read, LATE);
	}, [read]);
	useEffect(() => {
		if (view !== null) read();
		return () => clearTimeout(timer.current);
	}, [view, read]);
	return { body, changed };
}
