/** What a route is: its address, who may ask, what it reads, what it answers, and the work itself. */
import type { z } from "zod";
import type { Permission } from "../../core/permissions.ts";
import type { Problem, Result } from "../../core/result.ts";
import type { Caller } from "./authenticate.ts";
import type { ConceptNames } from "./concept-names.ts";
import type { ApiParts } from "./parts.ts";

/** What of a request a route's work is given; everything has been checked against the route's schemas. */
export interface Call<Params, Query, Body> {
	readonly parts: ApiParts;
	readonly names: ConceptNames;
	readonly request: Request;
	readonly caller: Caller;
	readonly params: Params;
	readonly query: Query;
	readonly body: Body;
	/** Milliseconds (of `performance`) at which the request came in. */
	readonly began: number;
	/** For routes that are open to anyone but sometimes need a token. */
	authorise(permission: Permission): Promise<Result<Caller>>;
}

export interface Answer {
	readonly status: number;
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal whose status differs from the catalogue's, because the path and not the body names what is missing. */
export interface PathProblem {
	readonly ok: false;
	readonly problem: Problem;
	readonly status: 404;
}

export type Answered = Result<Answer> | PathProblem | Response;

export interface Route<Params = unknown, Query = unknown, Body = unknown> {
	/** The operation's name in the OpenAPI document. */
	readonly name: string;
	readonly method: "get" | "post" | "put" | "delete";
	/** Below /api/v1, in Hono's spelling. */
	readonly path: string;
	/** One sentence for people. */
	readonly summary: string;
	/** `token`: any valid token; `anyone`: no token needed. */
	readonly access: Permission | "token" | "anyone";
	readonly params?: z.ZodType<Params>;
	readonly query?: z.ZodType<Query>;
	readonly body?: z.ZodType<Body>;
	/** An empty body is read as {}. */
	readonly bodyOptional?: boolean;
	/** Media types of a body that the work reads itself. */
	readonly reads?: readonly string[];
	readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>;
	work(call: Call<Params, Query, Body>): Promise<Answered> | Answered;
}

/** Declares a route with the types of its schemas inferred. */
export function route<Params = Record<never, never>, Query = Record<never, never>, Body = undefined>(
	spec: Route<Params, Query, Body>,
): Route {
	return spec as unknown as Route;
}

export function answer(body: unknown, status = 200, headers?: Readonly<Record<string, string>>): Result<Answer> {
	return { ok: true, value: { status, body, ...(headers ? { headers } : {}) } };
}

/** Nothing stands at the address that the path names. */
export function nothingHere(detail: string): PathProblem {
	return { ok: false, problem: { code: "notFound", detail }, status: 404 };
}
