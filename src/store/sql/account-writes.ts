/** What can be changed of accounts; always inside one transaction of the store's `write`. */
import type {
	AccountWrites,
	Attempts,
	Invitation,
	Passkey,
	Person,
	PersonSecrets,
	RoleGrant,
	RoleRecord,
	Session,
	SignInNotice,
	Ticket,
} from "../accounts.ts";
import { invitationOf, personOf, SqlAccountReads, sessionOf } from "./account-reads.ts";

export class SqlAccountWrites extends SqlAccountReads implements AccountWrites {
	async addPerson(person: Omit<Person, "id">): Promise<Person> {
		const { name, email, createdAt, disabledAt } = person;
		const row = await this.db
			.insertInto("person")
			.values({ name, email, created_at: createdAt, disabled_at: disabledAt } as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		return personOf(row);
	}

	async putPerson({ id, name, email, disabledAt }: Person): Promise<void> {
		await this.db.updateTable("person").set({ name, email, disabled_at: disabledAt }).where("id", "=", id).execute();
	}

	async putGrants(person: number, grants: readonly RoleGrant[]): Promise<void> {
		await this.db.deleteFrom("role_grant").where("person", "=", person).execute();
		for (const { role, edition, section } of grants)
			await this.db
				.insertInto("role_grant")
				.values({ person, role, edition, section })
				.onConflict((c) => c.doNothing())
				.execute();
	}

	async putRole({ key, name, permissions }: RoleRecord): Promise<void> {
		const rest = { name, permissions: JSON.stringify(permissions) };
		await this.db
			.insertInto("role")
			.values({ key, ...rest })
			.onConflict((c) => c.column("key").doUpdateSet(rest))
			.execute();
	}

	async deleteRole(key: string): Promise<void> {
		await this.db.deleteFrom("role").where("key", "=", key).execute();
	}

	async putSecrets(person: number, secrets: PersonSecrets): Promise<void> {
		const rest = {
			password: secrets.password,
			password_changed_at: secrets.passwordChangedAt,
			totp: secrets.totp,
			totp_step: secrets.totpStep,
		};
		await this.db
			.insertInto("person_secret")
			.values({ person, ...rest })
			.onConflict((c) => c.column("person").doUpdateSet(rest))
			.execute();
	}

	async addPasskey(passkey: Passkey): Promise<void> {
		const { publicKey, createdAt, usedAt, transports, ...same } = passkey;
		await this.db
			.insertInto("passkey")
			.values({
				...same,
				public_key: publicKey,
				transports: JSON.stringify(transports),
				created_at: createdAt,
				used_at: usedAt,
			})
			.execute();
	}

	async usePasskey(id: string, counter: number, at: number): Promise<void> {
		await this.db.updateTable("passkey").set({ counter, used_at: at }).where("id", "=", id).execute();
	}

	async deletePasskey(id: string): Promise<void> {
		await this.db.deleteFrom("passkey").where("id", "=", id).execute();
	}

	async putRecoveryCodes(person: number, hashes: readonly string[]): Promise<void> {
		await this.db.deleteFrom("recovery_code").where("person", "=", person).execute();
		for (const hash of hashes)
			await this.db.insertInto("recovery_code").values({ person, hash, used_at: null }).execute();
	}

	async useRecoveryCode(person: number, hash: string, at: number): Promise<boolean> {
		const { numUpdatedRows } = await this.db
			.updateTable("recovery_code")
			.set({ used_at: at })
			.where("person", "=", person)
			.where("hash", "=", hash)
			.where("used_at", "is", null)
			.executeTakeFirst();
		return numUpdatedRows > 0n;
	}

	async addIdentity(issuer: string, subject: string, person: number, at: number): Promise<void> {
		await this.db.insertInto("identity").values({ issuer, subject, person, created_at: at }).execute();
	}

	async addSession(session: Omit<Session, "id">): Promise<Session> {
		const row = await this.db
			.insertInto("session")
			.values({
				secret_hash: session.secretHash,
				person: session.person,
				method: session.method,
				created_at: session.createdAt,
				seen_at: session.seenAt,
				confirmed_at: session.confirmedAt,
				ended_at: session.endedAt,
				address: session.address,
				agent: session.agent,
			} as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		return sessionOf(row);
	}

	async touchSession(id: number, at: number): Promise<void> {
		await this.db.updateTable("session").set({ seen_at: at }).where("id", "=", id).execute();
	}

	async confirmSession(id: number, at: number): Promise<void> {
		await this.db.updateTable("session").set({ confirmed_at: at }).where("id", "=", id).execute();
	}

	async endSession(id: number, at: number): Promise<void> {
		await this.db
			.updateTable("session")
			.set({ ended_at: at })
			.where("id", "=", id)
			.where("ended_at", "is", null)
			.execute();
	}

	async endSessions(person: number, except: number | null, at: number): Promise<number> {
		const { numUpdatedRows } = await this.db
			.updateTable("session")
			.set({ ended_at: at })
			.where("person", "=", person)
			.where("ended_at", "is", null)
			.where("id", "<>", except ?? 0)
			.executeTakeFirst();
		return Number(numUpdatedRows);
	}

	async addInvitation(given: Omit<Invitation, "id">): Promise<Invitation> {
		const row = await this.db
			.insertInto("invitation")
			.values({
				secret_hash: given.secretHash,
				person: given.person,
				created_at: given.createdAt,
				expires_at: given.expiresAt,
				used_at: given.usedAt,
				by: given.by,
			} as never)
			.returningAll()
			.executeTakeFirstOrThrow();
		return invitationOf(row);
	}

	async useInvitation(id: number, at: number): Promise<void> {
		await this.db.updateTable("invitation").set({ used_at: at }).where("id", "=", id).execute();
	}

	async closeInvitations(person: number | null, at: number): Promise<void> {
		const open = this.db.updateTable("invitation").set({ used_at: at }).where("used_at", "is", null);
		await (person === null ? open.where("person", "is", null) : open.where("person", "=", person)).execute();
	}

	async putTicket({ hash, kind, body, expiresAt }: Ticket): Promise<void> {
		await this.db
			.insertInto("ticket")
			.values({ hash, kind, body: JSON.stringify(body), expires_at: expiresAt })
			.execute();
	}

	async takeTicket(hash: string, kind: string, now: number): Promise<unknown> {
		const row = await this.db
			.deleteFrom("ticket")
			.where("hash", "=", hash)
			.where("kind", "=", kind)
			.returning(["body", "expires_at"])
			.executeTakeFirst();
		return row && row.expires_at > now ? JSON.parse(row.body) : null;
	}

	async putAttempts({ key, failures, lastAt, lockedUntil }: Attempts): Promise<void> {
		const rest = { failures, last_at: lastAt, locked_until: lockedUntil };
		await this.db
			.insertInto("sign_in_attempt")
			.values({ key, ...rest })
			.onConflict((c) => c.column("key").doUpdateSet(rest))
			.execute();
	}

	async clearAttempts(key: string): Promise<void> {
		await this.db.deleteFrom("sign_in_attempt").where("key", "=", key).execute();
	}

	async addNotice({ person, at, kind, detail }: Omit<SignInNotice, "id">): Promise<void> {
		await this.db
			.insertInto("sign_in_notice")
			.values({ person, at, kind, detail, seen_at: null } as never)
			.execute();
	}

	async seeNotices(person: number, at: number): Promise<void> {
		await this.db
			.updateTable("sign_in_notice")
			.set({ seen_at: at })
			.where("person", "=", person)
			.where("seen_at", "is", null)
			.execute();
	}

	async tidy(now: number, before: number): Promise<void> {
		await this.db.deleteFrom("ticket").where("expires_at", "<=", now).execute();
		await this.db.deleteFrom("sign_in_attempt").where("last_at", "<", before).execute();
	}
}
