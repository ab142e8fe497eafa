/** A front under one's hands: what was done here is shown at once and sent on; what others do comes in between. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FrontDraft } from "../../../../core/fronts/draft.ts";
import type { Act, Operation } from "../../../../core/fronts/operation.ts";
import type { WorkingCopy } from "../../../../core/fronts/working-copy.ts";
import { shownDraft, withOperation, withState } from "../../../../core/fronts/working-copy.ts";
import { type AnswerOf, api } from "../../api-client.ts";
import { ApiProblem } from "../../api-problem.ts";
import { useLive } from "../../live.ts";
import { readOf, topicOf, useApiNow } from "../../use-api.ts";

export type DraftView = AnswerOf<"GET /front-drafts/:front">;
type Edited = AnswerOf<"POST /front-drafts/:front/operations">;
export type Change = DraftView["changes"][number];
export type Effect = Edited["effects"][number];

export interface FrontInHand {
	readonly view: DraftView;
	/** What is to be shown: confirmed, with what was done here on top. */
	readonly draft: FrontDraft;
	readonly revision: number;
	readonly screen: string;
	readonly state: "saved" | "saving" | "unsaved";
	/** A refusal of the last sending; what was refused is not shown any more. */
	readonly error: unknown;
	/** Changes by others that came while this screen was open, the newest last. */
	readonly news: readonly Change[];
	act(...acts: readonly Act[]): void;
	/** Resolves once everything done here is confirmed; false when it can not be sent. */
	settled(): Promise<boolean>;
	refresh(): Promise<void>;
	/** Takes an answer of the server that holds the whole draft. */
	take(view: Omit<DraftView, "changes">): void;
}

export interface FrontNews {
	/** What became of operations done here, when there is something to say of it. */
	effects(effects: readonly Effect[], changes: readonly Change[]): void;
	others(changes: readonly Change[]): void;
}

/** Waits before sending again, in milliseconds. */
const AGAIN = 3000;
/** How often it is looked at what others did, in case the live channel is silent: alone, and in company (milliseconds). */
const LOOK = 10_000;
const LOOK_TOGETHER = 2500;
const NEWS = 50;

export const newName = (letter: string): string => `${letter}-${crypto.randomUUID().slice(0, 13)}`;

export function useFront(front: string, heard: FrontNews): FrontInHand {
	const first = useApiNow("GET /front-drafts/:front", { params: { front } });
	const client = useQueryClient();
	const [screen] = useState(() => newName("s"));
	const [view, setView] = useState(first);
	const [state, setState] = useState<FrontInHand["state"]>("saved");
	const [error, setError] = useState<unknown>(null);
	const [news, setNews] = useState<readonly Change[]>([]);
	const [, redraw] = useState(0);
	const copy = useRef<WorkingCopy>({
		confirmed: { revision: first.revision, draft: { containers: first.containers } },
		pending: [],
	});
	const sending = useRef<Promise<boolean> | null>(null);
	const told = useRef(heard);
	told.current = heard;
	const isOpen = useRef(true);
	const isTogether = useRef(false);
	isTogether.current = view.people.length > 1;

	const take = useCallback(
		(answer: Omit<DraftView, "changes">, effects: readonly Effect[] = [], changes: readonly Change[] = []) => {
			const before = copy.current.confirmed.revision;
			copy.current = withState(
				copy.current,
				{ revision: answer.revision, draft: { containers: answer.containers } },
				effects,
			);
			if (answer.revision >= before) setView({ ...answer, changes: [] });
			redraw((n) => n + 1);
			const theirs = changes.filter((one) => one.revision > before && one.screen !== screen);
			if (theirs.length > 0) {
				setNews((all) => [...all, ...theirs].slice(-NEWS));
				told.current.others(theirs);
			}
			if (effects.length > 0) told.current.effects(effects, changes);
			if (answer.revision !== before)
				void client.invalidateQueries({
					predicate: ({ queryKey }) =>
						topicOf(queryKey) === "front-drafts" && queryKey[1] !== "GET /front-drafts/:front",
				});
		},
		[client, screen],
	);

	const send = useCallback((): Promise<boolean> => {
		if (sending.current) return sending.current;
		const run = async (): Promise<boolean> => {
			while (copy.current.pending.length > 0 && isOpen.current) {
				setState((now) => (now === "unsaved" ? now : "saving"));
				const operations = copy.current.pending.slice(0, 100);
				try {
					const answer = await api("POST /front-drafts/:front/operations", {
						params: { front },
						body: { screen, operations: operations.map(({ base, operation }) => ({ base, operation })) },
					});
					setError(null);
					take(answer, answer.effects, answer.changes);
				} catch (problem) {
					if (problem instanceof ApiProblem && problem.status > 0 && problem.status < 500 && problem.status !== 429) {
						// Refused for good: what is on the screen must be what is so.
						const ids = new Set(operations.map(({ operation }) => operation.id));
						copy.current = {
							...copy.current,
							pending: copy.current.pending.filter(({ operation }) => !ids.has(operation.id)),
						};
						setError(problem);
						take(await api("GET /front-drafts/:front", { params: { front } }));
						continue;
					}
					setState("unsaved");
					await new Promise((done) => setTimeout(done, AGAIN));
				}
			}
			setState("saved");
			return copy.current.pending.length === 0;
		};
		sending.current = run().finally(() => {
			sending.current = null;
			if (copy.current.pending.length > 0 && isOpen.current) void send();
		});
		return sending.current;
	}, [front, screen, take]);

	const act = useCallback(
		(...acts: readonly Act[]) => {
			for (const one of acts) {
				const operation = { ...one, id: newName("o") } as Operation;
				copy.current = withOperation(copy.current, operation);
			}
			redraw((n) => n + 1);
			void send();
		},
		[send],
	);

	const refresh = useCallback(async () => {
		const since = copy.current.confirmed.revision;
		const answer = await api("GET /front-drafts/:front", { params: { front }, query: { since, screen } }).catch(
			() => null,
		);
		if (answer) take(answer, [], answer.changes);
	}, [front, screen, take]);

	useLive(
		"front",
		useCallback(
			(event) => {
				if (event.front.replaceAll("/", ".") === front) void refresh();
			},
			[front, refresh],
		),
	);

	useEffect(() => {
		isOpen.current = true;
		void refresh();
		const timer = setInterval(() => void refresh(), LOOK);
		const often = setInterval(() => {
			if (isTogether.current) void refresh();
		}, LOOK_TOGETHER);
		const warn = (event: BeforeUnloadEvent) => {
			if (copy.current.pending.length > 0) event.preventDefault();
		};
		addEventListener("beforeunload", warn);
		return () => {
			clearInterval(timer);
			clearInterval(often);
			removeEventListener("beforeunload", warn);
			void send();
			isOpen.current = copy.current.pending.length > 0;
			client.removeQueries({ queryKey: readOf("GET /front-drafts/:front", { params: { front } }).queryKey });
		};
	}, [client, front, refresh, send]);

	return {
		view,
		draft: shownDraft(copy.current),
		revision: copy.current.confirmed.revision,
		screen,
		state,
		error,
		news,
		act,
		settled: send,
		refresh,
		take,
	};
}
