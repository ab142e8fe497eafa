/** Finds a story of the edition by words of its headline or by its number. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import { StateBadge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useApi } from "../../use-api.ts";
import { useWriting } from "./use-manuscript.ts";

export interface StorySearchProps {
	readonly edition: string;
	readonly label: string;
	/** Stories that are not offered. */
	readonly without: readonly number[];
	readonly onChoose: (story: number, headline: string) => void;
}

export function StorySearch({ edition, label, without, onChoose }: StorySearchProps): ReactNode {
	const words = useStrings(storyStrings);
	const { locale } = useWriting();
	const [text, setText] = useState("");
	const written = useDeferredValue(text.trim());
	const number = Number(/^#?(\d{1,15})$/u.exec(written)?.[1] ?? 0);
	const { data } = useApi("GET /desk", {
		query: { edition, limit: 12, ...(written === "" ? {} : { q: written.slice(0, 200) }) },
	});
	const { data: one } = useQuery({ ...readOf("GET /stories/:id", { params: { id: number } }), enabled: number > 0 });
	const found = [...(one ? [one] : []), ...(data?.stories ?? [])].filter(({ id }) => !without.includes(id)).slice(0, 8);
	return (
		<div className="k-stack st-search">
			<SearchField label={label} value={text} onChange={setText} />
			<ul className="st-found">
				{found.map(({ id, headline, state }) => (
					<li key={id}>
						<Button look="quiet" className="st-found-story" onPress={() => onChoose(id, headline)}>
							<span lang={locale} dir="auto">
								{headline}
							</span>
							{state === "live" ? null : <StateBadge state={state} />}
						</Button>
					</li>
				))}
			</ul>
			{data && found.length === 0 ? <p className="k-quiet">{words.noStories}</p> : null}
		</div>
	);
}
