/** Every route of the API; a new one is a file in routes/ and a line here. */
import type { Route, TypedRoute } from "./route.ts";
import { accountRoutes } from "./routes/accounts/all-account-routes.ts";
import { colleaguesRoute } from "./routes/colleagues.ts";
import { conceptRoutes } from "./routes/concepts.ts";
import { createStoryRoute } from "./routes/create-story.ts";
import { assignmentRoutes } from "./routes/desk/assignments.ts";
import { deskViewRoutes } from "./routes/desk/desk-views.ts";
import { eventsRoute } from "./routes/desk/events.ts";
import { listDeskRoute } from "./routes/desk/list-desk.ts";
import { noteRoutes } from "./routes/desk/notes.ts";
import { notificationRoutes } from "./routes/desk/notifications.ts";
import { presenceRoute } from "./routes/desk/presence.ts";
import { listEditionsRoute, orderEditionsRoute, putEditionRoute, putEditionsRoute } from "./routes/editions.ts";
import { frontDraftRoutes } from "./routes/front-drafts/all-front-draft-routes.ts";
import { frontRoutes, listFrontsRoute, putFrontsRoute } from "./routes/fronts.ts";
import { getRevisionRoute } from "./routes/get-revision.ts";
import { getStoryRoute } from "./routes/get-story.ts";
import { listRevisionsRoute } from "./routes/list-revisions.ts";
import { listStoriesRoute } from "./routes/list-stories.ts";
import { moveSectionRoutes } from "./routes/move-section.ts";
import { moveStoryRoutes } from "./routes/move-story.ts";
import { pictureRoutes } from "./routes/pictures/all-picture-routes.ts";
import { previewStoryRoute } from "./routes/preview-story.ts";
import { publishStoryRoute } from "./routes/publish-story.ts";
import { publishingRoutes } from "./routes/publishing/all-publishing-routes.ts";
import { readLedgerRoute } from "./routes/read-ledger.ts";
import { replaceStoryRoute } from "./routes/replace-story.ts";
import { listSectionsRoute, putSectionRoute, putSectionsRoute } from "./routes/sections.ts";
import { getSettingsRoute, putSettingsRoute } from "./routes/settings.ts";
import { suggestTopicsRoute } from "./routes/suggest-topics.ts";
import { tokenRoutes } from "./routes/tokens.ts";
import { translationRoutes } from "./routes/translations/all-translation-routes.ts";
import { unscheduleStoryRoute } from "./routes/unschedule-story.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { whoAmIRoute } from "./routes/who-am-i.ts";
import { withdrawStoryRoute } from "./routes/withdraw-story.ts";

export const ROUTES = [
	createStoryRoute,
	listStoriesRoute,
	getStoryRoute,
	replaceStoryRoute,
	listRevisionsRoute,
	getRevisionRoute,
	publishStoryRoute,
	unscheduleStoryRoute,
	...moveStoryRoutes,
	withdrawStoryRoute,
	...publishingRoutes,
	previewStoryRoute,
	...translationRoutes,
	suggestTopicsRoute,
	...pictureRoutes,
	readLedgerRoute,
	getSettingsRoute,
	putSettingsRoute,
	listEditionsRoute,
	putEditionsRoute,
	putEditionRoute,
	orderEditionsRoute,
	listSectionsRoute,
	putSectionsRoute,
	putSectionRoute,
	...moveSectionRoutes,
	listFrontsRoute,
	putFrontsRoute,
	...frontRoutes,
	...frontDraftRoutes,
	...conceptRoutes,
	...tokenRoutes,
	...webhookRoutes,
	listDeskRoute,
	...deskViewRoutes,
	...assignmentRoutes,
	...noteRoutes,
	...notificationRoutes,
	eventsRoute,
	presenceRoute,
	whoAmIRoute,
	colleaguesRoute,
	...accountRoutes,
] as const satisfies readonly Route[];

/** `"GET /stories/:id"` and what it takes and gives, for every route: the type of the newsroom's client. */
export type ApiTypes = {
	[R in (typeof ROUTES)[number] as R extends TypedRoute<infer M, infer P, unknown>
		? `${Uppercase<M>} ${P}`
		: never]: R extends TypedRoute<infer _M, infer _P, infer Types> ? Types : never;
};
