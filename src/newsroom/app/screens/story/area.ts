/** The screen of one story. */
import { createRoute } from "@tanstack/react-router";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { queries, readOf } from "../../use-api.ts";
import { screen } from "../screen.tsx";

export const storyRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/stories/$id",
		// Asked for while the screen itself is still loaded; who waits for it asks once more only when it failed.
		loader: ({ params }) => {
			void queries.prefetchQuery(readOf("GET /stories/:id", { params: { id: Number(params.id) } }));
			void queries.prefetchQuery(readOf("GET /editions"));
		},
		component: screen(() => import("./story-screen.tsx"), "StoryScreen"),
	}),
] as const;

export const storyNavigation: readonly NavigationEntry[] = [];
