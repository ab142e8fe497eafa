/** An original and its translation side by side: what changed marked in the one, the other beside it. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Loading } from "../../frame/loading.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Link } from "../../kit/link.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useApiNow } from "../../use-api.ts";
import type { GroupStory, TranslatedFrom } from "./group.ts";
import { SideBySide } from "./side-by-side.tsx";

export function SideBySideScreen(): ReactNode {
	const words = useStrings(translationsStrings);
	const { id, other } = useParams({ from: "/stories/$id/translate/$other" });
	const { stories } = useApiNow("GET /stories/:id/translations", { params: { id: other } });
	const original = stories.find((one) => String(one.id) === id);
	const translation = stories.find((one) => String(one.id) === other);
	if (original && translation?.translatedFrom?.story === original.id)
		return <Compared original={original} translation={translation} from={translation.translatedFrom} />;
	return (
		<div className="k-screen">
			<EmptyState
				title={words.notTogether}
				action={
					<Link to="/" look="button">
						{words.title}
					</Link>
				}
			>
				{words.notTogetherHelp}
			</EmptyState>
		</div>
	);
}

interface ComparedProps {
	readonly original: GroupStory;
	readonly translation: GroupStory;
	readonly from: TranslatedFrom;
}

function Compared({ original, translation, from }: ComparedProps): ReactNode {
	const [wanted, setWanted] = useState<"live" | "draft">("live");
	const shown = from[wanted] !== null ? wanted : from.live !== null ? "live" : from.draft !== null ? "draft" : null;
	const newer = shown === null ? null : from[shown];
	const revision = newer?.revision ?? from.revision;
	const { data, error, refetch } = useQuery({
		...readOf("GET /stories/:id/revisions/:revision", { params: { id: original.id, revision } }),
		placeholderData: keepPreviousData,
	});
	const written = useQuery({
		...readOf("GET /stories/:id", { params: { id: translation.id } }),
		placeholderData: keepPreviousData,
	});
	const failed = error ?? written.error;
	if (failed)
		return (
			<div className="k-screen">
				<ProblemNote error={failed} onRetry={() => void Promise.all([refetch(), written.refetch()])} />
			</div>
		);
	if (!data || !written.data) return <Loading />;
	return (
		<SideBySide
			original={original}
			translation={translation}
			from={from}
			shown={shown}
			onShow={setWanted}
			content={data}
			written={written.data}
			changes={newer?.changes ?? []}
		/>
	);
}
