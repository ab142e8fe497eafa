/** One window's stream of what happens in the newsroom, as server-sent events, for as long as its person is signed in. */
import type { Actor } from "../../desk/actor.ts";
import { personActor } from "../../desk/people.ts";
import { endOf } from "../../desk/sessions.ts";
import { mayRead } from "../../desk/story-place.ts";
import type { Session } from "../../store/accounts.ts";
import type { LiveEvent } from "./live-events.ts";
import type { ApiParts } from "./parts.ts";

/** Silence would make proxies cut the connection, and nobody would notice that a window is gone (milliseconds). */
const HEARTBEAT = 20_000;
/** For so long is it believed that a session holds and what its person may see (milliseconds). */
const BELIEVED = 1000;
/** A window that has not taken so many events is cut off; it asks for everything anew when it comes back. */
const MOST_WAITING = 500;
/** After how long a window that was cut off comes back, in milliseconds. */
const RETRY = 2000;
/** One that gave way to newer windows of the same person comes back later, so that they do not chase each other. */
const RETRY_AFTER_GIVING_WAY = 60_000;

export function eventStream(parts: ApiParts, actor: Actor, session: Session): Response {
	const { store, clock } = parts.desk;
	const encoder = new TextEncoder();
	let stop = () => {};
	let began = false;
	const stream = new ReadableStream<Uint8Array>(
		{
			// Not before somebody reads: an answer to HEAD is never read, and must not listen for ever.
			pull(controller) {
				if (began) return;
				began = true;
				begin(controller);
			},
			cancel: () => stop(),
		},
		{ highWaterMark: 0 },
	);

	function begin(controller: ReadableStreamDefaultController<Uint8Array>): void {
		let isOpen = true;
		let seenBy = actor;
		let checkedAt = clock();
		let queue: Promise<void> = Promise.resolve();
		const waiting = new Set<string>();
		const write = (text: string) => {
			if (isOpen) controller.enqueue(encoder.encode(text));
		};
		const end = (retry?: number) => {
			if (!isOpen) return;
			if (retry !== undefined) write(`retry: ${retry}\n\n`);
			isOpen = false;
			stop();
			controller.close();
		};

		/** Looks again whether the session holds, and what its person may see by now. */
		async function isSignedIn(): Promise<boolean> {
			const now = clock();
			if (Math.abs(now - checkedAt) < BELIEVED) return true;
			const held = await store.accounts.sessionByHash(session.secretHash);
			const person = held && (await store.accounts.person(held.person));
			if (!held || held.endedAt !== null || endOf(held) <= now || !person || person.disabledAt !== null) return false;
			seenBy = await personActor(store, person);
			checkedAt = now;
			return true;
		}

		function send(work: () => Promise<string | null>): void {
			queue = queue
				.then(async () => {
					if (!isOpen) return;
					if (!(await isSignedIn())) return end();
					const text = await work();
					if (text === null) return;
					write(text);
					if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
				})
				.catch((error: unknown) => {
					parts.log.error({ err: error }, "a stream of events ended in a fault");
					end();
				});
		}

		write(`retry: ${RETRY}\n\n`);
		const timer = setInterval(() => send(async () => ":\n\n"), HEARTBEAT);
		timer.unref();
		const forget = parts.live.listen(
			(event) => {
				const text = JSON.stringify(event);
				// The same again, before the first was sent, says nothing new.
				if (waiting.has(text)) return;
				if (waiting.size >= MOST_WAITING) return end();
				waiting.add(text);
				send(async () => {
					waiting.delete(text);
					return (await mayHear(parts, seenBy, session.person, event)) ? `data: ${text}\n\n` : null;
				});
			},
			{ person: session.person, end: (why) => end(why === "gaveWay" ? RETRY_AFTER_GIVING_WAY : RETRY) },
		);
		stop = () => {
			isOpen = false;
			clearInterval(timer);
			forget();
		};
		if (!isOpen) stop();
	}

	return new Response(stream, {
		// A proxy that gathers an answer before it passes it on would hold the events back.
		headers: { "content-type": "text/event-stream", "x-accel-buffering": "no" },
	});
}

async function mayHear({ desk }: ApiParts, actor: Actor, person: number, event: LiveEvent): Promise<boolean> {
	if (event.kind === "notification") return event.person === person;
	return (event.kind !== "story" && event.kind !== "presence") || mayRead(desk.store, actor, event.story);
}
