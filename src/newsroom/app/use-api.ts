/** Reading and changing through the API inside components: TanStack Query with keys made from the route. */
import {
	QueryClient,
	type QueryKey,
	queryOptions,
	type UseMutationResult,
	type UseQueryResult,
	type UseSuspenseQueryResult,
	useMutation,
	useQuery,
	useQueryClient,
	useSuspenseQuery,
} from "@tanstack/react-query";
import { type AnswerOf, api, call, type OptionsOf, type RouteName } from "./api-client.ts";
import { ApiProblem } from "./api-problem.ts";

type Given<R extends RouteName> = Record<never, never> extends OptionsOf<R> ? [options?: OptionsOf<R>] : [OptionsOf<R>];
type GetRoute = Extract<RouteName, `GET ${string}`>;

/** Refusals are final; a connection that failed is tried again. */
const retry = (failures: number, error: Error) =>
	failures < 3 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

export const queries = new QueryClient({
	defaultOptions: {
		queries: { retry, staleTime: 5000, refetchOnWindowFocus: true },
		// Without a network a change fails at once and says so, instead of waiting unseen.
		mutations: { retry: false, networkMode: "always" },
	},
});

/** The first word of a route's path: `stories` for `GET /stories/:id`. */
export const topicOf = (key: QueryKey): string => String(key[0]);

/** Key and function of a read, for `useQueries`, `prefetchQuery`, `setQueryData`. */
export function readOf<R extends GetRoute>(route: R, ...[options]: Given<R>) {
	const { signal: _signal, headers: _headers, ...named } = (options ?? {}) as { signal?: unknown; headers?: unknown };
	const topic = route.split("/")[1]?.split("?")[0] ?? "";
	return queryOptions<AnswerOf<R>, Error>({
		queryKey: [topic, route, named],
		queryFn: async ({ signal }) => (await call(route, { ...options, signal })) as AnswerOf<R>,
	});
}

/** `const { data, error, isPending } = useApi("GET /stories/:id", { params: { id } })`. */
export function useApi<R extends GetRoute>(route: R, ...given: Given<R>): UseQueryResult<AnswerOf<R>, Error> {
	return useQuery(readOf(route, ...given));
}

/** As `useApi`, but the component is shown only once there is an answer; the screen shows that it waits, and errors. */
export function useApiNow<R extends GetRoute>(route: R, ...given: Given<R>): AnswerOf<R> {
	const result: UseSuspenseQueryResult<AnswerOf<R>, Error> = useSuspenseQuery(readOf(route, ...given));
	return result.data;
}

/**
 * `const publish = useChange("POST /stories/:id/publish"); publish.mutate({ params, body })`. Afterwards everything of
 * the same topic, and of `also`, is asked for anew.
 */
export function useChange<R extends Exclude<RouteName, GetRoute>>(
	route: R,
	{ also = [] }: { readonly also?: readonly string[] } = {},
): UseMutationResult<AnswerOf<R>, Error, OptionsOf<R>> {
	const client = useQueryClient();
	return useMutation<AnswerOf<R>, Error, OptionsOf<R>>({
		mutationFn: (options) => (api as (route: R, options: OptionsOf<R>) => Promise<AnswerOf<R>>)(route, options),
		onSuccess: () => {
			const topics = [route.split("/")[1] ?? "", ...also];
			return client.invalidateQueries({ predicate: ({ queryKey }) => topics.includes(topicOf(queryKey)) });
		},
	});
}
