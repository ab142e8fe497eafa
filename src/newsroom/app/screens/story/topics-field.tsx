/** What the story is about: topics found by name, and those that the text itself names. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { type Body, bodyText } from "../../../../elements/body.ts";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { TagField } from "../../kit/tag-field.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useApi } from "../../use-api.ts";
import { nameIn } from "./name-in.ts";
import { useItems, useLineText, useWriting } from "./use-manuscript.ts";

/** The text is looked through when it has rested for so long, in milliseconds. */
const RESTED = 3000;

export function TopicsField({ story, body }: { readonly story: number; readonly body: Body }): ReactNode {
	const words = useStrings(storyStrings);
	const { facts } = words;
	const { doc, mayWrite, locale } = useWriting();
	const [topics, setTopics] = useItems<string>(doc, "topics");
	const [written, setWritten] = useState("");
	// Never what was found for other words: Enter would choose what is not meant.
	const text = written.trim();
	const { data, isPending } = useApi("GET /concepts", { query: { q: text.slice(0, 200), limit: 30 } });
	const known = useQueries({
		queries: topics.map((key) => ({ ...readOf("GET /concepts/:key", { params: { key } }), staleTime: 60_000 })),
	});
	const names = new Map(known.flatMap(({ data: one }) => (one ? [[one.key, nameIn(one.names, locale)] as const] : [])));
	const suggestions = useSuggestions(story, body, topics);
	return (
		<div className="k-stack st-topics">
			<TagField
				label={facts.topics}
				tags={topics.map((key) => ({ id: key, name: names.get(key) ?? key }))}
				onChange={(tags) => mayWrite && setTopics(tags.map(({ id }) => id))}
				choices={(data?.concepts ?? []).map(({ key, kind, names: all }) => ({
					id: key,
					name: nameIn(all, locale),
					detail: facts.kinds[kind],
				}))}
				onWrite={setWritten}
				isFinding={isPending}
				lang={locale}
			/>
			{mayWrite && suggestions.length > 0 ? (
				<fieldset className="st-suggested">
					<legend className="k-hint">{facts.inText}</legend>
					{suggestions.slice(0, 8).map(({ key, name }) => (
						<Button
							key={key}
							size="small"
							look="quiet"
							icon={<Plus size={14} aria-hidden="true" />}
							onPress={() => setTopics([...topics, key])}
						>
							<span lang={locale}>{name}</span>
						</Button>
					))}
				</fieldset>
			) : null}
		</div>
	);
}

function useSuggestions(story: number, body: Body, topics: readonly string[]) {
	const { doc } = useWriting();
	const headline = useLineText(doc, "headline");
	const standfirst = useLineText(doc, "standfirst");
	const [rested, setRested] = useState({ headline: "", text: "" });
	useEffect(() => {
		const timer = setTimeout(
			() =>
				setRested({ headline: headline.slice(0, 500), text: `${standfirst}\n${bodyText(body)}`.slice(0, 1_000_000) }),
			rested.text === "" ? 0 : RESTED,
		);
		return () => clearTimeout(timer);
	}, [headline, standfirst, body, rested.text]);
	const { data } = useQuery({
		queryKey: ["suggestions", story, rested, topics],
		queryFn: () =>
			api("POST /stories/:id/topics/suggestions", { params: { id: story }, body: { ...rested, topics: [...topics] } }),
		enabled: rested.text.trim() !== "",
		placeholderData: (before) => before,
	});
	return (data?.suggestions ?? []).filter(({ key }) => !topics.includes(key));
}
