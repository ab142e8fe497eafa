/** Who wrote a story together: each of them is its author, for an approval by somebody else. */
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { bodyText } from "../../../src/elements/body.ts";
import { bodyFragment } from "../../../src/newsroom/document/manuscript.ts";
import { read, STORY } from "../api/paper.ts";
import { type SignedIn, signedInHere } from "../api/signed-in.ts";
import { Room, serveTogether } from "./writers.ts";

let room: Room;

beforeEach(async () => {
	room = await Room.open();
});
afterEach(() => room.close());

const draft = async () => read(await room.paper.ask("GET", `/stories/${room.story}`));

test("two people in a story are both its authors, over a restart; so is whoever only suggested what another accepted", async () => {
	await room.paper.ask("PUT", "/workflow", { json: { rules: { approval: "another" } } });
	const ada = await signedInHere(room.paper, { name: "Ada" });
	const bora = await signedInHere(room.paper, { name: "Bora" });
	const cem = await signedInHere(room.paper, { name: "Cem" });
	const approve = async (who: SignedIn) => {
		await who.ask("POST", `/stories/${room.story}/approve`);
		return (await read(await who.ask("GET", `/stories/${room.story}/workflow`))).approvals[0].byAnother;
	};
	const [a, b] = [room.writer(ada), room.writer(bora)];
	await Promise.all([a.here(), b.here()]);
	b.type(0, 0, "Bora. ");
	await b.safe();
	a.type(0, 0, "Ada. ");
	await a.safe();
	const c = room.writer(cem);
	await c.here();
	await c.link.save();
	const by = `person:${ada.person.id} Ada, person:${bora.person.id} Bora`;
	expect((await room.paper.store.revision((await draft()).revision))?.by).toBe(by);
	expect([await approve(bora), await approve(ada), await approve(cem)]).toEqual([false, false, true]);

	// Nobody has saved a revision when the program is killed: who wrote stands with what they wrote.
	const killed = await room.paper.store.manuscripts.of(room.story);
	if (killed === null) throw new Error("there is no manuscript");
	for (const one of [a, b, c]) one.close();
	await room.served.stop();
	const doc = new Y.Doc();
	Y.applyUpdate(doc, killed.base);
	await room.paper.store.write(async (tx) => {
		for (const { person } of [cem, ada]) {
			const before = Y.encodeStateVector(doc);
			doc.getText("line:headline").insert(0, person.name);
			const update = Y.encodeStateAsUpdate(doc, before);
			await tx.manuscripts.add(room.story, killed.generation, { update, person: person.id }, 1);
		}
	});
	room.served = await serveTogether(room.paper);
	const { revision, headline } = await draft();
	expect(headline).toBe(`AdaCem${STORY.headline}`);
	expect((await room.paper.store.revision(revision))?.by).toBe(
		`person:${ada.person.id} Ada, person:${cem.person.id} Cem`,
	);
	expect([await approve(cem), await approve(ada), await approve(bora)]).toEqual([false, false, true]);

	const d = room.writer(bora);
	await d.here();
	const suggestion = { id: "s1", person: bora.person.id, name: "Bora", time: 1 };
	const line = (bodyFragment(d.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
	line.insert(0, "Suggested. ", { insertion: suggestion });
	await d.safe();
	expect(await d.link.save()).toEqual({ ok: true, value: revision });
	const e = room.writer(cem);
	await e.here();
	((bodyFragment(e.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 11, { insertion: null });
	await e.safe();
	await e.link.save();
	expect(bodyText((await draft()).body).startsWith("Suggested. ")).toBe(true);
	expect([await approve(cem), await approve(bora), await approve(ada)]).toEqual([false, false, true]);
});
