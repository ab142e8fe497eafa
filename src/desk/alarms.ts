/** Alarms of the desk: a publication that failed or was missed, a press that falls behind; stored until somebody has seen to them. */
import { fail, ok, type Problem, type Result } from "../core/result.ts";
import type { Alarm, AlarmKind } from "../store/publishing.ts";
import { type Actor, allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";

/** A scheduled publication that is so much over its time was missed (milliseconds). */
export const MISSED_AFTER = 60_000;
/** The press may need so long for what was published (milliseconds). */
const BEHIND_AFTER = 30_000;

interface AlarmEvents {
	/** An alarm was raised, or its cause is gone. */
	changed(): void;
	/** The store could not keep it; it is tried again. */
	failed(error: unknown): void;
}

type Cause = Pick<Alarm, "kind" | "subject" | "facts">;

export class Alarms {
	readonly #desk: DeskContext;
	readonly #events: AlarmEvents;
	/** Raised, and not stored yet: the disk may be what the alarm is about. */
	readonly #waiting = new Map<string, Cause & { readonly at: number }>();
	/** Publications over their time of which an alarm stands already: said once, not at every look. */
	readonly #overdue = new Set<string>();
	/** True at first, so that an alarm of before a restart is over when the press has caught up. */
	#isBehindTold = true;
	/** The entry for which the press was said to be behind: said once while it stands there. */
	#behindTold = 0;
	/** Pages of which an alarm was raised here. */
	readonly #failing = new Set<string>();

	constructor(desk: DeskContext, events: AlarmEvents) {
		this.#desk = desk;
		this.#events = events;
	}

	/** Keeps an alarm; never throws. */
	async raise(kind: AlarmKind, subject: string, facts: Cause["facts"]): Promise<void> {
		const at = this.#desk.clock();
		if (kind === "pageFailed") this.#failing.add(subject);
		this.#waiting.set(`${kind} ${subject}`, { kind, subject, facts: await this.#named(subject, facts), at });
		await this.#store();
	}

	/** With the headline of the story that it is about: a number says little to people. */
	async #named(subject: string, facts: Cause["facts"]): Promise<Cause["facts"]> {
		const id = Number(/^story:(\d+)$/u.exec(subject)?.[1] ?? 0);
		if (id === 0 || facts.headline !== undefined) return facts;
		try {
			const record = await this.#desk.store.story(id);
			const draft = record && (await this.#desk.store.revision(record.draft));
			return draft ? { ...facts, headline: draft.content.fields.headline } : facts;
		} catch (error) {
			this.#events.failed(error);
			return facts;
		}
	}

	async #store(): Promise<void> {
		if (this.#waiting.size === 0) return;
		const causes = [...this.#waiting];
		try {
			await this.#desk.store.write(async (tx) => {
				for (const [, cause] of causes) await tx.publishing.raiseAlarm(cause);
			});
			for (const [key, cause] of causes) if (this.#waiting.get(key) === cause) this.#waiting.delete(key);
			this.#events.changed();
		} catch (error) {
			this.#events.failed(error);
		}
	}

	/** These pages were drawn: what kept one of them from it is over. */
	async drawn(paths: readonly string[]): Promise<void> {
		if (this.#failing.size === 0) return;
		for (const path of paths) if (this.#failing.delete(path)) await this.#over("pageFailed", path, this.#desk.clock());
	}

	/** To be called every few seconds: stores what could not be stored, finds what is over its time. `followed`: the last entry of the ledger whose pages are right. */
	async look(followed: number): Promise<void> {
		const now = this.#desk.clock();
		await this.#store();
		for (const item of await this.#desk.store.scheduled()) {
			const key = `${item.story} ${item.at}`;
			if (item.problem !== "" || now - item.at < MISSED_AFTER || this.#overdue.has(key)) continue;
			this.#overdue.add(key);
			await this.raise("scheduleMissed", `story:${item.story}`, { dueAt: item.at, lateMs: now - item.at });
		}
		await this.#watchPress(followed, now);
	}

	async #watchPress(followed: number, now: number): Promise<void> {
		const [next] = await this.#desk.store.ledger(followed, 1);
		if (next === undefined) {
			if (this.#isBehindTold) await this.#over("pressBehind", "press", now);
			this.#isBehindTold = false;
			return;
		}
		if (now - next.at < BEHIND_AFTER || this.#behindTold === next.seq) return;
		this.#behindTold = next.seq;
		this.#isBehindTold = true;
		const { seq } = await this.#desk.store.ledgerHead();
		await this.raise("pressBehind", "press", { behind: seq - followed, since: next.at });
	}

	async #over(kind: AlarmKind, subject: string, now: number): Promise<void> {
		try {
			const ended = await this.#desk.store.write((tx) => tx.publishing.endAlarms(kind, subject, now));
			if (ended > 0) this.#events.changed();
		} catch (error) {
			this.#events.failed(error);
		}
	}

	/** How many nobody has seen to, stored or not. */
	async open(): Promise<number> {
		return this.#waiting.size + (await this.#desk.store.publishing.openAlarms());
	}
}

/** Why a publication failed, for an alarm: in words, and as the key of what the checks found, which screens say in their language. */
export function causeOf({ code, detail, data }: Problem): Alarm["facts"] {
	const findings = (data as { readonly findings?: readonly { readonly problem: string }[] } | undefined)?.findings;
	const finding = findings?.[0]?.problem ?? (code === "underEmbargo" ? "embargo" : undefined);
	return { problem: detail, ...(finding === undefined ? {} : { finding }) };
}

/** Somebody has seen to it: it leaves the screens, and stays on the record with their name. */
export function acknowledgeAlarm(desk: DeskContext, actor: Actor, id: number): Promise<Result<Alarm>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "story.publish");
		if (!allowed.ok) return allowed;
		await tx.publishing.acknowledgeAlarm(id, actor.name, desk.clock());
		const alarm = await tx.publishing.alarm(id);
		return alarm ? ok(alarm) : fail("alarmNotFound", `There is no alarm ${id}.`);
	});
}
