/** A story as several people write it at once: its body and fields as one shared document. */
import type { Node } from "prosemirror-model";
import { updateYFragment } from "y-prosemirror";
import type * as Y from "yjs";
import type { StoryFields } from "../../core/story.ts";
import type { Body } from "../../elements/body.ts";
import { readFields, writeFields } from "./fields.ts";
import { mergedDocument } from "./merged-document.ts";
import { readBlocks } from "./read-blocks.ts";
import { schema } from "./schema.ts";
import { tidyBody } from "./tidy-body.ts";
import { documentOf } from "./to-document.ts";
import { bodyOf } from "./to-elements.ts";

/** What a revision holds. */
export interface Content {
	readonly fields: StoryFields;
	readonly body: Body;
}

export const bodyFragment = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("body");

/** The document of the editor as it stands in the shared one; blocks that the schema refuses are left out, with their words kept. */
export function documentIn(doc: Y.Doc): Node {
	const blocks = readBlocks(bodyFragment(doc));
	return blocks.length === 0 ? documentOf([]) : schema.nodes.doc.create(null, blocks);
}

/** What would be kept as a revision now. */
export function contentIn(doc: Y.Doc, fallback: StoryFields): Content {
	return { fields: readFields(doc, fallback), body: tidyBody(bodyOf(documentIn(doc))) };
}

/** Fills an empty shared document. */
export function fill(doc: Y.Doc, { fields, body }: Content): void {
	doc.transact(() => {
		writeFields(doc, fields);
		putDocument(doc, documentOf(body));
	});
}

/**
 * Brings a shared document that stands as revision `before` did to what a newer revision says, by the smallest changes:
 * blocks that are the same in both, and suggestions in them, stay untouched.
 */
export function bring(doc: Y.Doc, { fields, body }: Content): void {
	doc.transact(() => {
		writeFields(doc, fields);
		putDocument(doc, mergedDocument(documentIn(doc), body));
	});
}

function putDocument(doc: Y.Doc, wanted: Node): void {
	updateYFragment(doc, bodyFragment(doc), wanted, { mapping: new Map(), isOMark: new Map() });
}
