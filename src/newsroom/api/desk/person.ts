/** What only people have: views, notes, things that they are told. */
import { fail, ok, type Result } from "../../../core/result.ts";
import type { Caller } from "../authenticate.ts";

export interface AskingPerson {
	readonly id: number;
	readonly name: string;
}

/** The person who asks; a refusal for a token. */
export function person(caller: Caller): Result<AskingPerson> {
	return caller.person === null
		? fail("forbidden", "This belongs to people who are signed in; a token has none of it.")
		: ok(caller.person);
}
