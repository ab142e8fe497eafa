/** /people: who works here, what they may do where, and the links that let them in. */
import { z } from "zod";
import type { Result } from "../../../../core/result.ts";

import { allow, EVERYWHERE } from "../../../../desk/actor.ts";
import { changePerson, endSessionsOf, inviteAgain, invitePerson } from "../../../../desk/people.ts";
import { liveSessions } from "../../../../desk/sessions.ts";
import type { Person } from "../../../../store/accounts.ts";
import type { Reads } from "../../../../store/store.ts";
import { Short } from "../../accounts/account-schemas.ts";
import { Id, NoQuery } from "../../common-schemas.ts";
import { type Answered, answer, nothingHere, route } from "../../route.ts";

const GrantView = z.object({ role: z.string().max(80), edition: z.string().max(80), section: z.string().max(200) });
const PERSON_STATES = ["active", "invited", "noWayIn", "shutOut"] as const;

const PersonView = z.object({
	id: z.int(),
	name: z.string(),
	email: z.string(),
	state: z.enum(PERSON_STATES),
	grants: z.array(GrantView),
	createdAt: z.int(),
	/** When they last did something, in milliseconds UTC; null: never, or not in a session that still lasts. */
	seenAt: z.int().nullable(),
	sessions: z.int(),
	passkeys: z.int(),
	hasPassword: z.boolean(),
	isConnected: z.boolean(),
	/** Until when a link that was made lets them in; null: there is none. */
	invitedUntil: z.int().nullable(),
});
const Invited = z.object({ person: PersonView, invitation: z.string() });
const PersonBody = z.strictObject({ name: Short, email: Short, grants: z.array(GrantView).max(200) });

async function view(reads: Reads, person: Person, now: number): Promise<z.input<typeof PersonView>> {
	const { accounts } = reads;
	const { id, name, email, createdAt, disabledAt } = person;
	const sessions = await liveSessions(reads, id, now);
	const passkeys = (await accounts.passkeys(id)).length;
	const hasPassword = Boolean((await accounts.secrets(id))?.password);
	const isConnected = (await accounts.identities(id)).length > 0;
	const open = (await accounts.openInvitations(now)).find((one) => one.person === id);
	const hasWay = passkeys > 0 || hasPassword || isConnected;
	return {
		id,
		name,
		email,
		state: disabledAt !== null ? "shutOut" : hasWay ? "active" : open ? "invited" : "noWayIn",
		grants: [...(await accounts.grants(id))],
		createdAt,
		seenAt: sessions.length === 0 ? null : Math.max(...sessions.map(({ seenAt }) => seenAt)),
		sessions: sessions.length,
		passkeys,
		hasPassword,
		isConnected,
		invitedUntil: open?.expiresAt ?? null,
	};
}

/** In the address it is the path that is wrong, not the body. */
const found = (result: Result<unknown>): Answered | null =>
	result.ok ? null : result.problem.code === "personNotFound" ? nothingHere(result.problem.detail) : result;

const manage = { access: "people.manage", query: NoQuery } as const;
const Params = z.object({ id: Id });

export const peopleRoutes = [
	route({
		...manage,
		name: "listPeople",
		method: "get",
		path: "/people",
		summary: "Everybody, also those who are shut out; how they sign in, never their secrets.",
		answers: { 200: { description: "By id.", schema: z.object({ people: z.array(PersonView) }) } },
		async work({ parts, caller }) {
			const allowed = allow(caller.actor, "people.manage", EVERYWHERE);
			if (!allowed.ok) return allowed;
			const { store, clock } = parts.desk;
			const people = await store.accounts.people();
			return answer({ people: await Promise.all(people.map((one) => view(store, one, clock()))) });
		},
	}),
	route({
		...manage,
		name: "getPerson",
		method: "get",
		path: "/people/:id",
		summary: "One person.",
		params: Params,
		answers: { 200: { description: "The person.", schema: PersonView } },
		async work({ parts, caller, params }) {
			const allowed = allow(caller.actor, "people.manage", EVERYWHERE);
			if (!allowed.ok) return allowed;
			const { store, clock } = parts.desk;
			const person = await store.accounts.person(params.id);
			if (person === null) return nothingHere(`There is no person ${params.id}.`);
			return answer(await view(store, person, clock()));
		},
	}),
	route({
		...manage,
		name: "invitePerson",
		method: "post",
		path: "/people",
		summary: "Makes a person, and the secret of the link that lets them in: shown once, good for seven days.",
		isSensitive: true,
		body: PersonBody,
		recorded: ({ body }) => ({ name: body.name, email: body.email, grants: body.grants }),
		answers: { 201: { description: "The link is /newsroom/invitation#<invitation>.", schema: Invited } },
		async work({ parts, caller, body }) {
			const made = await invitePerson(parts.desk, caller.actor, body);
			if (!made.ok) return made;
			const { person, secret } = made.value;
			return answer({ person: await view(parts.desk.store, person, parts.desk.clock()), invitation: secret }, 201);
		},
	}),
	route({
		...manage,
		name: "changePerson",
		method: "put",
		path: "/people/:id",
		summary: "Replaces name, e-mail address and roles; shuts out or lets in again.",
		isSensitive: true,
		params: Params,
		body: z.strictObject({ ...PersonBody.shape, disabled: z.boolean().default(false) }),
		recorded: ({ body }) => ({ ...body }),
		answers: { 200: { description: "In force from the next request on.", schema: PersonView } },
		async work({ parts, caller, params, body }) {
			const changed = await changePerson(parts.desk, caller.actor, params.id, body);
			if (!changed.ok) return found(changed) ?? changed;
			return answer(await view(parts.desk.store, changed.value, parts.desk.clock()));
		},
	}),
	route({
		...manage,
		name: "inviteAgain",
		method: "post",
		path: "/people/:id/invitation",
		summary: "A new link; when it is used, every way in of before is taken away.",
		isSensitive: true,
		params: Params,
		answers: { 200: { description: "Shown once.", schema: z.object({ invitation: z.string() }) } },
		async work({ parts, caller, params }) {
			const made = await inviteAgain(parts.desk, caller.actor, params.id);
			return made.ok ? answer({ invitation: made.value }) : (found(made) ?? made);
		},
	}),
	route({
		...manage,
		name: "endSessionsOfPerson",
		method: "delete",
		path: "/people/:id/sessions",
		summary: "Ends every session of a person; they may sign in again.",
		params: Params,
		answers: { 200: { description: "So many were ended.", schema: z.object({ ended: z.int() }) } },
		async work({ parts, caller, params }) {
			const ended = await endSessionsOf(parts.desk, caller.actor, params.id);
			if (!ended.ok) return found(ended) ?? ended;
			return answer({ ended: ended.value });
		},
	}),
] as const;
