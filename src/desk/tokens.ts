/** Tokens of the API: made once and shown once, kept as a hash, with a role and perhaps an end. */
import { createHash } from "node:crypto";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { Token } from "../store/store.ts";
import type { DeskContext } from "./context.ts";
import { allRoles } from "./roles.ts";

export interface TokenRequest {
	/** For people: who uses it, as it stands in the ledger. */
	readonly name: string;
	readonly role: string;
	/** The place at which the role holds; left out: the whole paper. */
	readonly edition?: string;
	readonly section?: string;
	/** Milliseconds UTC; null: no end. */
	readonly expiresAt: number | null;
}

export interface NewToken {
	readonly token: Token;
	/** `bs_` and 32 random bytes in base64url. Nothing but this answer holds it. */
	readonly secret: string;
}

/** What is kept of a secret. 256 random bits need no slow hash, and the look-up by hash tells nothing through its time. */
export function hashSecret(secret: string): string {
	return createHash("sha256").update(secret).digest("hex");
}

export async function createToken(
	desk: DeskContext,
	request: TokenRequest,
	randomBytes: (count: number) => Uint8Array,
): Promise<Result<NewToken>> {
	const { role, expiresAt, edition = "", section = "" } = request;
	const name = request.name.replace(/[\p{C}\s]+/gu, " ").trim();
	const roles = (await allRoles(desk.store)).map((one) => one.key);
	if (!roles.includes(role))
		return fail("invalidField", `There is no role "${role}"; there are: ${roles.join(", ")}.`, "role");
	if (name.length > 100) return fail("invalidField", "The name of a token may have 100 characters.", "name");
	if (edition !== "" && !(await desk.store.editions()).some((one) => one.key === edition))
		return fail("editionNotFound", `There is no edition "${edition}".`, "edition");
	if (section !== "" && !(await desk.store.sections(edition)).some((one) => one.path === section))
		return fail("sectionNotFound", `The edition ${edition || "(none)"} has no section "${section}".`, "section");
	const createdAt = desk.clock();
	if (expiresAt !== null && expiresAt <= createdAt)
		return fail("invalidField", "The token would have ended already.", "expiresAt");
	const secret = `bs_${Buffer.from(randomBytes(32)).toString("base64url")}`;
	const token = await desk.store.write((tx) =>
		tx.addToken({
			name,
			role,
			edition,
			section,
			secretHash: hashSecret(secret),
			createdAt,
			expiresAt,
			revokedAt: null,
			usedAt: null,
		}),
	);
	return ok({ token, secret });
}

/** Uses closer together than this count as one, so that a busy program does not write with every request (milliseconds). */
const USE = 60_000;

/** Notes that a token is in use. */
export async function noteUse(desk: DeskContext, token: Token): Promise<void> {
	const now = desk.clock();
	if (token.usedAt !== null && now - token.usedAt < USE) return;
	await desk.store.write((tx) => tx.useToken(token.id, now));
}

/** From the next request on the token is refused. */
export function revokeToken(desk: DeskContext, id: number): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const token = (await tx.tokens()).find((one) => one.id === id);
		if (!token) return fail("tokenNotFound", `There is no token ${id}.`, "id");
		if (token.revokedAt === null) await tx.revokeToken(id, desk.clock());
		return ok(undefined);
	});
}
