/** Every shortcut that is in force now, and the one place that hears the keys. */
import { remembered } from "../remembered.ts";

export interface Shortcut {
	/** `mod+s` (Ctrl, or ⌘ on a Mac), `g d` (one after the other), `?`, `j`, `shift+arrowdown`. */
	readonly keys: string;
	/** What it does, in the language of the interface. */
	readonly label: string;
	/** Heading in the list: the screen or the place. */
	readonly group: string;
	readonly run: (event: KeyboardEvent) => void;
	/** Also while a dialog is open. */
	readonly inDialogs?: boolean;
}

const all = new Set<{ readonly current: Shortcut }>();
const listeners = new Set<() => void>();
const kept = remembered("single-keys");
/** How long the second key of `g d` may take, in milliseconds. */
const PATIENCE = 1200;

let first: { readonly stroke: string; readonly at: number } | null = null;

/** Returns what takes it away. */
export function register(shortcut: { readonly current: Shortcut }): () => void {
	if (all.size === 0) document.addEventListener("keydown", hear);
	all.add(shortcut);
	return () => {
		all.delete(shortcut);
		if (all.size === 0) document.removeEventListener("keydown", hear);
	};
}

export const shortcutsNow = (): readonly Shortcut[] => [...all].map(({ current }) => current);

/** Single keys can be switched off, for those whose speech or tremor presses them (WCAG 2.1.4). */
export const singleKeysOn = (): boolean => kept.read() !== "off";
export const setSingleKeys = (on: boolean): void => kept.write(on ? "on" : "off");

/** Opens the list. */
export function showShortcuts(): void {
	for (const listener of listeners) listener();
}

export function onShow(listener: () => void): () => void {
	listeners.add(listener);
	return () => {
		listeners.delete(listener);
	};
}

function hear(event: KeyboardEvent): void {
	if (event.defaultPrevented || event.isComposing || event.repeat) return;
	const stroke = strokeOf(event);
	if (stroke === null) return;
	const isSingle = !/^(?:mod|ctrl|alt)\+/u.test(stroke);
	if (isSingle && (isTyping(event.target) || !singleKeysOn())) return;
	const inDialog = document.querySelector(".k-modal, .k-popover:not([hidden])") !== null;
	const before = first !== null && event.timeStamp - first.at < PATIENCE ? first.stroke : null;
	first = null;
	// The screen that came last has the word, for example a panel over the frame.
	const open = [...all]
		.reverse()
		.map(({ current }) => current)
		.filter((one) => !inDialog || one.inDialogs === true);
	const found =
		(before === null ? undefined : open.find(({ keys }) => keys === `${before} ${stroke}`)) ??
		open.find(({ keys }) => keys === stroke);
	if (found) {
		event.preventDefault();
		found.run(event);
	} else if (open.some(({ keys }) => keys.startsWith(`${stroke} `))) first = { stroke, at: event.timeStamp };
}

/** The key as shortcuts name it; null for a modifier alone. */
export function strokeOf(
	event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string | null {
	if (["Control", "Meta", "Alt", "Shift", "Dead", "Unidentified"].includes(event.key)) return null;
	const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
	// Letters by their place where the layout is not Latin (Arabic, Cyrillic): the list names the Latin ones.
	const isLatin = /^[ -~]$/u.test(event.key) || event.key.length > 1;
	const key = isLatin ? event.key.toLowerCase() : (/^Key([A-Z])$/u.exec(event.code)?.[1]?.toLowerCase() ?? event.key);
	// Shift that only makes the character, as in "?", is not named; with letters and named keys it is.
	const isShifted = event.shiftKey && (key.length > 1 || /^[a-z]$/u.test(key) || hasModifier);
	return [
		event.ctrlKey || event.metaKey ? "mod" : "",
		event.altKey ? "alt" : "",
		isShifted ? "shift" : "",
		key === " " ? "space" : key,
	]
		.filter(Boolean)
		.join("+");
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
		return true;
	if (target instanceof HTMLInputElement)
		return !["checkbox", "radio", "button", "submit", "range", "file"].includes(target.type);
	return target.getAttribute("role") === "textbox" || target.getAttribute("role") === "spinbutton";
}
