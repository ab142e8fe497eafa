/** Codes of six digits from an authenticator application (TOTP, RFC 6238), each taken once. */
import { Secret, TOTP } from "otpauth";

const STEP = 30_000;
/** A clock may be one step off either way. */
const WINDOW = 1;

/** 160 random bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator application reads from the picture. */
export function totpAddress(secret: string, paper: string, email: string): string {
	// The colon parts the two in the address, so neither may hold one.
	const clean = (text: string) => text.replaceAll(":", " ");
	return new TOTP({ issuer: clean(paper), label: clean(email), secret: Secret.fromBase32(secret) }).toString();
}

/** The step of a code that is right now and newer than the last one that was used; null when there is none. */
export function stepOfCode(secret: string, code: string, lastStep: number, now: number): number | null {
	const token = code.replace(/\D/gu, "");
	if (token.length !== 6) return null;
	const totp = new TOTP({ secret: Secret.fromBase32(secret) });
	const delta = totp.validate({ token, timestamp: now, window: WINDOW });
	if (delta === null) return null;
	const step = Math.floor(now / STEP) + delta;
	return step > lastStep ? step : null;
}
