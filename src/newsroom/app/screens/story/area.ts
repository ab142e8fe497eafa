/** The screen of one story. */
import { createRoute } from "@tanstack/react-router";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.ts";

export const storyRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/stories/$id",
		component: screen(() => import("./story-screen.tsx"), "StoryScreen"),
	}),
] as const;

export const storyNavigation: readonly NavigationEntry[] = [];
