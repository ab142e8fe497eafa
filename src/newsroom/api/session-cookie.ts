/** The cookie of a person's session, and whether a request that carries it was sent by the newsroom's own pages. */
import { fail, ok, type Result } from "../../core/result.ts";

const NAME = "bs_session";
/** Only this host, only over https, for every path: the browser itself holds to that by the name. */
const SAFE_NAME = `__Host-${NAME}`;
/** Only a script of the same origin can send it without the browser asking the server first. */
export const CSRF_HEADER = "x-broadsheet";

/** Over https a cookie without the safe name counts for nothing: a neighbour in the domain could have set it. */
export function sessionSecret(request: Request, site: string): string | null {
	return cookie(request, SAFE_NAME) ?? (isSecure(request, site) ? null : cookie(request, NAME));
}

export function cookie(request: Request, name: string): string | null {
	for (const part of (request.headers.get("cookie") ?? "").split(";")) {
		const at = part.indexOf("=");
		if (at > 0 && part.slice(0, at).trim() === name)
			return part
				.slice(at + 1)
				.trim()
				.slice(0, 200);
	}
	return null;
}

/** `Set-Cookie` for a new session; it has no end of its own, the store knows when it ends. */
export function sessionCookie(secret: string, isSecure: boolean): string {
	return `${isSecure ? SAFE_NAME : NAME}=${secret}; Path=/; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
}

export function noSessionCookie(isSecure: boolean): string {
	return `${sessionCookie("", isSecure)}; Max-Age=0`;
}

const TRIP = "bs_openid";

/** `Set-Cookie` for the way to an OpenID provider: lax, because the browser comes back from another site. */
export function tripCookie(ticket: string, isSecure: boolean): string {
	const name = isSecure ? `__Host-${TRIP}` : TRIP;
	return `${name}=${ticket}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
}

export function tripSecret(request: Request): string | null {
	return cookie(request, `__Host-${TRIP}`) ?? cookie(request, TRIP);
}

export const isReading = (method: string): boolean => method === "GET" || method === "HEAD" || method === "OPTIONS";

/**
 * Whether a request that changes something came from this server's own pages: its Origin is the host it was sent to, or
 * `site` (behind a proxy that names another host), and it carries the header that no form and no other site can send.
 */
export function fromOwnPages(request: Request, site: string): Result<string> {
	const origin = request.headers.get("origin");
	const host = request.headers.get("host") ?? new URL(request.url).host;
	if (request.headers.get(CSRF_HEADER) !== "1")
		return fail("notFromHere", `The request has no header ${CSRF_HEADER}: 1.`);
	if (origin === null || !URL.canParse(origin))
		return fail("notFromHere", "The request does not say which page sent it.");
	if (new URL(origin).host !== host && origin !== site)
		return fail("notFromHere", `A page of ${origin.slice(0, 200)} sent the request, not one of ${host}.`);
	return ok(origin);
}

/** Whether the browser came over https, as far as the request or the paper's own address says. */
export function isSecure(request: Request, site: string): boolean {
	if (request.url.startsWith("https:")) return true;
	const origin = request.headers.get("origin");
	const host = request.headers.get("host") ?? new URL(request.url).host;
	if (origin !== null && URL.canParse(origin) && (new URL(origin).host === host || origin === site))
		return origin.startsWith("https:");
	return site.startsWith("https:") && new URL(site).host === host;
}
