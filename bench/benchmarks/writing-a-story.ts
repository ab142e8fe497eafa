/** Writing: from a key to the screen in a long story, to the other person's screen with fifty people at work, and from opening to typing. */
import { setTimeout as pause } from "node:timers/promises";
import { WebSocket as Socket } from "ws";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { openPaper } from "../../src/cli/compose.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { addPersonIn } from "../../src/desk/people.ts";
import { beginSession } from "../../src/desk/sessions.ts";
import { Link } from "../../src/newsroom/document/link.ts";
import { bodyFragment } from "../../src/newsroom/document/manuscript.ts";
import { manuscriptPath } from "../../src/newsroom/document/protocol.ts";
import type { Bench, Benchmark } from "../benchmark.ts";
import { percentile } from "../figure.ts";
import { openChromium } from "../support/chromium.ts";
import { processorMs } from "../support/processor-time.ts";
import { type Program, startProgram } from "../support/program.ts";
import { must, type Seeded } from "../support/seed.ts";

const STORIES = 25;
const PEOPLE = 50;
/** Keys a second of each: somebody who types fast. */
const KEYS = 5;
const SECONDS = 12;
const LONG = 5000;
const KEYSTROKES = 300;

export const writingAStory: Benchmark = {
	key: "writing",
	title: "Writing a story: from a key to the screens",
	async run(bench) {
		const paper = await bench.papers.of(1000);
		const secrets = await sessions(paper, PEOPLE);
		const program = await startProgram(paper.data);
		try {
			await together(bench, program, secrets);
			await alone(bench, program, paper, secrets[0] ?? "");
		} finally {
			await program.stop();
		}
	},
};

async function sessions(paper: Seeded, count: number): Promise<string[]> {
	const { desk, close } = await openPaper(paper.data);
	try {
		return await desk.store.write(async (tx) => {
			const secrets: string[] = [];
			for (let n = 0; n < count; n++) {
				const grants = [{ role: "editor", edition: "", section: "" }];
				const input = { name: `Person ${n}`, email: `writer-${n}@bench.example`, grants };
				const person = must(await addPersonIn(tx, SYSTEM, input, Date.now()));
				const from = { address: "127.0.0.1", agent: "bench" };
				secrets.push((await beginSession(tx, person.id, "passkey", from, Date.now())).secret);
			}
			return secrets;
		});
	} finally {
		await close();
	}
}

interface Pen {
	readonly link: Link;
	readonly doc: Y.Doc;
	readonly text: Y.XmlText;
	/** When each key was pressed that the other has not seen yet. */
	readonly pressed: number[];
}

async function together(bench: Bench, program: Program, secrets: readonly string[]): Promise<void> {
	const latencies: number[] = [];
	const pens: Pen[] = [];
	for (let story = 1; story <= STORIES; story++) {
		const pair = await Promise.all([0, 1].map((n) => openPen(program.port, story, secrets[(story - 1) * 2 + n] ?? "")));
		for (const [n, pen] of pair.entries()) {
			const other = pair[1 - n] as Pen;
			pen.text.observe(({ delta }, transaction) => {
				if (transaction.origin !== pen.link) return;
				const now = performance.now();
				const letters = (delta as { insert?: string }[]).reduce((sum, { insert = "" }) => sum + insert.length, 0);
				for (let letter = 0; letter < letters; letter++) {
					const at = other.pressed.shift();
					if (at !== undefined) latencies.push(now - at);
				}
			});
		}
		pens.push(...pair);
	}
	const before = processorMs(program.pid);
	const began = performance.now();
	const writing = pens.map(async (pen, n) => {
		await pause((n / pens.length) * (1000 / KEYS));
		for (let key = 0; key < KEYS * SECONDS; key++) {
			pen.pressed.push(performance.now());
			pen.text.insert(0, "x");
			await pause(1000 / KEYS);
		}
	});
	await Promise.all(writing);
	await pause(500);
	const share = (processorMs(program.pid) - before) / (performance.now() - began);
	for (const { link, doc } of pens) {
		link.close();
		// With it goes the clock by which its awareness looks after the others: it would keep the process alive.
		doc.destroy();
	}
	bench.add({
		name: `key to the other person's screen, ${PEOPLE} people in ${STORIES} stories (95th percentile)`,
		unit: "ms",
		how: `each types ${KEYS} letters a second for ${SECONDS} s; from the change of one person's document to that of the other's, over WebSocket, all of it kept in the store and saved as revisions meanwhile`,
		n: latencies.length,
		value: percentile(latencies, 0.95),
		p99: percentile(latencies, 0.99),
		target: { atMost: 100 },
	});
	bench.add({
		name: "share of one processor that they take on the server",
		unit: "%",
		how: "processor time of the server over the same seconds",
		n: 1,
		value: share * 100,
		target: { atMost: 100 },
	});
}

