/** The head of a story's screen: where one is, how the story stands, who else is in it, and what can be done with it. */
import { FileText, PanelRight } from "lucide-react";
import { type ReactNode, useSyncExternalStore } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { StateBadge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { Link } from "../../kit/link.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { colourOf } from "./editor/cursors.ts";
import { type Flush, STORY_ACTIONS } from "./panels.tsx";
import { useManuscriptState, useWriting } from "./use-manuscript.ts";

export interface StoryHeadProps {
	readonly story: AnswerOf<"GET /stories/:id">;
	readonly headline: string;
	readonly flush: Flush;
	/** Whether what was written is safe. */
	readonly saved: ReactNode;
	/** On narrow screens: what stands beside the text is shown in its place. */
	readonly isBeside: boolean;
	readonly onBeside: (isBeside: boolean) => void;
}

export function StoryHead({ story, headline, flush, saved, isBeside, onBeside }: StoryHeadProps): ReactNode {
	const words = useStrings(storyStrings);
	const { locale, session } = useWriting();
	const isAhead = useManuscriptState(session, (state) => state.isAhead);
	const isChanged =
		story.state === "live" && story.live !== null && (story.live.revision !== story.revision || isAhead);
	return (
		<header className="st-head">
			<div className="st-head-name">
				<Link to="/" className="st-back">
					{words.desk}
				</Link>
				<h1 lang={locale} dir="auto">
					{headline || words.untitled}
				</h1>
				<StateBadge state={isChanged ? "changed" : story.state} />
				<Others />
				{saved}
			</div>
			<div className="k-row st-head-actions">
				<Button
					className="st-beside"
					icon={isBeside ? <FileText size={16} aria-hidden="true" /> : <PanelRight size={16} aria-hidden="true" />}
					onPress={() => onBeside(!isBeside)}
				>
					<span>{isBeside ? words.toText : words.beside}</span>
				</Button>
				{STORY_ACTIONS.map((Action, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
					<Action key={index} story={story.id} flush={flush} isAhead={isAhead} />
				))}
			</div>
		</header>
	);
}

interface Here {
	readonly id: number;
	readonly name: string;
}

/** Everybody else who has the story open, each once. */
function Others(): ReactNode {
	const words = useStrings(storyStrings);
	const { session } = useWriting();
	const { awareness, doc } = session;
	const text = useSyncExternalStore(
		(changed) => {
			awareness.on("change", changed);
			return () => awareness.off("change", changed);
		},
		() => {
			const people = new Map<number, string>();
			for (const [client, state] of awareness.getStates()) {
				const user = (state as { user?: Here }).user;
				if (client !== doc.clientID && user?.id) people.set(user.id, user.name);
			}
			return JSON.stringify([...people].map(([id, name]): Here => ({ id, name })));
		},
	);
	const people = JSON.parse(text) as Here[];
	if (people.length === 0) return null;
	return (
		<ul className="st-others" aria-label={words.alsoHere}>
			{people.map(({ id, name }) => (
				<li key={id} className={`st-other st-colour-${colourOf(id)}`}>
					{name}
				</li>
			))}
		</ul>
	);
}
