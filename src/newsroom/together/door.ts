/** Who may come in to a story that is being written: the newsroom's own pages, with a session, where the role holds. */
import type { IncomingMessage } from "node:http";
import { fail, ok, type Result } from "../../core/result.ts";
import type { Actor } from "../../desk/actor.ts";
import type { DeskContext } from "../../desk/context.ts";
import { onlySuggests } from "../../desk/only-suggests.ts";
import { allowForStory, mayRead } from "../../desk/story-place.ts";
import { authenticate } from "../api/authenticate.ts";
import { type Access, manuscriptPath } from "../document/protocol.ts";

export interface Guest {
	readonly person: { readonly id: number; readonly name: string };
	readonly actor: Actor;
	readonly access: Access;
}

/** The story that the address names, or null. */
export function storyOf(path: string): number | null {
	const id = /^\/api\/v1\/stories\/([1-9]\d{0,14})\/manuscript$/u.exec(path.split("?")[0] ?? "")?.[1];
	return id !== undefined && manuscriptPath(Number(id)) === path.split("?")[0] ? Number(id) : null;
}

/** The handshake as a request that the API's own checks read. */
export function requestOf(message: IncomingMessage): Request {
	const headers = new Headers();
	for (const name of ["cookie", "host", "origin"] as const) {
		const value = message.headers[name];
		if (value !== undefined) headers.set(name, value);
	}
	return new Request(`http://localhost${message.url ?? "/"}`, { headers });
}

/** A page of another site could open a WebSocket with the person's cookie; browsers say which page it was. */
export function fromOwnPage(request: Request, site: string): Result<void> {
	const origin = request.headers.get("origin");
	const host = request.headers.get("host");
	if (origin === null || !URL.canParse(origin))
		return fail("notFromHere", "The request does not say which page sent it.");
	if (new URL(origin).host !== host && origin !== site)
		return fail(
			"notFromHere",
			`A page of ${origin.slice(0, 200)} sent the request, not one of ${host ?? "this server"}.`,
		);
	return ok(undefined);
}

/** Looks at session and roles as they are now. */
export async function guestOf(
	desk: DeskContext,
	request: Request,
	story: number,
	site: string,
): Promise<Result<Guest>> {
	const caller = await authenticate(desk, request, site);
	if (!caller.ok) return caller;
	const { person, actor } = caller.value;
	if (person === null) return fail("unauthorised", "Only people write together; programs use PUT /api/v1/stories/:id.");
	const record = await desk.store.story(story);
	// Who may not read it does not learn that it exists.
	if (record === null || !(await mayRead(desk.store, actor, story)))
		return fail("storyNotFound", `There is no story ${story}.`);
	const mayWrite = record.state !== "withdrawn" && (await allowForStory(desk.store, actor, "story.write", record)).ok;
	const access = { mayWrite, onlySuggests: mayWrite && (await onlySuggests(desk.store, actor, record)) };
	return ok({ person, actor, access });
}
