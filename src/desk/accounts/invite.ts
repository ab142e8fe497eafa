/** The secret of a link that lets somebody in once. */
import { randomBytes } from "node:crypto";
import type { Writes } from "../../store/store.ts";
import { hashSecret } from "../tokens.ts";

/** A new colleague may be away for some days; in milliseconds. */
export const INVITATION_LIFE = 7 * 24 * 3_600_000;

/** Makes a link's secret; those that the same person (null: the first administrator) had before are closed. */
export async function inviteIn(tx: Writes, person: number | null, by: string, now: number): Promise<string> {
	await tx.accounts.closeInvitations(person, now);
	const secret = `bsi_${randomBytes(24).toString("base64url")}`;
	const expiresAt = now + INVITATION_LIFE;
	await tx.accounts.addInvitation({
		secretHash: hashSecret(secret),
		person,
		createdAt: now,
		expiresAt,
		usedAt: null,
		by,
	});
	return secret;
}
