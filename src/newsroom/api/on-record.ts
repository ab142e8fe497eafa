/**
 * Every change by a person or a token stands in the audit trail. The entry is written in the transaction of the change
 * itself, so that neither can be there without the other; what was refused follows within a moment.
 */
import type { Result } from "../../core/result.ts";
import type { DeskContext } from "../../desk/context.ts";
import type { AuditDraft } from "../../store/audit.ts";
import type { Store, Writes } from "../../store/store.ts";
import type { Caller } from "./authenticate.ts";
import type { Route } from "./route.ts";

/** Refusals wait this long for others, in milliseconds, and are written together. */
const PATIENCE = 100;
/** More different refusals than this in one moment are only counted. */
const MOST = 1000;

type Draft = Omit<AuditDraft, "at" | "outcome">;

/** Refusals of one moment: the same one many times is one entry with a number. */
export class Refusals {
	readonly #desk: DeskContext;
	readonly #failed: (error: unknown) => void;
	#waiting = new Map<string, { draft: AuditDraft; times: number }>();
	#timer: NodeJS.Timeout | undefined;
	#writing: Promise<void> = Promise.resolve();

	constructor(desk: DeskContext, failed: (error: unknown) => void) {
		this.#desk = desk;
		this.#failed = failed;
	}

	add(draft: AuditDraft): void {
		const { at: _, ...same } = draft;
		const key = JSON.stringify(this.#waiting.size >= MOST ? "more" : same);
		const known = this.#waiting.get(key);
		this.#waiting.set(key, known ? { ...known, times: known.times + 1 } : { draft, times: 1 });
		this.#timer ??= setTimeout(() => void this.flush(), PATIENCE).unref();
	}

	/** Writes what waits; returns when it is on disk. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const all = [...this.#waiting.values()];
		this.#waiting = new Map();
		if (all.length === 0) return this.#writing;
		const writing = this.#desk.store.write(async (tx) => {
			for (const { draft, times } of all)
				await tx.audit.append(times === 1 ? draft : { ...draft, detail: { ...draft.detail, times } });
		});
		this.#writing = writing.catch(this.#failed);
		return this.#writing;
	}
}

export interface Recording {
	/** The desk for the route's work: the first change that it makes carries the entry. */
	readonly desk: DeskContext;
	/** Called with the status of the answer: what carried no entry, or ended otherwise, is noted now. */
	finish(status: number): void;
}

export function record(
	desk: DeskContext,
	refusals: Refusals,
	route: Pick<Route, "name" | "path">,
	caller: Caller,
	given: { readonly params: Readonly<Record<string, string>>; readonly address: string; readonly detail: object },
): Recording {
	const kind = kindOf(route.path);
	const draft: Draft = {
		actor: caller.actor.name,
		person: caller.person?.id ?? null,
		action: route.name,
		subject: isOwn(route.path) ? `person:${caller.person?.id}` : subjectOf(route.path, given.params),
		detail: { ...given.detail },
		address: given.address.slice(0, 100),
	};
	let isWritten = false;
	async function write<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
		let carries = false;
		try {
			return await desk.store.write(async (tx) => {
				const result = await work(tx);
				if (isWritten || isRefusal(result)) return result;
				carries = isWritten = true;
				const subject = draft.subject || madeSubject(kind, result);
				await tx.audit.append({ ...draft, subject, at: desk.clock(), outcome: 200 });
				return result;
			});
		} catch (error) {
			if (carries) isWritten = false;
			throw error;
		}
	}
	const store = new Proxy(desk.store, {
		get(target: Store, name: keyof Store) {
			if (name === "write") return write;
			const value = target[name];
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
	return {
		desk: { ...desk, store },
		finish(status) {
			if (isWritten && status < 400) return;
			refusals.add({ ...draft, at: desk.clock(), outcome: status });
		},
	};
}

const isRefusal = (result: unknown): boolean => (result as Partial<Result<unknown>> | undefined)?.ok === false;

const SINGULAR: Readonly<Record<string, string>> = {
	stories: "story",
	people: "person",
	"front-drafts": "front",
	settings: "settings",
};

/** One's own account and session have no id in the address. */
const isOwn = (path: string): boolean => /^\/(?:account|session)(?:\/|$)/u.test(path);

/** `story` for `/stories/:id/publish`. */
function kindOf(path: string): string {
	const first = path.split("/")[1] ?? "";
	return SINGULAR[first] ?? first.replace(/s$/u, "");
}

/** `story:41`, `section:en/world`; empty when the address names nothing. */
function subjectOf(path: string, params: Readonly<Record<string, string>>): string {
	const [, , ...rest] = path.split("/");
	const end = rest.findIndex((part) => !part.startsWith(":"));
	const names = end < 0 ? rest : rest.slice(0, end);
	if (names.length === 0) return "";
	const values = names.map((part) => params[part.slice(1).replace(/\{.*/u, "")] ?? "");
	return `${kindOf(path)}:${values.join("/").slice(0, 200)}`;
}

/** What was made: the id of the thing itself, or of the field that is named after its kind. */
function madeSubject(kind: string, result: unknown): string {
	const { value = result } = (result ?? {}) as { value?: unknown };
	const made = (value ?? {}) as Readonly<Record<string, unknown>>;
	const { id } = (made[kind] ?? made) as { id?: unknown };
	return typeof id === "number" ? `${kind}:${id}` : "";
}
