/** The person who asks, with the session: for what people change of their own account, which no token does. */
import { fail, ok, type Result } from "../../../core/result.ts";
import type { Own } from "../../../desk/accounts/own-account.ts";
import { CONFIRMED_FOR } from "../../../desk/sessions.ts";
import type { Call } from "../route.ts";

export async function ownOf(
	{ parts, caller }: Pick<Call<unknown, unknown, unknown>, "parts" | "caller">,
	{ isSensitive = false } = {},
): Promise<Result<Own>> {
	const { session } = caller;
	const person = caller.person === null ? null : await parts.desk.store.accounts.person(caller.person.id);
	if (session === null || person === null) return fail("forbidden", "A token has no account of its own.");
	if (isSensitive && parts.desk.clock() - session.confirmedAt > CONFIRMED_FOR)
		return fail("confirmFirst", "It is some time since you last proved who you are.");
	return ok({ person, session });
}
