/** What the store keeps around publication: the rules, who reviewed what, what each publication did, and alarms. */
import type { LedgerEntry } from "../core/ledger.ts";
import type { Workflow } from "../core/workflow.ts";

export const REVIEW_STEPS = ["submit", "approve", "sendBack"] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** One step of the review of one revision. */
export interface Review {
	readonly id: number;
	readonly story: number;
	readonly revision: number;
	readonly step: ReviewStep;
	/** The actor's name. */
	readonly by: string;
	/** Milliseconds UTC. */
	readonly at: number;
	/** What was said with it, for colleagues. */
	readonly note: string;
}

export const ALARM_KINDS = ["scheduleFailed", "scheduleMissed", "pressBehind", "pageFailed"] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** Something that the desk must know of until somebody has said that they do. */
export interface Alarm {
	readonly id: number;
	readonly kind: AlarmKind;
	/** What it is about: `story:41`, a path, `press`. */
	readonly subject: string;
	/** Facts for the screen's words: `problem`, `dueAt`, `lateMs`, `behind`. */
	readonly facts: Readonly<Record<string, string | number>>;
	/** Milliseconds UTC of the first time. */
	readonly at: number;
	/** Milliseconds UTC of the last time. */
	readonly lastAt: number;
	readonly times: number;
	/** When its cause was gone (milliseconds UTC); null while it lasts. */
	readonly endedAt: number | null;
	/** Who has seen to it, and when; null until somebody has. */
	readonly acknowledged: { readonly by: string; readonly at: number } | null;
}

/** A page or feed that a publication reached. */
export interface Surface {
	readonly path: string;
	/** The kind of its page: `story`, `front`, `feed`, `topic`, `month` and so on. */
	readonly kind: string;
	/** Drawn at once; taken away until somebody asks for it; or gone for good. */
	readonly did: "drawn" | "later" | "gone";
}

/** What a publication did, as the press saw it. */
export interface Report {
	/** The ledger's entry. */
	readonly seq: number;
	/** `story:41`. */
	readonly subject: string;
	/** When the pages were right (milliseconds UTC). */
	readonly at: number;
	/** Milliseconds that the press took. */
	readonly ms: number;
	/** Publications that the press did together with this one: the surfaces are of all of them. */
	readonly together: number;
	readonly surfaces: readonly Surface[];
}

export interface Authorship {
	readonly revision: number;
	readonly by: string;
}

export interface PublishingReads {
	/** Null: the usual rules. */
	workflow(): Promise<Workflow | null>;
	/** Of one story, newest first. */
	reviews(story: number, limit: number): Promise<readonly Review[]>;
	/** Who wrote each revision of a story after one (0: from the first) and up to another, oldest first. */
	authors(story: number, after: number, upTo: number): Promise<readonly Authorship[]>;
	/** Newest first; `open`: only those that nobody has acknowledged. */
	alarms(query: { readonly open: boolean; readonly limit: number }): Promise<readonly Alarm[]>;
	alarm(id: number): Promise<Alarm | null>;
	openAlarms(): Promise<number>;
	/** Entries of the ledger about one subject, newest first. */
	entriesOf(subject: string, limit: number): Promise<readonly LedgerEntry[]>;
	report(seq: number): Promise<Report | null>;
	/** Of one subject, newest first. */
	reports(subject: string, limit: number): Promise<readonly Report[]>;
}

export interface PublishingWrites extends PublishingReads {
	/** A story that was withdrawn is live again. */
	forgetWithdrawal(story: number): Promise<void>;
	putWorkflow(workflow: Workflow): Promise<void>;
	addReview(review: Omit<Review, "id">): Promise<Review>;
	/** A new alarm; or, when one of this kind and subject is open, that one once more. */
	raiseAlarm(alarm: Pick<Alarm, "kind" | "subject" | "facts" | "at">): Promise<Alarm>;
	acknowledgeAlarm(id: number, by: string, at: number): Promise<void>;
	/** The cause is gone. Returns how many alarms it had. */
	endAlarms(kind: AlarmKind, subject: string, at: number): Promise<number>;
	putReport(report: Report): Promise<void>;
}
