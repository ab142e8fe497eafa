/** The words that the editor's own parts show, handed in so that they are in the interface's language. */
import type { storyStrings } from "../../../strings/story/strings.ts";

export type EditorWords = (typeof storyStrings)["en"]["editor"];
