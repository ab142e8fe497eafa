/** Concepts by name, page by page: the server searches, the browser holds what is shown. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { ConceptKind } from "../../../../core/paper.ts";
import { api } from "../../api-client.ts";

const PAGE = 50;

export interface ConceptQuery {
	readonly kind?: ConceptKind;
	readonly not?: ConceptKind;
	/** Only people who write for the paper. */
	readonly signs?: "yes";
	readonly q: string;
}

export function useConcepts({ kind, not, signs, q }: ConceptQuery) {
	return useInfiniteQuery({
		queryKey: ["concepts", "pages", kind ?? "", not ?? "", signs ?? "", q],
		queryFn: async ({ pageParam, signal }) =>
			(
				await api("GET /concepts", {
					query: {
						...(kind ? { kind } : {}),
						...(not ? { not } : {}),
						...(signs ? { signs } : {}),
						...(q === "" ? {} : { q }),
						...(pageParam === "" ? {} : { after: pageParam }),
						limit: PAGE,
					},
					signal,
				})
			).concepts,
		initialPageParam: "",
		getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.key),
		// What was found stays while the next is looked for.
		placeholderData: keepPreviousData,
	});
}
