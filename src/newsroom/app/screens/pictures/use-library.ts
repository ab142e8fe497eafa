/** The pictures that fit a search and filters, a stretch at a time. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type AnswerOf, api, type OptionsOf } from "../../api-client.ts";

export type PictureRow = AnswerOf<"GET /assets">["assets"][number];
export type LibraryQuery = NonNullable<OptionsOf<"GET /assets">["query"]>;

export interface Library {
	/** Undefined until there is an answer. */
	readonly pictures: readonly PictureRow[] | undefined;
	readonly error: Error | null;
	readonly hasMore: boolean;
	readonly isFetching: boolean;
	readonly more: () => void;
	readonly retry: () => void;
}

const A_STRETCH = 60;

export function useLibrary(query: LibraryQuery): Library {
	const found = useInfiniteQuery({
		queryKey: ["assets", "library", query],
		queryFn: ({ pageParam, signal }) =>
			api("GET /assets", {
				query: { ...query, limit: A_STRETCH, ...(pageParam === null ? {} : { before: pageParam }) },
				signal,
			}),
		initialPageParam: null as number | null,
		getNextPageParam: ({ next }) => next,
		placeholderData: keepPreviousData,
	});
	return {
		pictures: found.data?.pages.flatMap(({ assets }) => assets),
		error: found.error,
		hasMore: found.hasNextPage,
		isFetching: found.isFetching,
		more: () => {
			if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
		},
		retry: () => void found.refetch(),
	};
}
