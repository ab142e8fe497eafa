/** Everybody who writes a story at the same time: lets windows in, opens stories for them, and closes them when the last has gone. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { PROBLEMS } from "../../core/problems.ts";
import { ok, type Problem, type Result } from "../../core/result.ts";
import type { DeskContext } from "../../desk/context.ts";
import type { LiveEvents } from "../api/live-events.ts";
import type { Presence } from "../api/presence.ts";
import { CLOSE, LONGEST_FRAME } from "../document/protocol.ts";
import { fromOwnPage, type Guest, guestOf, requestOf, storyOf } from "./door.ts";
import { Keeper } from "./keeper.ts";
import { MOST_CONNECTIONS, MOST_WINDOWS } from "./limits.ts";
import { openManuscript } from "./open-manuscript.ts";
import { OpenStory } from "./open-story.ts";
import { Room } from "./room.ts";
import { Window } from "./window.ts";

/** Manuscripts of which everything is in a revision are forgotten after so long, in milliseconds: thirty days. */
const FORGET = 30 * 24 * 60 * 60_000;

export interface TogetherParts {
	readonly desk: DeskContext;
	readonly live: LiveEvents;
	readonly presence: Presence;
	/** The public origin. */
	readonly site: string;
	/** Told of faults that no person can be told of. */
	readonly fault: (error: unknown) => void;
}

