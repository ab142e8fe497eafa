/** A shortcut for as long as the component is shown: `useShortcut({ keys: "mod+s", label, group, run })`. */
import { useEffect, useRef } from "react";
import { register, type Shortcut } from "./registry.ts";

/** Null: none just now. */
export function useShortcut(shortcut: Shortcut | null): void {
	const held = useRef(shortcut);
	held.current = shortcut;
	const isOn = shortcut !== null;
	useEffect(() => (isOn ? register(held as { readonly current: Shortcut }) : undefined), [isOn]);
}
