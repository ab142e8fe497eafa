/** The newsroom's HTTP API: every route, its errors, and its description, as one Hono app. */
import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Problem } from "../../core/result.ts";
import { storeFault } from "../../store/store-fault.ts";
import { since } from "./after-press.ts";
import { ConceptNames } from "./concept-names.ts";
import { Refusals } from "./on-record.ts";
import { openapiDocument } from "./openapi-document.ts";
import type { ApiBindings, ApiParts } from "./parts.ts";
import { problemResponse } from "./problem-response.ts";
import { problemsPage } from "./problems-page.ts";
import { RateLimit } from "./rate-limit.ts";
import { ROUTES } from "./routes.ts";
import { type Running, runRoute } from "./run-route.ts";

export type { ApiBindings, ApiLimits, ApiLog, ApiParts, MediaPort, TakenIn } from "./parts.ts";
export { API_LIMITS } from "./parts.ts";

type Env = { Bindings: ApiBindings };

export interface Api extends Hono<Env> {
	/** Returns when everything that belongs in the audit trail is on disk; call it before the store is closed. */
	settled(): Promise<void>;
}

export function createApi(parts: ApiParts): Api {
	const app = new Hono<Env>();
	const running: Running = {
		parts,
		names: new ConceptNames(),
		requests: new RateLimit(parts.limits.requestsPerMinute, parts.desk.clock),
		failures: new RateLimit(parts.limits.failuresPerMinute, parts.desk.clock),
		open: new RateLimit(parts.limits.openPerMinute, parts.desk.clock),
		refusals: new Refusals(parts.desk, (err) => parts.log.error({ err }, "refusals could not be written down")),
	};
	const refuse = (problem: Problem, headers?: Record<string, string>, instance?: string) =>
		problemResponse(problem, {
			typeBase: parts.problemTypeBase,
			...(headers ? { headers } : {}),
			...(instance ? { instance } : {}),
		});

	app.use(async (c, next) => {
		const began = performance.now();
		await next();
		// Nothing here may be kept by a cache: every answer depends on the token and on the moment.
		c.res.headers.set("cache-control", "no-store");
		c.res.headers.set("x-content-type-options", "nosniff");
		const { method } = c.req.raw;
		const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
		parts.log[isRead ? "debug" : "info"]({ method, path: c.req.path, status: c.res.status, ms: since(began) }, "api");
	});

	for (const route of ROUTES) {
		app.on(route.method.toUpperCase(), `/api/v1${route.path}`, (c) =>
			runRoute(route, running, {
				request: c.req.raw,
				address: c.env?.address ?? "unknown",
				params: c.req.param() as Record<string, string>,
				began: performance.now(),
			}),
		);
	}

	let document: string | undefined;
	app.get("/api/openapi.json", () => {
		document ??= JSON.stringify(openapiDocument(ROUTES));
		return new Response(document, { headers: { "content-type": "application/json" } });
	});

	app.get(
		"/api/problems",
		() =>
			new Response(problemsPage(), {
				headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" },
			}),
	);

	for (const [path, methods] of allowedMethods()) {
		const allow = [...methods, "OPTIONS"].join(", ");
		app.all(path, (c) => {
			if (c.req.method === "OPTIONS") return new Response(null, { status: 204, headers: { allow } });
			return refuse(
				{ code: "methodNotAllowed", detail: `${c.req.path} takes ${allow}, not ${c.req.method.slice(0, 40)}.` },
				{ allow },
			);
		});
	}

	app.notFound((c) => refuse({ code: "notFound", detail: `There is nothing at ${c.req.path.slice(0, 300)}.` }));
	app.onError((error, c) => {
		const fault = storeFault(error);
		const instance = `urn:uuid:${randomUUID()}`;
		parts.log.error(
			{ err: error, instance, method: c.req.method, path: c.req.path },
			fault === null ? "fault in the API" : "the store can not write",
		);
		if (fault !== null)
			return refuse(
				{ code: "storeUnavailable", detail: `The store refused: ${fault}.` },
				{ "retry-after": "5" },
				instance,
			);
		return refuse(
			{ code: "internal", detail: "The request was not carried out because of a fault in the program." },
			{},
			instance,
		);
	});
	return Object.assign(app, { settled: () => running.refusals.flush() });
}

function allowedMethods(): Map<string, Set<string>> {
	const all = new Map(["/api/openapi.json", "/api/problems"].map((path) => [path, new Set(["GET", "HEAD"])]));
	for (const { path, method } of ROUTES) {
		const methods = all.get(`/api/v1${path}`) ?? new Set();
		methods.add(method.toUpperCase());
		if (method === "get") methods.add("HEAD");
		all.set(`/api/v1${path}`, methods);
	}
	return all;
}
