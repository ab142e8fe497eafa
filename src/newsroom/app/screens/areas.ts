/** Every area's screens and its place in the navigation, in the order of the navigation. */
import type { NavigationEntry } from "../frame/navigation.ts";
import { accountsNavigation, accountsRoutes } from "./accounts/area.ts";
import { deskNavigation, deskRoutes } from "./desk/area.ts";
import { frontsNavigation, frontsRoutes } from "./fronts/area.ts";
import { picturesNavigation, picturesRoutes } from "./pictures/area.ts";
import { publishingRoutes } from "./publishing/area.ts";
import { settingsNavigation, settingsRoutes } from "./settings/area.ts";
import { storyNavigation, storyRoutes } from "./story/area.ts";
import { translationsRoutes } from "./translations/area.ts";

export const ROUTES = [
	...deskRoutes,
	...storyRoutes,
	...translationsRoutes,
	...publishingRoutes,
	...frontsRoutes,
	...picturesRoutes,
	...accountsRoutes,
	...settingsRoutes,
] as const;

export const NAVIGATION: readonly NavigationEntry[] = [
	...deskNavigation,
	...storyNavigation,
	...frontsNavigation,
	...picturesNavigation,
	...accountsNavigation,
	...settingsNavigation,
];
