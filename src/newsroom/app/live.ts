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
	paper: [
		"settings",
		"workflow",
		"editions",
		"sections",
		"concepts",
		"people",
		"colleagues",
		"roles",
		"me",
		"tokens",
		"webhooks",
	],
};

const listeners = new Set<(event: LiveEvent) => void>();
/** Waits between attempts, in milliseconds: short at first, a minute at most. */
const SHORTEST = 2000;
const LONGEST = 60_000;
/** Under this name windows of one browser agree which of them listens to the server, and tell each other what it says. */
const SHARED = "broadsheet-live";
/** What the listening window says when it has a connection again after a cut. */
const BACK = "back";

/** Runs until what it returns is called. What was missed while there was no connection is asked for when it is back. */
export function startLive(queries: QueryClient): () => void {
	const ending = new AbortController();
	const others = new BroadcastChannel(SHARED);
	const take = (text: string) => {
		if (text === BACK) void queries.invalidateQueries();
		const event = text === BACK ? null : read(text);
		if (event) hear(event, queries);
	};
	others.onmessage = ({ data }) => take(String(data));
	const tell = (text: string) => {
		take(text);
		others.postMessage(text);
	};
	const asked = performance.now();
	// Who had to wait for its turn follows a window that is gone, and may have missed what happened in between.
	const inTurn = () => listenToServer(tell, ending.signal, performance.now() - asked > SHORTEST / 2);
	// A browser opens six connections to a server at most: a stream for each window would leave none for the seventh.
	// Without a lock to agree by (a plain address that is not this machine) each window listens for itself.
	if (!("locks" in navigator)) void listenToServer(take, ending.signal, false);
	else void navigator.locks.request(SHARED, { signal: ending.signal }, inTurn).catch(() => {});
	return () => {
		ending.abort();
		others.close();
	};
}

/** Hands on every event, until `signal` is aborted. */
function listenToServer(tell: (text: string) => void, signal: AbortSignal, missed: boolean): Promise<void> {
	let source: EventSource | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = SHORTEST;
	let wasCut = missed;

	function connect(): void {
		source = new EventSource("/api/v1/events");
		source.onopen = () => {
			wait = SHORTEST;
			if (wasCut) tell(BACK);
			wasCut = false;
		};
		source.onmessage = ({ data }) => tell(String(data));
		source.onerror = () => {
			wasCut = true;
			// The browser tries again by itself after a cut, but not after a refusal.
			if (source?.readyState !== EventSource.CLOSED) return;
			timer = setTimeout(connect, wait);
			wait = Math.min(wait * 2, LONGEST);
		};
	}
	connect();
	return new Promise((ended) =>
		signal.addEventListener("abort", () => {
			clearTimeout(timer);
			source?.close();
			ended();
		}),
	);
}

function read(text: string): LiveEvent | null {
	try {
		const event = JSON.parse(text) as LiveEvent;
		return typeof event.kind === "string" ? event : null;
	} catch {
		return null;
	}
}

/** Topics to be asked for anew, gathered: while somebody writes, a story changes again and again. */
const stale = new Set<string>();
const GATHERING = 400;
let gathering = false;

function hear(event: LiveEvent, queries: QueryClient): void {
	for (const topic of TOPICS[event.kind] ?? []) stale.add(topic);
	if (stale.size > 0 && !gathering) {
		gathering = true;
		setTimeout(() => {
			gathering = false;
			const topics = [...stale];
			stale.clear();
			void queries.invalidateQueries({ predicate: ({ queryKey }) => topics.includes(topicOf(queryKey)) });
		}, GATHERING);
	}
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
