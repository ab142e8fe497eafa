/** What one is told, newest first; opening a story marks what was said of it as read. */

import { useState } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Badge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { notesStrings } from "../../strings/notes/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { StoryLink } from "../desk/story-link.tsx";
import { moment } from "../fronts/moments.ts";
import { useZone } from "./notes-panel.tsx";

type Told = AnswerOf<"GET /notifications">["notifications"][number];
const STEP = 20;

export function Notifications({ onLeave }: { readonly onLeave: () => void }) {
	const words = useStrings(notesStrings);
	const [limit, setLimit] = useState(STEP);
	const { data, error, refetch } = useApi("GET /notifications", { query: { limit } });
	const read = useChange("POST /notifications/read");
	const all = data?.notifications ?? [];
	const newest = all[0];
	return (
		<div className="k-stack">
			{newest && data && data.unread > 0 ? (
				<div>
					<Button size="small" isPending={read.isPending} onPress={() => read.mutate({ body: { upTo: newest.id } })}>
						{words.readAll}
					</Button>
				</div>
			) : null}
			<ProblemNote error={error ?? read.error} onRetry={() => void refetch()} />
			{data && all.length === 0 ? <EmptyState title={words.nothingNew}>{words.nothingNewHelp}</EmptyState> : null}
			<ul className="n-told">
				{all.map((told) => (
					<Item
						key={told.id}
						told={told}
						onOpen={() => {
							if (told.readAt === null) read.mutate({ body: { upTo: newest?.id ?? told.id, story: told.story } });
							onLeave();
						}}
					/>
				))}
			</ul>
			{data?.next && limit < 100 ? (
				<Button size="small" onPress={() => setLimit(Math.min(100, limit + STEP))}>
					{words.older}
				</Button>
			) : null}
		</div>
	);
}

function Item({ told, onOpen }: { readonly told: Told; readonly onOpen: () => void }) {
	const words = useStrings(notesStrings);
	const language = useLanguage();
	const zone = useZone(told.edition);
	return (
		<li data-unread={told.readAt === null || undefined}>
			<p className="n-by">
				<span>{words.kinds[told.kind](nameOf(told.by))}</span>
				<time dateTime={new Date(told.at).toISOString()}>{moment(told.at, zone, language, Date.now())}</time>
				{told.readAt === null ? <Badge tone="accent">{words.unread}</Badge> : null}
			</p>
			<p dir="auto">
				<StoryLink story={told.story} onPress={onOpen}>
					{told.headline === "" ? words.untitled : told.headline}
				</StoryLink>
			</p>
			{told.text === "" || told.kind === "published" ? null : (
				<p className="n-text k-quiet" dir="auto">
					{told.text}
				</p>
			)}
		</li>
	);
}
