/** Hears what changes in the newsroom and asks for what is shown anew. */
import type { QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { LiveEvent } from "../api/live-events.ts";
import { topicOf } from "./use-api.ts";

type Kind = LiveEvent["kind"];
type Of<K extends Kind> = Extract<LiveEvent, { kind: K }>;

/** The first words of the API's paths whose answers may be old after an event of each kind. */
const TOPICS: Readonly<Record<Kind, readonly string[]>> = {
	story: ["stories", "desk"],
	presence: [],
	front: ["fronts", "front-drafts"],
	asset: ["assets"],
	notification: ["notifications"],
	alarm: ["alarms"],
	paper: ["settings", "editions", "sections", "concepts", "people", "colleagues", "roles", "me", "tokens", "webhooks"],
};

const listeners = new Set<(event: LiveEvent) => void>();
/** Waits between attempts, in milliseconds: short at first, a minute at most. */
const SHORTEST = 2000;
const LONGEST = 60_000;

/** Runs until what it returns is called. What was missed while there was no connection is asked for when it is back. */
export function startLive(queries: QueryClient): () => void {
	let source: EventSource | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = SHORTEST;
	let wasCut = false;

	function connect(): void {
		source = new EventSource("/api/v1/events");
		source.onopen = () => {
			wait = SHORTEST;
			if (wasCut) void queries.invalidateQueries();
			wasCut = false;
		};
		source.onmessage = ({ data }) => {
			const event = read(String(data));
			if (event) hear(event, queries);
		};
		source.onerror = () => {
			wasCut = true;
			// The browser tries again by itself after a cut, but not after a refusal.
			if (source?.readyState !== EventSource.CLOSED) return;
			timer = setTimeout(connect, wait);
			wait = Math.min(wait * 2, LONGEST);
		};
	}
	connect();
	return () => {
		clearTimeout(timer);
		source?.close();
	};
}

function read(text: string): LiveEvent | null {
	try {
		const event = JSON.parse(text) as LiveEvent;
		return typeof event.kind === "string" ? event : null;
	} catch {
		return null;
	}
}

function hear(event: LiveEvent, queries: QueryClient): void {
	const topics = TOPICS[event.kind] ?? [];
	if (topics.length > 0)
		void queries.invalidateQueries({ predicate: ({ queryKey }) => topics.includes(topicOf(queryKey)) });
	for (const listener of listeners) listener(event);
}

/** Tells a component of every event of one kind; what the API's answers show is asked for anew by itself. */
export function useLive<K extends Kind>(kind: K, heard: (event: Of<K>) => void): void {
	useEffect(() => {
		const listener = (event: LiveEvent) => {
			if (event.kind === kind) heard(event as Of<K>);
		};
		listeners.add(listener);
		return () => {
			listeners.delete(listener);
		};
	}, [kind, heard]);
}
