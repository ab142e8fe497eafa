/** What can be asked about accounts, in SQL that both databases understand. */
import type { Selectable } from "kysely";
import type {
	AccountReads,
	Attempts,
	Invitation,
	Passkey,
	Person,
	PersonSecrets,
	RoleGrant,
	RoleRecord,
	Session,
	SignInMethod,
	SignInNotice,
} from "../accounts.ts";
import { type Db, hotQuery } from "./hot-query.ts";
import type { Tables } from "./schema.ts";

const sessionQuery = hotQuery((db) => db.selectFrom("session").selectAll().where("secret_hash", "=", ""));
const personQuery = hotQuery((db) => db.selectFrom("person").selectAll().where("id", "=", 0));
const grantsQuery = hotQuery((db) =>
	db
		.selectFrom("role_grant")
		.select(["role", "edition", "section"])
		.where("person", "=", 0)
		.orderBy("role")
		.orderBy("edition")
		.orderBy("section"),
);
const rolesQuery = hotQuery((db) => db.selectFrom("role").selectAll().orderBy("key"));

export class SqlAccountReads implements AccountReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async people(): Promise<readonly Person[]> {
		return (await this.db.selectFrom("person").selectAll().orderBy("id").execute()).map(personOf);
	}

	async person(id: number): Promise<Person | null> {
		const row = (await personQuery(this.db, [id]))[0];
		return row ? personOf(row) : null;
	}

	async personByEmail(email: string): Promise<Person | null> {
		const row = await this.db.selectFrom("person").selectAll().where("email", "=", email).executeTakeFirst();
		return row ? personOf(row) : null;
	}

	async grants(person: number): Promise<readonly RoleGrant[]> {
		return grantsQuery(this.db, [person]);
	}

	async allGrants(): Promise<readonly (RoleGrant & { person: number })[]> {
		return this.db.selectFrom("role_grant").selectAll().orderBy("person").orderBy("role").execute();
	}

	async roles(): Promise<readonly RoleRecord[]> {
		const rows = await rolesQuery(this.db, []);
		return rows.map(({ key, name, permissions }) => ({ key, name, permissions: JSON.parse(permissions) as string[] }));
	}

	async secrets(person: number): Promise<PersonSecrets | null> {
		const row = await this.db.selectFrom("person_secret").selectAll().where("person", "=", person).executeTakeFirst();
		if (!row) return null;
		return {
			password: row.password,
			passwordChangedAt: row.password_changed_at,
			totp: row.totp,
			totpStep: row.totp_step,
		};
	}

	async passkeys(person: number): Promise<readonly Passkey[]> {
		const rows = await this.db
			.selectFrom("passkey")
			.selectAll()
			.where("person", "=", person)
			.orderBy("created_at")
			.orderBy("id")
			.execute();
		return rows.map(passkeyOf);
	}

	async passkey(id: string): Promise<Passkey | null> {
		const row = await this.db.selectFrom("passkey").selectAll().where("id", "=", id).executeTakeFirst();
		return row ? passkeyOf(row) : null;
	}

	async recoveryCodesLeft(person: number): Promise<number> {
		const row = await this.db
			.selectFrom("recovery_code")
			.select((e) => e.fn.countAll<number>().as("n"))
			.where("person", "=", person)
			.where("used_at", "is", null)
			.executeTakeFirstOrThrow();
		return Number(row.n);
	}

	async identity(issuer: string, subject: string): Promise<number | null> {
		const row = await this.db
			.selectFrom("identity")
			.select("person")
			.where("issuer", "=", issuer)
			.where("subject", "=", subject)
			.executeTakeFirst();
		return row?.person ?? null;
	}

	async identities(person: number): Promise<readonly { issuer: string; createdAt: number }[]> {
		const rows = await this.db.selectFrom("identity").selectAll().where("person", "=", person).execute();
		return rows.map((row) => ({ issuer: row.issuer, createdAt: row.created_at }));
	}

	async sessionByHash(secretHash: string): Promise<Session | null> {
		const row = (await sessionQuery(this.db, [secretHash]))[0];
		return row ? sessionOf(row) : null;
	}

	async sessions(person: number): Promise<readonly Session[]> {
		const rows = await this.db
			.selectFrom("session")
			.selectAll()
			.where("person", "=", person)
			.where("ended_at", "is", null)
			.orderBy("id", "desc")
			.execute();
		return rows.map(sessionOf);
	}

	async invitationByHash(secretHash: string): Promise<Invitation | null> {
		const row = await this.db
			.selectFrom("invitation")
			.selectAll()
			.where("secret_hash", "=", secretHash)
			.executeTakeFirst();
		return row ? invitationOf(row) : null;
	}

	async openInvitations(now: number): Promise<readonly Invitation[]> {
		const rows = await this.db
			.selectFrom("invitation")
			.selectAll()
			.where("used_at", "is", null)
			.where("expires_at", ">", now)
			.orderBy("id")
			.execute();
		return rows.map(invitationOf);
	}

	async attempts(key: string): Promise<Attempts | null> {
		const row = await this.db.selectFrom("sign_in_attempt").selectAll().where("key", "=", key).executeTakeFirst();
		if (!row) return null;
		return { key: row.key, failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until };
	}

	async notices(person: number): Promise<readonly SignInNotice[]> {
		const rows = await this.db
			.selectFrom("sign_in_notice")
			.selectAll()
			.where("person", "=", person)
			.where("seen_at", "is", null)
			.orderBy("id")
			.execute();
		return rows.map(({ id, at, kind, detail }) => ({ id, person, at, kind: kind as SignInNotice["kind"], detail }));
	}
}

type Row<T extends keyof Tables> = Selectable<Tables[T]>;

export function personOf(row: Row<"person">): Person {
	return {
		id: row.id,
		name: row.name,
		email: row.email,
		createdAt: row.created_at,
		disabledAt: row.disabled_at,
	};
}

function passkeyOf(row: Row<"passkey">): Passkey {
	return {
		id: row.id,
		person: row.person,
		name: row.name,
		publicKey: row.public_key,
		counter: row.counter,
		transports: JSON.parse(row.transports) as string[],
		createdAt: row.created_at,
		usedAt: row.used_at,
	};
}

export function sessionOf(row: Row<"session">): Session {
	return {
		id: row.id,
		secretHash: row.secret_hash,
		person: row.person,
		method: row.method as SignInMethod,
		createdAt: row.created_at,
		seenAt: row.seen_at,
		confirmedAt: row.confirmed_at,
		endedAt: row.ended_at,
		address: row.address,
		agent: row.agent,
	};
}

export function invitationOf(row: Row<"invitation">): Invitation {
	return {
		id: row.id,
		secretHash: row.secret_hash,
		person: row.person,
		createdAt: row.created_at,
		expiresAt: row.expires_at,
		usedAt: row.used_at,
		by: row.by,
	};
}
