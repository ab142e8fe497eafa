/** Entries of the audit trail about signing in, written with what they tell of. */
import type { Person } from "../../store/accounts.ts";
import type { Writes } from "../../store/store.ts";
import { personActorName } from "../people.ts";
import type { Origin } from "../sessions.ts";

export interface Noted {
	readonly action: string;
	/** Who did it; null: nobody who is known. */
	readonly by: Person | null;
	/** Whom it concerns, when that is another than who did it. */
	readonly about?: Person | null;
	/** HTTP status with which it is answered; 200 when left out. */
	readonly outcome?: number;
	readonly detail?: Readonly<Record<string, unknown>>;
}

export async function note(tx: Writes, noted: Noted, from: Origin, now: number): Promise<void> {
	const { action, by, about = by, outcome = 200, detail = {} } = noted;
	await tx.audit.append({
		at: now,
		actor: by === null ? "nobody" : personActorName(by),
		person: by?.id ?? null,
		action,
		subject: about === null ? "" : `person:${about.id}`,
		outcome,
		detail,
		address: from.address.slice(0, 100),
	});
}
