/** The routes of making up fronts. */
import { changeFrontDraftRoute } from "./change-front-draft.ts";
import { frontAtRoute } from "./front-at.ts";
import { frontCandidatesRoute } from "./front-candidates.ts";
import { frontHistoryRoute } from "./front-history.ts";
import { frontPageRoute } from "./front-page.ts";
import { getFrontDraftRoute } from "./get-front-draft.ts";
import { launchFrontRoute } from "./launch-front.ts";
import { listFrontDraftsRoute } from "./list-front-drafts.ts";
import { previewFrontRoute } from "./preview-front.ts";
import { undoFrontChangeRoute } from "./undo-front-change.ts";

export const frontDraftRoutes = [
	listFrontDraftsRoute,
	getFrontDraftRoute,
	changeFrontDraftRoute,
	undoFrontChangeRoute,
	launchFrontRoute,
	frontPageRoute,
	previewFrontRoute,
	frontHistoryRoute,
	frontAtRoute,
	frontCandidatesRoute,
] as const;
