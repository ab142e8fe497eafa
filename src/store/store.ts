/** The store in newspaper words: what is kept, what is written together, and what can be asked. */
import type { Asset } from "../core/asset.ts";
import type { Front } from "../core/front.ts";
import type { LedgerDraft, LedgerEntry } from "../core/ledger.ts";
import type { ListQuery, Place, Series } from "../core/lists.ts";
import type { Concept, Edition, PaperSettings, Section } from "../core/paper.ts";
import type { Result } from "../core/result.ts";
import type { PublicChange, StoryFacts, StoryFields, WorkflowState } from "../core/story.ts";
import type { Body } from "../elements/body.ts";
import type { AccountReads, AccountWrites } from "./accounts.ts";
import type { AuditReads, AuditWrites } from "./audit.ts";
import type { DeskReads, DeskWrites } from "./desk.ts";
import type { FrontReads, FrontWrites } from "./fronts.ts";
import type { ManuscriptReads, ManuscriptWrites } from "./manuscripts.ts";
import type { MoveReads, MoveWrites } from "./moves.ts";
import type { PictureReads, PictureWrites } from "./pictures.ts";
import type { PublishingReads, PublishingWrites } from "./publishing.ts";
import type { TranslationLinkReads, TranslationLinkWrites } from "./translation-links.ts";
import type { WebhookReads, WebhookWrites } from "./webhooks.ts";

/** Everything of one revision. Stored once, never changed. */
export interface StoryContent {
	readonly fields: StoryFields;
	readonly body: Body;
}

export interface Revision {
	readonly id: number;
	readonly story: number;
	/** The revision it was made from; null for the first. */
	readonly parent: number | null;
	readonly content: StoryContent;
	/** SHA-256 (hex) of the canonical JSON of the content. */
	readonly contentHash: string;
	readonly by: string;
	/** Milliseconds UTC. */
	readonly at: number;
}

export interface StoryRecord {
	readonly id: number;
	readonly state: WorkflowState;
	/** The newest saved revision: the working draft. */
	readonly draft: number;
	/** What readers see; null before publication and after withdrawal. */
	readonly live: StoryFacts | null;
	/** The last facts that readers saw of a withdrawn story, with the reason; null otherwise. */
	readonly withdrawn: Withdrawn | null;
	readonly createdAt: number;
	readonly updatedAt: number;
}

export interface Withdrawn {
	readonly facts: StoryFacts;
	readonly at: number;
	readonly reason: string;
}

export interface LiveStory {
	readonly facts: StoryFacts;
	readonly content: StoryContent;
}

/** A publication that waits for its time. */
export interface Scheduled {
	readonly story: number;
	/** Milliseconds UTC. */
	readonly at: number;
	/** The revision that was approved for that time. */
	readonly revision: number;
	readonly by: string;
	readonly note: string;
	/** Why the last attempt failed; empty while it only waits. */
	readonly problem: string;
	/** How the change is told to readers, when it is more than `note` says. */
	readonly change?: PublicChange;
	/** With this reason it goes out in spite of what the checks find. */
	readonly override?: string;
}

export interface Token {
	readonly id: number;
	readonly name: string;
	readonly role: string;
	/** The place at which the role holds: both empty is the whole paper. */
	readonly edition: string;
	readonly section: string;
	/** SHA-256 (hex) of the secret; the secret itself is nowhere. */
	readonly secretHash: string;
	readonly createdAt: number;
	/** Milliseconds UTC; null: no end. */
	readonly expiresAt: number | null;
	readonly revokedAt: number | null;
	/** The last use, to within a minute or so; null before the first. */
	readonly usedAt: number | null;
}

/** Where an imported item went, so that the same file twice changes nothing. */
export interface ImportedItem {
	readonly source: string;
	readonly guid: string;
	/** `story:41`, `asset:9`. */
	readonly subject: string;
	readonly contentHash: string;
}

