/** The record of a story: what readers saw of it, its revisions side by side, who reviewed it. */
import { useParams } from "@tanstack/react-router";
import { type ReactNode, Suspense, useState } from "react";
import { Loading } from "../../frame/loading.tsx";
import { Link } from "../../kit/link.tsx";
import { Screen } from "../../kit/panel.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { PublicationsList } from "./publications-list.tsx";
import { ReviewsList } from "./reviews-list.tsx";
import { RevisionsPanel } from "./revisions-panel.tsx";
import { StoryActions } from "./story-actions.tsx";

type Tab = "publications" | "revisions" | "reviews";

export function RecordScreen(): ReactNode {
	const words = useStrings(publishingStrings).record;
	const { id } = useParams({ from: "/stories/$id/record" });
	const story = Number(id);
	const workflow = useApiNow("GET /stories/:id/workflow", { params: { id: story } });
	const [tab, setTab] = useState<Tab>(
		workflow.live === null && workflow.withdrawn === null ? "revisions" : "publications",
	);
	const [chosen, setChosen] = useState<{ readonly from?: number; readonly to?: number }>({});
	const show = (from: number, to: number) => {
		setChosen({ from, to });
		setTab("revisions");
	};
	return (
		<Screen
			title={words.of(workflow.headline)}
			lead={
				<>
					{words.lead}{" "}
					<Link to="/stories/$id" params={{ id }}>
						{words.toStory}
					</Link>
				</>
			}
			// Nobody writes here: the newest revision is what there is.
			actions={<StoryActions story={story} flush={() => Promise.resolve({ revision: workflow.revision })} hasState />}
		>
			<Tabs
				label={words.title}
				selected={tab}
				onSelect={setTab}
				views={[
					{
						id: "publications",
						title: words.publications,
						content: (
							<Waiting>
								<PublicationsList story={story} zone={workflow.zone} locale={workflow.locale} onCompare={show} />
							</Waiting>
						),
					},
					{
						id: "revisions",
						title: words.revisions,
						content: (
							<Waiting>
								<RevisionsPanel
									story={story}
									workflow={workflow}
									{...chosen}
									onChoose={(from, to) => setChosen({ from, to })}
								/>
							</Waiting>
						),
					},
					{ id: "reviews", title: words.reviews, content: <ReviewsList workflow={workflow} /> },
				]}
			/>
		</Screen>
	);
}

const Waiting = ({ children }: { readonly children: ReactNode }) => (
	<Suspense fallback={<Loading />}>{children}</Suspense>
);
