/** From a request to a route's answer: who asks, how often, what they sent, and then the work. */
import type { Permission } from "../../core/permissions.ts";
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import { allow } from "../../desk/actor.ts";
import { noteUse } from "../../desk/tokens.ts";
import { authenticate, type Caller } from "./authenticate.ts";
import type { ConceptNames } from "./concept-names.ts";
import { eventOfRoute } from "./events-of-changes.ts";
import { checkSchema } from "./json/check-schema.ts";
import { parseJson } from "./json/parse-json.ts";
import type { ApiParts } from "./parts.ts";
import { problemResponse } from "./problem-response.ts";
import type { RateLimit } from "./rate-limit.ts";
import { mediaType, readBody } from "./read-body.ts";
import type { Answer, PathProblem, Route } from "./route.ts";

export interface Running {
	readonly parts: ApiParts;
	readonly names: ConceptNames;
	readonly requests: RateLimit;
	readonly failures: RateLimit;
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
	const answered = await answerOf(route, running, incoming, authorise, () => {
		wait = running.requests.take(`address:${incoming.address}`);
		return wait;
	});
	if (answered instanceof Response) return answered;
	if (answered.ok) return jsonResponse(answered.value);
	const { problem } = answered;
	const headers: Record<string, string> = {};
	if (problem.code === "unauthorised")
		headers["www-authenticate"] =
			`Bearer realm="broadsheet"${incoming.request.headers.has("authorization") ? ', error="invalid_token"' : ""}`;
	if (problem.code === "forbidden" && caller !== null)
		headers["www-authenticate"] = 'Bearer realm="broadsheet", error="insufficient_scope"';
	if (problem.code === "rateLimited") headers["retry-after"] = String(wait);
	return problemResponse(problem, {
		typeBase: parts.problemTypeBase,
		headers,
		...("status" in answered ? { status: answered.status } : {}),
	});
}

/** Whose requests are counted together. */
const callerKey = ({ token, person }: Caller) => (token ? `token:${token.id}` : `person:${person?.id}`);

const tooOften = (seconds: number) => fail("rateLimited", `There is room for the next request in ${seconds} s.`);

async function answerOf(
	route: Route,
	running: Running,
	incoming: Incoming,
	authorise: (p: Permission | "token") => Promise<Result<Caller>>,
	countAddress: () => number,
): Promise<Result<Answer> | PathProblem | Response> {
	const { parts, names } = running;
	const { request, began } = incoming;
	let caller: Caller | undefined;
	if (route.access === "anyone") {
		const wait = countAddress();
		if (wait > 0) return tooOften(wait);
	} else {
		const found = await authorise(route.access);
		if (!found.ok) return found;
		caller = found.value;
	}
	const params = route.params ? checkSchema(route.params, incoming.params) : ok({});
	if (!params.ok)
		return {
			ok: false,
			problem: { code: "notFound", detail: `Nothing can stand at this address: ${params.problem.detail}` },
			status: 404,
		};
	const search = request.url.indexOf("?");
	const given = search < 0 ? {} : Object.fromEntries(new URLSearchParams(request.url.slice(search)));
	const query = route.query ? checkSchema(route.query, given) : ok({});
	if (!query.ok) return query;
	const body = route.body ? await readJson(route, request, parts.limits.bodyBytes) : ok(undefined);
	if (!body.ok) return body;
	const done = await route.work({
		parts,
		names,
		request,
		caller: caller as Caller,
		params: params.value,
		query: query.value,
		body: body.value,
		began,
		authorise,
	});
	const event = "value" in done ? eventOfRoute(route, params.value, done.value) : null;
	if (event !== null) parts.live.emit(event);
	return done;
}

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