export interface CorrectionRow {
	readonly facts: StoryFacts;
	readonly at: number;
	readonly note: string;
	readonly withdrawn: boolean;
}

/** Days or months (as the query's form says) of a series that have live stories, next to a period. */
export interface Neighbours {
	readonly earlier: string | null;
	readonly later: string | null;
}

/** Everything that can be asked. Reads see one consistent, committed state each. */
export interface Reads {
	readonly accounts: AccountReads;
	readonly audit: AuditReads;
	settings(): Promise<PaperSettings | null>;
	editions(): Promise<readonly Edition[]>;
	sections(edition: string): Promise<readonly Section[]>;
	concept(key: string): Promise<Concept | null>;
	concepts(): Promise<readonly Concept[]>;
	conceptsMergedInto(key: string): Promise<readonly Concept[]>;
	/** A live front. `shownAt`: the moment as of which its pins and its rules about age are in force (milliseconds UTC). */
	front(key: string): Promise<{ readonly front: Front; readonly revision: number; readonly shownAt: number } | null>;
	readonly fronts: FrontReads;
	readonly manuscripts: ManuscriptReads;
	readonly translationLinks: TranslationLinkReads;
	readonly desk: DeskReads;
	readonly webhooks: WebhookReads;
	readonly publishing: PublishingReads;
	readonly moves: MoveReads;
	readonly pictures: PictureReads;
	asset(id: number): Promise<Asset | null>;
	assetByHash(sha256: string): Promise<Asset | null>;
	story(id: number): Promise<StoryRecord | null>;
	/** With the names that sections and concepts have now. */
	revision(id: number): Promise<Revision | null>;
	/** The content as it was saved, exactly: what its hash is of. */
	revisionText(id: number): Promise<string | null>;
	/** Content as the store gives it back: sections that moved and concepts that were merged by their names of now. */
	contentNow(content: StoryContent): Promise<StoryContent>;
	/** Newest first. */
	revisions(story: number, limit: number): Promise<readonly Revision[]>;
	liveStory(id: number): Promise<LiveStory | null>;
	liveFacts(id: number): Promise<StoryFacts | null>;
	withdrawn(id: number): Promise<Withdrawn | null>;
	/** The list's rows, newest first, at most `limit`. */
	list(query: ListQuery): Promise<readonly StoryFacts[]>;
	/** The ids of the same rows in the same order, for a caller that knows most of the facts already. */
	listIds(query: ListQuery): Promise<readonly number[]>;
	/** The place of row number `limit`, or null when there are fewer. */
	lastPlace(query: ListQuery): Promise<Place | null>;
	/** How many rows the list has, counted no further than `limit`. */
	countUpTo(query: ListQuery): Promise<number>;
	/** The next earlier and later period of the same form with live stories; the query must have a day or month. */
	neighbours(query: ListQuery): Promise<Neighbours>;
	/** Months (`YYYY-MM`) with live stories, newest first. */
	months(query: Pick<ListQuery, "edition" | "section" | "topic" | "author">): Promise<readonly string[]>;
	/** Days (`YYYY-MM-DD`) of a month with live stories, ascending. */
	days(query: { edition: string; month: string }): Promise<readonly string[]>;
	/** Live stories of a translation group. */
	translations(group: number): Promise<readonly StoryFacts[]>;
	/** Corrections and withdrawals of an edition, newest first. */
	corrections(edition: string, limit: number): Promise<readonly CorrectionRow[]>;
	/** Live stories after `after` in ascending id, for whole-archive work. */
	liveIds(after: number, limit: number): Promise<readonly number[]>;
	/** Addresses of the same stories in the same order: a whole archive's pages, without its facts. */
	liveAddresses(after: number, limit: number): Promise<readonly { readonly story: number; readonly address: string }[]>;
	liveCount(): Promise<number>;
	redirect(path: string): Promise<string | null>;
	ledger(after: number, limit: number): Promise<readonly LedgerEntry[]>;
	ledgerHead(): Promise<{ readonly seq: number; readonly hash: string }>;
	/** The newest entry of a kind, or null. */
	lastEntry(kind: string, subject: string): Promise<LedgerEntry | null>;
	cursor(follower: string): Promise<number>;
	scheduled(): Promise<readonly Scheduled[]>;
	tokens(): Promise<readonly Token[]>;
	tokenByHash(secretHash: string): Promise<Token | null>;
	imported(source: string, guid: string): Promise<ImportedItem | null>;
	/** Stories of any state with an id below `before`, newest first, for the newsroom. */
	storyIds(before: number, limit: number): Promise<readonly number[]>;
}

