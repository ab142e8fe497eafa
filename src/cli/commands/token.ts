/** `broadsheet token`: tokens of the API. */
import { randomBytes } from "node:crypto";
import { createToken, revokeToken } from "../../desk/tokens.ts";
import type { Token } from "../../store/store.ts";
import { momentOf } from "../moment.ts";
import type { Outcome } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import type { Call } from "../program.ts";
import { columns } from "../terminal.ts";
import { withPaper } from "../with-paper.ts";

export function createOne({ config, flags }: Call): Promise<Outcome> {
	return withPaper(config.data, {}, async ({ desk }) => {
		const typed = flags.expires === undefined ? null : String(flags.expires);
		const expiresAt = typed === null ? null : momentOf(typed, desk.clock());
		if (typed !== null && expiresAt === null) {
			const what = `--expires is "${typed}", but it takes 90d, 12h or a time such as 2030-01-31T00:00:00Z.`;
			return refuse(EXIT.wrongUsage, what, "", 'See "broadsheet token create --help".');
		}
		const request = { name: String(flags.name), role: String(flags.role), expiresAt };
		const made = await createToken(desk, request, randomBytes);
		if (!made.ok)
			return refuse(
				EXIT.wrongUsage,
				"No token was made.",
				made.problem.detail,
				'See "broadsheet token create --help".',
			);
		const { token, secret } = made.value;
		return done(
			{ token: secret, ...shown(token, desk.clock()) },
			[
				secret,
				`  Token ${token.id} for the role ${token.role}${token.name ? `, ${token.name}` : ""}. It is shown only this once: keep it safe.`,
				`  Use it as: Authorization: Bearer ${secret.slice(0, 7)}...`,
			].join("\n"),
		);
	});
}

export function listAll({ config }: Call): Promise<Outcome> {
	return withPaper(config.data, { readOnly: true }, async ({ store, desk }) => {
		const tokens = (await store.tokens()).map((token) => shown(token, desk.clock()));
		const rows = tokens.map(({ id, role, state, name, expiresAt }) => [
			String(id),
			role,
			state,
			expiresAt === null ? "no end" : `ends ${expiresAt}`,
			name,
		]);
		return done({ tokens }, tokens.length === 0 ? "There are no tokens." : columns(rows));
	});
}

export function revokeOne({ config, args }: Call): Promise<Outcome> {
	return withPaper(config.data, {}, async ({ desk, store }) => {
		const typed = args[0] ?? "";
		const id = /^\d{1,15}$/u.test(typed) ? Number(typed) : 0;
		const revoked = await revokeToken(desk, id);
		if (!revoked.ok) {
			const what = `There is no token ${typed}.`;
			return refuse(EXIT.couldNot, what, "", 'See "broadsheet token list" for the numbers of the tokens.');
		}
		const token = (await store.tokens()).find((one) => one.id === id);
		if (!token) return refusedBy({ code: "internal", detail: "The token is gone." }, "The token was not found again.");
		return done(shown(token, desk.clock()), `Token ${id} is refused from now on.`);
	});
}

function shown({ id, name, role, createdAt, expiresAt, revokedAt }: Token, now: number) {
	const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
	const state = revokedAt !== null ? "revoked" : expiresAt !== null && expiresAt <= now ? "expired" : "valid";
	return { id, name, role, state, createdAt: iso(createdAt), expiresAt: iso(expiresAt), revokedAt: iso(revokedAt) };
}
