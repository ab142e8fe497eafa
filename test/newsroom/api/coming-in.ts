/** People of a test paper who come in as people do: by a link, with a passkey in software or a password with codes. */
import { TOTP } from "otpauth";
import { expect } from "vitest";
import { inviteIn } from "../../../src/desk/accounts/invite.ts";
import { SoftPasskey } from "../../support/soft-passkey.ts";
import { cookieOf, fromPages, ORIGIN } from "./own-pages.ts";
import { read, type TestPaper } from "./paper.ts";

export const PASSWORD = "seven lanterns by the river";

export interface Made {
	readonly id: number;
	readonly email: string;
	readonly recoveryCodes: readonly string[];
	readonly session: string;
}

let number = 0;

/** What people do at the door of one paper. */
export function comingInto(paper: TestPaper) {
	const post = (path: string, json: unknown, more = {}) => fromPages(paper, "POST", path, { json, ...more });
	const code = (secret: string) => new TOTP({ secret }).generate({ timestamp: paper.clock.now });

	async function invited(
		email = `person-${++number}@daily.example`,
	): Promise<{ id: number; email: string; link: string }> {
		const { desk } = paper.parts;
		const { id, link } = await desk.store.write(async (tx) => {
			const person = await tx.accounts.addPerson({
				name: "Deniz Kaya",
				email,
				createdAt: desk.clock(),
				disabledAt: null,
			});
			await tx.accounts.putGrants(person.id, [{ role: "reporter", edition: "", section: "" }]);
			return { id: person.id, link: await inviteIn(tx, person.id, "test", desk.clock()) };
		});
		return { id, email, link };
	}

	async function accepted(answered: Response, id: number, email: string): Promise<Made> {
		const body = await read(answered);
		expect([answered.status, body.detail]).toEqual([200, undefined]);
		const session = cookieOf(answered) ?? "";
		return { id, email, session, recoveryCodes: body.recoveryCodes };
	}

	async function withPasskey(): Promise<Made & { passkey: SoftPasskey }> {
		const { id, email, link } = await invited();
		const begun = await read(await post("/invitations/begin", { invitation: link }));
		const passkey = new SoftPasskey(ORIGIN);
		const way = { kind: "passkey", ticket: begun.ticket, response: passkey.make(begun.passkey), name: "Telephone" };
		return { passkey, ...(await accepted(await post("/invitations/accept", { invitation: link, way }), id, email)) };
	}

	async function withPassword(): Promise<Made & { totp: string }> {
		const { id, email, link } = await invited();
		const begun = await read(await post("/invitations/begin", { invitation: link }));
		const totp = begun.totp.secret as string;
		const way = { kind: "password", ticket: begun.ticket, password: PASSWORD, code: code(totp) };
		const made = await accepted(await post("/invitations/accept", { invitation: link, way }), id, email);
		paper.clock.now += 30_000;
		return { totp, ...made };
	}

	const signInByPassword = async (email: string, typed: string, password = PASSWORD, more = {}) => {
		const first = await post("/sign-in/password", { email, password }, more);
		if (first.status !== 200) return first;
		return post("/sign-in/code", { ticket: (await read(first)).ticket, code: typed }, more);
	};

	async function signInByPasskey(passkey: SoftPasskey, how = {}): Promise<Response> {
		const begun = await read(await post("/sign-in/passkey/begin", {}));
		return post("/sign-in/passkey", { ticket: begun.ticket, response: passkey.use(begun.options, how) });
	}

	return { post, code, invited, withPasskey, withPassword, signInByPassword, signInByPasskey };
}
