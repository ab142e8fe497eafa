/** Telling people of what concerns them: each person once, and nobody of what they did themselves. */
import type { Notification } from "../store/notes.ts";
import type { Reads, Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";

/** The number of the person who acts; null for tokens and the program itself. */
export function personOf(actor: Pick<Actor, "name">): number | null {
	const id = /^person:(\d+)/u.exec(actor.name)?.[1];
	return id === undefined ? null : Number(id);
}

export type Told = Pick<Notification, "kind" | "story" | "note" | "text" | "at">;

/** Beginnings are enough: the rest is read where it stands. */
const LONGEST = 200;

export async function tellPeople(
	tx: Writes,
	actor: Pick<Actor, "name">,
	people: Iterable<number>,
	told: Told,
): Promise<void> {
	const self = personOf(actor);
	const text = told.text.length > LONGEST ? `${told.text.slice(0, LONGEST - 1)}…` : told.text;
	for (const person of new Set(people))
		if (person !== self) await tx.desk.notifications.add({ ...told, text, person, by: actor.name });
}

/** Who wrote in a story or has something to do in it. */
export async function peopleOfStory(reads: Pick<Reads, "desk">, story: number): Promise<readonly number[]> {
	const [row] = await reads.desk.rows.of([story]);
	return row === undefined ? [] : [...new Set([...row.people, ...row.assigned])];
}