async function openPen(port: number, story: number, secret: string): Promise<Pen> {
	const doc = new Y.Doc();
	const url = `http://127.0.0.1:${port}`;
	const link = await new Promise<Link>((done) => {
		const made: Link = new Link({
			doc,
			awareness: new Awareness(doc),
			generation: null,
			connect: () =>
				new Socket(url.replace("http", "ws") + manuscriptPath(story), {
					headers: { cookie: `bs_session=${secret}`, origin: url },
				}) as unknown as WebSocket,
			changed: () => {},
		});
		const look = () => {
			if (bodyFragment(doc).length === 0) return;
			doc.off("update", look);
			done(made);
		};
		doc.on("update", look);
	});
	const first = bodyFragment(doc)
		.toArray()
		.flatMap((block) => (block as Y.XmlElement).toArray())
		.find((child) => child instanceof Y.XmlText);
	return { link, doc, text: first as Y.XmlText, pressed: [] };
}

async function alone(bench: Bench, program: Program, paper: Seeded, secret: string): Promise<void> {
	const browser = await openChromium();
	if (browser === null) {
		bench.skip("typing in a browser", "Chromium is not installed, or CHROMIUM does not name it");
		return;
	}
	const url = `http://127.0.0.1:${program.port}`;
	try {
		const words = Array.from({ length: LONG }, (_, n) => `word${n % 97}`);
		const body = [];
		for (let at = 0; at < LONG; at += 50)
			body.push({ type: "paragraph", text: `${words.slice(at, at + 50).join(" ")}.` });
		const created = await fetch(`${url}/api/v1/stories`, {
			method: "POST",
			headers: { authorization: `Bearer ${paper.token}`, "content-type": "application/json" },
			body: JSON.stringify({ edition: "en", section: "world", headline: "Long", body }),
		});
		const { id } = (await created.json()) as { id: number };
		const opened: number[] = [];
		let typed: number[] = [];
		for (let round = 0; round < 5; round++) {
			const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
			await context.addCookies([{ name: "bs_session", value: secret, url, httpOnly: true, sameSite: "Strict" }]);
			const page = await context.newPage();
			await page.goto(`${url}/newsroom/stories/${id}`, { waitUntil: "commit" });
			await page.locator('[data-kind="saved"]').waitFor();
			await page.locator(".ProseMirror").waitFor();
			opened.push(await page.evaluate(() => performance.now()));
			if (round === 4) {
				await page.locator(".ProseMirror > p").nth(30).click();
				await page.evaluate(watchKeys);
				for (let key = 0; key < KEYSTROKES; key++) {
					await page.keyboard.press("abcdefghij klmnop"[key % 17] === " " ? "Space" : "a");
					await pause(30);
				}
				typed = await page.evaluate(() => (globalThis as unknown as { keys: number[] }).keys);
			}
			await context.close();
		}
		bench.add({
			name: `a key in a story of ${LONG} words (95th percentile)`,
			unit: "ms",
			how: "in Chromium, from the key's event until its letter is in the editor and in the shared document, is sent, and the page is laid out anew; the browser's painting is not counted",
			n: typed.length,
			value: percentile(typed, 0.95),
			p99: percentile(typed, 0.99),
			target: { atMost: 16 },
		});
		bench.add({
			name: `opening a story of ${LONG} words to write in it`,
			unit: "ms",
			how: "in Chromium with an empty cache, from the beginning of the navigation until the text can be written in and is saved; median of 5",
			n: opened.length,
			value: percentile(opened, 0.5),
			target: { atMost: 1500 },
		});
	} finally {
		await browser.close();
	}
}

/** Runs in the page. */
function watchKeys(): void {
	const keys: number[] = [];
	(globalThis as unknown as { keys: number[] }).keys = keys;
	let began = 0;
	const after = () => {
		// Asking for a size makes the browser lay out what changed.
		document.body.getBoundingClientRect();
		keys.push(performance.now() - began);
	};
	document.addEventListener(
		"keydown",
		() => {
			began = performance.now();
		},
		true,
	);
	// The editor reads the letter in a microtask that was queued before this one.
	document.addEventListener("input", () => queueMicrotask(after), true);
}
