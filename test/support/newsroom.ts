/** The newsroom as its people have it: a person with a role on a running paper, signed in, in a browser window and by fetch. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { openPaper } from "../../src/cli/compose.ts";
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { addPerson } from "../../src/desk/people.ts";
import { beginSession } from "../../src/desk/sessions.ts";
import type { RoleGrant } from "../../src/store/accounts.ts";
import type { Api, RunningPaper } from "./running-paper.ts";
import { windowOf } from "./windows.ts";

export interface SignedInPerson {
	readonly id: number;
	readonly name: string;
	readonly email: string;
	/** What stands in the session's cookie. */
	readonly secret: string;
	/** Calls the API below /api/v1 as the person does from the newsroom; throws when the answer is no success. */
	readonly api: Api;
	/** The same with the whole answer, whatever its status. */
	fetch(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
	/** A browser of its own in which the person is signed in, as on another device; the caller closes it. */
	context(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>;
	/** A window of the browser in which the person always works; `closeWindows` ends it. */
	window(browser: Browser, options?: BrowserContextOptions): Promise<Page>;
}

export interface WhoSignsIn {
	readonly name?: string;
	/** An editor when nothing is said. */
	readonly role?: string;
	/** The role holds everywhere when left out. */
	readonly edition?: string;
	readonly section?: string;
	/** In the place of the one grant that the fields above make. */
	readonly grants?: readonly RoleGrant[];
}

let number = 0;

/** Makes a person and signs them in. */
export async function signedIn(paper: RunningPaper, who: WhoSignsIn = {}): Promise<SignedInPerson> {
	const { name = "Ada Demir", role = "editor", edition = "", section = "" } = who;
	const email = `person-${process.pid}-${++number}@daily.example`;
	const grants = who.grants ?? [{ role, edition, section }];
	const { desk, close } = await openPaper(paper.data);
	const made = await (async () => {
		const person = must(await addPerson(desk, SYSTEM, { name, email, grants }));
		const from = { address: "127.0.0.1", agent: "Test" };
		return desk.store.write((tx) => beginSession(tx, person.id, "passkey", from, desk.clock()));
	})().finally(close);
	return asPerson(paper.url, { id: made.session.person, name, email, secret: made.secret });
}

export function asPerson(
	url: string,
	person: { readonly id: number; readonly name: string; readonly email: string; readonly secret: string },
): SignedInPerson {
	const ask: SignedInPerson["fetch"] = (method, path, body, headers = {}) =>
		fetch(`${url}/api/v1${path}`, {
			method,
			headers: {
				cookie: `bs_session=${person.secret}`,
				origin: url,
				"x-broadsheet": "1",
				...(body === undefined ? {} : { "content-type": "application/json" }),
				...headers,
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
	const context: SignedInPerson["context"] = async (browser, options = {}) => {
		const made = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
		await made.addCookies([{ name: "bs_session", value: person.secret, url, httpOnly: true, sameSite: "Strict" }]);
		return made;
	};
	return {
		...person,
		fetch: ask,
		context,
		window: (browser, options = {}) =>
			windowOf(browser, `${url} ${person.secret} ${JSON.stringify(options)}`, () => context(browser, options)),
		async api<Answer>(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
			const response = await ask(method, path, body, headers);
			const text = await response.text();
			if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
			return (text === "" ? undefined : JSON.parse(text)) as Answer;
		},
	};
}
