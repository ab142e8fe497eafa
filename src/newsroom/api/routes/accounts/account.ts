/** /account: one's own passkeys, password, recovery codes and sessions. */
import { z } from "zod";
import { ok, type Result } from "../../../../core/result.ts";
import { offerNewWay, paperName, readNewWay } from "../../../../desk/accounts/new-way.ts";
import {
	addWay,
	changePassword,
	confirmOwn,
	type Own,
	removePasskey,
	removePassword,
	renamePasskey,
	renewRecoveryCodes,
} from "../../../../desk/accounts/own-account.ts";
import { askForPasskey } from "../../../../desk/accounts/passkeys.ts";
import { giveTicket } from "../../../../desk/accounts/tickets.ts";
import { CONFIRMED_FOR, endOf, liveSessions } from "../../../../desk/sessions.ts";
import { SIGN_IN_METHODS } from "../../../../store/accounts.ts";
import {
	GivenWay,
	NewWayView,
	PasskeyOptions,
	PasskeyResponse,
	PasswordText,
	Secret,
	SMALL_BODY,
} from "../../accounts/account-schemas.ts";
import { ownOf } from "../../accounts/own.ts";
import { originOf } from "../../accounts/signed-in-answer.ts";
import { Id, NoQuery } from "../../common-schemas.ts";
import { type Answered, answer, type Call, route } from "../../route.ts";

type AnyCall = Pick<Call<unknown, unknown, unknown>, "parts" | "caller" | "request">;

/** Runs the work for the person who asks. */
async function own(call: AnyCall, work: (own: Own) => Promise<Answered>): Promise<Answered> {
	const found = await ownOf(call);
	return found.ok ? work(found.value) : found;
}

const done = (result: Result<unknown>): Answered => (result.ok ? answer({ done: true }) : result);
const DONE = { 200: { description: "Done.", schema: z.object({ done: z.literal(true) }) } };

const mine = { access: "token", query: NoQuery, bodyBytes: SMALL_BODY } as const;
const sensitive = { ...mine, isSensitive: true } as const;

const SessionView = z.object({
	id: z.int(),
	method: z.enum(SIGN_IN_METHODS),
	createdAt: z.int(),
	seenAt: z.int(),
	endsAt: z.int(),
	address: z.string(),
	agent: z.string(),
	isThis: z.boolean(),
});

const AccountView = z.object({
	person: z.object({ id: z.int(), name: z.string(), email: z.string() }),
	passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.int(), usedAt: z.int().nullable() })),
	/** When the password was set; null: there is none. */
	passwordAt: z.int().nullable(),
	recoveryCodesLeft: z.int(),
	/** Accounts at the provider that are connected. */
	connected: z.array(z.object({ issuer: z.string(), createdAt: z.int() })),
	openId: z.string().nullable(),
	sessions: z.array(SessionView),
	/** Until when sensitive changes need no new proof, in milliseconds UTC. */
	confirmedUntil: z.int(),
});

const NoticeView = z.object({
	id: z.int(),
	at: z.int(),
	kind: z.enum(["lockedOut", "recoveryCodeUsed", "credentialsChanged"]),
	detail: z.string(),
});

