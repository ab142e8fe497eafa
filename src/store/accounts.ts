/** Accounts in the store: people, roles and grants, how people sign in, and their sessions. Secrets are kept as hashes, but for TOTP's, which must be known to check a code. */

export interface Person {
	readonly id: number;
	readonly name: string;
	/** In lower case; no two people have the same. */
	readonly email: string;
	readonly createdAt: number;
	/** Milliseconds UTC from which the person may not sign in any more; null: may. */
	readonly disabledAt: number | null;
}

/** A role that was made or changed in this paper. */
export interface RoleRecord {
	readonly key: string;
	readonly name: string;
	readonly permissions: readonly string[];
}

/** A person has a role in a section and what lies below it, in a whole edition (empty section), or everywhere (both empty). */
export interface RoleGrant {
	readonly role: string;
	readonly edition: string;
	readonly section: string;
}

export interface PersonSecrets {
	/** argon2id in PHC form; null: no password. */
	readonly password: string | null;
	readonly passwordChangedAt: number | null;
	/** The shared secret in base32; null: none. */
	readonly totp: string | null;
	/** The last step of 30 s whose code was used: neither it nor an older one is taken again. */
	readonly totpStep: number;
}

export interface Passkey {
	/** The credential's id in base64url. */
	readonly id: string;
	readonly person: number;
	/** For people: "Ada's telephone". */
	readonly name: string;
	/** COSE key in base64url. */
	readonly publicKey: string;
	readonly counter: number;
	readonly transports: readonly string[];
	readonly createdAt: number;
	readonly usedAt: number | null;
}

export const SIGN_IN_METHODS = ["passkey", "password", "recovery", "openid", "invitation"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

export interface Session {
	readonly id: number;
	readonly secretHash: string;
	readonly person: number;
	readonly method: SignInMethod;
	readonly createdAt: number;
	/** To the minute. */
	readonly seenAt: number;
	/** When the person last proved who they are in this session. */
	readonly confirmedAt: number;
	readonly endedAt: number | null;
	readonly address: string;
	/** What the browser says of itself. */
	readonly agent: string;
}

export interface Invitation {
	readonly id: number;
	readonly secretHash: string;
	/** Whom it lets in; null: whoever opens it becomes the first administrator. */
	readonly person: number | null;
	readonly createdAt: number;
	readonly expiresAt: number;
	readonly usedAt: number | null;
	readonly by: string;
}

/** Something half done that somebody comes back with once: a passkey's challenge, the way through an OpenID provider. */
export interface Ticket {
	readonly hash: string;
	readonly kind: string;
	readonly body: unknown;
	readonly expiresAt: number;
}

/** Failed sign-ins for one e-mail address, whether or not anybody has it. */
export interface Attempts {
	readonly key: string;
	readonly failures: number;
	readonly lastAt: number;
	readonly lockedUntil: number;
}

/** What a person is told after the next sign-in. */
export interface SignInNotice {
	readonly id: number;
	readonly person: number;
	readonly at: number;
	readonly kind: "lockedOut" | "recoveryCodeUsed" | "credentialsChanged";
	readonly detail: string;
}

export interface AccountReads {
	people(): Promise<readonly Person[]>;
	person(id: number): Promise<Person | null>;
	personByEmail(email: string): Promise<Person | null>;
	/** Of one person. */
	grants(person: number): Promise<readonly RoleGrant[]>;
	allGrants(): Promise<readonly (RoleGrant & { readonly person: number })[]>;
	/** Those that were made or changed here. */
	roles(): Promise<readonly RoleRecord[]>;
	secrets(person: number): Promise<PersonSecrets | null>;
	passkeys(person: number): Promise<readonly Passkey[]>;
	passkey(id: string): Promise<Passkey | null>;
	/** How many were not used yet. */
	recoveryCodesLeft(person: number): Promise<number>;
	identity(issuer: string, subject: string): Promise<number | null>;
	identities(person: number): Promise<readonly { readonly issuer: string; readonly createdAt: number }[]>;
	sessionByHash(secretHash: string): Promise<Session | null>;
	/** Those that were not ended, newest first. */
	sessions(person: number): Promise<readonly Session[]>;
	invitationByHash(secretHash: string): Promise<Invitation | null>;
	/** Not used and not ended at `now`. */
	openInvitations(now: number): Promise<readonly Invitation[]>;
	attempts(key: string): Promise<Attempts | null>;
	/** Not seen yet, oldest first. */
	notices(person: number): Promise<readonly SignInNotice[]>;
}

export interface AccountWrites extends AccountReads {
	addPerson(person: Omit<Person, "id">): Promise<Person>;
	putPerson(person: Person): Promise<void>;
	/** Puts these in the place of all that the person had. */
	putGrants(person: number, grants: readonly RoleGrant[]): Promise<void>;
	putRole(role: RoleRecord): Promise<void>;
	deleteRole(key: string): Promise<void>;
	putSecrets(person: number, secrets: PersonSecrets): Promise<void>;
	addPasskey(passkey: Passkey): Promise<void>;
	usePasskey(id: string, counter: number, at: number): Promise<void>;
	deletePasskey(id: string): Promise<void>;
	/** Puts these in the place of all that the person had. */
	putRecoveryCodes(person: number, hashes: readonly string[]): Promise<void>;
	/** False when there is no such code or it was used before. */
	useRecoveryCode(person: number, hash: string, at: number): Promise<boolean>;
	addIdentity(issuer: string, subject: string, person: number, at: number): Promise<void>;
	addSession(session: Omit<Session, "id">): Promise<Session>;
	touchSession(id: number, at: number): Promise<void>;
	confirmSession(id: number, at: number): Promise<void>;
	endSession(id: number, at: number): Promise<void>;
	/** Ends all of a person's sessions but `except`; answers how many. */
	endSessions(person: number, except: number | null, at: number): Promise<number>;
	addInvitation(invitation: Omit<Invitation, "id">): Promise<Invitation>;
	useInvitation(id: number, at: number): Promise<void>;
	/** Uses up every open invitation of a person (null: those that make the first administrator). */
	closeInvitations(person: number | null, at: number): Promise<void>;
	putTicket(ticket: Ticket): Promise<void>;
	/** Takes the ticket away, so that nobody can come with it again; null when there is none or it has ended. */
	takeTicket(hash: string, kind: string, now: number): Promise<unknown>;
	putAttempts(attempts: Attempts): Promise<void>;
	clearAttempts(key: string): Promise<void>;
	addNotice(notice: Omit<SignInNotice, "id">): Promise<void>;
	seeNotices(person: number, at: number): Promise<void>;
	/** Forgets tickets that have ended and attempts older than `before`. */
	tidy(now: number, before: number): Promise<void>;
}
