/** Notes to colleagues on a story or a passage of it: written, answered, settled. */
import { cleanText, seenText } from "../core/inline.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { Note } from "../store/notes.ts";
import type { Writes } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";
import { personActor } from "./people.ts";
import { mayRead } from "./story-place.ts";
import { personOf, tellPeople } from "./tell-people.ts";

export interface NoteInput {
	readonly text: string;
	readonly mentions: readonly number[];
}

export interface NewNote extends NoteInput {
	/** The note that it replies to. */
	readonly parent: number | null;
	/** What only the editor understands; null for the whole story. */
	readonly anchor: unknown;
	readonly quote: string;
}

/** Notes on one story, old and settled ones too. */
const MOST = 5000;

export function writeNote(desk: DeskContext, actor: Actor, story: number, input: NewNote): Promise<Result<Note>> {
	return desk.store.write(async (tx) => {
		const allowed = await allowReading(tx, actor, story);
		if (!allowed.ok) return allowed;
		const checked = await checkNote(tx, story, input);
		if (!checked.ok) return checked;
		const all = await tx.desk.notes.of(story);
		if (all.length >= MOST) return fail("tooLarge", `Story ${story} has ${MOST} notes already.`);
		const replied = input.parent === null ? null : all.find(({ id }) => id === input.parent);
		if (replied === undefined) return fail("invalidField", `Story ${story} has no note ${input.parent}.`, "parent");
		// All replies stand in the thread of its first note.
		const parent = replied?.parent ?? replied?.id ?? null;
		const now = desk.clock();
		const note = await tx.desk.notes.add({
			story,
			parent,
			person: personOf(actor),
			by: actor.name,
			text: checked.value,
			anchor: parent === null ? (input.anchor ?? null) : null,
			quote: parent === null ? cleanText(input.quote) : "",
			mentions: [...new Set(input.mentions)],
			createdAt: now,
			editedAt: null,
			resolvedAt: null,
			resolvedBy: "",
		});
		const thread = all.filter((one) => parent !== null && (one.id === parent || one.parent === parent));
		const talking = thread.flatMap(({ person }) => (person === null || note.mentions.includes(person) ? [] : [person]));
		const told = { story, note: note.id, text: note.text, at: now };
		await tellPeople(tx, actor, note.mentions, { kind: "mention", ...told });
		await tellPeople(tx, actor, talking, { kind: "reply", ...told });
		return ok(note);
	});
}

/** Only who wrote it changes its words; those who are mentioned for the first time are told. */
export function changeNote(desk: DeskContext, actor: Actor, id: number, input: NoteInput): Promise<Result<Note>> {
	return desk.store.write(async (tx) => {
		const found = await readNote(tx, actor, id);
		if (!found.ok) return found;
		const before = found.value;
		if (before.by !== actor.name) return fail("forbidden", "A note is changed by who wrote it; reply to it instead.");
		const checked = await checkNote(tx, before.story, input);
		if (!checked.ok) return checked;
		const now = desk.clock();
		const after = { ...before, text: checked.value, mentions: [...new Set(input.mentions)], editedAt: now };
		await tx.desk.notes.put(after);
		const fresh = after.mentions.filter((person) => !before.mentions.includes(person));
		await tellPeople(tx, actor, fresh, { kind: "mention", story: before.story, note: id, text: after.text, at: now });
		return ok(after);
	});
}

/** Settles a thread, or opens it again. */
export function settleNote(desk: DeskContext, actor: Actor, id: number, isSettled: boolean): Promise<Result<Note>> {
	return desk.store.write(async (tx) => {
		const found = await readNote(tx, actor, id);
		if (!found.ok) return found;
		const first = found.value.parent === null ? found.value : await tx.desk.notes.one(found.value.parent);
		if (first === null) return fail("notFound", `There is no note ${id}.`);
		if ((first.resolvedAt !== null) === isSettled) return ok(first);
		const settled = isSettled
			? { resolvedAt: desk.clock(), resolvedBy: actor.name }
			: { resolvedAt: null, resolvedBy: "" };
		const after = { ...first, ...settled };
		await tx.desk.notes.put(after);
		return ok(after);
	});
}

async function allowReading(tx: Writes, actor: Actor, story: number): Promise<Result<void>> {
	if ((await tx.story(story)) === null) return fail("storyNotFound", `There is no story ${story}.`);
	if (await mayRead(tx, actor, story)) return ok(undefined);
	const allowed = allow(actor, "story.read");
	return allowed.ok ? fail("forbidden", `You may not read story ${story}, where it stands.`) : allowed;
}

async function readNote(tx: Writes, actor: Actor, id: number): Promise<Result<Note>> {
	const note = await tx.desk.notes.one(id);
	if (note === null) return fail("notFound", `There is no note ${id}.`);
	const allowed = await allowReading(tx, actor, note.story);
	return allowed.ok ? ok(note) : allowed;
}

async function checkNote(tx: Writes, story: number, { text, mentions }: NoteInput): Promise<Result<string>> {
	const clean = seenText(text);
	if (!/[^\s\p{Cf}]/u.test(clean)) return fail("invalidField", "A note needs words.", "text");
	for (const id of mentions) {
		const person = await tx.accounts.person(id);
		if (person === null) return fail("invalidField", `There is no person ${id}.`, "mentions");
		if (!(await mayRead(tx, await personActor(tx, person), story)))
			return fail("invalidField", `${person.name} may not read this story, and so not what is said of it.`, "mentions");
	}
	return ok(clean);
}