export const accountRoutes = [
	route({
		...mine,
		name: "getAccount",
		method: "get",
		path: "/account",
		summary: "How you sign in, and where you are signed in.",
		answers: { 200: { description: "Never a secret.", schema: AccountView } },
		work: (call) =>
			own(call, async ({ person, session }) => {
				const { store, clock } = call.parts.desk;
				const secrets = await store.accounts.secrets(person.id);
				return answer({
					person: { id: person.id, name: person.name, email: person.email },
					passkeys: (await store.accounts.passkeys(person.id)).map(({ id, name, createdAt, usedAt }) => ({
						id,
						name,
						createdAt,
						usedAt,
					})),
					passwordAt: secrets?.password ? secrets.passwordChangedAt : null,
					recoveryCodesLeft: await store.accounts.recoveryCodesLeft(person.id),
					connected: await store.accounts.identities(person.id),
					openId: call.parts.openId?.name ?? null,
					sessions: (await liveSessions(store, person.id, clock())).map((one) => ({
						id: one.id,
						method: one.method,
						createdAt: one.createdAt,
						seenAt: one.seenAt,
						endsAt: endOf(one),
						address: one.address,
						agent: one.agent,
						isThis: one.id === session.id,
					})),
					confirmedUntil: session.confirmedAt + CONFIRMED_FOR,
				});
			}),
	}),
	route({
		...mine,
		name: "getNotices",
		method: "get",
		path: "/account/notices",
		summary: "What happened to your account since you last signed in.",
		answers: { 200: { description: "Not seen yet.", schema: z.object({ notices: z.array(NoticeView) }) } },
		work: (call) =>
			own(call, async ({ person, session }) => {
				const notices = await call.parts.desk.store.accounts.notices(person.id);
				// What one changes oneself, now, is no news; whoever signs in next hears of it.
				const isNews = ({ at, kind }: (typeof notices)[number]) =>
					at < session.createdAt || (at === session.createdAt && kind !== "credentialsChanged");
				return answer({
					notices: notices.filter(isNews).map(({ id, at, kind, detail }) => ({ id, at, kind, detail })),
				});
			}),
	}),
	route({
		...mine,
		name: "seeNotices",
		method: "post",
		path: "/account/notices/seen",
		summary: "You have seen them.",
		isOnRecord: false,
		answers: DONE,
		work: (call) =>
			own(call, async ({ person }) => {
				const { store, clock } = call.parts.desk;
				await store.write((tx) => tx.accounts.seeNotices(person.id, clock()));
				return done(ok(true));
			}),
	}),
	route({
		...sensitive,
		name: "beginNewWay",
		method: "post",
		path: "/account/ways/begin",
		summary: "What the browser needs to make a passkey, or to set up codes beside a password.",
		isOnRecord: false,
		answers: { 200: { description: "Good for ten minutes.", schema: NewWayView } },
		work: (call) =>
			own(call, async ({ person }) => {
				const { parts, request } = call;
				const origin = originOf(parts, request);
				if (!origin.ok) return origin;
				const have = await parts.desk.store.accounts.passkeys(person.id);
				return answer(await offerNewWay(parts.desk, origin.value, `person:${person.id}`, person, have));
			}),
	}),
	route({
		...sensitive,
		name: "addWayToSignIn",
		method: "post",
		path: "/account/ways",
		summary: "Adds a passkey, or sets a password with codes; a new password ends your other sessions.",
		body: z.strictObject({ way: GivenWay }),
		recorded: ({ body }) => ({ way: body.way.kind }),
		answers: DONE,
		work: (call) =>
			own(call, async (me) => {
				const { desk } = call.parts;
				const about = [me.person.email, me.person.name, await paperName(desk)];
				const way = await readNewWay(desk, `person:${me.person.id}`, call.body.way, about);
				return way.ok ? done(await addWay(desk, me, way.value)) : way;
			}),
	}),
	route({
		...mine,
		name: "renamePasskey",
		method: "put",
		path: "/account/passkeys/:passkey",
		summary: "Calls a passkey something else.",
		params: z.object({ passkey: z.string().max(2000) }),
		body: z.strictObject({ name: z.string().max(100) }),
		answers: DONE,
		work: (call) =>
			own(call, async (me) => done(await renamePasskey(call.parts.desk, me, call.params.passkey, call.body.name))),
	}),
	route({
		...sensitive,
		name: "removePasskey",
		method: "delete",
		path: "/account/passkeys/:passkey",
		summary: "Removes a passkey; the only way in can not be removed.",
		params: z.object({ passkey: z.string().max(2000) }),
		answers: DONE,
		work: (call) => own(call, async (me) => done(await removePasskey(call.parts.desk, me, call.params.passkey))),
	}),
	route({
		...sensitive,
		name: "changePassword",
		method: "put",
		path: "/account/password",
		summary: "Another password; it ends your other sessions.",
		body: z.strictObject({ password: PasswordText }),
		answers: DONE,
		work: (call) =>
			own(call, async (me) => {
				const { desk } = call.parts;
				const about = [me.person.email, me.person.name, await paperName(desk)];
				return done(await changePassword(desk, me, call.body.password, about));
			}),
	}),
	route({
		...sensitive,
		name: "removePassword",
		method: "delete",
		path: "/account/password",
		summary: "Removes the password and its codes; the only way in can not be removed.",
		answers: DONE,
		work: (call) => own(call, async (me) => done(await removePassword(call.parts.desk, me))),
	}),
	route({
		...sensitive,
		name: "renewRecoveryCodes",
		method: "post",
		path: "/account/recovery-codes",
		summary: "Ten new recovery codes, shown once; the old ones are good for nothing.",
		answers: {
			200: { description: "Shown once.", schema: z.object({ recoveryCodes: z.array(z.string()) }) },
		},
		work: (call) => own(call, async (me) => answer({ recoveryCodes: await renewRecoveryCodes(call.parts.desk, me) })),
	}),
	route({
		...mine,
		name: "endSession",
		method: "delete",
		path: "/account/sessions/:id",
		summary: "Ends one of your sessions.",
		params: z.object({ id: Id }),
		answers: DONE,
		work: (call) =>
			own(call, async ({ person }) => {
				const { store, clock } = call.parts.desk;
				await store.write(async (tx) => {
					const known = (await tx.accounts.sessions(person.id)).some(({ id }) => id === call.params.id);
					if (known) await tx.accounts.endSession(call.params.id, clock());
				});
				return done(ok(true));
			}),
	}),
	route({
		...mine,
		name: "endOtherSessions",
		method: "delete",
		path: "/account/sessions",
		summary: "Ends all of your sessions but this one.",
		answers: DONE,
		work: (call) =>
			own(call, async ({ person, session }) => {
				const { store, clock } = call.parts.desk;
				await store.write((tx) => tx.accounts.endSessions(person.id, session.id, clock()));
				return done(ok(true));
			}),
	}),
	route({
		...mine,
		name: "beginConfirmation",
		method: "post",
		path: "/account/confirm/begin",
		summary: "A challenge for your passkeys; null when there are none here. hasPassword: a password does as well.",
		isOnRecord: false,
		answers: {
			200: {
				description: "For the browser.",
				schema: z.object({
					passkey: z.object({ ticket: z.string(), options: PasskeyOptions }).nullable(),
					hasPassword: z.boolean(),
					/** The provider's name, when an account there is connected. */
					openId: z.string().nullable(),
				}),
			},
		},
		work: (call) =>
			own(call, async ({ person }) => {
				const { parts, request } = call;
				const { store, clock } = parts.desk;
				const origin = originOf(parts, request);
				if (!origin.ok) return origin;
				const have = await store.accounts.passkeys(person.id);
				const asked = have.length === 0 ? null : await askForPasskey(origin.value, have);
				const isConnected = (await store.accounts.identities(person.id)).length > 0;
				return answer({
					passkey: asked?.ok
						? {
								ticket: await store.write((tx) => giveTicket(tx, "passkey", asked.value.challenge, clock())),
								options: asked.value.options,
							}
						: null,
					hasPassword: Boolean((await store.accounts.secrets(person.id))?.password),
					openId: isConnected ? (parts.openId?.name ?? null) : null,
				});
			}),
	}),
	route({
		...mine,
		name: "confirmAccount",
		method: "post",
		path: "/account/confirm",
		summary: "Proves anew who you are: for 15 minutes you may change what is sensitive.",
		isOnRecord: false,
		body: z.discriminatedUnion("kind", [
			z.strictObject({ kind: z.literal("passkey"), ticket: Secret, response: PasskeyResponse }),
			z.strictObject({ kind: z.literal("password"), password: PasswordText, code: z.string().max(60) }),
		]),
		answers: DONE,
		work: (call) => own(call, async (me) => done(await confirmOwn(call.parts.desk, me, call.body))),
	}),
] as const;