/** Everything that can be changed; all changes of one `write` are stored together or not at all. */
export interface Writes extends Reads {
	readonly accounts: AccountWrites;
	readonly audit: AuditWrites;
	putSettings(settings: PaperSettings): Promise<void>;
	putEdition(edition: Edition, position: number): Promise<void>;
	putSection(section: Section): Promise<void>;
	putConcept(concept: Concept): Promise<void>;
	/** Stores a front, shown as of `at`, when the stored one still has revision `expected` (0: none yet). */
	putFront(key: string, front: Front, expected: number, at: number): Promise<Result<number>>;
	readonly fronts: FrontWrites;
	readonly manuscripts: ManuscriptWrites;
	readonly translationLinks: TranslationLinkWrites;
	readonly desk: DeskWrites;
	readonly webhooks: WebhookWrites;
	readonly publishing: PublishingWrites;
	readonly moves: MoveWrites;
	readonly pictures: PictureWrites;
	addAsset(asset: Omit<Asset, "id">): Promise<Asset>;
	putAsset(asset: Asset): Promise<void>;
	/** A new story with its first revision. */
	createStory(
		content: StoryContent,
		by: string,
		at: number,
	): Promise<{ readonly story: StoryRecord; readonly revision: Revision }>;
	/** A new revision on top of `expected`; a conflict, with both versions, when the draft is another by now. */
	saveStory(id: number, content: StoryContent, expected: number, by: string, at: number): Promise<Result<Revision>>;
	setState(id: number, state: WorkflowState, at: number): Promise<void>;
	/** Puts facts live (or takes them away when null) in every series, and remembers the withdrawal. */
	setLive(id: number, before: StoryFacts | null, after: StoryFacts | null, withdrawn: Withdrawn | null): Promise<void>;
	addCorrection(story: number, edition: string, at: number, note: string): Promise<void>;
	addWithdrawal(story: number, edition: string, at: number, reason: string): Promise<void>;
	appendLedger(draft: LedgerDraft): Promise<LedgerEntry>;
	putRedirect(path: string, target: string): Promise<void>;
	moveCursor(follower: string, seq: number): Promise<void>;
	schedule(item: Scheduled): Promise<void>;
	unschedule(story: number): Promise<void>;
	addToken(token: Omit<Token, "id">): Promise<Token>;
	revokeToken(id: number, at: number): Promise<void>;
	useToken(id: number, at: number): Promise<void>;
	putImported(item: ImportedItem): Promise<void>;
	/** The series' newest place, for tests of order. */
	newest(series: Series): Promise<Place | null>;
}

export interface IntegrityReport {
	readonly ok: boolean;
	/** One line for each thing that is wrong; empty when all is well. */
	readonly problems: readonly string[];
	readonly facts: Readonly<Record<string, string | number>>;
}

export interface Store extends Reads {
	/** Runs `work` in one transaction, one writer at a time. When it returns, the changes are on disk; when it throws, nothing was changed. */
	write<T>(work: (tx: Writes) => Promise<T>): Promise<T>;
	/** A consistent copy of the whole database into a new file, while others read and write. */
	backup(toFile: string): Promise<void>;
	integrity(): Promise<IntegrityReport>;
	close(): Promise<void>;
}
