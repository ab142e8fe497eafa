/** The screens of one story: beginning it, writing it. */
import { createRoute } from "@tanstack/react-router";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.ts";

export const storyRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/stories/new",
		component: screen(() => import("./new-story-screen.tsx"), "NewStoryScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/stories/$id",
		component: screen(() => import("./story-screen.tsx"), "StoryScreen"),
	}),
] as const;

export const storyNavigation: readonly NavigationEntry[] = [];
