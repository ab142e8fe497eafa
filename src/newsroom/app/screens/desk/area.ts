/** The screens of the desk: what is in hand. */
import { createRoute, redirect } from "@tanstack/react-router";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";

export const deskRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/",
		beforeLoad: () => {
			throw redirect({ to: "/settings/paper" });
		},
	}),
] as const;

export const deskNavigation: readonly NavigationEntry[] = [];
