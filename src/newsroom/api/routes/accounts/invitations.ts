/** /invitations: links that let in once; what they are for, and how one comes in through them. */
import { z } from "zod";
import type { Result } from "../../../../core/result.ts";
import { ok } from "../../../../core/result.ts";
import { acceptInvitation, findInvitation, type OpenInvitation } from "../../../../desk/accounts/invitations.ts";
import { offerNewWay, paperName, readNewWay } from "../../../../desk/accounts/new-way.ts";
import { checkPersonInput } from "../../../../desk/people.ts";
import { GivenWay, NewWayView, Secret, Short, SMALL_BODY } from "../../accounts/account-schemas.ts";
import { originOf, SignedInView, signedInAnswer } from "../../accounts/signed-in-answer.ts";
import { NoQuery } from "../../common-schemas.ts";
import type { ApiParts } from "../../parts.ts";
import { answer, route } from "../../route.ts";

const guarded = { access: "anyone", isGuarded: true, bodyBytes: SMALL_BODY } as const;
/** Name and e-mail address count only for the first administrator; who is invited has them already. */
const Who = { invitation: Secret, name: Short.default(""), email: Short.default("") };

const subjectOf = ({ invitation }: OpenInvitation) => `invitation:${invitation.id}`;

async function find(
	{ desk }: ApiParts,
	given: { readonly invitation: string; readonly name: string; readonly email: string },
): Promise<Result<OpenInvitation & { readonly who: { readonly name: string; readonly email: string } }>> {
	const found = await findInvitation(desk.store, given.invitation, desk.clock());
	if (!found.ok) return found;
	if (found.value.person !== null) return ok({ ...found.value, who: found.value.person });
	const who = await checkPersonInput(desk.store, given, null);
	return who.ok ? ok({ ...found.value, who: who.value }) : who;
}

export const invitationRoutes = [
	route({
		...guarded,
		name: "readInvitation",
		method: "post",
		path: "/invitations/read",
		summary: "For whom a link is, and whether it is still good.",
		query: NoQuery,
		body: z.strictObject({ invitation: Secret }),
		answers: {
			200: {
				description: "person is null for the link that makes the first administrator.",
				schema: z.object({
					paper: z.string(),
					person: z.object({ name: z.string(), email: z.string() }).nullable(),
					by: z.string(),
					expiresAt: z.int(),
					openId: z.string().nullable(),
				}),
			},
		},
		async work({ parts, body }) {
			const found = await findInvitation(parts.desk.store, body.invitation, parts.desk.clock());
			if (!found.ok) return found;
			const { person, invitation } = found.value;
			return answer({
				paper: await paperName(parts.desk),
				person: person && { name: person.name, email: person.email },
				by: invitation.by,
				expiresAt: invitation.expiresAt,
				openId: person === null ? null : (parts.openId?.name ?? null),
			});
		},
	}),
	route({
		...guarded,
		name: "beginAcceptance",
		method: "post",
		path: "/invitations/begin",
		summary: "What the browser needs to make a passkey, or to set up codes beside a password.",
		query: NoQuery,
		body: z.strictObject(Who),
		answers: { 200: { description: "Good for ten minutes.", schema: NewWayView } },
		async work({ parts, request, body }) {
			const origin = originOf(parts, request);
			if (!origin.ok) return origin;
			const found = await find(parts, body);
			if (!found.ok) return found;
			return answer(await offerNewWay(parts.desk, origin.value, subjectOf(found.value), found.value.who, []));
		},
	}),
	route({
		...guarded,
		name: "acceptInvitation",
		method: "post",
		path: "/invitations/accept",
		summary: "Uses the link up: this way in takes the place of all before; recovery codes are shown once.",
		query: NoQuery,
		body: z.strictObject({ ...Who, way: GivenWay }),
		answers: {
			200: {
				description: "Signed in: the answer sets the session's cookie.",
				schema: z.object({ ...SignedInView.shape, recoveryCodes: z.array(z.string()) }),
			},
		},
		async work({ parts, request, body, from }) {
			const found = await find(parts, body);
			if (!found.ok) return found;
			const { who } = found.value;
			const about = [who.email, who.name, await paperName(parts.desk)];
			const way = await readNewWay(parts.desk, subjectOf(found.value), body.way, about);
			if (!way.ok) return way;
			const done = await acceptInvitation(parts.desk, body.invitation, who, way.value, from);
			if (!done.ok) return done;
			parts.live.emit({ kind: "paper" });
			return signedInAnswer(parts, request, done.value, { recoveryCodes: done.value.recoveryCodes });
		},
	}),
] as const;
