/** What stands beside the text: the story's facts, the page as readers will see it, and what other areas add. */
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { Tabs } from "../../kit/tabs.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { FactsPanel } from "./facts-panel.tsx";
import type { EditingProps } from "./panels.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { STORY_PANELS } from "./side-panels.ts";

export interface StorySideProps {
	readonly editing: EditingProps;
	readonly stored: AnswerOf<"GET /stories/:id">;
	readonly edition: AnswerOf<"GET /editions">["editions"][number] | null;
	/** Of the edition. */
	readonly zone: string;
}

export function StorySide({ editing, stored, edition, zone }: StorySideProps): ReactNode {
	const words = useStrings(storyStrings);
	const [selected, setSelected] = useState("facts");
	return (
		<aside className="st-side" aria-label={words.beside}>
			<Tabs
				label={words.beside}
				selected={selected}
				onSelect={setSelected}
				views={[
					{
						id: "facts",
						title: words.facts.title,
						content: <FactsPanel stored={stored} edition={edition} zone={zone} body={editing.body} />,
					},
					{
						id: "preview",
						title: words.preview.title,
						content: <PreviewPanel story={editing.story} flush={editing.flush} />,
					},
					...STORY_PANELS.map(({ id, Title, Panel }) => ({
						id,
						title: <Title />,
						content: <Panel {...editing} />,
					})),
				]}
			/>
		</aside>
	);
}
