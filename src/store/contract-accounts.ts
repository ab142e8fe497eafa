/** The part of the store's contract about accounts and the audit trail. */
import { expect, test } from "vitest";
import { NO_HASH } from "../core/ledger.ts";
import type { AuditDraft } from "./audit.ts";
import { auditText } from "./audit.ts";
import type { Subject } from "./contract.ts";
import { sha256 } from "./sha256.ts";
import type { Writes } from "./store.ts";
import { verifyAudit } from "./verify-audit.ts";

const ADA = { name: "Ada Demir", email: "ada@daily.example", createdAt: 1, disabledAt: null };
const addAda = (tx: Writes) => tx.accounts.addPerson(ADA);
const SESSION = {
	secretHash: "s1",
	method: "passkey" as const,
	createdAt: 5,
	seenAt: 5,
	confirmedAt: 5,
	endedAt: null,
	address: "192.0.2.1",
	agent: "Browser",
};
const did = (more: Partial<AuditDraft> = {}): AuditDraft => ({
	at: 7,
	actor: "person:1 Ada Demir",
	person: 1,
	action: "publishStory",
	subject: "story:4",
	outcome: 200,
	detail: { ledger: 3 },
	address: "192.0.2.1",
	...more,
});

export function accountContract(subject: Subject): void {
	test("people are found by id and e-mail address, and nobody shares one", async () => {
		const { store } = subject();
		const ada = await store.write(addAda);
		expect(await store.accounts.person(ada.id)).toEqual(ada);
		expect(await store.accounts.personByEmail(ADA.email)).toEqual(ada);
		expect(await store.accounts.personByEmail("other@daily.example")).toBeNull();
		await expect(store.write(addAda)).rejects.toThrow();
		await store.write((tx) => tx.accounts.putPerson({ ...ada, name: "A. Demir", disabledAt: 9 }));
		expect(await store.accounts.people()).toEqual([{ ...ada, name: "A. Demir", disabledAt: 9 }]);
	});

	test("grants are put in the place of those before", async () => {
		const { store } = subject();
		const ada = await store.write(addAda);
		const grant = { role: "editor", edition: "de", section: "" };
		await store.write((tx) => tx.accounts.putGrants(ada.id, [grant, grant, { ...grant, section: "welt" }]));
		expect(await store.accounts.grants(ada.id)).toEqual([grant, { ...grant, section: "welt" }]);
		await store.write((tx) => tx.accounts.putGrants(ada.id, [grant]));
		expect(await store.accounts.allGrants()).toEqual([{ ...grant, person: ada.id }]);
	});

	test("roles are put, replaced and deleted", async () => {
		const { store } = subject();
		const role = { key: "stringer", name: "Stringer", permissions: ["story.read"] };
		await store.write((tx) => tx.accounts.putRole({ ...role, name: "x" }));
		await store.write((tx) => tx.accounts.putRole(role));
		expect(await store.accounts.roles()).toEqual([role]);
		await store.write((tx) => tx.accounts.deleteRole("stringer"));
		expect(await store.accounts.roles()).toEqual([]);
	});

	test("sessions are found by the hash of their secret, touched, confirmed and ended", async () => {
		const { store } = subject();
		const ada = await store.write(addAda);
		const one = await store.write((tx) => tx.accounts.addSession({ ...SESSION, person: ada.id }));
		const two = await store.write((tx) => tx.accounts.addSession({ ...SESSION, secretHash: "s2", person: ada.id }));
		await store.write((tx) => tx.accounts.touchSession(one.id, 50));
		await store.write((tx) => tx.accounts.confirmSession(one.id, 60));
		expect(await store.accounts.sessionByHash("s1")).toEqual({ ...one, seenAt: 50, confirmedAt: 60 });
		expect((await store.accounts.sessions(ada.id)).map(({ id }) => id)).toEqual([two.id, one.id]);
		expect(await store.write((tx) => tx.accounts.endSessions(ada.id, one.id, 70))).toBe(1);
		expect((await store.accounts.sessionByHash("s2"))?.endedAt).toBe(70);
		await store.write((tx) => tx.accounts.endSession(one.id, 80));
		expect(await store.accounts.sessions(ada.id)).toEqual([]);
	});

	test("secrets, passkeys, recovery codes and identities belong to a person", async () => {
		const { store } = subject();
		const { id: person } = await store.write(addAda);
		const secrets = { password: "$argon2id$x", passwordChangedAt: 3, totp: "ABC", totpStep: 9 };
		const passkey = {
			id: "k1",
			person,
			name: "Telephone",
			publicKey: "cGs",
			counter: 0,
			transports: ["internal"],
			createdAt: 3,
			usedAt: null,
		};
		await store.write(async (tx) => {
			await tx.accounts.putSecrets(person, { ...secrets, password: null });
			await tx.accounts.putSecrets(person, secrets);
			await tx.accounts.addPasskey(passkey);
			await tx.accounts.usePasskey("k1", 5, 8);
			await tx.accounts.putRecoveryCodes(person, ["a", "b"]);
			await tx.accounts.addIdentity("https://id.example", "42", person, 3);
		});
		expect(await store.accounts.secrets(person)).toEqual(secrets);
		expect(await store.accounts.passkey("k1")).toEqual({ ...passkey, counter: 5, usedAt: 8 });
		expect(await store.accounts.passkeys(person)).toHaveLength(1);
		expect(await store.accounts.identity("https://id.example", "42")).toBe(person);
		expect(await store.accounts.identity("https://other.example", "42")).toBeNull();
		const use = (hash: string) => store.write((tx) => tx.accounts.useRecoveryCode(person, hash, 9));
		expect([await use("a"), await use("a"), await use("none")]).toEqual([true, false, false]);
		expect(await store.accounts.recoveryCodesLeft(person)).toBe(1);
		await store.write((tx) => tx.accounts.deletePasskey("k1"));
		expect(await store.accounts.passkey("k1")).toBeNull();
	});

	test("an invitation is open until it is used, closed or has ended", async () => {
		const { store } = subject();
		const { id: person } = await store.write(addAda);
		const blank = { person, createdAt: 1, expiresAt: 100, usedAt: null, by: "system" };
		const made = await store.write(async (tx) => [
			await tx.accounts.addInvitation({ ...blank, secretHash: "i1" }),
			await tx.accounts.addInvitation({ ...blank, secretHash: "i2", person: null }),
			await tx.accounts.addInvitation({ ...blank, secretHash: "i3" }),
		]);
		expect(await store.accounts.invitationByHash("i2")).toEqual(made[1]);
		expect(await store.accounts.openInvitations(99)).toEqual(made);
		expect(await store.accounts.openInvitations(100)).toEqual([]);
		await store.write((tx) => tx.accounts.useInvitation(made[0]?.id ?? 0, 5));
		await store.write((tx) => tx.accounts.closeInvitations(null, 6));
		expect(await store.accounts.openInvitations(9)).toEqual([made[2]]);
		await store.write((tx) => tx.accounts.closeInvitations(person, 7));
		expect(await store.accounts.openInvitations(9)).toEqual([]);
	});

	test("a ticket is taken once, for what it was made, before it ends", async () => {
		const { store } = subject();
		const put = (hash: string) =>
			store.write((tx) => tx.accounts.putTicket({ hash, kind: "passkey", body: { challenge: "c" }, expiresAt: 10 }));
		const take = (hash: string, kind: string, now: number) =>
			store.write((tx) => tx.accounts.takeTicket(hash, kind, now));
		await put("t1");
		expect(await take("t1", "openid", 5)).toBeNull();
		expect(await take("t1", "passkey", 5)).toEqual({ challenge: "c" });
		expect(await take("t1", "passkey", 5)).toBeNull();
		await put("t2");
		expect(await take("t2", "passkey", 10)).toBeNull();
	});

	test("attempts and notices are kept until they are cleared, seen or forgotten", async () => {
		const { store } = subject();
		const { id: person } = await store.write(addAda);
		const attempts = { key: "k", failures: 3, lastAt: 5, lockedUntil: 9 };
		await store.write((tx) => tx.accounts.putAttempts({ ...attempts, failures: 1 }));
		await store.write((tx) => tx.accounts.putAttempts(attempts));
		expect(await store.accounts.attempts("k")).toEqual(attempts);
		await store.write((tx) => tx.accounts.tidy(6, 6));
		expect(await store.accounts.attempts("k")).toBeNull();
		await store.write((tx) => tx.accounts.addNotice({ person, at: 5, kind: "lockedOut", detail: "d" }));
		expect(await store.accounts.notices(person)).toMatchObject([{ person, at: 5, kind: "lockedOut", detail: "d" }]);
		await store.write((tx) => tx.accounts.seeNotices(person, 6));
		expect(await store.accounts.notices(person)).toEqual([]);
	});

	test("the audit trail is chained, searched, and can not be changed even with SQL", async () => {
		const { store, sql } = subject();
		expect(await store.audit.head()).toEqual({ seq: 0, hash: NO_HASH });
		const made = await store.write(async (tx) => [
			await tx.audit.append(did()),
			await tx.audit.append(did({ at: 8, actor: "token:2", person: null, outcome: 403 })),
			await tx.audit.append(
				did({ at: 9, action: "signIn", subject: "person:1", detail: { z: 1, a: [null, "ü\ud800"] } }),
			),
		]);
		expect(await store.audit.after(0, 9)).toEqual(made);
		expect(made.map((one) => one.previousHash)).toEqual([NO_HASH, made[0]?.hash, made[1]?.hash]);
		for (const one of await store.audit.after(0, 9))
			expect(sha256(auditText(one.seq, one.previousHash, one))).toBe(one.hash);
		const found = async (query: object) => (await store.audit.search({ limit: 9, ...query })).map(({ seq }) => seq);
		expect(await found({})).toEqual([3, 2, 1]);
		expect(await found({ limit: 1, before: 3 })).toEqual([2]);
		expect(await found({ person: 1 })).toEqual([3, 1]);
		expect(await found({ actor: "token:" })).toEqual([2]);
		expect(await found({ action: "signIn" })).toEqual([3]);
		expect(await found({ subject: "story:4", refused: false })).toEqual([1]);
		expect(await found({ refused: true })).toEqual([2]);
		expect(await found({ from: 8, to: 9 })).toEqual([2]);
		expect(await verifyAudit(store)).toEqual({ ok: true, value: { entries: 3, head: made[2]?.hash } });
		await expect(sql("update audit set actor = 'other' where seq = 1")).rejects.toThrow(/append-only/);
		await expect(sql("delete from audit where seq = 1")).rejects.toThrow(/append-only/);
		await sql("drop trigger audit_is_immutable");
		await sql("update audit set actor = 'other' where seq = 2");
		expect(await verifyAudit(store)).toMatchObject({ ok: false, problem: { code: "auditBroken", at: "audit:2" } });
	});
}
