/** The screens of the fronts: the pages that are made up by hand. */
import { createRoute } from "@tanstack/react-router";
import { PanelsTopLeft } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";

export const frontsRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/fronts",
		component: screen(() => import("./fronts-screen.tsx"), "FrontsScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/fronts/$front",
		component: screen(() => import("./front-screen.tsx"), "FrontScreen"),
	}),
] as const;

export const frontsNavigation: readonly NavigationEntry[] = [
	{ to: "/fronts", label: "fronts", icon: PanelsTopLeft, permission: "front.write", keys: "g f" },
];
