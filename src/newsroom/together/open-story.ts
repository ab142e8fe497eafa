/** A story that is open in some windows: passes on what one writes to the others, and where everybody's cursor is. */
import { Awareness, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Result } from "../../core/result.ts";
import { FRAME, type FromServer, frameOf, textFrame } from "../document/protocol.ts";
import type { Room } from "./room.ts";
import { SuggestionGate } from "./suggestion-gate.ts";
import type { Window } from "./window.ts";

export class OpenStory {
	readonly room: Room;
	readonly awareness: Awareness;
	readonly gate: SuggestionGate;
	readonly fault: (error: unknown) => void;
	/** It takes no more windows. */
	isClosed = false;
	readonly #windows = new Set<Window>();
	readonly #emptied: () => void;
	#size: number;

	/** `emptied`: the last window has gone. */
	constructor(room: Room, emptied: () => void, fault: (error: unknown) => void) {
		this.room = room;
		this.fault = fault;
		this.gate = new SuggestionGate(room.doc);
		this.#emptied = emptied;
		this.#size = Y.encodeStateAsUpdate(room.doc).length;
		this.awareness = new Awareness(room.doc);
		this.awareness.setLocalState(null);
		this.awareness.on("update", ({ added, updated, removed }: Record<string, number[]>, origin: unknown) => {
			const ids = [...(added ?? []), ...(updated ?? []), ...(removed ?? [])];
			const frame = frameOf(FRAME.cursor, encodeAwarenessUpdate(this.awareness, ids));
			for (const window of this.#windows) if (window !== origin) window.pass(frame);
		});
		this.awareness.on("change", ({ added }: { added: number[] }, origin: unknown) => {
			for (const window of this.#windows)
				if (window === origin && !window.owns(added)) removeAwarenessStates(this.awareness, added, "too many");
		});
	}

	get windows(): readonly Window[] {
		return [...this.#windows];
	}

	/** Bytes of the document, roughly. */
	size(): number {
		return this.#size;
	}

	enter(window: Window): void {
		this.#windows.add(window);
	}

	leave(window: Window, cursors: readonly number[]): void {
		if (!this.#windows.delete(window)) return;
		removeAwarenessStates(this.awareness, [...cursors], "left");
		if (this.#windows.size === 0) this.#emptied();
	}

	/** All cursors, or null when there are none. */
	cursors(): Uint8Array | null {
		const ids = [...this.awareness.getStates().keys()];
		return ids.length === 0 ? null : encodeAwarenessUpdate(this.awareness, ids);
	}

	/** Sends what was written to every window but the one that wrote it. */
	written(update: Uint8Array, origin: unknown): void {
		this.#size += update.length;
		const frame = textFrame(0, update);
		for (const window of this.#windows) if (window !== origin) window.pass(frame);
	}

	tell(message: FromServer): void {
		for (const window of this.#windows) window.say(message);
	}

	save(): Promise<Result<number>> {
		return this.room.save();
	}

	async close(): Promise<void> {
		this.awareness.destroy();
		await this.room.close();
	}
}
