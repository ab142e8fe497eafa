/** What a route is: its address, who may ask, what it reads, what it answers, and the work itself. */
import type { z } from "zod";
import type { Permission } from "../../core/permissions.ts";
import type { Problem, Result } from "../../core/result.ts";
import type { Origin } from "../../desk/sessions.ts";
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
	/** The caller's network address and what its browser says of itself. */
	readonly from: Origin;
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
	/** Most bytes of the body, where that is less than everywhere. */
	readonly bodyBytes?: number;
	/**
	 * Open to anyone, but only from the newsroom's own pages, and refusals count: an address with too many of them has
	 * to wait. The work itself writes what belongs in the audit trail.
	 */
	readonly isGuarded?: boolean;
	/** Open to anyone and writes though it only reads: few requests of one address are let through. */
	readonly isThrottled?: boolean;
	/** A person must have proved within the last minutes who they are; tokens need not. */
	readonly isSensitive?: boolean;
	/** False for what changes nothing though its method says so: it is not in the audit trail. */
	readonly isOnRecord?: boolean;
	/** Facts of a request for the audit trail; never a secret. */
	recorded?(given: { readonly params: Params; readonly body: Body }): Readonly<Record<string, unknown>>;
	/** Media types of a body that the work reads itself. */
	readonly reads?: readonly string[];
	readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>;
	work(call: Call<Params, Query, Body>): Promise<Answered> | Answered;
}

type Answers = Route["answers"];
type Method = Route["method"];

/** What a caller of a route sends and gets, for the typed client: the schemas' inputs, and the outputs of its successes. */
export interface RouteTypes<Params, Query, Body, Answer> {
	readonly params: Params;
	readonly query: Query;
	readonly body: Body;
	readonly answer: Answer;
}

/** A route that remembers its method, path and types; `Types` exists for the compiler alone. */
export interface TypedRoute<M extends Method, P extends string, Types> extends Route {
	readonly method: M;
	readonly path: P;
	readonly types?: Types;
}

type SuccessSchema<A> = { [K in keyof A]: K extends 200 | 201 | 202 ? SchemaOf<A[K]> : never }[keyof A];
type SchemaOf<A> = A extends { readonly schema: infer S extends z.ZodType } ? z.output<S> : never;
type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined;

interface Spec<M, P, PS, QS, BS, A>
	extends Omit<Route, "method" | "path" | "params" | "query" | "body" | "answers" | "work" | "recorded"> {
	readonly method: M;
	readonly path: P;
	readonly params?: PS;
	readonly query?: QS;
	readonly body?: BS;
	readonly answers: A;
	recorded?(given: {
		readonly params: PS extends z.ZodType ? z.output<PS> : Record<never, never>;
		readonly body: BS extends z.ZodType ? z.output<BS> : undefined;
	}): Readonly<Record<string, unknown>>;
	work(
		call: Call<
			PS extends z.ZodType ? z.output<PS> : Record<never, never>,
			QS extends z.ZodType ? z.output<QS> : Record<never, never>,
			BS extends z.ZodType ? z.output<BS> : undefined
		>,
	): Promise<Answered> | Answered;
}

/** Declares a route with the types of its schemas inferred, and remembered for the typed client. */
export function route<
	const M extends Method,
	const P extends string,
	A extends Answers,
	PS extends z.ZodType | undefined = undefined,
	QS extends z.ZodType | undefined = undefined,
	BS extends z.ZodType | undefined = undefined,
>(
	spec: Spec<M, P, PS, QS, BS, A>,
): TypedRoute<M, P, RouteTypes<InputOf<PS>, InputOf<QS>, InputOf<BS>, SuccessSchema<A>>> {
	return spec as never;
}

export function answer(body: unknown, status = 200, headers?: Readonly<Record<string, string>>): Result<Answer> {
	return { ok: true, value: { status, body, ...(headers ? { headers } : {}) } };
}

/** Nothing stands at the address that the path names. */
export function nothingHere(detail: string): PathProblem {
	return { ok: false, problem: { code: "notFound", detail }, status: 404 };
}
