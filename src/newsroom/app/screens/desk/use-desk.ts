/** The rows and counts that the desk shows, page after page, kept up to date without moving under the hand. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { type AnswerOf, api } from "../../api-client.ts";
import type { DeskSearch } from "./desk-search.ts";
import { questionOf } from "./desk-search.ts";

export type DeskAnswer = AnswerOf<"GET /desk">;
export type DeskRow = DeskAnswer["stories"][number];

const PAGE = 50;
const STEP = 30_000;

export function useMinute(): number {
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), STEP);
		return () => clearInterval(timer);
	}, []);
	return now;
}

export interface Desk {
	readonly rows: readonly DeskRow[];
	/** Rows that are shown though they no longer belong here: they stay until the list is renewed. */
	readonly gone: ReadonlySet<number>;
	/** Stories that would come in, or move, when the list is renewed. */
	readonly waiting: number;
	readonly renew: () => void;
	readonly counts: DeskAnswer["counts"] | null;
	readonly error: Error | null;
	readonly isPending: boolean;
	/** An answer to other filters is still on the way; what is shown is of those before. */
	readonly isOld: boolean;
	readonly more: (() => void) | null;
	readonly isComing: boolean;
	readonly retry: () => void;
}

/** `isHeld`: somebody points at a row or has the focus in one, so that rows must stay where they are. */
export function useDesk(search: DeskSearch, me: number | null, now: number, isHeld: boolean): Desk {
	const question = questionOf(search, me, now);
	const found = useInfiniteQuery({
		queryKey: ["desk", "pages", question],
		queryFn: ({ pageParam, signal }) =>
			api("GET /desk", {
				query: { ...question, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) },
				signal,
			}),
		initialPageParam: null as string | null,
		getNextPageParam: ({ next }) => next,
		// While one types, what was found before stays on the screen.
		placeholderData: (before) => before,
	});
	const pages = found.data?.pages;
	const fresh = useMemo(() => {
		const rows = new Map<number, DeskRow>();
		// A story that moved while pages were read may be in two of them.
		for (const page of pages ?? []) for (const row of page.stories) if (!rows.has(row.id)) rows.set(row.id, row);
		return rows;
	}, [pages]);
	const steady = useSteady(fresh, JSON.stringify({ ...question, due: search.due, since: search.since }), isHeld);
	return {
		...steady,
		counts: pages?.[0]?.counts ?? null,
		error: found.error,
		isPending: found.isPending,
		isOld: found.isPlaceholderData,
		more: found.hasNextPage ? () => void found.fetchNextPage() : null,
		isComing: found.isFetchingNextPage,
		retry: () => void found.refetch(),
	};
}

/** Keeps the order that is shown while it is held; what rows say is always new. */
function useSteady(fresh: ReadonlyMap<number, DeskRow>, question: string, isHeld: boolean) {
	const shown = useRef<{ ids: readonly number[]; question: string }>({ ids: [], question: "" });
	const known = useRef(new Map<number, DeskRow>());
	const [, setRenewed] = useState(0);
	for (const [id, row] of fresh) known.current.set(id, row);
	const ids = [...fresh.keys()];
	const before = shown.current;
	const isAppended = before.ids.every((id, index) => ids[index] === id);
	if (!isHeld || before.question !== question || before.ids.length === 0 || isAppended)
		shown.current = { ids, question };
	const showing = shown.current.ids;
	const rows = showing.flatMap((id) => known.current.get(id) ?? []);
	const place = new Map(showing.map((id, index) => [id, index]));
	const inOrder = ids.filter((id) => place.has(id));
	const moved = inOrder.filter(
		(id, index) => index > 0 && (place.get(id) ?? 0) < (place.get(inOrder[index - 1] ?? 0) ?? 0),
	);
	const gone = new Set(showing.filter((id) => !fresh.has(id)));
	const come = ids.filter((id) => !place.has(id)).length;
	return {
		rows,
		gone,
		waiting: come === 0 && moved.length === 0 && gone.size === 0 ? 0 : Math.max(1, come),
		renew: () => {
			shown.current = { ids, question };
			setRenewed((n) => n + 1);
		},
	};
}
