/** Every route of translations. */
import { listTranslationsRoute } from "./list-translations.ts";
import { takeOverRoute } from "./take-over.ts";
import { translateStoryRoute } from "./translate-story.ts";

export const translationRoutes = [listTranslationsRoute, translateStoryRoute, takeOverRoute] as const;
