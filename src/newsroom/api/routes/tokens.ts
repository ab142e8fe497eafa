/** /tokens: keys with which other programs call the API. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { Instant } from "../../../core/story.ts";
import { grantsOf, holdsAll } from "../../../desk/roles.ts";
import { createToken, revokeToken } from "../../../desk/tokens.ts";
import type { Token } from "../../../store/store.ts";
import { Id, NoQuery } from "../common-schemas.ts";
import { answer, route } from "../route.ts";

const TokenView = z.object({
	id: z.int(),
	name: z.string(),
	role: z.string(),
	/** The place at which the role holds: both empty is the whole paper. */
	edition: z.string(),
	section: z.string(),
	createdAt: z.int(),
	/** Milliseconds UTC; null: no end. */
	expiresAt: z.int().nullable(),
	revokedAt: z.int().nullable(),
	/** The last use, to within a minute; null before the first. */
	usedAt: z.int().nullable(),
});

const view = ({
	id,
	name,
	role,
	edition,
	section,
	createdAt,
	expiresAt,
	revokedAt,
	usedAt,
}: Token): z.input<typeof TokenView> => ({
	id,
	name,
	role,
	edition,
	section,
	createdAt,
	expiresAt,
	revokedAt,
	usedAt,
});

export const tokenRoutes = [
	route({
		name: "listTokens",
		method: "get",
		path: "/tokens",
		summary: "All tokens, also those that ended; never their secrets.",
		access: "people.manage",
		query: NoQuery,
		answers: { 200: { description: "Tokens.", schema: z.object({ tokens: z.array(TokenView) }) } },
		async work({ parts }) {
			return answer({ tokens: (await parts.desk.store.tokens()).map(view) });
		},
	}),
	route({
		name: "createToken",
		method: "post",
		path: "/tokens",
		summary: "Makes a token; the answer shows it once.",
		access: "people.manage",
		isSensitive: true,
		query: NoQuery,
		body: z.strictObject({
			name: z.string().min(1).max(100),
			role: z.string().max(80),
			edition: z.string().max(80).default(""),
			section: z.string().max(200).default(""),
			/** ISO 8601 with an offset, or milliseconds since 1970 UTC; null: never. */
			expiresAt: Instant.nullable().default(null),
		}),
		recorded: ({ body }) => ({ ...body }),
		answers: {
			201: { description: "Made.", schema: z.object({ ...TokenView.shape, token: z.string() }) },
		},
		async work({ parts, caller, body }) {
			const held = holdsAll(caller.actor, await grantsOf(parts.desk.store, [body]));
			if (!held.ok) return held;
			const made = await createToken(parts.desk, body, randomBytes);
			return made.ok ? answer({ ...view(made.value.token), token: made.value.secret }, 201) : made;
		},
	}),
	route({
		name: "revokeToken",
		method: "delete",
		path: "/tokens/:id",
		summary: "Revokes a token: it is refused from the next request on.",
		access: "people.manage",
		isSensitive: true,
		params: z.object({ id: Id }),
		query: NoQuery,
		answers: { 200: { description: "Revoked.", schema: z.object({ revoked: z.int() }) } },
		async work({ parts, params }) {
			const done = await revokeToken(parts.desk, params.id);
			return done.ok ? answer({ revoked: params.id }) : done;
		},
	}),
] as const;
