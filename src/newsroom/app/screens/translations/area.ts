/** The screens of translations: an original and its translation side by side. */
import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";

export const translationsRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/stories/$id/translate/$other",
		component: screen(() => import("./side-by-side-screen.tsx"), "SideBySideScreen"),
	}),
] as const;
