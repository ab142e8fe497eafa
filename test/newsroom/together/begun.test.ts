/** A connection to a manuscript that was begun before the window was there: it goes on where it stands, or begins anew. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { type Begun, greet } from "../../../src/newsroom/document/greet.ts";
import { type SignedIn, signedInHere } from "../api/signed-in.ts";
import { connect, Room } from "./writers.ts";

let room: Room;
let ada: SignedIn;
let bora: SignedIn;

beforeEach(async () => {
	room = await Room.open();
	ada = await signedInHere(room.paper, { name: "Ada" });
	bora = await signedInHere(room.paper, { name: "Bora" });
});
afterEach(() => room.close());

const begun = () => greet(connect(room.served.url, room.story, bora.secret));
const hasText = (from: Begun) =>
	vi.waitFor(() => expect(from.heard.some((data) => typeof data !== "string")).toBe(true));

test("gives what was heard meanwhile, and goes on", async () => {
	const a = room.writer(ada);
	await a.here();
	const early = begun();
	await hasText(early);
	a.type(0, 0, "Meanwhile. ");
	await a.safe();
	const b = room.writer(bora, { begun: early });
	await b.until(({ text }) => text.startsWith("Meanwhile. "));
	b.type(0, 0, "Both. ");
	await b.safe();
	await a.until(({ text }) => text.startsWith("Both. Meanwhile. "));
	expect(b.states.some(({ connection }) => connection === "lost")).toBe(false);
});

test("sends what only this window had", async () => {
	const a = room.writer(bora);
	await a.here();
	const { generation } = a;
	const state = Y.encodeStateAsUpdate(a.doc);
	a.close();
	const copy = new Y.Doc();
	Y.applyUpdate(copy, state);
	copy.getMap("entries").set("source", JSON.stringify("Only here"));
	const early = begun();
	await hasText(early);
	const b = room.writer(bora, { begun: early, generation, state: Y.encodeStateAsUpdate(copy), unsafe: 1 });
	await b.safe();
	const c = room.writer(ada);
	await c.here();
	expect(c.doc.getMap("entries").get("source")).toBe(JSON.stringify("Only here"));
});

test("mixes nothing into a copy of a manuscript that is no more", async () => {
	const early = begun();
	await hasText(early);
	const old = new Y.Doc();
	old.getMap("entries").set("source", JSON.stringify("Old"));
	const stale = room.writer(bora, { begun: early, generation: "gone", state: Y.encodeStateAsUpdate(old), unsafe: 1 });
	await stale.until(({ link }) => link.state.ended === "anew");
	expect(stale.paragraphs).toEqual([]);
});
