/** The editor's document and the body are one another's image; what is only suggested is in no body; merging loses nothing. */
import fc from "fast-check";
import type { Mark, Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { StoryFields } from "../../../src/core/story.ts";
import { Body, bodyText } from "../../../src/elements/body.ts";
import { bodyFragment, bring, contentIn, documentIn, fill } from "../../../src/newsroom/document/manuscript.ts";
import { schema } from "../../../src/newsroom/document/schema.ts";
import { writeChange } from "../../../src/newsroom/document/suggestions.ts";
import { tidyBody } from "../../../src/newsroom/document/tidy-body.ts";
import { documentOf } from "../../../src/newsroom/document/to-document.ts";
import { bodyOf } from "../../../src/newsroom/document/to-elements.ts";
import { someBody } from "./bodies.ts";

const fields = StoryFields.parse({ edition: "en", section: "world", headline: "Harbour" });
const suggestion = { id: "s1", person: 7, name: "Ada", time: 1 };
const inserted = schema.mark("insertion", suggestion);
const deleted = schema.mark("deletion", suggestion);
const change = (kind: "added" | "removed" | "split" | "joined") => writeChange({ kind, ...suggestion });
const p = (...parts: (string | [string, ...Mark[]])[]) =>
	schema.nodes.paragraph.create(
		null,
		parts.map((part) => (typeof part === "string" ? schema.text(part) : schema.text(part[0], part.slice(1) as Mark[]))),
	);
const doc = (...blocks: Node[]) => schema.nodes.doc.create(null, blocks);
const changed = (block: Node, kind: Parameters<typeof change>[0]) =>
	block.type.create({ ...block.attrs, change: change(kind) }, block.content);
const lines = (body: Body) => bodyText(body).split("\n\n");

describe("the editor's document", () => {
	test("is the image of a body, and the body of the document", () => {
		fc.assert(
			fc.property(someBody, (body) => {
				const document = documentOf(body);
				document.check();
				expect(bodyOf(document)).toEqual(body.length === 0 ? [{ type: "paragraph", text: [] }] : body);
				expect(documentOf(bodyOf(document)).eq(document)).toBe(true);
			}),
		);
	});

	test("refuses every attribute that its element would refuse", () => {
		const wrong = [
			() => schema.nodes.heading.create({ level: "2<script>" }),
			() => schema.nodes.picture.create({ asset: "1" }),
			() => schema.nodes.picture.create({ asset: 1, width: "100%" }),
			() => schema.nodes.embed.create({ url: "javascript:x" }),
			() => schema.nodes.quotation.create({ source: "javascript:x" }, p("x")),
			() => schema.nodes.paragraph.create({ change: "{}" }),
			() => p(["x", schema.mark("link", { href: "javascript:x" })]),
			() => p(["x", schema.mark("storyLink", { story: -1 })]),
			() => p(["x", schema.mark("language", { lang: '"' })]),
			() => p(["x", schema.mark("insertion", { ...suggestion, person: "7" })]),
		];
		for (const make of wrong) expect(make, String(make)).toThrow(RangeError);
	});

	test("drops what is suggested and keeps what would go", () => {
		const body = bodyOf(
			doc(
				p("The pier ", ["opens", deleted], ["closes", inserted], " today."),
				changed(p("New."), "added"),
				changed(p("Old."), "removed"),
				p("One "),
				changed(p("two."), "split"),
				changed(p("Three."), "joined"),
			),
		);
		expect(lines(body)).toEqual(["The pier opens today.", "Old.", "One two.", "Three."]);
	});

	test("keeps the words of lists deeper than an element goes", () => {
		const item = (text: string, ...below: Node[]) => schema.nodes.item.create(null, [p(text), ...below]);
		const list = (...items: Node[]) => schema.nodes.list.create(null, items);
		const deep = list(item("1", list(item("2", list(item("3", list(item("4", list(item("5"))))))))));
		const body = bodyOf(doc(deep));
		expect(Body.safeParse(body).success).toBe(true);
		expect(bodyText(body)).toBe("1\n2\n3\n4\n5");
	});
});

describe("a manuscript", () => {
	test("gives back what it was filled with", () => {
		fc.assert(
			fc.property(someBody, (given) => {
				const body = tidyBody(given);
				const shared = new Y.Doc();
				fill(shared, { fields, body });
				expect(contentIn(shared, fields)).toEqual({ fields, body });
			}),
			{ numRuns: 60 },
		);
	});

	test("brought to any newer revision says that revision", () => {
		fc.assert(
			fc.property(someBody, someBody, (before, after) => {
				const shared = new Y.Doc();
				const newer = { fields: { ...fields, headline: "Pier", topics: ["sea"] }, body: tidyBody(after) };
				fill(shared, { fields, body: tidyBody(before) });
				bring(shared, newer);
				expect(contentIn(shared, fields)).toEqual(newer);
			}),
			{ numRuns: 60 },
		);
	});

	test("keeps what is typed while a revision comes from elsewhere, and the other way round", () => {
		const start: Body = Body.parse(
			["The pier opens today.", "Ferries wait.", "Nobody came."].map((text) => ({ type: "paragraph", text })),
		);
		const open = new Y.Doc();
		fill(open, { fields, body: start });
		const base = new Y.Doc();
		Y.applyUpdate(base, Y.encodeStateAsUpdate(open));
		const first = bodyFragment(open).get(0) as Y.XmlElement;
		(first.get(0) as Y.XmlText).insert(4, "old ");
		open.getText("line:headline").insert(0, "Old ");
		const theirs = Body.parse(
			["The pier opens tomorrow.", "Ferries leave.", "Nobody came."].map((text) => ({ type: "paragraph", text })),
		);
		bring(base, { fields: { ...fields, kicker: "Port" }, body: theirs });
		Y.applyUpdate(open, Y.encodeStateAsUpdate(base));
		const merged = contentIn(open, fields);
		expect(lines(merged.body)).toEqual(["The old pier opens tomorrow.", "Ferries leave.", "Nobody came."]);
		expect(merged.fields).toMatchObject({ headline: "Old Harbour", kicker: "Port" });
	});

	test("keeps suggestions where a revision from elsewhere changes the words around them", () => {
		const shared = new Y.Doc();
		fill(shared, { fields, body: Body.parse([{ type: "paragraph", text: "The pier opens today." }]) });
		const text = (bodyFragment(shared).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		text.insert(4, "old ", { insertion: suggestion });
		text.format(13, 5, { deletion: suggestion });
		bring(shared, { fields, body: Body.parse([{ type: "paragraph", text: "The pier opens tomorrow." }]) });
		expect(documentIn(shared).eq(doc(p("The ", ["old ", inserted], "pier ", ["opens", deleted], " tomorrow.")))).toBe(
			true,
		);
	});

	test("keeps the words, and nothing else, of what a hostile client writes", () => {
		const shared = new Y.Doc();
		fill(shared, { fields, body: [] });
		const link = new Y.XmlElement("paragraph");
		const text = new Y.XmlText();
		text.insert(0, "click", { link: { href: "javascript:alert(1)" } });
		link.insert(0, [text]);
		const unknown = new Y.XmlElement("script");
		unknown.insert(0, [new Y.XmlText("words")]);
		const row = new Y.XmlElement("row");
		bodyFragment(shared).insert(0, [link, unknown, row]);
		shared.getMap("entries").set("picture", '{"asset":"x"}');
		shared.getMap("entries").set("section", "{");
		shared.getArray("list:byline").insert(0, ['{"name":1}', '{"name":"Ada"}', "x"]);
		expect(contentIn(shared, fields)).toEqual({
			fields: { ...fields, byline: [{ name: "Ada" }] },
			body: Body.parse(["click", "words"].map((words) => ({ type: "paragraph", text: words }))),
		});
	});
});
