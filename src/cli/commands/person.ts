/** `broadsheet person`: who works here, and links that let people in when no screen can be reached. */
import { ADMINISTRATOR } from "../../core/permissions.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { inviteAdministrator } from "../../desk/accounts/invitations.ts";
import { INVITATION_LIFE, inviteIn } from "../../desk/accounts/invite.ts";
import { note } from "../../desk/accounts/on-record.ts";
import { SYSTEM } from "../../desk/actor.ts";
import { allOrNothing } from "../../desk/all-or-nothing.ts";
import type { DeskContext } from "../../desk/context.ts";
import { addPersonIn, cleanEmail } from "../../desk/people.ts";
import type { Person, RoleGrant } from "../../store/accounts.ts";
import type { Reads } from "../../store/store.ts";
import { lockHolder } from "../data-lock.ts";
import { invitationAddress, newsroomAddress, setupAddress } from "../newsroom-address.ts";
import type { Outcome } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import { paperFolders } from "../paper-folders.ts";
import type { Call } from "../program.ts";
import { columns } from "../terminal.ts";
import { withPaper } from "../with-paper.ts";

const LIFE = `once, for ${INVITATION_LIFE / 86_400_000} days`;

/** Without an e-mail address: the link that makes the first administrator. */
export function invite({ config, flags, args }: Call): Promise<Outcome> {
	return withPaper(config.data, {}, async ({ desk }) => {
		const running = lockHolder(paperFolders(config.data));
		const host = config.host.includes(":") ? `[${config.host}]` : config.host;
		const newsroom = newsroomAddress(running?.url || `http://${host}:${config.port}`, config.site);
		const email = args[0] === undefined ? null : cleanEmail(args[0]);
		if (email === null) {
			const secret = await inviteAdministrator(desk);
			if (secret === null)
				return refuse(
					EXIT.couldNot,
					"No link was made.",
					"The paper has an administrator already.",
					'Name whom to invite: broadsheet person invite ada@daily.example --name "Ada Demir" --role administrator',
				);
			const link = setupAddress(newsroom, secret);
			return done({ link, person: null }, `${link}\n  Makes the administrator; good ${LIFE}.`);
		}
		const made = await invitePerson(desk, email, flags);
		if (!made.ok) return refusedBy(made.problem, "Nobody was invited.", EXIT.wrongUsage);
		const { person, secret, isNew } = made.value;
		const link = invitationAddress(newsroom, secret);
		const what = isNew
			? `Lets ${person.name} in for the first time`
			: `Gives ${person.name} a new way in and takes away those before`;
		return done(
			{ link, person: { id: person.id, name: person.name, email: person.email }, isNew },
			`${link}\n  ${what}; good ${LIFE}. Hand it over in person or by a way that nobody else reads.`,
		);
	});
}

function invitePerson(
	desk: DeskContext,
	email: string,
	flags: Call["flags"],
): Promise<Result<{ person: Person; secret: string; isNew: boolean }>> {
	const now = desk.clock();
	const text = (name: string) => (flags[name] === undefined ? "" : String(flags[name]));
	return allOrNothing(desk, async (tx) => {
		const known = await tx.accounts.personByEmail(email);
		if (known?.disabledAt != null)
			return fail("wrongState", `${known.name} was shut out; an administrator has to let them in again first.`);
		if (known !== null && (text("role") !== "" || text("name") !== ""))
			return fail("alreadyExists", `${known.name} is there already: name and roles are changed in the newsroom.`);
		if (known === null && (text("role") === "" || text("name") === ""))
			return fail("invalidField", `Nobody has the address ${email}; a new person needs --name and --role.`);
		const grants: RoleGrant[] = [{ role: text("role"), edition: text("edition"), section: text("section") }];
		const made = known === null ? await addPersonIn(tx, SYSTEM, { name: text("name"), email, grants }, now) : ok(known);
		if (!made.ok) return made;
		const secret = await inviteIn(tx, made.value.id, "the command line", now);
		const from = { address: "", agent: "" };
		await note(tx, { action: "invitePerson", by: null, about: made.value, detail: { by: "command line" } }, from, now);
		return ok({ person: made.value, secret, isNew: known === null });
	});
}

export function listAll({ config }: Call): Promise<Outcome> {
	return withPaper(config.data, { readOnly: true }, async ({ store, desk }) => {
		const people = await Promise.all((await store.accounts.people()).map((one) => shown(store, one, desk.clock())));
		const rows = people.map(({ id, name, email, state, roles }) => [
			String(id),
			state,
			name,
			email,
			roles.map(({ role, edition, section }) => [role, edition, section].filter(Boolean).join("/")).join(", "),
		]);
		return done(
			{ people },
			people.length === 0
				? 'There are no people yet. "broadsheet person invite" makes the link for the administrator.'
				: columns(rows),
		);
	});
}

async function shown(store: Reads, { id, name, email, disabledAt }: Person, now: number) {
	const roles = await store.accounts.grants(id);
	const hasWay =
		(await store.accounts.passkeys(id)).length > 0 ||
		(await store.accounts.secrets(id))?.password != null ||
		(await store.accounts.identities(id)).length > 0;
	const isInvited = (await store.accounts.openInvitations(now)).some((one) => one.person === id);
	const state = disabledAt !== null ? "shut out" : hasWay ? "active" : isInvited ? "invited" : "no way in";
	return { id, name, email, state, isAdministrator: roles.some(({ role }) => role === ADMINISTRATOR), roles };
}
