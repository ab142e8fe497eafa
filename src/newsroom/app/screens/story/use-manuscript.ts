/** What of a manuscript a component shows: its state, a line, an entry, a list. */
import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import {
	type EntryField,
	entriesOf,
	entryOf,
	itemsOf,
	type Line,
	type ListField,
	lineOf,
	listOf,
} from "../../../document/fields.ts";
import { FIELD, ManuscriptSession, type ManuscriptState, type Writer } from "./manuscript-session.ts";

/** A session for as long as the story is open. */
export function useManuscriptSession(story: number, person: Writer | null): ManuscriptSession | null {
	const [session, setSession] = useState<ManuscriptSession | null>(null);
	const { id, name } = person ?? { id: null, name: "" };
	useEffect(() => {
		if (id === null) return;
		const opened = new ManuscriptSession(story, { id, name });
		setSession(opened);
		return () => {
			setSession(null);
			opened.close();
		};
	}, [story, id, name]);
	return session;
}

/** The whole state changes with every key; what is read of it must not, or the screen is drawn with every key too. */
export function useManuscriptState<T>(session: ManuscriptSession, read: (state: ManuscriptState) => T): T {
	return useSyncExternalStore(session.subscribe, () => read(session.state));
}

export interface Writing {
	readonly session: ManuscriptSession;
	readonly doc: Y.Doc;
	readonly mayWrite: boolean;
	/** Locale and direction of the edition. */
	readonly locale: string;
	readonly dir: "ltr" | "rtl";
}
const WritingContext = createContext<Writing | null>(null);
export const WritingProvider = WritingContext.Provider;

/** What every part of the story's screen writes in. */
export function useWriting(): Writing {
	const writing = useContext(WritingContext);
	if (writing === null) throw new Error("there is no story around this component");
	return writing;
}

interface Shared {
	observe(changed: () => void): void;
	unobserve(changed: () => void): void;
}

function useShared<T>(shared: Shared, read: () => T): T {
	const held = useRef<{ readonly text: string; readonly value: T } | null>(null);
	const subscribe = useCallback(
		(changed: () => void) => {
			shared.observe(changed);
			return () => shared.unobserve(changed);
		},
		[shared],
	);
	return useSyncExternalStore(subscribe, () => {
		const value = read();
		const text = JSON.stringify(value);
		// The same object as long as it says the same, as React wants it.
		if (held.current?.text !== text) held.current = { text, value };
		return held.current.value;
	});
}

/** A line's text. */
export function useLineText(doc: Y.Doc, line: Line): string {
	const text = lineOf(doc, line);
	return useShared(text, () => text.toString());
}

/** What an entry holds, and what changes it. */
export function useEntry<T>(doc: Y.Doc, name: EntryField, otherwise: T): [T, (value: T) => void] {
	const entries = entriesOf(doc);
	const value = useShared(entries, () => (entryOf(doc, name) as T | undefined) ?? otherwise);
	return [value, (next) => doc.transact(() => entries.set(name, JSON.stringify(next)), FIELD)];
}

/** What a list holds, and what changes it; what others add meanwhile stays. */
export function useItems<T>(doc: Y.Doc, name: ListField): [readonly T[], (next: readonly T[]) => void] {
	const list = listOf(doc, name);
	const items = useShared(list, () => itemsOf<T>(doc, name));
	const change = (next: readonly T[]) => {
		const wanted = next.map((item) => JSON.stringify(item));
		doc.transact(() => {
			for (let at = list.length - 1; at >= 0; at--) if (!wanted.includes(list.get(at))) list.delete(at);
			for (const [at, item] of wanted.entries()) {
				if (list.get(at) === item) continue;
				const from = list.toArray().indexOf(item);
				if (from >= 0) list.delete(from);
				list.insert(Math.min(at, list.length), [item]);
			}
		}, FIELD);
	};
	return [items, change];
}
