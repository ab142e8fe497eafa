/** The tables of accounts and of the audit trail as Kysely sees them. */

export interface AccountTables {
	person: { id: number; name: string; email: string; created_at: number; disabled_at: number | null };
	/** Roles that were made or changed here; ready-made ones stand in the program. `permissions` is a JSON array. */
	role: { key: string; name: string; permissions: string };
	role_grant: { person: number; role: string; edition: string; section: string };
	person_secret: {
		person: number;
		password: string | null;
		password_changed_at: number | null;
		totp: string | null;
		totp_step: number;
	};
	passkey: {
		id: string;
		person: number;
		name: string;
		public_key: string;
		counter: number;
		transports: string;
		created_at: number;
		used_at: number | null;
	};
	recovery_code: { person: number; hash: string; used_at: number | null };
	identity: { issuer: string; subject: string; person: number; created_at: number };
	session: {
		id: number;
		secret_hash: string;
		person: number;
		method: string;
		created_at: number;
		seen_at: number;
		confirmed_at: number;
		ended_at: number | null;
		address: string;
		agent: string;
	};
	invitation: {
		id: number;
		secret_hash: string;
		person: number | null;
		created_at: number;
		expires_at: number;
		used_at: number | null;
		by: string;
	};
	ticket: { hash: string; kind: string; body: string; expires_at: number };
	sign_in_attempt: { key: string; failures: number; last_at: number; locked_until: number };
	sign_in_notice: { id: number; person: number; at: number; kind: string; detail: string; seen_at: number | null };
	audit: {
		seq: number;
		at: number;
		actor: string;
		person: number | null;
		action: string;
		subject: string;
		outcome: number;
		detail: string;
		address: string;
		previous_hash: string;
		hash: string;
	};
}
