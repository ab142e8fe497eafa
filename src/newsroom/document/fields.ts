/** The fields of a story in the shared document: lines as shared text, people and topics as shared lists, the rest as entries. */

import type * as Y from "yjs";
import { BylineEntry, StoryFields } from "../../core/story.ts";
import { changeText } from "./change-text.ts";

/** Lines that several people may write in at once. `web`, `social` and `front` are the headlines for other places. */
export const LINES = ["headline", "web", "social", "front", "kicker", "standfirst", "dateline", "source"] as const;
export type Line = (typeof LINES)[number];
const PLACES = ["web", "social", "front"] as const;

/** Lists to which two people may add at once. */
export const LISTS = ["byline", "topics", "related"] as const;
export type ListField = (typeof LISTS)[number];

/** What is said whole; of two changes at once the later stands. */
export const ENTRIES = [
	"edition",
	"section",
	"slug",
	"picture",
	"translationOf",
	"rights",
	"publishedAt",
	"embargo",
] as const satisfies readonly (keyof StoryFields)[];
export type EntryField = (typeof ENTRIES)[number];

export const lineOf = (doc: Y.Doc, line: Line): Y.Text => doc.getText(`line:${line}`);
/** Items are JSON text, so that one can be told from another. */
export const listOf = (doc: Y.Doc, list: ListField): Y.Array<string> => doc.getArray<string>(`list:${list}`);
/** Values are JSON text, so that nobody's entry is another's object. */
export const entriesOf = (doc: Y.Doc): Y.Map<string> => doc.getMap<string>("entries");

function parsed(text: unknown): unknown {
	if (typeof text !== "string") return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What an entry holds, unchecked; undefined when there is none. */
export const entryOf = (doc: Y.Doc, name: EntryField): unknown => parsed(entriesOf(doc).get(name));

/** What a list holds, each item once. */
export function itemsOf<T>(doc: Y.Doc, list: ListField): T[] {
	return [...new Set(listOf(doc, list).toArray())].map(parsed).filter((item) => item !== undefined) as T[];
}

/** The fields as they stand; what a client wrote that no story may hold gives way to `fallback`, the newest revision's. */
export function readFields(doc: Y.Doc, fallback: StoryFields): StoryFields {
	const said: Record<string, unknown> = { ...fallback };
	const { shape } = StoryFields;
	const take = (name: keyof StoryFields, value: unknown) => {
		const read = shape[name].safeParse(value);
		if (read.success) said[name] = read.data;
	};
	for (const name of ["headline", "kicker", "standfirst", "dateline", "source"] as const)
		take(name, lineOf(doc, name).toString());
	take(
		"byline",
		itemsOf(doc, "byline").filter((entry) => BylineEntry.safeParse(entry).success),
	);
	take("topics", itemsOf(doc, "topics"));
	take("related", itemsOf(doc, "related"));
	for (const name of ENTRIES) {
		const value = entryOf(doc, name);
		if (value !== undefined) take(name, value);
	}
	delete said.headlines;
	const headlines = Object.fromEntries(
		PLACES.map((place) => [place, lineOf(doc, place).toString()]).filter(([, text]) => text?.trim() !== ""),
	);
	if (Object.keys(headlines).length > 0) take("headlines", headlines);
	return StoryFields.parse(said);
}

/** Makes the shared fields say what these say, by the smallest changes, so that what others write meanwhile stays. */
export function writeFields(doc: Y.Doc, fields: StoryFields): void {
	const now = readFieldsOrNull(doc);
	for (const name of LINES) {
		const text = PLACES.includes(name as never)
			? (fields.headlines?.[name as (typeof PLACES)[number]] ?? "")
			: fields[name as "headline"];
		// A blank at the end that somebody just typed is no difference.
		if (tidy(lineOf(doc, name).toString()) !== text) changeText(lineOf(doc, name), text);
	}
	for (const name of LISTS)
		changeList(
			listOf(doc, name),
			fields[name].map((item) => JSON.stringify(item)),
		);
	for (const name of ENTRIES)
		if (now === null || JSON.stringify(now[name]) !== JSON.stringify(fields[name]))
			entriesOf(doc).set(name, JSON.stringify(fields[name]));
}

/** Makes the shared fields say what those of another shared document say. */
export function takeFields(doc: Y.Doc, from: Y.Doc): void {
	for (const name of LINES) changeText(lineOf(doc, name), lineOf(from, name).toString());
	for (const name of LISTS) changeList(listOf(doc, name), listOf(from, name).toArray());
	for (const [name, value] of entriesOf(from)) if (entriesOf(doc).get(name) !== value) entriesOf(doc).set(name, value);
}

const tidy = (text: string) => text.replace(/\s+/gu, " ").trim();

function readFieldsOrNull(doc: Y.Doc): Partial<StoryFields> | null {
	if (entriesOf(doc).size === 0) return null;
	return Object.fromEntries(ENTRIES.map((name) => [name, entryOf(doc, name)]));
}

function changeList(list: Y.Array<string>, wanted: readonly string[]): void {
	const before = list.toArray();
	let left = 0;
	while (left < before.length && left < wanted.length && before[left] === wanted[left]) left++;
	let right = 0;
	const most = Math.min(before.length, wanted.length) - left;
	while (right < most && before[before.length - 1 - right] === wanted[wanted.length - 1 - right]) right++;
	const gone = before.length - left - right;
	if (gone > 0) list.delete(left, gone);
	const come = wanted.slice(left, wanted.length - right);
	if (come.length > 0) list.insert(left, come);
}
