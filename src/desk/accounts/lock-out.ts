/** Locking out who guesses: failures are counted for each e-mail address, whether or not anybody has it. */
import { fail, ok, type Result } from "../../core/result.ts";
import type { Attempts, Person } from "../../store/accounts.ts";
import type { Reads, Writes } from "../../store/store.ts";
import { cleanEmail } from "../people.ts";
import type { Origin } from "../sessions.ts";
import { hashSecret } from "../tokens.ts";
import { note } from "./on-record.ts";

const MINUTE = 60_000;
/** So many may be wrong before one has to wait. */
const FREE = 5;
/** The first wait; each further failure doubles it. */
const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 60 * MINUTE;
/** Failures older than this are forgotten, in milliseconds. */
export const FAILURES_KEPT = 24 * 60 * MINUTE;

export const attemptsKey = (email: string): string => hashSecret(`sign-in:${cleanEmail(email)}`);

/** Refused while one has to wait: then not even the right password is looked at. */
export async function mayTry(reads: Reads, key: string, now: number): Promise<Result<void>> {
	const attempts = await reads.accounts.attempts(key);
	if (attempts === null || attempts.lockedUntil <= now) return ok(undefined);
	const seconds = Math.ceil((attempts.lockedUntil - now) / 1000);
	return fail("lockedOut", `It can be tried again in ${seconds} s.`, undefined, { seconds });
}

function after(before: Attempts | null, key: string, now: number): Attempts {
	const failures = before !== null && now - before.lastAt < FAILURES_KEPT ? before.failures + 1 : 1;
	const wait = failures < FREE ? 0 : Math.min(FIRST_WAIT * 2 ** (failures - FREE), LONGEST_WAIT);
	return { key, failures, lastAt: now, lockedUntil: wait === 0 ? 0 : now + wait };
}

/** Counts one failure; a person who is locked out by it is told after the next sign-in. */
export async function countFailure(
	tx: Writes,
	key: string,
	person: Person | null,
	detail: Readonly<Record<string, unknown>>,
	from: Origin,
	now: number,
): Promise<void> {
	const attempts = after(await tx.accounts.attempts(key), key, now);
	await tx.accounts.putAttempts(attempts);
	await note(tx, { action: "signInFailed", by: null, about: person, outcome: 403, detail }, from, now);
	if (attempts.lockedUntil === 0) return;
	const facts = { failures: attempts.failures, seconds: (attempts.lockedUntil - now) / 1000 };
	await note(tx, { action: "lockedOut", by: null, about: person, outcome: 429, detail: facts }, from, now);
	if (person !== null && attempts.failures === FREE)
		await tx.accounts.addNotice({ person: person.id, at: now, kind: "lockedOut", detail: from.address });
}
