/** GET /audit: who did what, newest first. */
import { z } from "zod";
import { allow, EVERYWHERE } from "../../../../desk/actor.ts";
import { Id, whole } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const AuditView = z.object({
	seq: z.int(),
	at: z.int(),
	actor: z.string(),
	person: z.int().nullable(),
	action: z.string(),
	subject: z.string(),
	outcome: z.int(),
	detail: z.record(z.string(), z.unknown()),
	address: z.string(),
	hash: z.string(),
});

const Moment = z.coerce.number().int().min(0).max(8.64e15);

export const auditRoutes = [
	route({
		name: "readAudit",
		method: "get",
		path: "/audit",
		summary: "The audit trail: every change through the API and every sign-in, also what was refused.",
		access: "audit.read",
		query: z.strictObject({
			person: Id.optional(),
			/** The beginning of the actor's name: `token:3`. */
			actor: z.string().min(1).max(200).optional(),
			action: z.string().min(1).max(80).optional(),
			subject: z.string().min(1).max(200).optional(),
			/** Milliseconds UTC, the first included. */
			from: Moment.optional(),
			/** Milliseconds UTC, not included. */
			to: Moment.optional(),
			refused: z.enum(["yes", "no"]).optional(),
			before: Id.optional(),
			limit: whole(1, 500, 100),
		}),
		answers: {
			200: {
				description:
					"Newest first. Each entry is bound to the one before it by its hash; `broadsheet verify` recomputes them. next: give it as `before` for older ones; null: there are none.",
				schema: z.object({ entries: z.array(AuditView), next: z.int().nullable() }),
			},
		},
		async work({ parts, caller, query }) {
			// It is the whole paper's: a role that holds in one section shows nothing of it.
			const allowed = allow(caller.actor, "audit.read", EVERYWHERE);
			if (!allowed.ok) return allowed;
			const { refused, ...rest } = query;
			const asked = { ...rest, ...(refused === undefined ? {} : { refused: refused === "yes" }) };
			const found = await parts.desk.store.audit.search({ ...asked, limit: query.limit + 1 });
			const entries = found.slice(0, query.limit);
			return answer({
				entries: entries.map(({ previousHash: _, ...entry }) => entry),
				next: found.length > query.limit ? (entries.at(-1)?.seq ?? null) : null,
			});
		},
	}),
] as const;
