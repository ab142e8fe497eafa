/** A story as several people write it at once: its body and fields as one shared document. */
import type { Node } from "prosemirror-model";
import { updateYFragment } from "y-prosemirror";
import { applyUpdate, Doc, encodeStateAsUpdate, type XmlFragment } from "yjs";
import type { StoryFields } from "../../core/story.ts";
import type { Body } from "../../elements/body.ts";
import { readFields, takeFields, writeFields } from "./fields.ts";
import { mergedDocument } from "./merged-document.ts";
import { readBlocks } from "./read-blocks.ts";
import { schema } from "./schema.ts";
import { suggest } from "./suggesting/suggest.ts";
import type { Suggestion } from "./suggestions.ts";
import { tidyBody } from "./tidy-body.ts";
import { documentOf } from "./to-document.ts";
import { bodyOf } from "./to-elements.ts";

/** What a revision holds. */
export interface Content {
	readonly fields: StoryFields;
	readonly body: Body;
}

export const bodyFragment = (doc: Doc): XmlFragment => doc.getXmlFragment("body");

/** The document of the editor as it stands in the shared one; blocks that the schema refuses are left out, with their words kept. */
export function documentIn(doc: Doc): Node {
	const blocks = readBlocks(bodyFragment(doc));
	return blocks.length === 0 ? documentOf([]) : schema.nodes.doc.create(null, blocks);
}

/** What would be kept as a revision now. */
export function contentIn(doc: Doc, fallback: StoryFields): Content {
	return { fields: readFields(doc, fallback), body: tidyBody(bodyOf(documentIn(doc))) };
}

/** Fills an empty shared document. */
export function fill(doc: Doc, { fields, body }: Content): void {
	doc.transact(() => {
		writeFields(doc, fields);
		putDocument(doc, documentOf(body));
	});
}

/**
 * Brings a shared document that stands as revision `before` did to what a newer revision says, by the smallest changes:
 * blocks that are the same in both, and suggestions in them, stay untouched.
 */
export function bring(doc: Doc, { fields, body }: Content): void {
	doc.transact(() => {
		writeFields(doc, fields);
		putDocument(doc, mergedDocument(documentIn(doc), body));
	});
}

/**
 * Puts what somebody wrote, and the text did not take, into it as suggestions of theirs; what they wrote in the fields as it
 * is. `written` is a Yjs update of a copy of the same manuscript. False, and nothing is changed, when it can not be suggested.
 */
export function putAsSuggestion(doc: Doc, written: Uint8Array, by: Suggestion): boolean {
	const wanted = new Doc();
	for (const update of [encodeStateAsUpdate(doc), written]) applyUpdate(wanted, update);
	const made = suggest(documentIn(doc), documentIn(wanted), by);
	if (made !== null)
		doc.transact(() => {
			takeFields(doc, wanted);
			putDocument(doc, made);
		});
	wanted.destroy();
	return made !== null;
}

function putDocument(doc: Doc, wanted: Node): void {
	updateYFragment(doc, bodyFragment(doc), wanted, { mapping: new Map(), isOMark: new Map() });
}
