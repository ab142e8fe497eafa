/** Calls the API of this server, typed from its routes; refusals are thrown as `ApiProblem`. */
import type { ApiTypes } from "../api/routes.ts";
import { ApiProblem, offline, unreadable } from "./api-problem.ts";
import { begunRead } from "./begun.ts";
import { confirmAgain } from "./confirm-again.ts";
import { sessionEnded } from "./session-end.ts";

export type RouteName = keyof ApiTypes;
type Part<R extends RouteName, K extends "params" | "query" | "body" | "answer"> =
	ApiTypes[R] extends Readonly<Record<K, infer T>> ? T : never;
export type AnswerOf<R extends RouteName> = Part<R, "answer">;
export type BodyOf<R extends RouteName> = Part<R, "body">;

type Field<Name extends string, T> = [T] extends [undefined]
	? unknown
	: Record<never, never> extends T
		? { readonly [K in Name]?: T }
		: { readonly [K in Name]: T };

export type OptionsOf<R extends RouteName> = Field<"params", Part<R, "params">> &
	Field<"query", Part<R, "query">> &
	(R extends `GET ${string}` ? unknown : { readonly body?: Part<R, "body"> | Blob | FormData }) & {
		readonly headers?: Readonly<Record<string, string>>;
		readonly signal?: AbortSignal;
	};

interface Loose {
	readonly params?: Readonly<Record<string, unknown>>;
	readonly query?: Readonly<Record<string, unknown>>;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	readonly signal?: AbortSignal;
}

type Arguments<R extends RouteName> =
	Record<never, never> extends OptionsOf<R> ? [options?: OptionsOf<R>] : [OptionsOf<R>];

/** `api("GET /stories/:id", { params: { id: 41 } })`. */
export async function api<R extends RouteName>(route: R, ...[options]: Arguments<R>): Promise<AnswerOf<R>> {
	return (await call(route, (options ?? {}) as Loose)) as AnswerOf<R>;
}

/** As `api`, for addresses that this version's types do not name. */
export async function call(route: string, options: Loose = {}): Promise<unknown> {
	const [method = "GET", path = "/"] = route.split(" ");
	for (;;) {
		const response = await send(method, addressOf(path, options), options);
		const answer = await readAnswer(response);
		if (response.ok) return answer;
		const problem = ApiProblem.from(answer, response.status);
		// Signed in again, the same request goes out again: what was typed is not lost, and nobody presses twice.
		if (response.status === 401 && (await sessionEnded(path))) continue;
		// The same where it wants to know once more who asks.
		if (problem.code === "confirmFirst" && (await confirmAgain())) continue;
		throw problem;
	}
}

/** The address of a call; values are escaped, and a parameter that spans segments keeps its slashes. */
export function addressOf(path: string, { params = {}, query = {} }: Pick<Loose, "params" | "query">): string {
	const filled = path.replace(/:(\w+)(\{[^}]*\})?/gu, (_, name: string, pattern?: string) => {
		const value = String(params[name] ?? "");
		return pattern === "{.+}" ? value.split("/").map(encodeURIComponent).join("/") : encodeURIComponent(value);
	});
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query))
		if (value !== undefined && value !== null) search.set(name, String(value));
	return `/api/v1${filled}${search.size > 0 ? `?${search}` : ""}`;
}

async function send(method: string, address: string, { body, headers, signal }: Loose): Promise<Response> {
	const isFile = body instanceof Blob || body instanceof FormData;
	const begun = method === "GET" ? await begunRead(address)?.catch(() => null) : null;
	if (begun) return begun;
	try {
		return await fetch(address, {
			method,
			credentials: "same-origin",
			headers: {
				// No form of another site can set it: with the strict cookie this keeps others from acting as the person.
				"x-broadsheet": "1",
				accept: "application/json",
				...(body === undefined || isFile ? {} : { "content-type": "application/json" }),
				...headers,
			},
			...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
			...(signal ? { signal } : {}),
		});
	} catch (error) {
		if (signal?.aborted) throw error;
		throw offline();
	}
}

async function readAnswer(response: Response): Promise<unknown> {
	const type = response.headers.get("content-type") ?? "";
	if (response.status === 204) return undefined;
	if (!/[/+]json\b/u.test(type)) {
		if (response.ok) return response.text();
		throw unreadable(response.status);
	}
	return response.json().catch(() => {
		throw unreadable(response.status);
	});
}
