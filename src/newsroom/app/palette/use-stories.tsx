/** Stories as entries of the palette: by number, or by the beginnings of words of their headlines and bylines. */
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import type { ReactNode } from "react";
import { offline } from "../api-problem.ts";
import { StateBadge } from "../kit/badge.tsx";
import { readOf } from "../use-api.ts";
import type { Entry } from "./entry.ts";

/** Stories shown at most. */
const MOST = 8;

export interface FoundStories {
	/** While the answer for these words is awaited, those of the words before. */
	readonly entries: readonly Entry[];
	/** These are not yet the entries for these words. */
	readonly isWaiting: boolean;
	readonly error: Error | null;
	readonly retry: () => void;
}

export function useStories(text: string): FoundStories {
	const navigate = useNavigate();
	const number = /^#?(\d{1,15})$/u.exec(text)?.[1];
	const byNumber = useQuery({
		...readOf("GET /stories/:id", { params: { id: Number(number ?? 0) } }),
		enabled: number !== undefined,
		retry: false,
	});
	const isAsked = text.length > 1;
	const byWords = useQuery({
		...readOf("GET /desk", { query: { q: text, limit: MOST } }),
		enabled: isAsked,
		placeholderData: keepPreviousData,
	});
	const entry = (id: number, headline: string, section: string, end: ReactNode): Entry => ({
		id: `story ${id}`,
		name: headline || `#${id}`,
		detail: section,
		icon: FileText,
		end,
		run: () => void navigate({ to: "/stories/$id", params: { id: String(id) } }),
	});
	const one = number === undefined ? undefined : byNumber.data;
	return {
		entries: [
			...(one ? [entry(one.id, one.headline, one.section, <StateBadge state={one.state} />)] : []),
			...(isAsked ? (byWords.data?.stories ?? []) : [])
				.filter(({ id }) => id !== one?.id)
				.map(({ id, headline, section, state }) => entry(id, headline, section, <StateBadge state={state} />)),
		],
		isWaiting: (number !== undefined && isAwaited(byNumber)) || (isAsked && isAwaited(byWords)),
		error: isAsked ? (byWords.fetchStatus === "paused" ? offline() : byWords.error) : null,
		retry: () => void byWords.refetch(),
	};
}

/** Without a network nothing is asked, so nothing is awaited. */
const isAwaited = ({ isPending, isPlaceholderData, fetchStatus }: UseQueryResult): boolean =>
	(isPending || isPlaceholderData) && fetchStatus !== "paused";
