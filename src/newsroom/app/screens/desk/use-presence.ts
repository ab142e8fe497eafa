/** Who is in which story now, as one hears it. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { useLive } from "../../live.ts";
import { readOf, useApi } from "../../use-api.ts";

type Presence = AnswerOf<"GET /presence">;
export type People = Presence["stories"][number]["people"];

/** Gives the people who are in a story. */
export function usePresence(): (story: number) => People {
	const { data } = useApi("GET /presence");
	const client = useQueryClient();
	const heard = useCallback(
		({ story, people }: { readonly story: number; readonly people: readonly People[number][] }) => {
			client.setQueryData<Presence>(readOf("GET /presence").queryKey as never, (before) => {
				const others = before?.stories.filter((one) => one.story !== story) ?? [];
				return { stories: people.length === 0 ? others : [...others, { story, people: [...people] }] };
			});
		},
		[client],
	);
	useLive("presence", heard);
	return (story) => data?.stories.find((one) => one.story === story)?.people ?? [];
}
