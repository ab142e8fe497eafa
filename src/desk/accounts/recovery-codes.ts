/** Recovery codes: ten that each let in once when telephone or passkey are gone; shown once, kept as hashes. */
import { randomInt } from "node:crypto";
import { hashSecret } from "../tokens.ts";

const COUNT = 10;
/** Crockford's base 32: nothing in it looks like something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** Sixteen characters each, 80 random bits, in groups of four for people who copy them. */
export function newRecoveryCodes(): readonly string[] {
	return Array.from({ length: COUNT }, () => {
		const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
		return letters.replace(/(.{4})(?=.)/gu, "$1-");
	});
}

/** However it was typed. 80 random bits need no slow hash. */
export function hashRecoveryCode(typed: string): string {
	const letters = typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/gu, "")
		.replaceAll("O", "0")
		.replace(/[IL]/gu, "1");
	return hashSecret(`recovery:${letters}`);
}

/** Whether it looks like one, and not like six digits of an authenticator application. */
export const looksLikeRecoveryCode = (typed: string): boolean => typed.replace(/[^0-9a-z]/giu, "").length === LENGTH;
