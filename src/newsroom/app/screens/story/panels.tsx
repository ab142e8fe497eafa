/** What other areas put on the story's screen: actions in its head, tools above the text, and what panels beside it are given. */
import type { EditorView } from "prosemirror-view";
import type { ComponentType } from "react";
import type { Body } from "../../../../elements/body.ts";
import { PublishingActions } from "../publishing/story-slots.tsx";
import { SuggestTool } from "./suggestions/suggest-tool.tsx";

/** The newest revision, once everything written so far is in it. Fails with what kept it from being saved. */
export type Flush = () => Promise<{ revision: number }>;

export interface StoryProps {
	readonly story: number;
	readonly flush: Flush;
}

export interface ActionProps extends StoryProps {
	/** Something was written that is in no revision yet. */
	readonly isAhead: boolean;
}

export interface EditingProps extends StoryProps {
	/** Key of the edition that the story is written in, and its locale. */
	readonly edition: string;
	readonly locale: string;
	readonly dir: "ltr" | "rtl";
	/** The editor of the body; null until it is on the screen. Its state changes with every `body`. */
	readonly view: EditorView | null;
	/** The body as it stands, without what is only suggested; renewed while one writes, some moments late. */
	readonly body: Body;
	/** Whether this person may write here. */
	readonly mayWrite: boolean;
}

export interface StoryPanel {
	readonly id: string;
	/** Its name in the interface's language; a component, because words are known only when it is shown. */
	readonly Title: ComponentType;
	/** Loaded when it is first opened (`loadedPart`). */
	readonly Panel: ComponentType<EditingProps>;
}

/** In the head, at its end: what may be done with the story. */
export const STORY_ACTIONS: readonly ComponentType<ActionProps>[] = [PublishingActions];

/** Above the text, beside the toolbar. */
export const STORY_TOOLS: readonly ComponentType<EditingProps>[] = [SuggestTool];
