/** Verifying the ledger: recomputes the whole chain, and holds it against the revisions and against what is live. */
import type { LedgerEntry } from "../core/ledger.ts";
import { canonicalJson, hashedText, isStoryEntry, NO_HASH } from "../core/ledger.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { movedFacts, type SectionMove } from "../core/section-move.ts";
import type { StoryFacts } from "../core/story.ts";
import { sha256 } from "./sha256.ts";
import type { Reads } from "./store.ts";

/** Entries or stories read at once. */
const BATCH = 1000;

export interface Verified {
	/** How many entries the ledger has. */
	readonly entries: number;
	/** The hash of the last one: whoever noted it elsewhere can tell whether the whole was written anew. */
	readonly head: string;
}

export interface VerifyOptions {
	/** Called after each batch of entries. */
	onProgress?(done: number, total: number): void;
}

/** The last state that the ledger gives each story: the entry's number, the hash of the facts, and where it stands; none when withdrawn. */
type LastStates = Map<number, { readonly seq: number; readonly facts: string; readonly place: string }>;
type Moves = { readonly seq: number; readonly move: SectionMove }[];

/** Fails with `ledgerBroken` at the first entry that does not fit (`at` is `ledger:<seq>`), or at the first story that is live otherwise than the ledger says. */
export async function verifyLedger(reads: Reads, options: VerifyOptions = {}): Promise<Result<Verified>> {
	const total = (await reads.ledgerHead()).seq;
	const last: LastStates = new Map();
	const moves: Moves = [];
	let seq = 0;
	let head = NO_HASH;
	while (seq < total) {
		const entries = await reads.ledger(seq, Math.min(BATCH, total - seq));
		for (const entry of entries) {
			const fault = linkFault(entry, seq + 1, head) ?? (await revisionFault(reads, entry)) ?? stateFault(entry, last);
			if (fault !== null)
				return fail(
					"ledgerBroken",
					`Entry ${entry.seq} (${entry.kind} of ${entry.subject}): ${fault}`,
					`ledger:${entry.seq}`,
				);
			if (entry.kind === "move") await followMove(reads, entry, moves, last);
			seq = entry.seq;
			head = entry.hash;
		}
		options.onProgress?.(seq, total);
		if (entries.length === 0) break;
	}
	// What is published while this reads has entries beyond `total`.
	const fault = (await reads.ledgerHead()).seq === total ? await liveFault(reads, last) : null;
	return fault === null ? ok({ entries: seq, head }) : fail("ledgerBroken", fault.text, fault.at);
}

/** Whether an entry follows the one before it and holds what was hashed. */
function linkFault(entry: LedgerEntry, seq: number, head: string): string | null {
	if (entry.seq !== seq) return `${seq} should come here; ${entry.seq - seq} before it are missing.`;
	if (entry.previousHash !== head)
		return `it names another entry before it than the one that stands there, so one of the two was replaced.`;
	if (matches(entry.hash, plainText(entry)) || matches(entry.hash, hashedText(entry.seq, entry.previousHash, entry)))
		return null;
	return "its fields do not give its hash, so it was changed after it was written.";
}

/** What is stored canonically comes back in canonical order nearly always: then this is the hashed text, made many times faster. */
function plainText(e: LedgerEntry): string {
	return JSON.stringify([
		e.seq,
		e.previousHash,
		e.at,
		e.actor,
		e.kind,
		e.subject,
		e.before,
		e.after,
		e.note,
		e.contentHash,
	]);
}

function matches(hash: string, text: string): boolean {
	return sha256(text) === hash;
}

/** Whether the revision that went live is still the one that was published. */
async function revisionFault(reads: Reads, entry: LedgerEntry): Promise<string | null> {
	if (!isStoryEntry(entry) || entry.after === null) return null;
	const { revision: id, story } = entry.after;
	const text = await reads.revisionText(id);
	if (text === null) return `it published revision ${id}, which does not exist.`;
	if (!matches(entry.contentHash, text)) return `revision ${id} is not what was published; its content was changed.`;
	const owner = (await reads.revision(id))?.story;
	return owner === story ? null : `it published revision ${id}, which belongs to story ${owner}.`;
}

/** Whether an entry begins with what the entry before it left of the story; notes what it leaves itself. */
function stateFault(entry: LedgerEntry, last: LastStates): string | null {
	if (!isStoryEntry(entry)) return null;
	const story = Number(entry.subject.slice("story:".length));
	const facts = entry.after ?? entry.before;
	if (facts?.story !== story) return "its facts are of another story.";
	const left = last.get(story);
	if (left?.facts !== (entry.before === null ? undefined : factsHash(entry.before)))
		return left
			? `it does not begin where entry ${left.seq} left the story.`
			: "it changes a story that no entry put live.";
	if (entry.after === null) last.delete(story);
	else last.set(story, { seq: entry.seq, facts: factsHash(entry.after), place: placeOf(entry.after) });
	return null;
}

const placeOf = ({ edition, section }: StoryFacts): string => `${edition}/${section}`;

/** A section moved, and every story of it with it: one entry for all of them. */
async function followMove(reads: Reads, entry: LedgerEntry, moves: Moves, last: LastStates): Promise<void> {
	const move = entry.after as SectionMove;
	moves.push({ seq: entry.seq, move });
	const gone = new Set(Object.keys(move.paths).map((path) => `${move.edition}/${path}`));
	for (const [story, { seq, place }] of last) {
		if (!gone.has(place)) continue;
		let facts = (await reads.ledger(seq - 1, 1))[0]?.after as StoryFacts;
		for (const later of moves) if (later.seq > seq) facts = movedFacts(facts, later.move);
		last.set(story, { seq, facts: factsHash(facts), place: placeOf(facts) });
	}
}

function factsHash(facts: StoryFacts): string {
	return sha256(canonicalJson(facts));
}

/** Whether exactly those stories are live that the ledger says, with the facts that it says. */
async function liveFault(reads: Reads, last: LastStates): Promise<{ text: string; at: string } | null> {
	for (let after = 0; ; ) {
		const ids = await reads.liveIds(after, BATCH);
		for (const id of ids) {
			const at = `story:${id}`;
			const expected = last.get(id);
			if (expected === undefined) return { text: `Story ${id} is live, but no entry put it there.`, at };
			const facts = await reads.liveFacts(id);
			if (facts === null || factsHash(facts) !== expected.facts)
				return { text: `Story ${id} is live otherwise than entry ${expected.seq}, its last one, says.`, at };
			last.delete(id);
			after = id;
		}
		if (ids.length < BATCH) break;
	}
	for (const [id, { seq }] of last)
		return { text: `Story ${id} should be live since entry ${seq}, its last one, but is not.`, at: `story:${id}` };
	return null;
}
