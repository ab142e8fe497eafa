/** Passwords: what a new one must be like, and argon2id of them in PHC form; few at a time, because each takes memory. */
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { fail, ok, type Result } from "../../core/result.ts";

/** OWASP's first choice: 19 MiB, two passes, one lane. Kept in each hash, so that it can be raised. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const SHORTEST = 12;
const LONGEST = 200;

/** Hashes made at the same time, each on a thread of the pool that files need too. */
const AT_ONCE = 2;
/** Whoever comes after these is sent away at once, so that a flood of guesses can not hold up the newsroom. */
const MOST_WAITING = 64;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<Result<T>> {
	if (waiting.length >= MOST_WAITING) return fail("rateLimited", "Very many people sign in just now.");
	// Whoever is woken takes over the place of the one before.
	if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
	else running++;
	try {
		return ok(await work());
	} finally {
		const next = waiting.shift();
		if (next === undefined) running--;
		else next();
	}
}

interface Cost {
	readonly memory: number;
	readonly passes: number;
	readonly parallelism: number;
}

function derive(password: string, salt: Uint8Array, cost: Cost, length: number): Promise<Buffer> {
	// The same characters have the same bytes whatever keyboard composed them.
	const message = password.normalize("NFC");
	return new Promise((resolve, reject) => {
		argon2("argon2id", { message, nonce: salt, tagLength: length, ...cost }, (error, key) =>
			error ? reject(error) : resolve(key),
		);
	});
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/u, "");

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export function hashPassword(password: string): Promise<Result<string>> {
	const salt = randomBytes(SALT_BYTES);
	return inTurn(async () => {
		const hash = await derive(password, salt, COST, HASH_BYTES);
		return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(salt)}$${base64(hash)}`;
	});
}

/** What an unknown e-mail address is compared with: nobody's password, at the same cost. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${base64(new Uint8Array(SALT_BYTES))}$${base64(new Uint8Array(HASH_BYTES))}`;

/** Whether the password gives the hash; null is nobody's, takes as long, and is never right. */
export function verifyPassword(phc: string | null, password: string): Promise<Result<boolean>> {
	return inTurn(async () => {
		const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/u.exec(phc ?? NOBODY);
		if (!parts) return false;
		const [, memory, passes, parallelism, salt = "", hash = ""] = parts;
		const wanted = Buffer.from(hash, "base64");
		const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
		const found = await derive(password, Buffer.from(salt, "base64"), cost, wanted.length);
		return timingSafeEqual(found, wanted) && phc !== null;
	});
}

/** Length is what counts; what can be guessed from the person or has no variety is refused too. */
export function checkNewPassword(password: string, about: readonly string[]): Result<void> {
	const wrong = (detail: string) => fail("invalidField", detail, "password");
	const length = [...password].length;
	if (length < SHORTEST)
		return wrong(`A password has ${SHORTEST} characters at least; several words in a row are easy to remember.`);
	if (length > LONGEST) return wrong(`A password has ${LONGEST} characters at most.`);
	if (new Set(password.toLowerCase()).size < 6)
		return wrong("The password repeats a few characters; use several different words.");
	const plain = password.toLowerCase();
	if (repeatsItself(plain)) return wrong("The password says one thing again and again; use several different words.");
	for (const word of about) {
		const known = word.toLowerCase().trim();
		if (known.length >= 4 && plain.includes(known) && length - known.length < SHORTEST)
			return wrong(`The password is little more than "${word}", which others know; add words that nobody expects.`);
	}
	return ok(undefined);
}

/** Twice the same, or more often: `passwordpassword`. */
function repeatsItself(text: string): boolean {
	for (let length = 1; length * 2 <= text.length; length++) if (text.startsWith(text.slice(length))) return true;
	return false;
}
