/** What publication puts into the head of a story's screen; loaded when it is shown. */
import { loadedPart } from "../../kit/loaded-part.tsx";

export const PublishingActions = loadedPart(() => import("./story-actions.tsx").then((file) => file.StoryActions), {
	waiting: null,
});
