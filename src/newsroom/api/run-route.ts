/** From a request to a route's answer: who asks, how often, what they sent, and then the work. */
import type { Permission } from "../../core/permissions.ts";
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import { allow } from "../../desk/actor.ts";
import { CONFIRMED_FOR } from "../../desk/sessions.ts";
import { mayRead } from "../../desk/story-place.ts";
import { noteUse } from "../../desk/tokens.ts";
import { authenticate, type Caller } from "./authenticate.ts";
import type { ConceptNames } from "./concept-names.ts";
import { eventOfRoute } from "./events-of-changes.ts";
import { checkSchema } from "./json/check-schema.ts";
import { parseJson } from "./json/parse-json.ts";
import { type Recording, type Refusals, record } from "./on-record.ts";
import type { ApiParts } from "./parts.ts";
import { problemResponse } from "./problem-response.ts";
import type { RateLimit } from "./rate-limit.ts";
import { mediaType, readBody } from "./read-body.ts";
import { type Answer, nothingHere, type PathProblem, type Route } from "./route.ts";
import { fromOwnPages } from "./session-cookie.ts";

export interface Running {
	readonly parts: ApiParts;
	readonly names: ConceptNames;
	readonly requests: RateLimit;
	readonly failures: RateLimit;
	readonly open: RateLimit;
	readonly refusals: Refusals;
}

export interface Incoming {
	readonly request: Request;
	readonly address: string;
	readonly params: Readonly<Record<string, string>>;
	readonly began: number;
}

export async function runRoute(route: Route, running: Running, incoming: Incoming): Promise<Response> {
	const { parts } = running;
	let caller: Caller | null = null;
	let wait = 0;
	const authorise = async (permission: Permission | "token"): Promise<Result<Caller>> => {
		const found = await authenticate(parts.desk, incoming.request, parts.site);
		if (!found.ok) {
			// Another site's page must not be able to use up what this address may fail.
			if (found.problem.code === "notFromHere") return found;
			wait = running.failures.take(incoming.address);
			return wait === 0 ? found : tooOften(wait);
		}
		wait = running.requests.take(callerKey(found.value));
		if (wait > 0) return tooOften(wait);
		caller = found.value;
		if (caller.token !== null)
			noteUse(parts.desk, caller.token).catch((err) => parts.log.info({ err }, "the use of a token was not noted"));
		const allowed = permission === "token" ? ok(undefined) : allow(found.value.actor, permission);
		return allowed.ok ? found : allowed;
	};
	let recording: Recording | null = null;
	const recordFor = (by: Caller, detail: object) => {
		recording = record(parts.desk, running.refusals, route, by, { ...incoming, detail });
		return recording;
	};
	const answered = await answerOf(route, running, incoming, {
		authorise,
		countAddress() {
			const { address } = incoming;
			wait =
				running.requests.take(`address:${address}`) ||
				(route.isGuarded ? running.failures.wait(address) : 0) ||
				(route.isGuarded || route.isThrottled ? running.open.take(address) : 0);
			return wait;
		},
		record: recordFor,
	});
	const response = responseOf(answered, route, running, incoming, caller, wait);
	// Whoever was turned away at the door is on record as well.
	if (caller !== null && isOnRecord(route)) (recording ?? recordFor(caller, {})).finish(response.status);
	return response;
}

const isOnRecord = ({ method, isOnRecord }: Route) => isOnRecord !== false && method !== "get";

function responseOf(
	answered: Result<Answer> | PathProblem | Response,
	route: Route,
	running: Running,
	{ request, address }: Incoming,
	caller: Caller | null,
	wait: number,
): Response {
	if (answered instanceof Response) return answered;
	if (answered.ok) return jsonResponse(answered.value);
	const { problem } = answered;
	const headers: Record<string, string> = {};
	if (route.isGuarded && GUESSES.has(problem.code)) running.failures.take(address);
	if (problem.code === "unauthorised")
		headers["www-authenticate"] =
			`Bearer realm="broadsheet"${request.headers.has("authorization") ? ', error="invalid_token"' : ""}`;
	if (problem.code === "forbidden" && caller !== null)
		headers["www-authenticate"] = 'Bearer realm="broadsheet", error="insufficient_scope"';
	if (problem.code === "rateLimited") headers["retry-after"] = String(Math.max(1, wait));
	if (problem.code === "lockedOut")
		headers["retry-after"] = String((problem.data as { seconds?: number } | undefined)?.seconds ?? 60);
	return problemResponse(problem, {
		typeBase: running.parts.problemTypeBase,
		headers,
		...("status" in answered ? { status: answered.status } : {}),
	});
}

