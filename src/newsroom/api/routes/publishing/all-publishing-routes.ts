/** The routes around publication: rules, checks, what a publication will do and did, alarms, comparing and restoring. */
import { reinstateStoryRoute } from "./reinstate-story.ts";
import { storyChecksRoute } from "./story-checks.ts";
import { storyWorkflowRoute } from "./story-workflow.ts";
import { getWorkflowRoute, putWorkflowRoute } from "./workflow-rules.ts";

export const publishingRoutes = [
	getWorkflowRoute,
	putWorkflowRoute,
	storyWorkflowRoute,
	storyChecksRoute,
	reinstateStoryRoute,
] as const;
