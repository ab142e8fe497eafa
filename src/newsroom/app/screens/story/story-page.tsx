/** The story as a page that one writes on: lines above, text below, its length at the foot. */
import { type ReactNode, Suspense } from "react";
import type { Body } from "../../../../elements/body.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { BodyEditor } from "./body-editor.tsx";
import type { EditorSignal } from "./editor/editor-signal.ts";
import { LengthBar } from "./length-bar.tsx";
import { LineField } from "./line-field.tsx";
import { type EditingProps, STORY_TOOLS } from "./panels.tsx";

/** In their order on the page, with the most characters that each may hold. */
const LINES_ABOVE = [
	["kicker", 200],
	["headline", 500],
	["standfirst", 3000],
] as const;

export interface StoryPageProps {
	readonly signal: EditorSignal;
	readonly onText: () => void;
	readonly editing: EditingProps;
	readonly body: Body;
}

export function StoryPage({ signal, onText, editing, body }: StoryPageProps): ReactNode {
	const words = useStrings(storyStrings);
	const { lines } = words;
	const tools = (
		<Suspense>
			{STORY_TOOLS.map((Tool, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
				<Tool key={index} {...editing} />
			))}
		</Suspense>
	);
	return (
		<section className="st-page" aria-label={words.story}>
			<div className="st-lines">
				{LINES_ABOVE.map(([line, longest]) => (
					<LineField
						key={line}
						line={line}
						label={lines[line]}
						placeholder={lines[line]}
						longest={longest}
						look="display"
						className={`st-${line}`}
					/>
				))}
			</div>
			<BodyEditor signal={signal} edition={editing.edition} tools={tools} onText={onText} />
			<LengthBar story={editing.story} body={body} />
		</section>
	);
}
