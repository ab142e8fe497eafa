/** Names of the topics and authors that the rules of a front name. */
import { useQueries } from "@tanstack/react-query";
import type { FrontDraft } from "../../../../core/fronts/draft.ts";
import { localised } from "../../../../core/localised.ts";
import { readOf } from "../../use-api.ts";

export function useConceptNames(
	draft: FrontDraft,
	edition: { readonly key: string; readonly locale: string },
): ReadonlyMap<string, string> {
	const keys = [...new Set(draft.containers.flatMap(({ rule }) => [rule.topic, rule.author]))].filter(
		(key) => key !== "",
	);
	const found = useQueries({ queries: keys.map((key) => readOf("GET /concepts/:key", { params: { key } })) });
	return new Map(found.flatMap(({ data }) => (data ? [[data.key, localised(data.names, edition)] as const] : [])));
}