export class Together {
	readonly #parts: TogetherParts;
	readonly #keeper: Keeper;
	readonly #stories = new Map<number, Promise<Result<OpenStory>>>();
	/** Stories that are being closed; who comes back waits for it. */
	readonly #closing = new Map<number, Promise<void>>();
	readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME, perMessageDeflate: false });
	readonly #deaf: () => void;
	#isStopped = false;

	constructor(parts: TogetherParts) {
		this.#parts = parts;
		this.#keeper = new Keeper(parts.desk.store, parts.desk.clock, (error) => this.#storeFailed(error));
		this.#deaf = parts.live.listen((event) => {
			if (event.kind === "story") void this.#changed(event.story).catch(parts.fault);
			// People or roles, perhaps: who may not be here any more goes at once.
			else if (event.kind === "paper") void this.#lookAgain().catch(parts.fault);
		});
	}

	/** Makes revisions of what was written before the program was killed, and forgets what needs no memory. */
	async start(): Promise<void> {
		const { store, clock } = this.#parts.desk;
		await store.write((tx) => tx.manuscripts.forget(clock() - FORGET));
		for (const story of await store.manuscripts.unsaved()) {
			const saved = await this.save(story);
			if (!saved.ok) this.#parts.fault(new Error(`story ${story}: ${saved.problem.detail}`));
		}
	}

	/** Takes over a connection that asks for a story's manuscript; false: it asks for something else. */
	upgrade(message: IncomingMessage, socket: Duplex, head: Buffer): boolean {
		const story = storyOf(message.url ?? "");
		if (story === null) return false;
		socket.on("error", () => socket.destroy());
		this.#letIn(story, message, socket, head).catch((error: unknown) => {
			this.#parts.fault(error);
			refuse(socket, { code: "internal", detail: "The story could not be opened." });
		});
		return true;
	}

	/** A revision of everything that was written in a story so far; its newest when nobody writes in it. */
	async save(story: number): Promise<Result<number>> {
		const open = await this.#openStory(story);
		if (!open.ok) return open;
		const saved = await open.value.save();
		if (open.value.windows.length === 0) this.#close(story, open.value);
		return saved;
	}

	/** The same where somebody has the story open or has just left it; null where nobody has: all of it is in a revision then. */
	async saveIfOpen(story: number): Promise<Result<number> | null> {
		await this.#closing.get(story);
		return this.#stories.has(story) ? this.save(story) : null;
	}

	/** Saves everything and ends every connection. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		this.#deaf();
		for (const [story, opening] of [...this.#stories]) {
			const open = await opening;
			if (!open.ok) continue;
			this.#close(story, open.value);
			for (const window of open.value.windows) window.end(CLOSE.restart, "the server stops");
		}
		await Promise.all(this.#closing.values());
		await this.#keeper.stop();
		for (const client of this.#sockets.clients) client.terminate();
		this.#sockets.close();
	}

	async #letIn(story: number, message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		const { desk, site } = this.#parts;
		const request = requestOf(message);
		const own = fromOwnPage(request, site);
		if (!own.ok) return refuse(socket, own.problem);
		const guest = await guestOf(desk, request, story, site);
		if (!guest.ok) return refuse(socket, guest.problem);
		if (this.#isStopped || this.#sockets.clients.size >= MOST_CONNECTIONS)
			return refuse(socket, { code: "storeUnavailable", detail: "The server takes no more windows just now." });
		let open = await this.#openStory(story);
		// The last window may have gone at this very moment.
		while (open.ok && open.value.isClosed) open = await this.#openStory(story);
		if (!open.ok) return refuse(socket, open.problem);
		const writing = open.value;
		const { id } = guest.value.person;
		if (writing.windows.filter((window) => window.guest.person.id === id).length >= MOST_WINDOWS)
			return refuse(socket, { code: "rateLimited", detail: "The story is open in too many windows of yours." });
		this.#sockets.handleUpgrade(message, socket, head, (connection) => {
			this.#welcome(connection, writing, guest.value, request);
		});
	}

	#welcome(connection: WebSocket, open: OpenStory, guest: Guest, request: Request): void {
		const { desk, site, presence } = this.#parts;
		const { story } = open.room;
		const again = () => guestOf(desk, request, story, site);
		open.enter(new Window(connection, open, guest, again, desk.clock));
		connection.on("close", presence.enter(story, { person: guest.person.id, name: guest.person.name }));
	}

	async #openStory(story: number): Promise<Result<OpenStory>> {
		await this.#closing.get(story);
		const known = this.#stories.get(story);
		if (known !== undefined) return known;
		const opening = this.#make(story);
		this.#stories.set(story, opening);
		const made = await opening.catch((error: unknown) => {
			this.#stories.delete(story);
			throw error;
		});
		if (!made.ok) this.#stories.delete(story);
		return made;
	}

	async #make(story: number): Promise<Result<OpenStory>> {
		const { desk, live, fault } = this.#parts;
		const opened = await openManuscript(desk, story);
		if (!opened.ok) return opened;
		let open: OpenStory | null = null;
		const room = new Room(desk, this.#keeper, opened.value, {
			written: (update, origin) => open?.written(update, origin),
			revision: ({ id, at, by }) => {
				open?.tell({ kind: "revision", revision: id, at, by });
				live.emit({ kind: "story", story });
			},
			trouble: (problem) => open?.tell({ kind: "trouble", problem }),
			well: () => open?.tell({ kind: "well" }),
			fault,
		});
		const made = new OpenStory(room, () => this.#close(story, made), fault);
		open = made;
		await room.follow();
		return ok(made);
	}

	#close(story: number, open: OpenStory): void {
		if (open.isClosed) return;
		open.isClosed = true;
		this.#stories.delete(story);
		// What is still on its way to the store is waited for, so that who comes back finds all of it.
		const closed = this.#keeper
			.all()
			.catch(this.#parts.fault)
			.then(() => open.close())
			.catch(this.#parts.fault)
			.finally(() => this.#closing.delete(story));
		this.#closing.set(story, closed);
	}

	/** Somebody changed the story: perhaps with a revision of their own. */
	async #changed(story: number): Promise<void> {
		const open = await this.#stories.get(story);
		if (!open?.ok) return;
		await open.value.room.follow();
		// Handed in, approved, sent back: who may write and who may only suggest is another now.
		await Promise.all(open.value.windows.map((window) => window.lookAgain()));
	}

	async #lookAgain(): Promise<void> {
		for (const opening of this.#stories.values()) {
			const open = await opening;
			if (open.ok) await Promise.all(open.value.windows.map((window) => window.lookAgain()));
		}
	}

	#storeFailed(error: unknown): void {
		this.#parts.fault(error);
		const detail = "What you write can not be stored just now; it is kept in your browser and sent again.";
		for (const opening of this.#stories.values())
			void opening.then(
				(open) => open.ok && open.value.tell({ kind: "trouble", problem: { code: "storeUnavailable", detail } }),
			);
	}
}

function refuse(socket: Duplex, { code, detail }: Problem): void {
	const { status, title } = PROBLEMS[code];
	const body = JSON.stringify({ code, title, detail });
	socket.end(
		`HTTP/1.1 ${status} Refused\r\nContent-Type: application/problem+json\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
	);
}