/** Refusals of somebody who may be guessing. */
const GUESSES: ReadonlySet<string> = new Set([
	"signInFailed",
	"linkEnded",
	"passkeyRefused",
	"startAgain",
	"lockedOut",
]);

/** Whose requests are counted together. */
const callerKey = ({ token, person }: Caller) => (token ? `token:${token.id}` : `person:${person?.id}`);

const tooOften = (seconds: number) => fail("rateLimited", `There is room for the next request in ${seconds} s.`);

interface Hooks {
	authorise(permission: Permission | "token"): Promise<Result<Caller>>;
	countAddress(): number;
	record(caller: Caller, detail: object): Recording;
}

async function answerOf(
	route: Route,
	running: Running,
	incoming: Incoming,
	{ authorise, countAddress, record }: Hooks,
): Promise<Result<Answer> | PathProblem | Response> {
	const { parts, names } = running;
	const { request, began, address } = incoming;
	let caller: Caller | undefined;
	if (route.access === "anyone") {
		const wait = countAddress();
		if (wait > 0) return tooOften(wait);
		const own = route.isGuarded ? fromOwnPages(request, parts.site) : ok("");
		if (!own.ok) return own;
	} else {
		const found = await authorise(route.access);
		if (!found.ok) return found;
		caller = found.value;
		if (route.isSensitive && !isConfirmed(caller, parts.desk.clock()))
			return fail("confirmFirst", `${route.summary} It is some time since you last proved who you are.`);
	}
	const params = route.params ? checkSchema(route.params, incoming.params) : ok({});
	if (!params.ok)
		return {
			ok: false,
			problem: { code: "notFound", detail: `Nothing can stand at this address: ${params.problem.detail}` },
			status: 404,
		};
	const hidden = caller === undefined ? null : await hiddenStory(route, params.value, parts, caller);
	if (hidden !== null) return nothingHere(`There is no story ${hidden} for you.`);
	const search = request.url.indexOf("?");
	const given = search < 0 ? {} : Object.fromEntries(new URLSearchParams(request.url.slice(search)));
	const query = route.query ? checkSchema(route.query, given) : ok({});
	if (!query.ok) return query;
	const body = route.body ? await readJson(route, request, route.bodyBytes ?? parts.limits.bodyBytes) : ok(undefined);
	if (!body.ok) return body;
	const detail = () => route.recorded?.({ params: params.value, body: body.value }) ?? {};
	const recording = caller !== undefined && isOnRecord(route) ? record(caller, detail()) : null;
	const done = await route.work({
		parts: recording === null ? parts : { ...parts, desk: recording.desk },
		names,
		request,
		caller: caller as Caller,
		params: params.value,
		query: query.value,
		body: body.value,
		began,
		from: { address, agent: request.headers.get("user-agent") ?? "" },
		authorise,
	});
	const event = "value" in done ? eventOfRoute(route, params.value, done.value) : null;
	if (event !== null) parts.live.emit(event);
	if ("value" in done && route.method !== "get") await parts.notificationEvents.tell();
	return done;
}

/** The story that a route below /stories/:id reads, when the caller may not read it where it stands: it is as if there were none. */
async function hiddenStory(route: Route, params: unknown, parts: ApiParts, caller: Caller): Promise<number | null> {
	if (route.access !== "story.read" || !/^\/stories\/:id(?:\/|$)/u.test(route.path)) return null;
	const { id } = params as { readonly id: number };
	return (await mayRead(parts.desk.store, caller.actor, id)) ? null : id;
}

/** A token is its own proof. */
const isConfirmed = ({ session }: Caller, now: number) =>
	session === null || now - session.confirmedAt <= CONFIRMED_FOR;

async function readJson(route: Route, request: Request, limit: number): Promise<Result<unknown>> {
	const type = mediaType(request);
	const isJson = type === "application/json" || /^application\/[\w.-]+\+json$/u.test(type);
	if (!isJson && !(type === "" && route.bodyOptional))
		return fail(
			"wrongType",
			`The body must be application/json; it is ${type === "" ? "of no named type" : type}.`,
			"Content-Type",
		);
	const bytes = await readBody(request, limit);
	if (!bytes.ok) return bytes;
	const value = bytes.value.length === 0 && route.bodyOptional ? ok({}) : parseJson(bytes.value);
	if (!value.ok || route.body === undefined) return value;
	return checkSchema(route.body, value.value);
}

function jsonResponse({ status, body, headers }: Answer): Response {
	return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}
