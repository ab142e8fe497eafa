/** People who write a story together, over real WebSockets, on a server of their own or on a running paper. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { WebSocket as Socket } from "ws";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { Begun } from "../../../src/newsroom/document/greet.ts";
import { Link, type LinkState } from "../../../src/newsroom/document/link.ts";
import { bodyFragment } from "../../../src/newsroom/document/manuscript.ts";
import { manuscriptPath } from "../../../src/newsroom/document/protocol.ts";
import { Together } from "../../../src/newsroom/together/together.ts";
import { openTestPaper, read, STORY, type TestPaper } from "../api/paper.ts";

export interface Served {
	readonly url: string;
	readonly together: Together;
	readonly faults: unknown[];
	/** Ends as the program does: everything is saved. */
	stop(): Promise<void>;
}

/** Lets people write the stories of a test paper together. */
export async function serveTogether(paper: TestPaper, more: { site?: string } = {}): Promise<Served> {
	const faults: unknown[] = [];
	const { desk, live, presence } = paper.parts;
	const site = more.site ?? paper.parts.site;
	const together = new Together({ desk, live, presence, site, fault: (error) => faults.push(error) });
	await together.start();
	const server = createServer();
	server.on("upgrade", (request, socket, head) => {
		if (!together.upgrade(request, socket, head)) socket.destroy();
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		together,
		faults,
		async stop() {
			await together.stop();
			await new Promise((done) => {
				server.close(done);
				server.closeAllConnections();
			});
		},
	};
}

export const connect = (url: string, story: number, secret: string, origin = url): WebSocket =>
	new Socket(url.replace("http", "ws") + manuscriptPath(story), {
		headers: { cookie: `__Host-bs_session=${secret}`, origin },
	}) as unknown as WebSocket;

export class Writer {
	readonly doc = new Y.Doc();
	readonly awareness = new Awareness(this.doc);
	readonly link: Link;
	/** Every state that was shown. */
	readonly states: LinkState[] = [];
	generation: string | null = null;
	#waiting: (() => void)[] = [];

	constructor(
		url: string,
		story: number,
		secret: string,
		more: { generation?: string | null; state?: Uint8Array; unsafe?: number; origin?: string; begun?: Begun } = {},
	) {
		if (more.state) Y.applyUpdate(this.doc, more.state);
		const origin = more.origin ?? url;
		this.link = new Link({
			doc: this.doc,
			awareness: this.awareness,
			generation: more.generation ?? null,
			unsafe: more.unsafe ?? 0,
			connect: () => connect(url, story, secret, origin),
			begun: () => {
				const begun = more.begun ?? null;
				more = {};
				return begun;
			},
			changed: (state) => {
				this.states.push(state);
				for (const look of this.#waiting) look();
			},
			known: (generation) => {
				this.generation = generation;
			},
		});
		this.doc.on("update", () => {
			for (const look of this.#waiting) look();
		});
		this.awareness.on("change", () => {
			for (const look of this.#waiting) look();
		});
	}

	/** Waits until what is looked at is so. */
	async until(isSo: (writer: Writer) => boolean, ms = 10_000): Promise<void> {
		if (isSo(this)) return;
		await new Promise<void>((done, late) => {
			const timer = setTimeout(
				() => late(new Error(`not so after ${ms} ms: ${isSo}; ${JSON.stringify(this.link.state)}; ${this.text}`)),
				ms,
			);
			const look = () => {
				if (!isSo(this)) return;
				clearTimeout(timer);
				this.#waiting = this.#waiting.filter((one) => one !== look);
				done();
			};
			this.#waiting.push(look);
		});
	}

	/** The text of the story is here. */
	here(): Promise<void> {
		return this.until(({ doc, link }) => link.state.connection === "open" && bodyFragment(doc).length > 0);
	}

	/** Everything written is safe. */
	safe(): Promise<void> {
		return this.until(({ link }) => link.state.connection === "open" && link.state.unsafe === 0);
	}

	get paragraphs(): string[] {
		return bodyFragment(this.doc)
			.toArray()
			.map((block) => (block as Y.XmlElement).toArray().map(plain).join(""));
	}

	get text(): string {
		return this.paragraphs.join("\n");
	}

	/** Types into a paragraph at a place, one letter after the other. */
	type(paragraph: number, at: number, words: string): void {
		const block = bodyFragment(this.doc).get(paragraph) as Y.XmlElement;
		if (block.length === 0) block.insert(0, [new Y.XmlText()]);
		for (const [n, letter] of [...words].entries()) (block.get(0) as Y.XmlText).insert(at + n, letter);
	}

	erase(paragraph: number, at: number, count: number): void {
		((bodyFragment(this.doc).get(paragraph) as Y.XmlElement).get(0) as Y.XmlText).delete(at, count);
	}

	/** A new paragraph at a place. */
	paragraph(at: number, words: string): void {
		const block = new Y.XmlElement("paragraph");
		block.insert(0, [new Y.XmlText(words)]);
		bodyFragment(this.doc).insert(at, [block]);
	}

	close(): void {
		this.link.close();
		this.awareness.destroy();
	}
}

const plain = (text: unknown): string =>
	(text as Y.XmlText)
		.toDelta()
		.map(({ insert }: { insert: string }) => insert)
		.join("");

type WriterOptions = ConstructorParameters<typeof Writer>[3];

/** A test paper with one story, and everybody who writes in it. */
export class Room {
	readonly paper: TestPaper;
	readonly story: number;
	/** Another one after a restart. */
	served: Served;
	readonly #writers: Writer[] = [];

	private constructor(paper: TestPaper, served: Served, story: number) {
		this.paper = paper;
		this.served = served;
		this.story = story;
	}

	static async open(): Promise<Room> {
		const paper = await openTestPaper();
		const { id } = await read(await paper.ask("POST", "/stories", { json: STORY }));
		return new Room(paper, await serveTogether(paper), id);
	}

	writer(who: { readonly secret: string }, more: WriterOptions = {}): Writer {
		const made = new Writer(this.served.url, this.story, who.secret, more);
		this.#writers.push(made);
		return made;
	}

	/** Nothing may have gone wrong on the server meanwhile. */
	async close(): Promise<void> {
		for (const writer of this.#writers) writer.close();
		await this.served.stop();
		expect(this.served.faults).toEqual([]);
		await this.paper.close();
	}
}
