/** Who wrote it: people of the paper, found by name, or a name as it should stand. */

import { useQueries } from "@tanstack/react-query";
import { type ReactNode, useDeferredValue, useState } from "react";
import type { BylineEntry } from "../../../../core/story.ts";
import type { Choice } from "../../kit/select.tsx";
import { TagField } from "../../kit/tag-field.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useApi } from "../../use-api.ts";
import { nameIn } from "./name-in.ts";
import { useItems, useWriting } from "./use-manuscript.ts";

const PERSON = "person:";
const NAME = "name:";

const idOf = (entry: BylineEntry): string => ("person" in entry ? PERSON + entry.person : NAME + entry.name);
const entryOf = (id: string): BylineEntry =>
	id.startsWith(PERSON) ? { person: id.slice(PERSON.length) } : { name: id.slice(NAME.length) };

export function BylineField({ locale }: { readonly locale: string }): ReactNode {
	const { facts } = useStrings(storyStrings);
	const { doc, mayWrite } = useWriting();
	const [byline, setByline] = useItems<BylineEntry>(doc, "byline");
	const [written, setWritten] = useState("");
	const text = useDeferredValue(written.trim());
	const { data } = useApi("GET /concepts", { query: { kind: "person", q: text.slice(0, 200), limit: 20 } });
	const persons = byline.flatMap((entry) => ("person" in entry ? [entry.person] : []));
	const known = useQueries({
		queries: persons.map((key) => ({ ...readOf("GET /concepts/:key", { params: { key } }), staleTime: 60_000 })),
	});
	const names = new Map(known.flatMap(({ data: one }) => (one ? [[one.key, nameIn(one.names, locale)] as const] : [])));
	const tagOf = (entry: BylineEntry): Choice => ({
		id: idOf(entry),
		name: "person" in entry ? (names.get(entry.person) ?? entry.person) : entry.name,
	});
	return (
		<TagField
			label={facts.byline}
			hint={facts.bylineHint}
			tags={byline.map(tagOf)}
			onChange={(tags) => mayWrite && setByline(tags.map(({ id }) => entryOf(id)))}
			choices={(data?.concepts ?? []).map((person) => ({
				id: PERSON + person.key,
				name: nameIn(person.names, locale),
				detail: Object.values(person.role)[0] ?? "",
			}))}
			onWrite={setWritten}
			create={(name) => ({ id: NAME + name.slice(0, 200), name })}
			lang={locale}
		/>
	);
}
