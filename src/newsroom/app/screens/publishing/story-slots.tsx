/** What publication puts on the story's screen; each is loaded when it is shown. */
import { lazy } from "react";
import type { StoryPanel } from "../story/panels.tsx";
import { ChecksTitle, RevisionsTitle } from "./panel-titles.tsx";

export const PublishingActions = lazy(() =>
	import("./story-actions.tsx").then(({ StoryActions }) => ({ default: StoryActions })),
);

export const PUBLISHING_PANELS: readonly StoryPanel[] = [
	{
		id: "checks",
		Title: ChecksTitle,
		Panel: lazy(() => import("./checks-panel.tsx").then(({ ChecksPanel }) => ({ default: ChecksPanel }))),
	},
	{
		id: "revisions",
		Title: RevisionsTitle,
		Panel: lazy(() => import("./revisions-side.tsx").then(({ RevisionsSide }) => ({ default: RevisionsSide }))),
	},
];
