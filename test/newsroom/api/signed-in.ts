/** People in a test paper, with sessions: asks the API as they do from the newsroom's own pages. */
import { must } from "../../../src/core/result.ts";
import { SYSTEM } from "../../../src/desk/actor.ts";
import { addPerson } from "../../../src/desk/people.ts";
import { beginSession } from "../../../src/desk/sessions.ts";
import type { Person, RoleGrant } from "../../../src/store/accounts.ts";
import type { Ask, TestPaper } from "./paper.ts";

export interface SignedIn {
	readonly person: Person;
	/** What stands in the cookie. */
	readonly secret: string;
	/** With the session's cookie, the header and the Origin that the newsroom's pages send. */
	ask(method: string, path: string, options?: Ask): Promise<Response>;
}

export interface SignedInOptions {
	readonly name?: string;
	readonly role?: string;
	readonly edition?: string;
	readonly section?: string;
	/** In the place of the one grant that the fields above make. */
	readonly grants?: readonly RoleGrant[];
}

let number = 0;

/** Makes a person with a role (an editor everywhere when nothing is said) and begins a session. */
export async function signedInHere(paper: TestPaper, options: SignedInOptions = {}): Promise<SignedIn> {
	const { desk } = paper.parts;
	const { name = "Ada Demir", role = "editor", edition = "", section = "" } = options;
	const grants = options.grants ?? [{ role, edition, section }];
	const email = `person-${++number}@daily.example`;
	const person = must(await addPerson(desk, SYSTEM, { name, email, grants }));
	const from = { address: "192.0.2.7", agent: "Test" };
	const { secret } = await desk.store.write((tx) => beginSession(tx, person.id, "passkey", from, desk.clock()));
	return { person, secret, ask: (method, path, more = {}) => askAs(paper, secret, method, path, more) };
}

/** Asks with a session's secret. */
export function askAs(paper: TestPaper, secret: string, method: string, path: string, more: Ask = {}) {
	const headers = {
		cookie: `__Host-bs_session=${secret}`,
		origin: "http://daily.example",
		"x-broadsheet": "1",
		...more.headers,
	};
	return paper.ask(method, path, { ...more, as: null, headers });
}
