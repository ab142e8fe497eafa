/** /sign-in/openid: to the provider and back; to sign in, to come in by an invitation, to connect, or to confirm. */
import { z } from "zod";
import { fail, ok, type Result } from "../../../../core/result.ts";
import { acceptInvitation, findInvitation } from "../../../../desk/accounts/invitations.ts";
import {
	confirmByIdentity,
	connectIdentity,
	type Identity,
	signInByIdentity,
} from "../../../../desk/accounts/openid.ts";
import { giveTicket, takeTicket } from "../../../../desk/accounts/tickets.ts";
import type { Origin } from "../../../../desk/sessions.ts";
import { Secret, SMALL_BODY } from "../../accounts/account-schemas.ts";
import type { OpenIdTrip } from "../../accounts/openid-provider.ts";
import { ownOf } from "../../accounts/own.ts";
import { originOf } from "../../accounts/signed-in-answer.ts";
import { NoQuery } from "../../common-schemas.ts";
import type { ApiParts } from "../../parts.ts";
import { answer, type Call, route } from "../../route.ts";
import { sessionCookie, tripCookie, tripSecret } from "../../session-cookie.ts";

/** What the person went to the provider for. */
type Purpose =
	| { readonly for: "signIn" }
	| { readonly for: "accept"; readonly invitation: string }
	| { readonly for: "connect" | "confirm"; readonly person: number; readonly session: number };

interface Trip extends OpenIdTrip {
	readonly purpose: Purpose;
	readonly origin: string;
	/** Where to go afterwards, below /newsroom/. */
	readonly back: string;
}

const CALLBACK = "/api/v1/sign-in/openid/callback";
/** A path of the newsroom and nothing else: the browser is sent there. */
const Back = z
	.string()
	.max(2000)
	.regex(/^\/newsroom\/[\x21-\x5b\x5d-\x7e]*$/u, "must be a path of the newsroom")
	.default("/newsroom/");
const Address = z.object({ address: z.string() });

async function begin(
	{ parts, request }: Pick<Call<unknown, unknown, unknown>, "parts" | "request">,
	purpose: Purpose,
	back: string,
) {
	const origin = originOf(parts, request);
	if (!origin.ok) return origin;
	if (!parts.openId) return fail("openIdRefused", "No provider is set up here.");
	const begun = await parts.openId.begin(origin.value + CALLBACK, purpose.for === "confirm");
	if (!begun.ok) return begun;
	const trip: Trip = { ...begun.value.trip, purpose, origin: origin.value, back };
	const ticket = await parts.desk.store.write((tx) => giveTicket(tx, "openid", trip, parts.desk.clock()));
	const cookie = tripCookie(ticket, origin.value.startsWith("https:"));
	return answer({ address: begun.value.address }, 200, { "set-cookie": cookie });
}

/** Where the browser goes after its trip, and the session with which it does; a problem is named in the address. */
interface End {
	readonly to: string;
	readonly session?: string;
}

async function finish(parts: ApiParts, trip: Trip, identity: Identity, from: Origin): Promise<Result<End>> {
	const { purpose, back } = trip;
	switch (purpose.for) {
		case "signIn": {
			const signedIn = await signInByIdentity(parts.desk, identity, from);
			return ok(
				signedIn === null ? { to: "/newsroom/sign-in?problem=openIdUnknown" } : { to: back, session: signedIn.secret },
			);
		}
		case "accept": {
			const { issuer, subject } = identity;
			const way = { kind: "openid", issuer, subject } as const;
			const who = { name: "", email: "" };
			const accepted = await acceptInvitation(parts.desk, purpose.invitation, who, way, from);
			return accepted.ok ? ok({ to: back, session: accepted.value.secret }) : accepted;
		}
		case "connect": {
			const connected = await connectIdentity(parts.desk, purpose.person, identity, from);
			return connected.ok ? ok({ to: back }) : connected;
		}
		case "confirm": {
			const confirmed = await confirmByIdentity(parts.desk, purpose, identity, from);
			return confirmed.ok ? ok({ to: back }) : confirmed;
		}
	}
}

export const openIdRoutes = [
	route({
		access: "anyone",
		isGuarded: true,
		bodyBytes: SMALL_BODY,
		name: "beginOpenIdSignIn",
		method: "post",
		path: "/sign-in/openid",
		summary: "The provider's address to which the browser goes, to sign in or to come in by an invitation.",
		query: NoQuery,
		body: z.strictObject({ back: Back, invitation: Secret.optional() }),
		answers: { 200: { description: "Go there.", schema: Address } },
		async work(call) {
			const { invitation, back } = call.body;
			if (invitation === undefined) return begin(call, { for: "signIn" }, back);
			const { desk } = call.parts;
			const found = await findInvitation(desk.store, invitation, desk.clock());
			if (!found.ok) return found;
			if (found.value.person === null)
				return fail(
					"openIdRefused",
					"The first administrator needs a passkey or a password, should the provider fail.",
				);
			return begin(call, { for: "accept", invitation }, back);
		},
	}),
	route({
		access: "token",
		name: "beginOpenIdConnection",
		method: "post",
		path: "/account/openid",
		summary: "The provider's address to which the browser goes, to connect an account there, or to confirm by it.",
		query: NoQuery,
		isOnRecord: false,
		body: z.strictObject({ for: z.enum(["connect", "confirm"]), back: Back }),
		answers: { 200: { description: "Go there.", schema: Address } },
		async work(call) {
			const own = await ownOf(call, { isSensitive: call.body.for === "connect" });
			if (!own.ok) return own;
			const { person, session } = own.value;
			return begin(call, { for: call.body.for, person: person.id, session: session.id }, call.body.back);
		},
	}),
	route({
		access: "anyone",
		isThrottled: true,
		name: "finishOpenIdSignIn",
		method: "get",
		path: "/sign-in/openid/callback",
		summary: "Where the provider sends the browser back to.",
		query: z.looseObject({}),
		answers: { 303: { description: "On to the newsroom." } },
		async work({ parts, request, from }) {
			const headers = new Headers({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
			const go = (to: string) => {
				headers.set("location", to);
				return new Response(null, { status: 303, headers });
			};
			const taken = await parts.desk.store.write((tx) =>
				takeTicket<Trip>(tx, tripSecret(request) ?? "", "openid", parts.desk.clock()),
			);
			if (!taken.ok || !parts.openId) return go("/newsroom/sign-in?problem=openIdRefused");
			const trip = taken.value;
			const isSecure = trip.origin.startsWith("https:");
			headers.append("set-cookie", `${tripCookie("", isSecure)}; Max-Age=0`);
			const identity = await parts.openId.finish(trip, new URL(request.url).search);
			const end = identity.ok ? await finish(parts, trip, identity.value, from) : identity;
			if (!end.ok) {
				const isOwn = trip.purpose.for === "connect" || trip.purpose.for === "confirm";
				return go(`/newsroom/${isOwn ? "account" : "sign-in"}?problem=openIdRefused`);
			}
			if (end.value.session) headers.append("set-cookie", sessionCookie(end.value.session, isSecure));
			return go(end.value.to);
		},
	}),
] as const;
