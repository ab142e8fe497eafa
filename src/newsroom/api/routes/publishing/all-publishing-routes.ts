/** The routes around publication: rules, checks, what a publication will do and did, alarms, comparing and restoring. */
import { acknowledgeAlarmRoute, listAlarmsRoute } from "./alarms.ts";
import { compareRevisionsRoute } from "./compare-revisions.ts";
import { planPublicationRoute } from "./plan-publication.ts";
import { getReportRoute, listPublicationsRoute } from "./publications.ts";
import { reinstateStoryRoute } from "./reinstate-story.ts";
import { restoreRevisionRoute } from "./restore-revision.ts";
import { storyChecksRoute } from "./story-checks.ts";
import { storyWorkflowRoute } from "./story-workflow.ts";
import { getWorkflowRoute, putWorkflowRoute } from "./workflow-rules.ts";

export const publishingRoutes = [
	getWorkflowRoute,
	putWorkflowRoute,
	storyWorkflowRoute,
	storyChecksRoute,
	planPublicationRoute,
	listPublicationsRoute,
	getReportRoute,
	reinstateStoryRoute,
	compareRevisionsRoute,
	restoreRevisionRoute,
	listAlarmsRoute,
	acknowledgeAlarmRoute,
] as const;
