/** Beside a story: any two revisions, and the way to its whole record. */
import { type ReactNode, useState } from "react";
import { Link } from "../../kit/link.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { RevisionsPanel } from "./revisions-panel.tsx";

interface RevisionsSideProps {
	readonly story: number;
	readonly flush: () => Promise<{ revision: number }>;
}

export function RevisionsSide({ story, flush }: RevisionsSideProps): ReactNode {
	const words = useStrings(publishingStrings);
	const workflow = useApiNow("GET /stories/:id/workflow", { params: { id: story } });
	const [chosen, setChosen] = useState<{ readonly from?: number; readonly to?: number }>({});
	return (
		<div className="k-stack">
			<RevisionsPanel
				story={story}
				workflow={workflow}
				flush={flush}
				{...chosen}
				onChoose={(from, to) => setChosen({ from, to })}
			/>
			<p>
				<Link to="/stories/$id/record" params={{ id: String(story) }}>
					{words.actions.record}
				</Link>
			</p>
		</div>
	);
}
