/** What happens in the newsroom, told at once to every open screen of this process. */

export type LiveEvent =
	/** Something about a story changed that lists or its screen show: revision, state, assignment, notes, schedule. */
	| { readonly kind: "story"; readonly story: number }
	/** Who is in a story now. */
	| { readonly kind: "presence"; readonly story: number; readonly people: readonly PresentPerson[] }
	| { readonly kind: "front"; readonly front: string }
	| { readonly kind: "asset"; readonly asset: number }
	/** Something for one person alone: a mention, an assignment. */
	| { readonly kind: "notification"; readonly person: number }
	/** A publication was missed or failed, or another matter that the desk must know of. */
	| { readonly kind: "alarm" }
	/** Settings, editions, sections, concepts, people, roles. */
	| { readonly kind: "paper" };

export interface PresentPerson {
	readonly person: number;
	readonly name: string;
}

export type Listener = (event: LiveEvent) => void;

/** A listener over a connection, which belongs to somebody and can be ended from here. */
export interface Connection {
	readonly person: number;
	/** `gaveWay`: to a newer one of the same person; `stopped`: the server stops. */
	end(why: "gaveWay" | "stopped"): void;
}

/** So many connections may one person have open; the oldest gives way to a new one. */
export const MOST_CONNECTIONS = 12;

/** Delivers each event to all who listen, in order; a listener that throws harms nobody else. */
export class LiveEvents {
	readonly #listeners = new Map<Listener, Connection | null>();
	readonly #failed: (error: unknown) => void;
	#isClosed = false;

	constructor(failed: (error: unknown) => void) {
		this.#failed = failed;
	}

	emit(event: LiveEvent): void {
		for (const listener of this.#listeners.keys()) this.#guarded(() => listener(event));
	}

	/** Returns what ends it. */
	listen(listener: Listener, connection: Connection | null = null): () => void {
		this.#listeners.set(listener, connection);
		if (connection !== null && this.#isClosed) connection.end("stopped");
		if (connection !== null) this.#makeRoom(connection.person);
		return () => this.#listeners.delete(listener);
	}

	/** Ends every connection, now and from now on, so that a server which stops need not wait for them. */
	close(): void {
		this.#isClosed = true;
		for (const connection of this.#listeners.values()) this.#guarded(() => connection?.end("stopped"));
	}

	#makeRoom(person: number): void {
		const theirs = [...this.#listeners.values()].filter((one) => one?.person === person);
		for (const oldest of theirs.slice(0, -MOST_CONNECTIONS)) this.#guarded(() => oldest?.end("gaveWay"));
	}

	#guarded(work: () => void): void {
		try {
			work();
		} catch (error) {
			this.#failed(error);
		}
	}
}
