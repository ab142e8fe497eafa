/** Tokens as they are made, used and revoked. */
import type { Token } from "../store.ts";
import type { Db } from "./hot-query.ts";
import { tokenOf } from "./rows.ts";

export async function addToken(db: Db, token: Omit<Token, "id">): Promise<Token> {
	const row = await db
		.insertInto("token")
		.values({
			name: token.name,
			role: token.role,
			edition: token.edition,
			section: token.section,
			secret_hash: token.secretHash,
			created_at: token.createdAt,
			expires_at: token.expiresAt,
			revoked_at: token.revokedAt,
			used_at: token.usedAt,
		} as never)
		.returningAll()
		.executeTakeFirstOrThrow();
	return tokenOf(row);
}

export async function changeToken(
	db: Db,
	id: number,
	change: { readonly revoked_at: number } | { readonly used_at: number },
): Promise<void> {
	await db.updateTable("token").set(change).where("id", "=", id).execute();
}
